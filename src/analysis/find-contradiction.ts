import type { Predicate } from '../condition/evaluate-predicate.js';
import type { Path } from '../kernel/issue.js';
import type { Condition } from '../model/condition.js';
import type { AnalysisScope } from './analysis-scope.js';
import { type Leaf, leavesOf } from './condition-node.js';
import { anything, prepareGoals, startBudget } from './decide-goals.js';
import { searchValues } from './search-values.js';

/** A predicate that takes part in a contradiction. */
export interface ContradictionPart {
  /** The way to it from the root of the condition. */
  readonly path: Path;
  readonly predicate: Predicate;
}

/** Why a condition can never be true. */
export interface Contradiction {
  /**
   * Predicates that cannot all come out as the condition wants them: without any one of them it could be true, as far as can be shown. Empty
   * where the condition is false by its form alone.
   */
  readonly parts: readonly ContradictionPart[];
}

/**
 * Finds the predicates that keep a condition from ever being true.
 *
 * @param condition - The condition.
 * @param scope - The declarations, the zone, and the instant if it matters.
 * @returns A smallest set of them, in the order of the condition; undefined where the condition can be true, or nothing can be shown.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * const scope = { facts: { age: { type: 'integer', sensitivity: 'none' }, tier: { type: 'text', sensitivity: 'none' } }, timeZone: 'UTC' }
 * const condition = { all: [{ fact: 'age', gte: 65 }, { fact: 'tier', eq: 'gold' }, { fact: 'age', lte: 25 }] }
 * findContradiction(condition, scope)?.parts.map((part) => part.path) // => [['all', 0], ['all', 2]]
 */
export function findContradiction(condition: Condition, scope: AnalysisScope): Contradiction | undefined {
  const prepared = prepareGoals([{ condition, wish: 'true' }], scope);
  if (prepared === undefined) return undefined;
  const { nodes, variables, formula } = prepared;
  const domains = variables.map(anything);
  const letGo = new Set<Leaf>();
  const isImpossible = (): boolean =>
    searchValues(
      formula(leaf => letGo.has(leaf)),
      domains,
      startBudget(scope),
    ) === 'none';
  if (!isImpossible()) return undefined;
  const leaves = nodes.flatMap(leavesOf);
  // A leaf without which the rest is still impossible has no part in it.
  for (const leaf of leaves) {
    letGo.add(leaf);
    if (!isImpossible()) letGo.delete(leaf);
  }
  const parts = leaves.filter(leaf => !letGo.has(leaf)).map(({ path, predicate }) => Object.freeze({ path, predicate }));
  return Object.freeze({ parts: Object.freeze(parts) });
}
