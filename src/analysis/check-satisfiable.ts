import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Condition } from '../model/condition.js';
import type { AnalysisScope, UndecidedReason, Witness } from './analysis-scope.js';
import { decideGoals } from './decide-goals.js';

/** Whether a condition can hold. */
export type SatisfiabilityAnswer =
  | { readonly answer: 'yes'; readonly witness: Witness }
  | { readonly answer: 'no' }
  | { readonly answer: 'undecided'; readonly because: UndecidedReason };

/**
 * Checks whether a condition can be true for anybody. `findContradiction` says why it cannot.
 *
 * @param condition - The condition.
 * @param scope - The declarations, the zone, and the instant if it matters.
 * @returns `yes` with somebody for whom it is true, `no`, or `undecided`; never a guess.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * const scope = { facts: { age: { type: 'integer', sensitivity: 'none' } }, timeZone: 'UTC' }
 * checkSatisfiable({ all: [{ fact: 'age', gte: 65 }, { fact: 'age', lte: 25 }] }, scope) // => { answer: 'no' }
 * checkSatisfiable({ fact: 'age', gt: 65 }, scope) // => { answer: 'yes', witness: { facts: { age: 66 } } }
 */
export function checkSatisfiable(condition: Condition, scope: AnalysisScope): SatisfiabilityAnswer {
  const decision = decideGoals([{ condition, wish: 'true' }], scope);
  if (decision.kind === 'found') return deepFreeze({ answer: 'yes', witness: decision.witness });
  return decision.kind === 'none' ? { answer: 'no' } : { answer: 'undecided', because: decision.because };
}
