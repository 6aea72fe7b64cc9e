import type { Comparand, FactPredicate } from '../model/condition.js';
import { findOperator } from './find-operator.js';

/**
 * Lists what a fact is compared with.
 *
 * @param predicate - A fact with one comparison.
 * @returns The literals and references, one or several; for a duration or a pattern its text, for `exists` the boolean.
 */
export function listComparands(predicate: FactPredicate): readonly Comparand[] {
  const operator = findOperator(predicate);
  const compared: Comparand | readonly Comparand[] | undefined = operator === undefined ? undefined : predicate[operator];
  if (compared === undefined) return [];
  return isList(compared) ? compared : [compared];
}

function isList(compared: Comparand | readonly Comparand[]): compared is readonly Comparand[] {
  return Array.isArray(compared);
}
