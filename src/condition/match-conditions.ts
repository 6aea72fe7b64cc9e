import { firstCode, trueCode, unknownCode } from './code-ranges.js';
import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene } from './condition-scene.js';
import { decideNumber } from './decide-number.js';
import { encodeScene } from './encode-scene.js';
import { listStandingRows, scanRows } from './scan-rows.js';
import { addBit, hasBit, listBits } from './word-bits.js';

/** What becomes of many conditions; those that are in neither list are false. */
export interface ConditionMatches {
  /** The numbers of the conditions that are true, ascending. */
  readonly held: Uint32Array;
  /** The numbers of those that are unknown, ascending. */
  readonly unknown: Uint32Array;
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
  const { rows, conditionOfBox, size } = index;
  const encoded = encodeScene(index, scene);
  const held = new Uint32Array((size + 31) >>> 5);
  const unknown = new Uint32Array(held.length);
  scanRows(rows, listStandingRows(index, encoded, false), box => {
    const condition = conditionOfBox[box] ?? 0;
    if (hasBit(held, condition)) return;
    const code = rows.isExact[box] === 1 ? trueCode : decideNumber(index, encoded, condition);
    if (code !== firstCode) addBit(code === trueCode ? held : unknown, condition);
  });
  if (encoded.hasUnknown) {
    scanRows(rows, listStandingRows(index, encoded, true), box => {
      const condition = conditionOfBox[box] ?? 0;
      if (hasBit(held, condition) || hasBit(unknown, condition)) return;
      if (rows.isExact[box] === 1 || decideNumber(index, encoded, condition) === unknownCode) addBit(unknown, condition);
    });
  }
  return { held: listBits(held), unknown: listBits(unknown) };
}
