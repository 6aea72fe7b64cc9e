/** Reads the text of a sheet into rows, and says what is wrong with its titles and cells. */
import type { Path, Place } from '../../kernel/issue.js';
import { type LineTable, makeLineTable } from '../../kernel/line-table.js';
import { shorten } from '../common/fields.js';
import { machineLimits, mostGrammarErrors } from '../common/import-limits.js';
import { type ImportLog, openImportLog } from '../common/import-log.js';
import { tooLargeText, tooLong } from '../common/node-budget.js';
import { pathOf, type SourceText, spotAt } from '../common/source-node.js';
import { wellFormed } from '../common/well-formed.js';
import type { Column } from './columns.data.js';
import type { CsvOptions } from './csv-options.js';
import { closestTitle, findColumn } from './find-column.js';
import { unguardFormula } from './formula-guard.js';
import { isErrorTitle, type OpenedSheet, openSheet } from './open-sheet.js';
import { type DecimalMark, readCell } from './read-cell.js';
import type { CsvRecord } from './scan-csv.js';
import type { Cell, Sheet, SheetRow } from './sheet.js';

/** A sheet, absent where it cannot be read at all, and what was found. */
export interface SheetReading {
  readonly sheet?: Sheet;
  readonly log: ImportLog;
}

/** Reads a text. */
export function readSheet(text: string, file: string, options: CsvOptions): SheetReading {
  const log = openImportLog(placerOf(file, text));
  const start = nodeAt([], { text: '', start: 0, end: 0 });
  if (text.length > machineLimits.textLength) {
    log.find(start, tooLargeText(tooLong(machineLimits)));
    return { log };
  }
  const opened = openSheet(text, options);
  if (opened.isCut) log.find(start, tooLargeText(`This sheet has more than ${machineLimits.nodes} cells.`));
  for (const fault of opened.faults.slice(0, mostGrammarErrors)) {
    const node = nodeAt([fault.record + 1], { ...fault, text: '' });
    log.find(node, {
      code: 'SYS001',
      message: `Row ${fault.record + 1}: this sheet cannot be read, because ${fault.what}.`,
      help: helpQuotes,
    });
  }
  if (opened.records.some(({ cells }) => cells.length > mostColumns))
    log.find(start, tooLargeText(`This sheet has more than ${mostColumns} columns.`));
  if (log.hasError()) return { log };
  const heads = readHeads(opened, log);
  if (log.hasError()) return { log };
  return { sheet: sheetOf(text, { opened, heads, options, log }), log };
}

// What the usual spreadsheets have.
const mostColumns = 16_384;

const helpQuotes = 'A quotation mark within a quoted cell is written twice.';

function placerOf(file: string, text: string): (range: readonly [number, number]) => Place {
  let lines: LineTable | undefined;
  return ([start, end]) => {
    lines ??= makeLineTable(text);
    return { file, start: lines(start), end: lines(Math.max(start, end)) };
  };
}

/** A node of a sheet; its path is the row and the title, and its order is its place. */
function nodeAt(path: Path, { text, start, end }: { text: string; start: number; end: number }): SourceText {
  return { kind: 'text', ...spotAt(path, { order: start, start, end }), text };
}

/** A column of the sheet: a known one, one that is kept, the findings of an earlier import, or one without a title. */
interface Head {
  readonly title: string;
  readonly use: Column | 'keep' | 'findings' | 'untitled';
}

function readHeads({ titles, records }: OpenedSheet, log: ImportLog): readonly Head[] {
  const seen = new Map<string, string>();
  const heads = titles.map((written, index): Head => {
    const title = wellFormed(written);
    const cell = records[0]?.cells[index];
    const node = nodeAt([1, title], cell ?? { text: '', start: 0, end: 0 });
    const use = useOf(title);
    const name = typeof use === 'object' ? use.key : `=${title}`;
    const first = seen.get(name);
    if (use !== 'untitled' && first !== undefined) {
      const message =
        first === title
          ? `Two columns have the title “${shorten(title)}”.`
          : `“${shorten(first)}” and “${shorten(title)}” mean the same column.`;
      log.find(node, { code: 'SYS002', message });
    }
    seen.set(name, first ?? title);
    if (use === 'keep') hintAt(log, node, title);
    return { title, use };
  });
  checkHeads(heads, log);
  return heads;
}

function useOf(title: string): Head['use'] {
  if (title === '') return 'untitled';
  return findColumn(title) ?? (isErrorTitle(title) ? 'findings' : 'keep');
}

function hintAt(log: ImportLog, node: SourceText, title: string): void {
  const close = closestTitle(title);
  if (close === undefined) return;
  log.find(node, {
    code: 'IMP001',
    severity: 'warning',
    message: `Row 1: the column “${shorten(title)}” is not known and is kept as it is. Did you mean “${close}”?`,
  });
}

function checkHeads(heads: readonly Head[], log: ImportLog): void {
  const keys = new Set(heads.map(({ use }) => (typeof use === 'object' ? use.key : '')));
  if (['offer', 'offerName', 'product'].some(key => keys.has(key))) return;
  log.find(nodeAt([1], { text: '', start: 0, end: 0 }), {
    code: 'SYS014',
    message: 'This sheet has no column “Offer”, “Offer name” or “Product”.',
    help: 'The first row names the columns; docs/csv.md lists them.',
  });
}

interface SheetParts {
  readonly opened: OpenedSheet;
  readonly heads: readonly Head[];
  readonly options: CsvOptions;
  readonly log: ImportLog;
}

function sheetOf(text: string, parts: SheetParts): Sheet {
  const { opened, heads, options, log } = parts;
  log.opaque(nodeAt([1], { text: '', start: 0, end: 0 }), 'The titles are kept, so that the sheet can be written as it was.');
  const [head] = opened.records;
  const lineEnd = head === undefined ? '' : text.slice(head.end, head.next);
  const columns = heads.flatMap(({ title, use }) => (use === 'untitled' || use === 'findings' ? [] : [title]));
  const form = {
    columns,
    delimiter: opened.delimiter,
    lineEnd: lineEnd === '' ? '\r\n' : lineEnd,
    ...(text.startsWith('\uFEFF') ? { mark: true as const } : {}),
    ...(opened.isNamed ? { separator: true as const } : {}),
    ...(options.decimal === 'comma' ? { decimal: 'comma' as const } : {}),
  };
  const rows = opened.records.slice(1).flatMap((record, index) => readRow(record, index + 2, parts) ?? []);
  return { form, rows };
}

function readRow(record: CsvRecord, number: number, { heads, options, log }: SheetParts): SheetRow | undefined {
  const cells = new Map<string, Cell>();
  const rest = new Map<string, string>();
  let isBlank = true;
  for (const [index, cell] of record.cells.entries()) {
    const text = wellFormed(unguardFormula(cell.text));
    if (text === '' || (heads[index]?.use !== 'keep' && text.trim() === '' && !isText(heads[index]))) continue;
    const head = heads[index] ?? { title: '', use: 'untitled' };
    const node = nodeAt([number, head.title], { ...cell, text });
    if (head.use !== 'findings') isBlank = false;
    if (typeof head.use === 'object') readKnown(cells, { column: head.use, node, mark: options.decimal ?? 'point', log });
    else if (head.use === 'keep') keepCell(rest, node, log);
    else if (head.use === 'findings') log.mapped(node, 'The findings of an earlier import; they are found anew.');
    else refuseUntitled(node, { number, index, log });
  }
  const node = nodeAt([number], { text: '', start: record.start, end: record.end });
  return isBlank ? undefined : { number, node, cells, rest };
}

function isText(head: Head | undefined): boolean {
  return typeof head?.use === 'object' && head.use.kind === 'text';
}

function keepCell(rest: Map<string, string>, node: SourceText, log: ImportLog): void {
  rest.set(String(node.step), node.text);
  log.opaque(node);
}

function refuseUntitled(node: SourceText, { number, index, log }: { number: number; index: number; log: ImportLog }): void {
  const what = `cell ${index + 1} (“${shorten(node.text)}”) has no title above it.`;
  log.find(node, { code: 'SYS014', message: `Row ${number}: ${what}`, help: 'Give its column a title in row 1, or delete the cell.' });
}

interface KnownCell {
  readonly column: Column;
  readonly node: SourceText;
  readonly mark: DecimalMark;
  readonly log: ImportLog;
}

function readKnown(cells: Map<string, Cell>, { column, node, mark, log }: KnownCell): void {
  const reading = readCell(column, node.text, mark);
  if ('text' in reading) {
    if (reading.text !== '') cells.set(column.key, { text: reading.text, node });
    log.mapped(node);
    return;
  }
  // Kept as it is, so that nobody is told that it is missing.
  cells.set(column.key, { text: node.text.trim(), node });
  const message = `Row ${pathOf(node)[0]}, column ${column.title}: “${shorten(node.text.trim())}” ${reading.wrong}.`;
  log.find(node, { code: 'SYS013', message, ...(reading.help === undefined ? {} : { help: reading.help }) });
}
