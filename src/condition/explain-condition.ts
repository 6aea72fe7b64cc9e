import type { Path } from '../kernel/issue.js';
import type { Condition } from '../model/condition.js';
import type { ConditionExplanation, GroupExplanation } from './condition-explanation.js';
import type { ConditionScene, Truth } from './condition-scene.js';
import { addNotes, explainPredicate } from './explain-predicate.js';
import { every, negate, some } from './kleene.js';
import { printCondition } from './print-condition.js';

/**
 * Explains how a condition comes out: every node with its outcome, the leaves with what was found and what was wanted.
 *
 * @param condition - The condition.
 * @param scene - What is known of the customer, and the instant.
 * @returns The tree; its outcome is that of `evaluateCondition`.
 * @example
 * explainCondition({ not: { any: [] } }, makeCustomerScene(index, customer, '2026-12-01')).outcome // => 'true'
 */
export function explainCondition(condition: Condition, scene: ConditionScene): ConditionExplanation {
  return explain(condition, { scene, path: [], negated: false });
}

interface Position {
  readonly scene: ConditionScene;
  readonly path: Path;
  readonly negated: boolean;
}

function explain(condition: Condition, position: Position): ConditionExplanation {
  if ('all' in condition) return group(condition, position, { kind: 'all', parts: explainParts(condition.all, position, 'all') });
  if ('any' in condition) return group(condition, position, { kind: 'any', parts: explainParts(condition.any, position, 'any') });
  if (!('not' in condition)) return explainPredicate(condition, position);
  const { scene, path, negated } = position;
  const part = explain(condition.not, { scene, path: [...path, 'not'], negated: !negated });
  return group(condition, position, { kind: 'not', parts: [part] });
}

function explainParts(
  parts: readonly Condition[],
  { scene, path, negated }: Position,
  key: 'all' | 'any',
): readonly ConditionExplanation[] {
  return parts.map((part, index) => explain(part, { scene, path: [...path, key, index], negated }));
}

function group(
  condition: Condition,
  { path, negated }: Position,
  { kind, parts }: Pick<GroupExplanation, 'kind' | 'parts'>,
): ConditionExplanation {
  const outcome = outcomes[kind](parts);
  const text = printCondition(condition);
  return addNotes({ kind, outcome, text, path: Object.freeze(path), negated, parts: Object.freeze(parts) }, condition);
}

const outcomes: Readonly<Record<GroupExplanation['kind'], (parts: readonly ConditionExplanation[]) => Truth>> = {
  all: parts => every(parts, part => part.outcome),
  any: parts => some(parts, part => part.outcome),
  not: ([part]) => (part === undefined ? 'unknown' : negate(part.outcome)),
};
