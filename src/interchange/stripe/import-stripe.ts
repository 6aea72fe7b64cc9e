/** Imports products, prices, features and coupons of Stripe as a catalogue. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { machineLimits } from '../common/import-limits.js';
import type { ImportOptions, ImportResult } from '../common/import-result.js';
import { openMarkLog } from '../common/mark-log.js';
import { readJsonText } from '../common/read-json-text.js';
import { readPlainData } from '../common/read-plain-data.js';
import { cleanId } from '../common/unique-ids.js';
import { mapStripe } from './map-stripe.js';
import { readStripe } from './read-stripe.js';

/**
 * Imports objects of Stripe's API: products, prices with every pricing model, plans of the older form, features and coupons.
 *
 * A product becomes a product and an offer, each of its prices a price plan with one charge, a coupon a discount whose code is its id. Amounts are
 * exact: they are read from the text in the smallest unit of their currency as Stripe counts it, with up to 12 decimals of it. Promotion codes, tax
 * rates and meters are kept as they are.
 *
 * @param input - The JSON text, or the data that was parsed from it: an object, a list of the API, an array, or lists under any names.
 * @param options - The name of the file for the places of issues, and the id of the catalogue; absent: `stripe`.
 * @returns The frozen catalogue, absent where an issue is an error, and what became of every field. Issues: SYS001 for text that is no JSON, SYS002
 *   for an id that is there twice, SYS011 for input past the limits, SYS013, SYS014; REF001 as a warning for a price whose product is not there;
 *   IMP001 where months were read as billing periods, IMP002 for what has no place without its product, IMP003 for an id that is not Stripe's.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * const product = { object: 'product', id: 'prod_1', name: 'Notes' }
 * const price = { object: 'price', id: 'price_1', product: 'prod_1', currency: 'jpy', unit_amount_decimal: '1200.5' }
 * importStripe([product, price]).catalogue?.pricePlans[0]?.phases[0]?.charges[0]?.prices // => [{ currency: 'JPY', perUnit: '1200.5' }]
 */
export function importStripe(input: unknown, options: ImportOptions = {}): ImportResult {
  if (options.id !== undefined && (options.id === '' || cleanId(options.id) !== options.id)) {
    throw new CatalogueError('bad-id', `not an id: \`${options.id}\``, { id: options.id });
  }
  const reading = typeof input === 'string' ? readJsonText(input, options.file ?? 'input') : readPlainData(input, machineLimits);
  const { root } = reading;
  const log = openMarkLog(reading.log);
  const data = root === undefined || log.hasError() ? undefined : readStripe(root, log);
  const catalogue = data === undefined || log.hasError() ? undefined : mapStripe(data, log, options.id ?? 'stripe');
  if (root !== undefined) log.settle(root);
  const report = log.report();
  return deepFreeze(catalogue === undefined || log.hasError() ? { report } : { catalogue, report });
}
