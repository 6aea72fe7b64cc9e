/** Codes and names in one sorted table: found as a whole, or by their beginning. */
import { compareText } from '../kernel/compare-text.js';
import { squashText } from './fold-text.js';
import type { SearchDocument } from './search-document.js';
import type { SearchField } from './search-hit.js';

/** The table, as plain data: one row for each code, sorted by the code. */
export interface CodeTable {
  /** The codes, squashed. */
  readonly keys: readonly string[];
  /** Whose each code is: the number of the document. */
  readonly owners: readonly number[];
  /** What each code is. */
  readonly fields: readonly SearchField[];
}

/** A row that was found. */
export interface CodeRow {
  readonly key: string;
  readonly owner: number;
  readonly field: SearchField;
}

/**
 * Makes the table.
 *
 * @param documents - The documents, by number.
 * @returns The table.
 */
export function makeCodeTable(documents: readonly SearchDocument[]): CodeTable {
  const rows = documents.flatMap(({ codes }, owner) => {
    const own = new Map<string, CodeRow>();
    for (const { field, text } of codes) {
      const key = squashText(text);
      if (key !== '' && !own.has(key)) own.set(key, { key, owner, field });
    }
    return [...own.values()];
  });
  rows.sort((a, b) => compareText(a.key, b.key) || a.owner - b.owner);
  return { keys: rows.map(({ key }) => key), owners: rows.map(({ owner }) => owner), fields: rows.map(({ field }) => field) };
}

/**
 * Finds the codes that begin with a text, those that are the text itself first.
 *
 * @param table - The table.
 * @param beginning - The text, squashed.
 * @param most - How many rows are looked at.
 * @returns The rows, in the order of the table.
 */
export function findCodes(table: CodeTable, beginning: string, most: number): readonly CodeRow[] {
  const rows: CodeRow[] = [];
  for (let at = firstFrom(table.keys, beginning); rows.length < most; at += 1) {
    const [key, owner, field] = [table.keys[at], table.owners[at], table.fields[at]];
    if (key === undefined || owner === undefined || field === undefined || !key.startsWith(beginning)) break;
    rows.push({ key, owner, field });
  }
  return rows;
}

function firstFrom(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(keys[middle] ?? '', key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
