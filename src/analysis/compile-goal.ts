import type { ConditionNode, Leaf } from './condition-node.js';
import { allOf, anyOf, type Formula } from './formula.js';

/** What a condition is to come out as. */
export type Wish = 'true' | 'false' | 'notTrue' | 'notFalse';

/**
 * Turns a wish about a condition into a formula, by the laws of Kleene's logic: a condition is false where its `not` is true, and "not true"
 * is false or unknown.
 *
 * @param node - The condition.
 * @param wish - What it is to come out as.
 * @param leafFormula - The formula of a wish about a leaf.
 * @returns A formula that holds exactly where the condition comes out as wished.
 */
export function compileGoal(node: ConditionNode, wish: Wish, leafFormula: (leaf: Leaf, wish: Wish) => Formula): Formula {
  if (node.kind === 'leaf') return leafFormula(node, wish);
  if (node.kind === 'not') return compileGoal(node.part, opposites[wish], leafFormula);
  const parts = node.parts.map(part => compileGoal(part, wish, leafFormula));
  const needsAll = (node.kind === 'all') === (wish === 'true' || wish === 'notFalse');
  return needsAll ? allOf(parts) : anyOf(parts);
}

const opposites: Readonly<Record<Wish, Wish>> = { true: 'false', false: 'true', notTrue: 'notFalse', notFalse: 'notTrue' };
