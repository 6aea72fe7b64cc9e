// "Did you mean …?": the known word that a mistyped one most likely stands for.
import { compareText } from './compare-text.js';

/**
 * Finds the candidate that differs from a word by the fewest slips: a letter too many, too few, wrong, or two neighbours swapped.
 * Upper and lower case count as equal. About one slip in three letters is still taken for a slip, and four at most.
 *
 * @param word - The word as it was written.
 * @param candidates - The words that would have been right.
 * @returns The closest; of equally close ones the first in the order of `compareText`; undefined where none is close.
 * @example
 * closestWord('pricePlna', ['pricePlans', 'products']) // => 'pricePlans'
 * closestWord('colour', ['currency']) // => undefined
 */
export function closestWord(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  if (written.length > longestWord) return undefined;
  let best: string | undefined;
  let bestDistance = allowedSlips(written.length);
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - written.length) > bestDistance) continue;
    const distance = countSlips(written, known);
    if (distance > bestDistance) continue;
    if (distance === bestDistance && best !== undefined && compareText(best, candidate) <= 0) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

// Longer texts are no misspelt names, and hostile ones must stay cheap.
const longestWord = 100;

function allowedSlips(length: number): number {
  return Math.min(4, Math.max(1, Math.round(length / 3)), length - 1);
}

// Damerau-Levenshtein distance in its optimal string alignment form, row by row.
function countSlips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cellOf({ a, b, row, column, current, last, beforeLast }));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly column: number;
  readonly current: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cellOf({ a, b, row, column, current, last, beforeLast }: Cell): number {
  const isSame = a[row - 1] === b[column - 1];
  const slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(slips, at(beforeLast, column - 2) + 1) : slips;
}

// Every index asked for has been filled before it.
function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
