/** Imports a sheet of offers and prices as a catalogue. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Catalogue } from '../../model/catalogue.js';
import { parseCatalogue } from '../../model/parse-catalogue.js';
import type { ImportLog } from '../common/import-log.js';
import type { ImportResult } from '../common/import-result.js';
import { wholeInput } from '../common/source-node.js';
import { cleanId } from '../common/unique-ids.js';
import { collectNames } from './collect-names.js';
import { type CsvImportOptions, checkCsvOptions } from './csv-options.js';
import { gatherRows } from './gather-rows.js';
import { mapSheet } from './map-sheet.js';
import { readSheet } from './read-sheet.js';
import type { Sheet } from './sheet.js';

/**
 * Imports a spreadsheet of offers and prices, saved as CSV: one row is one price, or one tier of a price.
 *
 * The first row names the columns; docs/csv.md lists them. A blank cell says nothing, and what several rows say of one thing must agree. Columns
 * that are not known are kept and come back on export. Amounts are exact and never guessed: `12,50` is refused unless the sheet has decimal commas.
 *
 * @param text - The text of the file; commas, semicolons, tabs or bars between the cells.
 * @param options - The name of the file for the places of issues, the id of the catalogue, and how the sheet is written.
 * @returns The frozen catalogue, absent where an issue is an error, and what became of every cell, by row and title. Issues: SYS001 for a
 *   quotation mark that breaks the text, SYS002 for two columns that mean the same, SYS011 for a sheet past the limits, SYS013 for a cell that
 *   cannot be read or rows that disagree, SYS014 for what is missing, IMP001 for a title that may be mistyped and for a row that is there twice.
 * @throws `bad-id`, `bad-delimiter`, `bad-decimal-mark` for options that cannot be.
 * @example
 * const sheet = 'Offer,Period,Currency,Price\nfibre-100,monthly,GBP,29.99\n'
 * importCsv(sheet).catalogue?.pricePlans[0]?.phases[0]?.charges[0]?.prices // => [{ currency: 'GBP', flat: '29.99' }]
 * importCsv(sheet.replace('29.99', '29;99')).report.issues[0]?.message // => 'Row 2, column Price: “29;99” is no amount that can be read for certain.'
 */
export function importCsv(text: string, options: CsvImportOptions = {}): ImportResult {
  checkOptions(text, options);
  const { sheet, log } = readSheet(text, options.file ?? 'input', options);
  const catalogue = sheet === undefined ? undefined : catalogueOf(sheet, options, log);
  const report = log.report();
  return deepFreeze(catalogue === undefined ? { report } : { catalogue, report });
}

function checkOptions(text: string, options: CsvImportOptions): void {
  if (typeof text !== 'string') throw new CatalogueError('not-a-text', 'a sheet is imported from its text');
  if (options.id !== undefined && (options.id === '' || cleanId(options.id) !== options.id)) {
    throw new CatalogueError('bad-id', `not an id: \`${options.id}\``, { id: options.id });
  }
  checkCsvOptions(options);
}

function catalogueOf(sheet: Sheet, options: CsvImportOptions, log: ImportLog): Catalogue | undefined {
  const gathered = gatherRows(sheet.rows, log, options.currency);
  const data = mapSheet(gathered, log);
  if (log.hasError()) return undefined;
  const names = collectNames(data);
  const id = options.id ?? idOfFile(options.file);
  const locale = options.locale ?? 'en';
  const plain = (ids: ReadonlySet<string>): readonly unknown[] => [...ids].map(name => ({ id: name, name }));
  const result = parseCatalogue({
    catalogue: 1,
    id,
    name: id,
    timeZone: options.timeZone ?? 'UTC',
    defaultLocale: locale,
    locales: [locale],
    currencies: [...names.currencies].map(code => ({ code })),
    channels: plain(names.channels),
    markets: [...names.markets].map(name => ({ id: name, name, currencies: [...names.currencies], locales: [locale] })),
    segments: plain(names.segments),
    categories: plain(names.categories),
    units: plain(names.units),
    features: [],
    facts: {},
    ...(names.priceLists.size === 0 ? {} : { priceLists: plain(names.priceLists) }),
    ...data,
    metadata: { origin: { system: 'csv', id, raw: sheet.form } },
  });
  if (result.ok) return result.value;
  for (const { message } of result.issues) {
    log.find(wholeInput, { code: 'SYS013', message });
  }
  return undefined;
}

function idOfFile(file: string | undefined): string {
  const name =
    file
      ?.split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? '';
  return cleanId(name) || 'catalogue';
}
