/** The conditions of rules, decided together: what that costs follows how many hold, not how many there are. */
import type { ConditionIndex } from '../condition/condition-index.js';
import type { ConditionScene, Truth } from '../condition/condition-scene.js';
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { indexConditions } from '../condition/index-conditions.js';
import { nearConditions } from '../condition/near-conditions.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Condition } from '../model/condition.js';

/** Conditions that are made ready once for an index. The one-file build puts `match-rules-plainly` in the place of this module. */
export interface RuleMatching {
  readonly conditions: readonly Condition[];
  readonly index: ConditionIndex;
}

/** What becomes of conditions in one scene. */
export interface DecidedRules {
  /** Decides a condition, each once. */
  readonly decide: (condition: Condition) => Truth;
  /** How many predicates of a condition must change at the least until it holds: 3 stands for more. */
  readonly changesOf: (condition: Condition) => number;
}

/** Makes conditions ready. */
export function prepareMatching(conditions: readonly Condition[], { facts, timeZone }: Catalogue): RuleMatching {
  return { conditions, index: indexConditions(conditions, { facts, timeZone }) };
}

/** Decides them all in one scene; a condition that is none of them is decided when it is asked for. */
export function decideRules({ conditions, index }: RuleMatching, scene: ConditionScene): DecidedRules {
  const { held, unknown, one, two } = nearConditions(index, scene, 2);
  const decided = new Map<Condition, Truth>(conditions.map(condition => [condition, 'false']));
  const changes = new Map<Condition, number>(conditions.map(condition => [condition, 3]));
  for (const number of held) decided.set(conditions[number] ?? noCondition, 'true');
  for (const number of unknown) decided.set(conditions[number] ?? noCondition, 'unknown');
  for (const [count, numbers] of [held, one, two].entries()) {
    for (const number of numbers) changes.set(conditions[number] ?? noCondition, count);
  }
  return {
    decide: condition => {
      const known = decided.get(condition);
      if (known !== undefined) return known;
      const truth = evaluateCondition(condition, scene);
      decided.set(condition, truth);
      return truth;
    },
    changesOf: condition => changes.get(condition) ?? 0,
  };
}

const noCondition: Condition = { any: [] };
