/** Turns offsets into lines and columns. */

import type { Span } from './file-fault.js';
import type { Position } from './issue.js';

/** Finds the line and column of an offset. */
export type LineTable = (offset: number) => Position;

/**
 * Makes the table of the lines of a text.
 *
 * @param text - The text; a line ends at a line feed, a carriage return, or both.
 * @returns A function that finds positions.
 * @example
 * makeLineTable('a\nbc')(3) // => { line: 2, column: 2, offset: 3 }
 */
export function makeLineTable(text: string): LineTable {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return offset => {
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
}

/**
 * Finds both ends of a span.
 *
 * @param table - The table of the text.
 * @param span - The span.
 * @returns Its first position, and the first after it.
 * @example
 * positionsOf(makeLineTable('abc'), { start: 0, end: 2 }).end // => { line: 1, column: 3, offset: 2 }
 */
export function positionsOf(table: LineTable, { start, end }: Span): { readonly start: Position; readonly end: Position } {
  return { start: table(start), end: table(end) };
}

// How many of the sorted numbers are at most the limit.
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
