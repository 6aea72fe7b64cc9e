import type { Condition } from '../model/condition.js';
import type { ConditionScene, Truth } from './condition-scene.js';
import { evaluatePredicate } from './evaluate-predicate.js';
import { negate } from './kleene.js';

/**
 * Evaluates a condition in Kleene's three-valued logic: what is not known of the customer makes it unknown only where it matters.
 *
 * @param condition - The condition.
 * @param scene - What is known of the customer, and the instant.
 * @returns `true`, `false` or `unknown`. An empty `all` is true, an empty `any` false. `exists` is never unknown; every other
 *   predicate on a fact that is absent or of another type is, `ne` and `notIn` included.
 * @example
 * evaluateCondition({ any: [{ all: [] }, { fact: 'age', gte: 18 }] }, makeCustomerScene(index, customer, '2026-12-01')) // => 'true'
 */
export function evaluateCondition(condition: Condition, scene: ConditionScene): Truth {
  if ('all' in condition) return evaluateParts(condition.all, scene, 'false');
  if ('any' in condition) return evaluateParts(condition.any, scene, 'true');
  if ('not' in condition) return negate(evaluateCondition(condition.not, scene));
  return evaluatePredicate(condition, scene);
}

// One part of the deciding outcome decides the whole; written as one loop without closures, since this runs the most of all.
function evaluateParts(parts: readonly Condition[], scene: ConditionScene, deciding: 'true' | 'false'): Truth {
  let outcome: Truth = deciding === 'true' ? 'false' : 'true';
  for (const part of parts) {
    const truth = evaluateCondition(part, scene);
    if (truth === deciding) return truth;
    if (truth === 'unknown') outcome = truth;
  }
  return outcome;
}
