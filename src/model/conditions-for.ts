import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Condition } from './condition.js';
import type { TypedCondition } from './typed-condition.js';
import type { FactDeclarations, Vocabulary } from './vocabulary.js';

/** The vocabulary of conditions that are written apart from their catalogue: its facts are known, its ids are not. */
interface FactVocabulary<Facts extends FactDeclarations> extends Vocabulary {
  readonly facts: Facts;
}

/**
 * Makes a function that takes a condition, for conditions that are written in another place than the catalogue: the compiler holds their
 * facts, comparisons and values to the declarations.
 *
 * @param _facts - The declarations, for their types alone; write them with `as const`.
 * @returns A function that gives the condition back, frozen.
 * @example
 * conditionsFor({ age: { type: 'integer', sensitivity: 'personal' } })({ fact: 'age', gte: 18 }) // => { fact: 'age', gte: 18 }
 */
export function conditionsFor<const Facts extends FactDeclarations>(
  _facts: Facts,
): (condition: TypedCondition<FactVocabulary<Facts>>) => Condition {
  return condition => deepFreeze(condition) as unknown as Condition; // held to the declarations, so it is a condition all the more
}
