import type { FactOperator, FactPredicate } from '../model/condition.js';

// In the order of the model; the record makes the compiler hold it complete.
const order: Readonly<Record<FactOperator, true>> = {
  eq: true,
  ne: true,
  in: true,
  notIn: true,
  lt: true,
  lte: true,
  gt: true,
  gte: true,
  between: true,
  exists: true,
  contains: true,
  containsAny: true,
  before: true,
  after: true,
  withinLast: true,
  withinNext: true,
  matches: true,
};

/**
 * Finds the one comparison of a predicate.
 *
 * @param predicate - A fact with one comparison.
 * @returns Its name; undefined for a predicate without one, which no checked condition has.
 */
export function findOperator(predicate: FactPredicate): FactOperator | undefined {
  for (const key in predicate) if (isOperator(key)) return key;
  return undefined;
}

function isOperator(key: string): key is FactOperator {
  return Object.hasOwn(order, key);
}
