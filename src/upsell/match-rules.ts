/** The conditions of rules, decided together: what that costs follows how many hold, not how many there are. */
import type { ConditionIndex } from '../condition/condition-index.js';
import type { ConditionScene, Truth } from '../condition/condition-scene.js';
import { isAllKnown } from '../condition/decide-number.js';
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { indexConditions } from '../condition/index-conditions.js';
import { nearConditions } from '../condition/near-conditions.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Condition } from '../model/condition.js';

/** Conditions that are made ready once for an index. The one-file build puts `match-rules-plainly` in the place of this module. */
export interface RuleMatching {
  /** Their numbers in the index. */
  readonly numbers: ReadonlyMap<Condition, number>;
  readonly index: ConditionIndex;
  /** The number of the `when` of each target. */
  readonly whens: Int32Array;
}

/** What becomes of conditions in one scene. */
export interface DecidedRules {
  /** Decides a condition, each once. */
  readonly decide: (condition: Condition) => Truth;
  /** How many predicates of a condition must change at the least until it holds: 3 stands for more. */
  readonly changesOf: (condition: Condition) => number;
  /** Whether it is certain that no predicate of a condition is unknown. */
  readonly isAllKnown: (condition: Condition) => boolean;
  /**
   * By the number of a target, how many predicates of its `when` must change at the least where that is false; 0 where it is not. Absent where
   * conditions are decided one by one.
   */
  readonly whenChanges?: Uint8Array;
}

/**
 * Makes conditions ready.
 *
 * @param conditions - The conditions.
 * @param whens - The `when` of each target: one of the conditions.
 * @param catalogue - How facts are declared, and the zone in which dates begin.
 * @returns What decides them.
 */
export function prepareMatching(
  conditions: readonly Condition[],
  whens: readonly Condition[],
  { facts, timeZone }: Catalogue,
): RuleMatching {
  const numbers = new Map(conditions.map((condition, number) => [condition, number]));
  return {
    numbers,
    index: indexConditions(conditions, { facts, timeZone }),
    whens: Int32Array.from(whens, when => numbers.get(when) ?? 0),
  };
}

const truths: readonly Truth[] = ['false', 'true', 'unknown'];

/** Decides them all in one scene; a condition that is none of them is decided when it is asked for. */
export function decideRules({ numbers, index, whens }: RuleMatching, scene: ConditionScene): DecidedRules {
  const { held, unknown, one, two } = nearConditions(index, scene, 2);
  const outcomes = new Uint8Array(numbers.size);
  const changes = new Uint8Array(numbers.size).fill(3);
  for (const number of held) outcomes[number] = 1;
  for (const number of unknown) outcomes[number] = 2;
  for (const [count, list] of [held, one, two].entries()) for (const number of list) changes[number] = count;
  // What matching writes on is used again by the next scene.
  const codes = index.space.codes.slice();
  const decided = new Map<Condition, Truth>();
  return {
    decide: condition => {
      const number = numbers.get(condition);
      const known = number === undefined ? decided.get(condition) : truths[outcomes[number] ?? 0];
      if (known !== undefined) return known;
      const truth = evaluateCondition(condition, scene);
      decided.set(condition, truth);
      return truth;
    },
    changesOf: condition => {
      const number = numbers.get(condition);
      return number === undefined ? 0 : (changes[number] ?? 0);
    },
    isAllKnown: condition => {
      const number = numbers.get(condition);
      return number !== undefined && isAllKnown(index, codes, number);
    },
    whenChanges: Uint8Array.from(whens, number => (outcomes[number] === 0 ? (changes[number] ?? 0) : 0)),
  };
}
