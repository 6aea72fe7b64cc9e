/** Imports resources of TMF620, the product catalogue of TM Forum. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { ImportOptions, ImportResult } from '../common/import-result.js';
import { cleanId } from '../common/unique-ids.js';
import { findResources } from './find-resources.js';
import type { ReadFile } from './list-things.js';
import { makeCatalogue } from './make-catalogue.js';
import { type FileReading, joinReports, readInput, type Tmf620File } from './read-files.js';

/**
 * Imports product catalogue resources of TM Forum's TMF620, version 4.1 or 5.0.
 *
 * Product specifications become products, product offerings offers with their bundles, groups, terms and relationships, prices price plans, and
 * price alterations discounts. Prices that an offering names are charged together, unless they are for different terms, places, currencies or
 * values of characteristics. What a catalogue has no word for is kept in `origin` and comes back on export. Amounts are exact: they are read
 * from the text and never pass through a floating-point number.
 *
 * @param input - The JSON text, or the data that was parsed from it: one resource, a list of resources of any kinds, or lists by name.
 * @param options - The name of the file for the places of issues, and the id of the catalogue; absent: that of the catalog.
 * @returns The frozen catalogue, absent where an issue is an error, and what became of every field. Issues: SYS001 for text that is no JSON,
 *   SYS002, SYS011 for input past the limits, SYS013 for a value that is not of its type; REF001 as a warning for what is referred to and not
 *   there, for which a draft stands; IMP001 where a meaning was assumed, IMP002 for what was only kept, IMP003 for an id that was made.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * const price = { id: 'p1', priceType: 'recurring', recurringChargePeriodType: 'monthly', price: { unit: 'EUR', value: 50 }, '@type': 'ProductOfferingPrice' }
 * const imported = importTmf620([price])
 * imported.catalogue?.pricePlans[0]?.phases[0]?.charges[0]?.prices // => [{ currency: 'EUR', flat: '50' }]
 */
export function importTmf620(input: unknown, options: ImportOptions = {}): ImportResult {
  return importReadings([readInput(input, options.file ?? 'input')], options);
}

/**
 * Imports resources of TMF620 from several files that belong together, such as one file for each list of the interface.
 *
 * @param files - The files: name and JSON text of each.
 * @param options - The id of the catalogue; absent: that of the catalog.
 * @returns As `importTmf620` does; where there are several files, the ways in the report begin with the name of the file.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * const specification = { name: 'specification.json', text: '{"id": "s1", "name": "Line", "@type": "ProductSpecification"}' }
 * const offering = { name: 'offering.json', text: '{"id": "o1", "productSpecification": {"id": "s1"}, "@type": "ProductOffering"}' }
 * importTmf620Files([specification, offering]).catalogue?.offers[0]?.product // => 's1'
 */
export function importTmf620Files(files: readonly Tmf620File[], options: Pick<ImportOptions, 'id'> = {}): ImportResult {
  return importReadings(
    files.map(({ name, text }) => readInput(text, name)),
    options,
  );
}

function importReadings(files: readonly FileReading[], { id }: ImportOptions): ImportResult {
  if (id !== undefined && (id === '' || cleanId(id) !== id)) throw new CatalogueError('bad-id', `not an id: \`${id}\``, { id });
  const read = files.flatMap(({ root, log }): readonly ReadFile[] => (root === undefined ? [] : [{ root, log }]));
  const found = findResources(read);
  const hasError = (): boolean => files.some(({ log }) => log.hasError());
  const [first] = files;
  const catalogue = first === undefined || hasError() ? undefined : makeCatalogue(found, first.log, id);
  const report = joinReports(files);
  return deepFreeze(catalogue === undefined || hasError() ? { report } : { catalogue, report });
}
