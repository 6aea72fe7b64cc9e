/** What conditions ask for, each thing once. */
import type { Decimal } from '../kernel/decimal.js';
import type { Literal } from '../model/condition.js';
import type { FactType } from '../model/fact-spec.js';
import type { Predicate } from './evaluate-predicate.js';

/**
 * One thing that conditions ask for. Its answer is encoded once for a scene as a small whole number: 0 as long as it is not worked out, 1
 * where it is unknown, from 2 on what it is.
 *
 * - `ordered`: a number or date; odd codes from 3 on are the values that it is compared with, even ones what lies between them.
 * - `named`: a text or boolean; codes from 3 on are the values that it is compared with, 2 is any other.
 * - `set`: whether a set is known, 2; each of its members is asked for by itself.
 * - `exists`: whether a fact is known; `other`: a predicate by itself; 2 is no, 3 is yes.
 */
export interface Slot {
  readonly kind: 'ordered' | 'named' | 'set' | 'exists' | 'other';
  /** Its place in the list. */
  readonly number: number;
  /** The fact; empty for a predicate by itself. */
  readonly fact: string;
  readonly type: FactType;
  /** The codes of the values that it is compared with; for a set the numbers of its members, from 2. */
  readonly codes: Map<Literal, number>;
  /** Of an ordered slot what it is compared with, ascending; decimals as the nearest number. */
  thresholds: Float64Array;
  /** The same exactly, for decimals. */
  exact: readonly Decimal[];
  /** Whether the number is the decimal, to the last digit. */
  isSame: readonly boolean[];
  readonly predicate?: Predicate;
}

/** All things that the conditions of an index ask for. */
export interface Slots {
  readonly list: Slot[];
  /** The numbers of slots by what they are. */
  readonly numbers: Map<string, number>;
}

/** Makes a slot of one shape, whatever its kind, so that reading one is fast. */
export function addSlot({ list, numbers }: Slots, key: string, slot: Pick<Slot, 'kind'> & Partial<Slot>): Slot {
  const { kind, fact = '', type = 'text', predicate } = slot;
  const number = list.length;
  const none = { codes: new Map<Literal, number>(), thresholds: new Float64Array(), exact: [], isSame: [] };
  const added = { kind, number, fact, type, ...none, ...(predicate === undefined ? {} : { predicate }) };
  numbers.set(key, number);
  list.push(added);
  return added;
}

/** Counts the codes that something known may have; of a set its members. */
export function countCodes({ kind, codes, thresholds }: Slot): number {
  if (kind === 'ordered') return 2 * thresholds.length + 1;
  if (kind === 'set') return codes.size;
  return kind === 'named' ? codes.size + 1 : 2;
}
