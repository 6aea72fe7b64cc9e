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
  /** Where the text begins after its byte order mark. */
  readonly start: number;
  /** The titles by position; a column without one has the empty text. */
  readonly titles: readonly string[];
}

/** Splits a text. */
export function openSheet(text: string, { delimiter }: CsvOptions): OpenedSheet {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const chosen = delimiter ?? detectDelimiter(text, start);
  const scan = scanCsv(text, start, { delimiter: chosen, cells: machineLimits.nodes });
  return { ...scan, delimiter: chosen, start, titles: titlesOf(scan.records[0]) };
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
