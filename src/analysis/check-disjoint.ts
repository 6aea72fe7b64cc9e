import type { Condition } from '../model/condition.js';
import type { AnalysisScope, UndecidedReason, Witness } from './analysis-scope.js';
import { checkSatisfiable } from './check-satisfiable.js';

/** Whether two conditions exclude each other. */
export type DisjointnessAnswer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: Witness }
  | { readonly answer: 'undecided'; readonly because: UndecidedReason };

/**
 * Checks whether two conditions are never true together.
 *
 * @param a - A condition.
 * @param b - A condition.
 * @param scope - The declarations, the zone, and the instant if it matters.
 * @returns `yes`; `no` with somebody for whom both are true; or `undecided`; never a guess.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * const scope = { facts: { age: { type: 'integer', sensitivity: 'none' } }, timeZone: 'UTC' }
 * checkDisjoint({ fact: 'age', lt: 18 }, { fact: 'age', gte: 18 }, scope) // => { answer: 'yes' }
 */
export function checkDisjoint(a: Condition, b: Condition, scope: AnalysisScope): DisjointnessAnswer {
  const both = checkSatisfiable({ all: [a, b] }, scope);
  if (both.answer === 'yes') return { ...both, answer: 'no' };
  return both.answer === 'no' ? { answer: 'yes' } : both;
}
