import { unknownCode } from './code-ranges.js';
import type { ConditionIndex } from './condition-index.js';
import type { EncodedScene } from './encode-scene.js';
import { type Plane, type Rows, rowOfCode } from './fill-rows.js';
import { lowestBit } from './word-bits.js';

/** The rows that a scene stands in. */
export interface StandingRows {
  /** Rows that must all have the bit of a box. */
  readonly all: readonly number[];
  /** Of each of these lists one row must. */
  readonly some: readonly (readonly number[])[];
  /** Of each of these lists none may. */
  readonly none: readonly (readonly number[])[];
}

/**
 * Finds the rows that a scene stands in.
 *
 * @param index - The index.
 * @param encoded - The encoded scene.
 * @param isLenient - Whether what is unknown accepts everything, or nothing.
 * @returns The rows.
 */
export function listStandingRows(index: ConditionIndex, { codes, members }: EncodedScene, isLenient: boolean): StandingRows {
  const all = [0];
  const some: (readonly number[])[] = [];
  const none: (readonly number[])[] = [];
  for (const attribute of index.rows.attributes) {
    const { key, row, rowOfMember } = attribute;
    const slot = key < 0 ? ~key : key;
    const code = codes[slot] ?? unknownCode;
    const isUnknown = code === unknownCode;
    if (isUnknown && isLenient) continue;
    if (isUnknown) (key < 0 ? none : some).push([row]);
    else if (key >= 0 && rowOfMember.size === 0) all.push(rowOfCode(attribute, code));
    else {
      const rows = (members.get(slot) ?? []).flatMap(member => rowOfMember.get(member) ?? []);
      if (key < 0) none.push(rows);
      else some.push([row, ...rows]);
    }
  }
  return { all, some, none };
}

/**
 * Finds the boxes that a scene lies in, as far as rows tell.
 *
 * @param rows - The rows.
 * @param standing - Those that the scene stands in.
 * @param found - Is told each box.
 */
export function scanRows({ detail, summary }: Rows, standing: StandingRows, found: (box: number) => void): void {
  // Of a whole word it cannot be said that it has no bit that may be there.
  const coarse = { ...standing, none: [] };
  for (let group = 0; group < summary.width; group += 1) {
    for (let words = meet(summary, coarse, group); words !== 0; words &= words - 1) {
      const word = group * 32 + lowestBit(words);
      for (let hits = meet(detail, standing, word); hits !== 0; hits &= hits - 1) found(word * 32 + lowestBit(hits));
    }
  }
}

/** The bits at a place that are in one of several rows. */
export function join({ bits, width }: Plane, rows: readonly number[], at: number): number {
  let joined = 0;
  for (let row = 0; row < rows.length; row += 1) joined |= bits[(rows[row] ?? 0) * width + at] ?? 0;
  return joined;
}

// One loop after the other, each of which ends as soon as no bit is left: this runs for every word that is looked at.
function meet(plane: Plane, { all, some, none }: StandingRows, at: number): number {
  const { bits, width } = plane;
  let met = -1;
  for (let row = 0; row < all.length && met !== 0; row += 1) met &= bits[(all[row] ?? 0) * width + at] ?? 0;
  for (let list = 0; list < some.length && met !== 0; list += 1) met &= join(plane, some[list] ?? [], at);
  for (let list = 0; list < none.length && met !== 0; list += 1) met &= ~join(plane, none[list] ?? [], at);
  return met;
}
