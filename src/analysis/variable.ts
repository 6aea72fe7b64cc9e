/** The variables of a search: what may differ between two customers whom some conditions tell apart. */
import type { ConditionScene } from '../condition/condition-scene.js';
import type { FactValue } from '../model/customer.js';

/** One value of a variable. */
export interface VariableValue {
  /** The facts that make it; absent for what facts alone cannot make, and for members of sets. */
  readonly facts?: Readonly<Record<string, FactValue>>;
  /** For a member of a set: the set's fact and the member that it has. */
  readonly member?: readonly [fact: string, member: string];
  /** True for texts that are like none of the others, of which it is left open what patterns they match. */
  readonly isOpen?: boolean;
}

/** A variable with its values. */
export interface Variable {
  readonly values: readonly VariableValue[];
  /** For what facts make: the scene of each value, in which the engine itself says how a predicate comes out. */
  readonly scenes?: readonly ConditionScene[];
}

/** The variables of a search, each made once. */
export interface Variables {
  readonly list: readonly Variable[];
  /** Gives the number of a variable, and makes it where it is not there yet. */
  readonly take: (key: string, make: () => Variable) => number;
}

/** Starts without a variable. */
export function makeVariables(): Variables {
  const list: Variable[] = [];
  const numbers = new Map<string, number>();
  const take = (key: string, make: () => Variable): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, list.length);
    list.push(make());
    return list.length - 1;
  };
  return { list, take };
}

/** The values that pass a test, as bits. */
export function bitsWhere<Item>(items: readonly Item[], test: (item: Item, at: number) => boolean): bigint {
  // A text of digits, the last value first, is read in one go; bit by bit, each step would copy all bits before.
  let digits = '';
  for (const [at, item] of items.entries()) digits = (test(item, at) ? '1' : '0') + digits;
  return BigInt(`0b0${digits}`);
}
