import type { Truth } from '../condition/condition-scene.js';
import { type Decimal, decimal, oneDecimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, minimumDecimal } from '../kernel/decimal-arithmetic.js';
import type { Relationship } from '../model/relationship.js';

/**
 * Tells whether what a relationship names is there: its one target, any of several, or at least so many of them.
 *
 * @param relationship - The relationship; its `when` is not asked here.
 * @param countOf - How many of a target there are; undefined where that is not known.
 * @returns `unknown` where the counts that are not known decide.
 * @example
 * meetsRelationship({ kind: 'requires', anyOf: ['a', 'b'] }, (id) => decimal(id === 'b' ? '1' : '0')) // => 'true'
 */
export function meetsRelationship(relationship: Relationship, countOf: (id: string) => Decimal | undefined): Truth {
  const targets = relationship.target === undefined ? (relationship.anyOf ?? relationship.of ?? []) : [relationship.target];
  const wanted = decimal(String(relationship.atLeast ?? 1));
  const counts = targets.map(countOf);
  // Of each target one counts: "two of these" asks for two different ones.
  const known = counts.reduce<Decimal>((sum, count) => addDecimals(sum, minimumDecimal(count ?? zeroDecimal, oneDecimal)), zeroDecimal);
  if (compareDecimals(known, wanted) >= 0) return 'true';
  const missing = counts.filter(count => count === undefined).length;
  return compareDecimals(addDecimals(known, decimal(String(missing))), wanted) >= 0 ? 'unknown' : 'false';
}
