/** Exports the offers and prices of a catalogue as a sheet. */
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Catalogue } from '../../model/catalogue.js';
import { type ExportLog, openExportLog } from '../common/export-log.js';
import type { ExportResult } from '../common/export-result.js';
import { chooseColumns } from './choose-columns.js';
import { type CsvOptions, checkCsvOptions, delimiters } from './csv-options.js';
import type { ExportRow } from './export-row.js';
import { listRows } from './list-rows.js';
import { markNames, namesInUse } from './mark-names.js';
import { restoreCells } from './restore-cells.js';
import type { SheetForm } from './sheet.js';
import { writeSheet } from './write-sheet.js';

/**
 * Exports offers and prices as a spreadsheet in CSV: one row is one price, or one tier of a price.
 *
 * Each row names its offer, so that the sheet can be sorted and filtered. Columns in which nothing is said are left out. A catalogue that was
 * imported from a sheet gets its columns, its order and its unknown cells again. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it, which `importCsv` takes off.
 *
 * @param catalogue - The catalogue.
 * @param options - What stands between the cells, and before decimals; absent: as in the sheet that was imported, else commas and points.
 * @returns One frozen file, and what became of every field: what a sheet has no columns for (features, bundles, rules, discounts …) is lost.
 * @throws `bad-delimiter`, `bad-decimal-mark` for options that cannot be.
 * @example
 * exportCsv(catalogue).files.map(({ name }) => name) // => ['acme-telecom.csv']
 * const sheet = 'Offer,Currency,Price\nrouter,GBP,49\n'
 * const imported = importCsv(sheet)
 * imported.catalogue && exportCsv(imported.catalogue).files[0]?.text // => 'Offer,Currency,Price\nrouter,GBP,49\n'
 */
export function exportCsv(catalogue: Catalogue, options: CsvOptions = {}): ExportResult {
  checkCsvOptions(options);
  const log = openExportLog(catalogue, 'A sheet of prices');
  const rows = listRows(catalogue, log).flatMap(group => restoreCells(group, log));
  for (const path of rows.flatMap(row => row.paths)) log.mapped(path);
  markNames(catalogue, namesInUse(catalogue), log);
  const form = formOf(catalogue, rows, { options, log });
  const name = `${catalogue.id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.csv`;
  return deepFreeze({ files: [{ name, text: writeSheet(rows, form) }], report: log.report() });
}

function formOf(catalogue: Catalogue, rows: readonly ExportRow[], { options, log }: { options: CsvOptions; log: ExportLog }): SheetForm {
  const had = keptForm(catalogue);
  if (had !== undefined) log.restored(['metadata', 'origin']);
  const { delimiter = had?.delimiter ?? ',', decimal = had?.decimal ?? 'point' } = options;
  return {
    columns: chooseColumns(rows, had?.columns),
    delimiter,
    lineEnd: had?.lineEnd ?? '\r\n',
    ...(had?.mark === true ? { mark: true } : {}),
    ...(had?.separator === true ? { separator: true } : {}),
    ...(decimal === 'comma' ? { decimal: 'comma' } : {}),
  };
}

function keptForm({ metadata }: Catalogue): SheetForm | undefined {
  const origin = metadata?.['origin'];
  if (typeof origin !== 'object' || origin === null || !('system' in origin) || origin.system !== 'csv' || !('raw' in origin))
    return undefined;
  const { raw } = origin;
  return isForm(raw) ? raw : undefined;
}

function isForm(raw: unknown): raw is SheetForm {
  if (typeof raw !== 'object' || raw === null || !('columns' in raw) || !('delimiter' in raw) || !('lineEnd' in raw)) return false;
  const { columns, delimiter, lineEnd } = raw;
  const isRight = Array.isArray(columns) && columns.every(title => typeof title === 'string' && title !== '');
  return isRight && delimiters.some(each => each === delimiter) && ['\r\n', '\n', '\r'].some(each => each === lineEnd);
}
