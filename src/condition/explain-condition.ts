import type { Path } from '../kernel/issue.js';
import type { Condition } from '../model/condition.js';
import type { ConditionExplanation } from './condition-explanation.js';
import type { ConditionScene, Truth } from './condition-scene.js';
import { explainPredicate } from './explain-predicate.js';
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
  if (!('not' in condition)) return Object.freeze({ ...nodeOf(condition, position), ...explainPredicate(condition, position) });
  const part = explain(condition.not, { ...position, path: [...position.path, 'not'], negated: !position.negated });
  return group(condition, position, { kind: 'not', parts: [part] });
}

function explainParts(parts: readonly Condition[], position: Position, key: 'all' | 'any'): readonly ConditionExplanation[] {
  return parts.map((part, index) => explain(part, { ...position, path: [...position.path, key, index] }));
}

type Group = Pick<Extract<ConditionExplanation, { readonly parts: unknown }>, 'kind' | 'parts'>;

function group(condition: Condition, position: Position, { kind, parts }: Group): ConditionExplanation {
  return Object.freeze({
    kind,
    outcome: outcomes[kind](parts.map(part => part.outcome)),
    ...nodeOf(condition, position),
    parts: Object.freeze(parts),
  });
}

const outcomes: Readonly<Record<Group['kind'], (parts: readonly Truth[]) => Truth>> = {
  all: parts => every(parts, truth => truth),
  any: parts => some(parts, truth => truth),
  not: ([part = 'unknown']) => negate(part),
};

function nodeOf(condition: Condition, { path, negated }: Position): Pick<ConditionExplanation, 'text' | 'path' | 'negated'> {
  const { id, reason, remedy } = condition;
  return {
    text: printCondition(condition),
    path: Object.freeze(path),
    negated,
    ...(id === undefined ? {} : { id }),
    ...(reason === undefined ? {} : { reason }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}
