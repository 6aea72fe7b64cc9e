import { trueCode, unknownCode } from './code-ranges.js';
import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene } from './condition-scene.js';
import { decideNumber } from './decide-number.js';
import { type EncodedScene, encodeScene } from './encode-scene.js';
import { findStanding, scanRows } from './scan-rows.js';
import { addBit, hasBit, listBits } from './word-bits.js';

/** What becomes of many conditions; those that are in neither list are false. */
export interface ConditionMatches {
  /** The numbers of the conditions that are true, ascending. */
  readonly held: readonly number[];
  /** The numbers of those that are unknown, ascending. */
  readonly unknown: readonly number[];
}

/**
 * Finds the conditions that are true, and those that are unknown: exactly those of which `evaluateCondition` says so.
 *
 * @param index - The index.
 * @param scene - What is known of the customer, and the instant; its declarations and its zone are those of the index.
 * @returns The numbers of the conditions.
 * @throws `other-time-zone`.
 */
export function matchConditions(index: ConditionIndex, scene: ConditionScene): ConditionMatches {
  const { rows, space } = index;
  const { held, unknown } = space;
  const encoded = encodeScene(index, scene, space);
  held.fill(0);
  findStanding(rows, space, false);
  const doubtful = takeIn(index, encoded, scanRows(rows, space));
  if (encoded.hasUnknown) {
    findStanding(rows, space, true);
    addLenient(index, encoded, { count: scanRows(rows, space), doubtful });
  }
  if (doubtful.length > 0) unknown.fill(0);
  for (const condition of doubtful) addBit(unknown, condition);
  return { held: listBits(held), unknown: doubtful.length > 0 ? listBits(unknown) : [] };
}

// Marks the conditions that are true, and gives those that are unknown though nothing that tells boxes apart is.
function takeIn(index: ConditionIndex, encoded: EncodedScene, count: number): number[] {
  const { boxes, held } = index.space;
  const doubtful: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const entry = index.rows.conditions[boxes[at] ?? 0] ?? 0;
    const condition = entry >>> 1;
    if (hasBit(held, condition)) continue;
    const code = (entry & 1) === 1 ? trueCode : decideNumber(index, encoded, condition);
    if (code === trueCode) addBit(held, condition);
    else if (code === unknownCode) doubtful.push(condition);
  }
  return doubtful;
}

interface LenientBoxes {
  readonly count: number;
  readonly doubtful: number[];
}

// If what is unknown held, whoever lies in a box might meet its condition.
function addLenient(index: ConditionIndex, encoded: EncodedScene, { count, doubtful }: LenientBoxes): void {
  const { boxes, held } = index.space;
  for (let at = 0; at < count; at += 1) {
    const entry = index.rows.conditions[boxes[at] ?? 0] ?? 0;
    const condition = entry >>> 1;
    if (hasBit(held, condition)) continue;
    if ((entry & 1) === 1 || decideNumber(index, encoded, condition) === unknownCode) doubtful.push(condition);
  }
}
