import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene } from './condition-scene.js';
import type { Rows } from './fill-rows.js';
import { type ConditionMatches, matchConditions } from './match-conditions.js';
import { acceptedAt, findStanding, makeScan, type Scan } from './scan-rows.js';
import { addBit, listBits, lowestBit } from './word-bits.js';
import type { Workspace } from './workspace.js';

/** What becomes of many conditions, and which of those that are not true come near it. */
export interface NearConditions extends ConditionMatches {
  /** The conditions of which one predicate at least must come out otherwise, ascending. */
  readonly one: readonly number[];
  /** Those of which two must at least, ascending; none where only one was asked for. Of those that are in no list more must. */
  readonly two: readonly number[];
}

/**
 * Finds the conditions that are true, and those that come near it. Of each only how many predicates must change at the least is told, so
 * that nobody need look at what is further away than what was found already.
 *
 * @param index - The index.
 * @param scene - What is known of the customer, and the instant; its declarations and its zone are those of the index.
 * @param most - How many predicates may have to change.
 * @returns The numbers of the conditions; an unknown predicate is one that must change.
 * @throws `other-time-zone`.
 */
export function nearConditions(index: ConditionIndex, scene: ConditionScene, most: 1 | 2 = 1): NearConditions {
  const matches = matchConditions(index, scene);
  const { rows, space } = index;
  const { held } = space;
  const failing = countFailing(rows, space, most);
  const one = new Int32Array(held.length);
  const two = new Int32Array(held.length);
  for (let word = 0; word < failing.once.length; word += 1) {
    const at = rows.groups + word;
    addBoxes(rows, { word, bits: (rows.bits[at] ?? 0) & ~(failing.twice[word] ?? 0) }, one);
    if (most === 2) addBoxes(rows, { word, bits: (failing.twice[word] ?? 0) & ~(failing.thrice[word] ?? 0) }, two);
  }
  for (let word = 0; word < held.length; word += 1) {
    one[word] = (one[word] ?? 0) & ~(held[word] ?? 0);
    two[word] = (two[word] ?? 0) & ~((one[word] ?? 0) | (held[word] ?? 0));
  }
  return { ...matches, one: listBits(one), two: listBits(two) };
}

/** The boxes that so many attributes at least do not accept, by words. */
interface Failing {
  readonly once: Int32Array;
  readonly twice: Int32Array;
  readonly thrice: Int32Array;
}

function countFailing(rows: Rows, space: Workspace, most: 1 | 2): Failing {
  const words = rows.conditions.length >>> 5;
  const failing: Failing = { once: new Int32Array(words), twice: new Int32Array(words), thrice: new Int32Array(most === 1 ? 0 : words) };
  findStanding(rows, space, false);
  const scan = makeScan(rows, space);
  for (const { first, end, order } of rows.blocks) {
    for (let next = 0; next < order.length; next += 1) addFailing(scan, failing, { first, end, attribute: order[next] ?? 0 });
  }
  return failing;
}

interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly attribute: number;
}

// One row after the other, so that memory is read in its order.
function addFailing(scan: Scan, { once, twice, thrice }: Failing, { first, end, attribute }: Stretch): void {
  const start = scan.groups + (scan.standing[attribute] ?? 0);
  const { bits } = scan;
  const isFar = thrice.length > 0;
  for (let word = first; word < end; word += 1) {
    const failed = start >= scan.groups ? ~(bits[start + word] ?? 0) : ~acceptedAt(scan, attribute, scan.groups + word);
    const before = once[word] ?? 0;
    const twiceBefore = twice[word] ?? 0;
    once[word] = before | failed;
    twice[word] = twiceBefore | (before & failed);
    if (isFar) thrice[word] = (thrice[word] ?? 0) | (twiceBefore & failed);
  }
}

function addBoxes({ conditions }: Rows, { word, bits }: { readonly word: number; readonly bits: number }, into: Int32Array): void {
  for (let left = bits; left !== 0; left &= left - 1) addBit(into, (conditions[word * 32 + lowestBit(left)] ?? 0) >>> 1);
}
