import type { ConditionExplanation, PredicateExplanation } from './condition-explanation.js';
import type { Truth } from './condition-scene.js';
import { negate } from './kleene.js';

/**
 * Lists the predicates of an explanation.
 *
 * @param explanation - An explanation.
 * @returns The leaves in the order of the condition.
 * @example
 * listLeaves(explainCondition({ all: [] }, makeCustomerScene(index, customer, '2026-12-01'))) // => []
 */
export function listLeaves(explanation: ConditionExplanation): readonly PredicateExplanation[] {
  return explanation.kind === 'predicate' ? [explanation] : explanation.parts.flatMap(listLeaves);
}

/**
 * Lists the predicates that came out as wanted: true, or false under a `not`.
 *
 * @param explanation - An explanation.
 * @returns The leaves in the order of the condition.
 * @example
 * listHeld(explainCondition({ all: [] }, makeCustomerScene(index, customer, '2026-12-01'))) // => []
 */
export function listHeld(explanation: ConditionExplanation): readonly PredicateExplanation[] {
  return listBy(explanation, 'true');
}

/**
 * Lists the predicates that did not come out as wanted: false, or true under a `not`.
 *
 * @param explanation - An explanation.
 * @returns The leaves in the order of the condition.
 * @example
 * listFailed(explainCondition({ any: [] }, makeCustomerScene(index, customer, '2026-12-01'))) // => []
 */
export function listFailed(explanation: ConditionExplanation): readonly PredicateExplanation[] {
  return listBy(explanation, 'false');
}

/**
 * Lists the predicates that are unknown.
 *
 * @param explanation - An explanation.
 * @returns The leaves in the order of the condition.
 * @example
 * listUnknown(explainCondition({ fact: 'shoeSize', gte: 40 }, makeCustomerScene(index, customer, '2026-12-01'))).map((leaf) => leaf.fact) // => ['shoeSize']
 */
export function listUnknown(explanation: ConditionExplanation): readonly PredicateExplanation[] {
  return listBy(explanation, 'unknown');
}

function listBy(explanation: ConditionExplanation, wanted: Truth): readonly PredicateExplanation[] {
  return listLeaves(explanation).filter(({ outcome, negated }) => (negated ? negate(outcome) : outcome) === wanted);
}
