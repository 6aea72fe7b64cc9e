/** Splits a text into records and cells (RFC 4180, any line end), each with its place. */

/** One cell: what it says, and where it stands with its quotation marks. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One record; `end` is where its line end begins, `next` where the next record does. */
export interface CsvRecord {
  readonly cells: readonly CsvCell[];
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** A quotation mark that breaks the text. */
export interface CsvFault {
  readonly record: number;
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** What a text holds. */
export interface CsvScan {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
  /** Whether there were more cells than allowed; the rest was not read. */
  readonly isCut: boolean;
}

/** How a text is split. */
export interface CsvForm {
  /** One character that is neither a quotation mark nor a line end. */
  readonly delimiter: string;
  /** How many cells are read at most. */
  readonly cells: number;
  /** How many records are read at most; absent: all. */
  readonly records?: number;
}

interface Scanner extends CsvForm {
  readonly text: string;
  at: number;
  cellCount: number;
  readonly faults: CsvFault[];
  readonly plain: RegExp;
}

/** Scans a text from an offset, so that a byte order mark can be passed over. */
export function scanCsv(text: string, from: number, form: CsvForm): CsvScan {
  const delimiter = form.delimiter.replace(/[\\^\]|-]/, '\\$&');
  const scanner: Scanner = { ...form, text, at: from, cellCount: 0, faults: [], plain: new RegExp(`[^${delimiter}\\r\\n]*`, 'y') };
  const records: CsvRecord[] = [];
  while (scanner.at < text.length && scanner.cellCount <= form.cells && records.length < (form.records ?? Number.POSITIVE_INFINITY)) {
    records.push(scanRecord(scanner, records.length));
  }
  return { records, faults: scanner.faults, isCut: scanner.cellCount > form.cells };
}

function scanRecord(scanner: Scanner, record: number): CsvRecord {
  const start = scanner.at;
  const cells: CsvCell[] = [];
  do {
    if (cells.length > 0) scanner.at += 1;
    cells.push(scanCell(scanner, record));
    scanner.cellCount += 1;
  } while (scanner.text[scanner.at] === scanner.delimiter && scanner.cellCount <= scanner.cells);
  const end = scanner.at;
  scanner.at = endOfLine(scanner.text, end);
  return { cells, start, end, next: scanner.at };
}

function endOfLine(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return text[at] === '\n' ? at + 1 : at;
}

function scanCell(scanner: Scanner, record: number): CsvCell {
  const start = scanner.at;
  if (scanner.text[start] === '"') return scanQuoted(scanner, record);
  const text = takePlain(scanner);
  return { text, start, end: scanner.at };
}

function takePlain(scanner: Scanner): string {
  const start = scanner.at;
  scanner.plain.lastIndex = start;
  scanner.at = start + (scanner.plain.exec(scanner.text)?.[0].length ?? 0);
  return scanner.text.slice(start, scanner.at);
}

function scanQuoted(scanner: Scanner, record: number): CsvCell {
  const start = scanner.at;
  let end = scanner.text.indexOf('"', start + 1);
  // A doubled mark stands for one.
  while (end >= 0 && scanner.text[end + 1] === '"') end = scanner.text.indexOf('"', end + 2);
  if (end < 0) {
    scanner.faults.push({ record, start, end: start + 1, what: 'a quotation mark is opened here and never closed' });
    end = scanner.text.length;
  }
  const text = scanner.text.slice(start + 1, end).replaceAll('""', '"');
  scanner.at = Math.min(end + 1, scanner.text.length);
  const rest = takePlain(scanner);
  if (rest !== '') {
    const what = 'there is text between a closing quotation mark and the end of the cell';
    scanner.faults.push({ record, start: end + 1, end: scanner.at, what });
  }
  return { text: `${text}${rest}`, start, end: scanner.at };
}
