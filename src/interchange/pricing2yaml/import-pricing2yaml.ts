/** Imports a Pricing2Yaml document as a catalogue. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { ImportOptions, ImportResult } from '../common/import-result.js';
import { readPlainData } from '../common/read-plain-data.js';
import { readYamlText } from '../common/read-yaml-text.js';
import { cleanId } from '../common/unique-ids.js';
import { mapPricing } from './map-pricing.js';
import { readPricing } from './read-pricing.js';

/**
 * Imports the pricing of a SaaS that is written in Pricing2Yaml, version 1.0 to 3.0 of its syntax.
 *
 * Plans become base products and add-ons become add-on products, each with an offer and a price plan for every way of paying; features and
 * usage limits become features. A price in words, such as “Contact sales”, is told on request. Amounts are exact: they are read from the
 * text and never pass through a floating-point number.
 *
 * @param input - The text of the document, or the data that another YAML parser made of it (its numbers are then as exact as JavaScript's).
 * @param options - The name of the file for the places of issues, and the id of the catalogue.
 * @returns The frozen catalogue, absent where an issue is an error, and what became of every field. Issues: SYS001 for text that is no YAML,
 *   SYS002, SYS003, SYS011 for input past the limits, SYS013, SYS014, REF001; IMP001 where the format leaves open what is meant,
 *   IMP002 for a formula or billing cycle that cannot be carried, IMP003 for an id that is not the name.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * const head = "saasName: Notes\nsyntaxVersion: '3.0'\ncreatedAt: 2026-01-15\ncurrency: EUR\nfeatures: {}\n"
 * const imported = importPricing2Yaml(`${head}plans: { PRO: { price: Contact sales, features: null } }`)
 * imported.catalogue?.pricePlans[0]?.phases[0]?.charges[0]?.prices // => [{ currency: 'EUR', onRequest: true }]
 */
export function importPricing2Yaml(input: unknown, options: ImportOptions = {}): ImportResult {
  if (options.id !== undefined && (options.id === '' || cleanId(options.id) !== options.id)) {
    throw new CatalogueError('bad-id', `not an id: \`${options.id}\``, { id: options.id });
  }
  const { root, log } = typeof input === 'string' ? readYamlText(input, options.file ?? 'input') : readPlainData(input);
  const pricing = root === undefined ? undefined : readPricing(root, log);
  const catalogue = pricing === undefined || log.hasError() ? undefined : mapPricing(pricing, log, options.id);
  const report = log.report();
  return deepFreeze(catalogue === undefined ? { report } : { catalogue, report });
}
