import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Condition } from '../model/condition.js';
import type { AnalysisScope, UndecidedReason, Witness } from './analysis-scope.js';
import { decideGoals } from './decide-goals.js';

/** Whether one condition implies another. */
export type ImplicationAnswer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: Witness }
  | { readonly answer: 'undecided'; readonly because: UndecidedReason };

/**
 * Checks whether whenever one condition is true, another is true as well. To ask whether several others cover it together, ask for their `any`.
 *
 * @param premise - The condition that is true.
 * @param conclusion - The condition that may follow; where it is unknown it does not follow.
 * @param scope - The declarations, the zone, and the instant if it matters.
 * @returns `yes`; `no` with somebody for whom the one is true and the other is not; or `undecided`; never a guess.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * const scope = { facts: { age: { type: 'integer', sensitivity: 'none' } }, timeZone: 'UTC' }
 * checkImplication({ fact: 'age', gte: 21 }, { fact: 'age', gte: 18 }, scope) // => { answer: 'yes' }
 * checkImplication({ fact: 'age', gte: 18 }, { fact: 'age', gte: 21 }, scope) // => { answer: 'no', witness: { facts: { age: 18 } } }
 */
export function checkImplication(premise: Condition, conclusion: Condition, scope: AnalysisScope): ImplicationAnswer {
  const decision = decideGoals(
    [
      { condition: premise, wish: 'true' },
      { condition: conclusion, wish: 'notTrue' },
    ],
    scope,
  );
  if (decision.kind === 'found') return deepFreeze({ answer: 'no', witness: decision.witness });
  return decision.kind === 'none' ? { answer: 'yes' } : { answer: 'undecided', because: decision.because };
}
