/** Texts that differ from a word in a letter or two, found without looking at most of them. */

import { findFirst } from './find-first.js';

/** A text that is similar. */
export interface SimilarText {
  /** Its position among the texts. */
  readonly at: number;
  /** How many letters are missing, too many, others or have changed places. */
  readonly distance: number;
}

/**
 * Finds the texts that differ from a word in so many letters at most.
 *
 * The sorted texts are walked letter by letter like a tree. Each step makes the next row of the table of distances between the letters so far
 * and the beginnings of the word; where every number of a row is too great, nothing that begins so is looked at.
 *
 * @param texts - Sorted texts.
 * @param word - The word.
 * @param most - How many letters may differ; of two or more never the first.
 * @returns The texts, in their order.
 */
export function findSimilar(texts: readonly string[], word: string, most: number): readonly SimilarText[] {
  const search: Search = { texts, word, most, rows: [Array.from({ length: word.length + 1 }, (_, at) => at)], found: [] };
  if (most === 1) walk(search, { low: 0, high: texts.length }, 0);
  else walkSameStart(search);
  return search.found;
}

// Who mistypes two letters of a word begins it right: without that, nearly everything is a little similar.
function walkSameStart(search: Search): void {
  const { texts, word } = search;
  const low = findFirst(texts, word.slice(0, 1));
  if (texts[low]?.charCodeAt(0) !== word.charCodeAt(0)) return;
  const high = endOfLetter(texts, { low, high: texts.length }, 0);
  fillRow(search, texts[low] ?? '', 0);
  walk(search, { low, high }, 1);
}

interface Search {
  readonly texts: readonly string[];
  readonly word: string;
  readonly most: number;
  /** For the beginning of each length of the text that is walked to, its distances from the beginnings of the word; written over and over. */
  readonly rows: number[][];
  readonly found: SimilarText[];
}

/** Texts that share a beginning. */
interface Range {
  readonly low: number;
  readonly high: number;
}

function walk(search: Search, range: Range, depth: number): void {
  const { texts, word, most, rows, found } = search;
  const distance = rows[depth]?.[word.length] ?? 0;
  let { low } = range;
  for (; low < range.high && texts[low]?.length === depth; low += 1) if (distance <= most) found.push({ at: low, distance });
  while (low < range.high) {
    const text = texts[low] ?? '';
    const high = endOfLetter(texts, { low, high: range.high }, depth);
    if (fillRow(search, text, depth) <= most) walk(search, { low, high }, depth + 1);
    low = high;
  }
}

// Where the texts end that have the same letter there as the first: by steps that double, since most such groups are small.
function endOfLetter(texts: readonly string[], range: Range, depth: number): number {
  const letter = texts[range.low]?.charCodeAt(depth);
  let low = range.low + 1;
  let step = 1;
  while (low + step < range.high && texts[low + step]?.charCodeAt(depth) === letter) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, range.high);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]?.charCodeAt(depth) === letter) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Fills the row after one letter more and gives the least number in it.
function fillRow({ word, rows }: Search, text: string, depth: number): number {
  const [letter, last] = [text.charCodeAt(depth), depth === 0 ? -1 : text.charCodeAt(depth - 1)];
  const [row = [], before = []] = [rows[depth], rows[depth - 1]];
  const next = rows[depth + 1] ?? [];
  rows[depth + 1] = next;
  next[0] = depth + 1;
  let least = depth + 1;
  for (let at = 1; at <= word.length; at += 1) {
    const own = word.charCodeAt(at - 1);
    let distance = (row[at - 1] ?? 0) + (own === letter ? 0 : 1);
    const longer = Math.min(row[at] ?? 0, next[at - 1] ?? 0) + 1;
    if (longer < distance) distance = longer;
    const isSwapped = at > 1 && own === last && word.charCodeAt(at - 2) === letter;
    if (isSwapped && (before[at - 2] ?? 0) + 1 < distance) distance = (before[at - 2] ?? 0) + 1;
    next[at] = distance;
    if (distance < least) least = distance;
  }
  return least;
}
