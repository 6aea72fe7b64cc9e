/** The facts that a condition reads. */
import { findOperator } from '../condition/find-operator.js';
import type { Condition, FactPredicate } from '../model/condition.js';

/**
 * Lists the facts that a condition reads, those that it compares with included.
 *
 * @param condition - The condition; none reads nothing.
 * @returns The names, repeats included.
 */
export function listFacts(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(listFacts);
  if ('any' in condition) return condition.any.flatMap(listFacts);
  if ('not' in condition) return listFacts(condition.not);
  return 'fact' in condition ? [condition.fact, ...comparedFacts(condition)] : [];
}

function comparedFacts(predicate: FactPredicate): readonly string[] {
  const operator = findOperator(predicate);
  return operator === undefined ? [] : [predicate[operator]].flat().flatMap(one => (typeof one === 'object' ? [one.fact] : []));
}
