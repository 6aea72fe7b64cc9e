import { firstCode, trueCode, unknownCode } from './code-ranges.js';
import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene, Truth } from './condition-scene.js';
import { codeOf, codeOfMember, type EncodedScene, encodeScene } from './encode-scene.js';
import { makeCodes } from './workspace.js';
import { holds, stepSize } from './write-program.js';

/**
 * Makes what decides the conditions of an index one by one: the scene is encoded once, and no literal is read again.
 *
 * @param index - The index.
 * @param scene - What is known of the customer, and the instant; its declarations and its zone are those of the index.
 * @returns A function from the number of a condition to what `evaluateCondition` says of it.
 * @throws `other-time-zone`.
 */
export function makeDecider(index: ConditionIndex, scene: ConditionScene): (condition: number) => Truth {
  const encoded = encodeScene(index, scene, makeCodes(index.slots));
  return condition => truths[decideNumber(index, encoded, condition)] ?? 'unknown';
}

const truths: Readonly<Record<number, Truth>> = { [unknownCode]: 'unknown', [firstCode]: 'false', [trueCode]: 'true' };

/**
 * Decides one condition of an index.
 *
 * @param index - The index.
 * @param encoded - The encoded scene.
 * @param condition - The number of the condition.
 * @returns The code of true, false or unknown.
 */
export function decideNumber(index: ConditionIndex, encoded: EncodedScene, condition: number): number {
  const start = index.starts[condition] ?? 0;
  if (run(index.program, encoded, { start, isLenient: false })) return trueCode;
  return run(index.program, encoded, { start, isLenient: true }) ? unknownCode : firstCode;
}

interface Run {
  readonly start: number;
  /** Whether what is unknown is taken as wanted, or never is. */
  readonly isLenient: boolean;
}

// Without `not`, a condition is true where it holds though nothing unknown does, and not false where it holds if all of that did.
function run(program: Int32Array, encoded: EncodedScene, { start, isLenient }: Run): boolean {
  let at = start;
  while (at >= 0) {
    const slot = program[at] ?? 0;
    const from = program[at + 1] ?? 0;
    const code = slot < 0 ? codeOfMember(encoded, ~slot, from) : codeOf(encoded, slot);
    const isWithin = code >= from && code < (program[at + 2] ?? 0);
    const isAsWanted = code === unknownCode ? isLenient : isWithin === (program[at + 3] === 1);
    at = program[at + (isAsWanted ? 4 : 5)] ?? 0;
  }
  return at === holds;
}

/**
 * Tells whether all that a condition asks for is known.
 *
 * @param index - The index.
 * @param codes - The codes of a scene.
 * @param condition - The number of the condition.
 * @returns False where something is not known, or was not worked out.
 */
export function isAllKnown({ program, firsts }: ConditionIndex, codes: Int32Array, condition: number): boolean {
  const end = firsts[condition + 1] ?? program.length;
  for (let at = firsts[condition] ?? end; at < end; at += stepSize) {
    const slot = program[at] ?? 0;
    if ((codes[slot < 0 ? ~slot : slot] ?? unknownCode) < firstCode) return false;
  }
  return true;
}
