import type { Predicate } from '../condition/evaluate-predicate.js';
import type { Path } from '../kernel/issue.js';
import type { Condition } from '../model/condition.js';

/** A leaf with its place. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly predicate: Predicate;
  /** The way to it from the root of its condition. */
  readonly path: Path;
}

/** A condition whose leaves are things of their own, so that each can be spoken of. */
export type ConditionNode =
  | Leaf
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly part: ConditionNode };

/**
 * Makes each leaf of a condition a thing of its own.
 *
 * @param condition - The condition.
 * @param path - The way to it.
 * @returns The same tree.
 */
export function markLeaves(condition: Condition, path: Path = []): ConditionNode {
  if ('all' in condition) return { kind: 'all', parts: markParts(condition.all, [...path, 'all']) };
  if ('any' in condition) return { kind: 'any', parts: markParts(condition.any, [...path, 'any']) };
  if ('not' in condition) return { kind: 'not', part: markLeaves(condition.not, [...path, 'not']) };
  return { kind: 'leaf', predicate: condition, path };
}

function markParts(parts: readonly Condition[], path: Path): readonly ConditionNode[] {
  return parts.map((part, index) => markLeaves(part, [...path, index]));
}

/** Lists the leaves of a condition in its order. */
export function leavesOf(node: ConditionNode): readonly Leaf[] {
  if (node.kind === 'leaf') return [node];
  return node.kind === 'not' ? leavesOf(node.part) : node.parts.flatMap(leavesOf);
}
