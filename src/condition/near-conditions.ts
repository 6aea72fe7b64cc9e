import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene } from './condition-scene.js';
import type { Rows } from './fill-rows.js';
import { type ConditionMatches, matchConditions } from './match-conditions.js';
import { acceptedAt, findStanding } from './scan-rows.js';
import { addBit, listBits, lowestBit } from './word-bits.js';

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
  const one = new Int32Array(space.held.length);
  const two = new Int32Array(most === 1 ? 0 : one.length);
  findStanding(rows, space, false);
  for (const block of rows.blocks) {
    for (let word = block.first; word < block.end; word += 1) addNear(index, { word, order: block.order }, [one, two]);
  }
  for (let word = 0; word < one.length; word += 1) {
    one[word] = (one[word] ?? 0) & ~(space.held[word] ?? 0);
    if (most === 2) two[word] = (two[word] ?? 0) & ~((one[word] ?? 0) | (space.held[word] ?? 0));
  }
  return { ...matches, one: listBits(one), two: listBits(two) };
}

interface Word {
  readonly word: number;
  readonly order: Int32Array;
}

// Counts for 32 boxes at a time the attributes that do not accept the scene, as far as it matters.
function addNear({ rows, space }: ConditionIndex, { word, order }: Word, [one, two]: readonly [Int32Array, Int32Array]): void {
  const at = rows.groups + word;
  const all = (rows.bits[at] ?? 0) | 0;
  let [once, twice, thrice] = [0, 0, 0];
  for (let next = 0; next < order.length; next += 1) {
    const failing = all & ~acceptedAt(rows, space, { attribute: order[next] ?? 0, at });
    thrice |= twice & failing;
    twice |= once & failing;
    once |= failing;
    if ((two.length === 0 ? twice : thrice) === all) return;
  }
  addBoxes(rows, { word, bits: all & ~twice }, one);
  if (two.length > 0) addBoxes(rows, { word, bits: twice & ~thrice }, two);
}

function addBoxes({ conditions }: Rows, { word, bits }: { readonly word: number; readonly bits: number }, into: Int32Array): void {
  for (let left = bits; left !== 0; left &= left - 1) addBit(into, (conditions[word * 32 + lowestBit(left)] ?? 0) >>> 1);
}
