/** Writes findings into a sheet, each in the row that it is about. */
import type { Issue } from '../../kernel/issue.js';
import { errorTitle } from './columns.data.js';
import { type CsvOptions, checkCsvOptions } from './csv-options.js';
import { isErrorTitle, type OpenedSheet, openSheet } from './open-sheet.js';
import type { CsvRecord } from './scan-csv.js';
import { writeCell } from './write-sheet.js';

/**
 * Writes the issues of an import into the sheet, in a last column called `error`, so that whoever keeps the sheet can mend it there.
 *
 * Every other character of the text stays as it is; short rows are filled up with blank cells, so that the column is the same in all. A column of
 * that title from an earlier time is written anew, and `importCsv` does not read it.
 *
 * @param text - The text that was imported.
 * @param issues - Its issues; those of severity `info` are left out.
 * @param options - What stands between the cells; absent: found as `importCsv` finds it.
 * @returns The text with the column.
 * @throws `bad-delimiter` for a delimiter that cannot be.
 * @example
 * const sheet = 'Offer,Currency,Price\nrouter,GBP,"12,50"\n'
 * annotateCsv(sheet, importCsv(sheet).report.issues).startsWith('Offer,Currency,Price,error\nrouter,GBP,"12,50","Row 2') // => true
 */
export function annotateCsv(text: string, issues: readonly Issue[], options: CsvOptions = {}): string {
  checkCsvOptions(options);
  const sheet = openSheet(text, options);
  const byRow = messagesByRow(issues, sheet.records.length);
  const own = sheet.titles.findIndex(title => isErrorTitle(title));
  const at = own < 0 ? sheet.titles.length : own;
  const rows = sheet.records.map((record, index) => {
    const cell = index === 0 ? errorTitle : (byRow.get(index + 1) ?? []).join(' ');
    const isBlank = record.cells.length === 1 && record.cells[0]?.text === '' && cell === '';
    return isBlank ? text.slice(record.start, record.next) : annotate(text, sheet, { record, at, cell });
  });
  return `${text.slice(0, sheet.start)}${rows.join('')}`;
}

// What is wrong with the sheet as a whole stands in its first row below the titles, or beside them where there is none.
function messagesByRow(issues: readonly Issue[], count: number): ReadonlyMap<number, readonly string[]> {
  const byRow = new Map<number, string[]>();
  for (const { severity, path, message, help } of issues) {
    if (severity === 'info') continue;
    const [row] = path;
    const at = typeof row === 'number' && row > 1 && row <= count ? row : 2;
    byRow.set(at, [...(byRow.get(at) ?? []), help === undefined ? message : `${message} ${help}`]);
  }
  return byRow;
}

function annotate(text: string, { delimiter }: OpenedSheet, { record, at, cell }: { record: CsvRecord; at: number; cell: string }): string {
  const written = writeCell(cell, delimiter);
  const held = record.cells[at];
  const lineEnd = text.slice(record.end, record.next);
  if (held !== undefined) return `${text.slice(record.start, held.start)}${written}${text.slice(held.end, record.end)}${lineEnd}`;
  const filling = delimiter.repeat(Math.max(1, at - record.cells.length + 1));
  return `${text.slice(record.start, record.end)}${filling}${written}${lineEnd}`;
}
