/** Imports a public catalogue of OVHcloud. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { machineLimits } from '../common/import-limits.js';
import type { ImportOptions, ImportResult } from '../common/import-result.js';
import { openMarkLog } from '../common/mark-log.js';
import { readJsonText } from '../common/read-json-text.js';
import { readPlainData } from '../common/read-plain-data.js';
import { cleanId } from '../common/unique-ids.js';
import { mapOvh } from './map-ovh.js';
import { readOvh } from './read-ovh.js';

/**
 * Imports a public order catalogue of OVHcloud, such as the one of dedicated servers.
 *
 * Each plan and each add-on becomes an offer, with a price plan for every pricing mode; commitments become terms, option families groups of
 * the plan's offer in which a member is priced by the mode of its server, promotions discounts, technical facts and configurations
 * characteristics of the product. Prices, which the format writes in hundred-millionths, are exact.
 *
 * @param input - The JSON text, or the data that was parsed from it.
 * @param options - The name of the file for the places of issues, and the id of the catalogue; absent: `ovh-` and the subsidiary.
 * @returns The frozen catalogue, absent where an issue is an error, and what became of every field. Issues: SYS001 for text that is no JSON,
 *   SYS002 for a code or name that is there twice, SYS011 for input past the limits, SYS013, SYS014; REF001 as a warning for an option,
 *   product or family that is named and not there; IMP001 where a meaning was assumed, IMP002 for a price that cannot be reached, IMP003 for
 *   an id that is not the code.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * const price = { capacities: ['renew'], mode: 'default', interval: 1, intervalUnit: 'month', price: 599000000 }
 * const plan = { planCode: 'vps-1', product: 'vps', invoiceName: 'VPS 1', pricings: [price] }
 * const imported = importOvh({ locale: { currencyCode: 'EUR', subsidiary: 'FR' }, products: [{ name: 'vps' }], plans: [plan] })
 * imported.catalogue?.pricePlans[0]?.phases[0]?.charges[0]?.prices // => [{ currency: 'EUR', perUnit: '5.99' }]
 */
export function importOvh(input: unknown, options: ImportOptions = {}): ImportResult {
  if (options.id !== undefined && (options.id === '' || cleanId(options.id) !== options.id)) {
    throw new CatalogueError('bad-id', `not an id: \`${options.id}\``, { id: options.id });
  }
  const reading = typeof input === 'string' ? readJsonText(input, options.file ?? 'input') : readPlainData(input, machineLimits);
  const { root } = reading;
  const log = openMarkLog(reading.log);
  const read = root === undefined ? undefined : readOvh(root, log);
  const catalogue = read === undefined || log.hasError() ? undefined : mapOvh(read, log, options.id);
  if (root !== undefined) log.settle(root);
  const report = log.report();
  return deepFreeze(catalogue === undefined || log.hasError() ? { report } : { catalogue, report });
}
