import { CatalogueError } from '../kernel/catalogue-error.js';
import type { FactValue } from '../model/customer.js';
import { firstCode, openCode, trueCode, unknownCode } from './code-ranges.js';
import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene } from './condition-scene.js';
import type { Slot } from './condition-slot.js';
import { encodeOrdered } from './encode-ordered.js';
import { evaluatePredicate } from './evaluate-predicate.js';

/** What an index asks for, as a scene answers it. */
export interface EncodedScene {
  readonly scene: ConditionScene;
  /** The code of each slot. */
  readonly codes: Int32Array;
  /** The slots of the members that sets have, by the slots of the sets. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Whether a fact is unknown. */
  readonly hasUnknown: boolean;
}

/**
 * Encodes a scene.
 *
 * @param index - The index.
 * @param scene - The scene.
 * @returns The codes of what is asked for at once; what is come upon later is added to them.
 * @throws `other-time-zone` for a scene in another zone than that of the index.
 */
export function encodeScene({ slots, eager, timeZone }: ConditionIndex, scene: ConditionScene): EncodedScene {
  if (scene.timeZone !== timeZone) {
    throw new CatalogueError('other-time-zone', `the conditions were indexed for \`${timeZone}\`, not \`${scene.timeZone}\``, { timeZone });
  }
  const codes = new Int32Array(slots.list.length);
  const members = new Map<number, readonly number[]>();
  let hasUnknown = false;
  for (const number of eager) {
    const slot = slots.list[number];
    if (slot === undefined) continue;
    const code = encode(slot, scene);
    codes[number] = code;
    if (code === unknownCode) hasUnknown = true;
    else if (slot.kind === 'set') members.set(number, markMembers(slot, scene.factValue(slot.fact), codes));
  }
  return { scene, codes, members, hasUnknown };
}

/**
 * Gives the code of a slot, which is worked out when it is first come upon.
 *
 * @param index - The index.
 * @param encoded - The encoded scene.
 * @param number - The slot.
 * @returns Its code.
 */
export function codeOf({ slots }: ConditionIndex, { codes, scene }: EncodedScene, number: number): number {
  const known = codes[number] ?? unknownCode;
  if (known !== openCode) return known;
  const slot = slots.list[number];
  const code = slot === undefined ? unknownCode : slot.kind === 'member' ? (codes[slot.set] ?? unknownCode) : encode(slot, scene);
  codes[number] = code;
  return code;
}

function encode(slot: Slot, scene: ConditionScene): number {
  if (slot.predicate !== undefined) return codeOfTruth[evaluatePredicate(slot.predicate, scene)];
  const value = scene.factValue(slot.fact);
  if (slot.kind === 'exists') return value === undefined ? firstCode : trueCode;
  if (value === undefined) return unknownCode;
  if (slot.kind === 'ordered') return encodeOrdered(slot, value, scene.timeZone);
  if (slot.kind === 'set') return Array.isArray(value) ? firstCode : unknownCode;
  if (typeof value === 'object' || typeof value !== slotTypes[slot.type]) return unknownCode;
  return slot.codes.get(value) ?? firstCode;
}

const codeOfTruth = { unknown: unknownCode, false: firstCode, true: trueCode } as const;

const slotTypes: Partial<Record<Slot['type'], string>> = { text: 'string', boolean: 'boolean' };

function markMembers(slot: Slot, value: FactValue | undefined, codes: Int32Array): readonly number[] {
  const found: number[] = [];
  for (const member of typeof value === 'object' ? value : []) {
    const number = slot.codes.get(member);
    if (number === undefined || codes[number] === trueCode) continue;
    codes[number] = trueCode;
    found.push(number);
  }
  return found;
}
