import { CatalogueError } from '../kernel/catalogue-error.js';
import type { FactValue } from '../model/customer.js';
import { firstCode, openCode, trueCode, unknownCode } from './code-ranges.js';
import type { ConditionIndex } from './condition-index.js';
import type { ConditionScene } from './condition-scene.js';
import type { Slot } from './condition-slot.js';
import { encodeOrdered } from './encode-ordered.js';
import { evaluatePredicate } from './evaluate-predicate.js';
import type { Codes } from './workspace.js';

/** What an index asks for, as a scene answers it. */
export interface EncodedScene {
  readonly scene: ConditionScene;
  readonly slots: readonly Slot[];
  /** Where the codes and members are. */
  readonly space: Codes;
  /** Whether a fact is unknown. */
  readonly hasUnknown: boolean;
}

/**
 * Encodes a scene.
 *
 * @param index - The index.
 * @param scene - The scene.
 * @param space - Where the codes are written.
 * @returns The codes of what is asked for at once; what is come upon later is added to them.
 * @throws `other-time-zone` for a scene in another zone than that of the index.
 */
export function encodeScene({ slots, eager, late, timeZone }: ConditionIndex, scene: ConditionScene, space: Codes): EncodedScene {
  if (scene.timeZone !== timeZone) {
    throw new CatalogueError('other-time-zone', `the conditions were indexed for \`${timeZone}\`, not \`${scene.timeZone}\``, { timeZone });
  }
  const { codes } = space;
  let hasUnknown = false;
  for (let at = 0; at < late.length; at += 1) codes[late[at] ?? 0] = openCode;
  for (let at = 0; at < eager.length; at += 1) {
    const slot = eager[at];
    if (slot === undefined) continue;
    const value = slot.predicate === undefined ? scene.factValue(slot.fact) : undefined;
    const code = encode(slot, value, scene);
    codes[slot.number] = code;
    if (code === unknownCode) hasUnknown = true;
    else if (slot.kind === 'set' && typeof value === 'object') writeMembers(slot, value, space.members[slot.number]);
  }
  return { scene, slots, space, hasUnknown };
}

/**
 * Gives the code of a slot, which is worked out when it is first come upon.
 *
 * @param encoded - The encoded scene.
 * @param number - The slot.
 * @returns Its code.
 */
export function codeOf({ slots, scene, space: { codes } }: EncodedScene, number: number): number {
  const known = codes[number] ?? unknownCode;
  const slot = known === openCode ? slots[number] : undefined;
  if (slot === undefined) return known;
  const code = encode(slot, undefined, scene);
  codes[number] = code;
  return code;
}

/**
 * Tells whether a set has a member.
 *
 * @param encoded - The encoded scene.
 * @param set - The slot of the set.
 * @param member - The number of the member.
 * @returns The number where the set has it, and one that no member has where it has not; the code of what is unknown where it is.
 */
export function codeOfMember({ space: { codes, members } }: EncodedScene, set: number, member: number): number {
  if (codes[set] === unknownCode) return unknownCode;
  const list = members[set] ?? codes;
  for (let at = list[0] ?? 0; at > 0; at -= 1) if (list[at] === member) return member;
  return openCode;
}

const codeOfTruth = { unknown: unknownCode, false: firstCode, true: trueCode } as const;

function encode(slot: Slot, value: FactValue | undefined, scene: ConditionScene): number {
  const { kind, predicate } = slot;
  if (predicate !== undefined) return codeOfTruth[evaluatePredicate(predicate, scene)];
  if (value === undefined) return kind === 'exists' ? firstCode : unknownCode;
  if (kind === 'ordered') return encodeOrdered(slot, value, scene.timeZone);
  if (kind === 'exists') return trueCode;
  if (kind === 'set') return Array.isArray(value) ? firstCode : unknownCode;
  if (typeof value === 'object' || typeof value !== (slot.type === 'text' ? 'string' : 'boolean')) return unknownCode;
  return slot.codes.get(value) ?? firstCode;
}

function writeMembers({ codes }: Slot, value: readonly string[], list: Int32Array | undefined): void {
  if (list === undefined) return;
  let count = 0;
  // There is room for each member once.
  const members = value.length > codes.size ? [...new Set(value)] : value;
  for (let at = 0; at < members.length; at += 1) {
    const number = codes.get(members[at] ?? '');
    if (number === undefined) continue;
    count += 1;
    list[count] = number;
  }
  list[0] = count;
}
