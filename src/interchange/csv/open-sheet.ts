/** Opens the text of a sheet: finds its delimiter, splits it, and knows its titles. */
import { machineLimits } from '../common/import-limits.js';
import { errorTitle } from './columns.data.js';
import type { CsvOptions } from './csv-options.js';
import { delimiters } from './csv-options.js';
import { findColumn } from './find-column.js';
import { unguardFormula } from './formula-guard.js';
import { type CsvRecord, type CsvScan, scanCsv } from './scan-csv.js';

/** A text that was split. */
export interface OpenedSheet extends CsvScan {
  readonly delimiter: string;
  /** Where the titles begin: after a byte order mark, and after a line `sep=;` that tells spreadsheets the delimiter and that they do not show. */
  readonly start: number;
  /** Whether there is such a line. */
  readonly isNamed: boolean;
  /** The titles by position; a column without one has the empty text. */
  readonly titles: readonly string[];
}

/** Splits a text. */
export function openSheet(text: string, { delimiter }: CsvOptions): OpenedSheet {
  const [line = '', named] = /^\uFEFF?sep=([,;\t|])(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const start = line.length > 0 ? line.length : text.startsWith('\uFEFF') ? 1 : 0;
  const chosen = delimiter ?? named ?? detectDelimiter(text, start);
  const scan = scanCsv(text, start, { delimiter: chosen, cells: machineLimits.nodes });
  return { ...scan, delimiter: chosen, start, isNamed: named !== undefined, titles: titlesOf(scan.records[0]) };
}

/** Whether a title is that of the findings of an earlier import. */
export function isErrorTitle(title: string): boolean {
  return title.toLowerCase() === errorTitle;
}

function titlesOf(head: CsvRecord | undefined): readonly string[] {
  return head?.cells.map(({ text }) => unguardFormula(text).trim()) ?? [];
}

// The one with which most titles are known; where none is, the one that makes most cells.
function detectDelimiter(text: string, start: number): string {
  const trials = delimiters.map(delimiter => {
    const [head] = scanCsv(text, start, { delimiter, cells: 10_000, records: 1 }).records;
    const titles = titlesOf(head);
    return { delimiter, known: new Set(titles.flatMap(title => findColumn(title)?.key ?? [])).size, count: titles.length };
  });
  const [best] = trials.toSorted((a, b) => b.known - a.known || b.count - a.count);
  return best?.delimiter ?? ',';
}
