import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnalysisScope } from '../../src/analysis/analysis-scope.js';
import { checkDisjoint } from '../../src/analysis/check-disjoint.js';
import { checkImplication } from '../../src/analysis/check-implication.js';
import { checkSatisfiable } from '../../src/analysis/check-satisfiable.js';
import { findContradiction } from '../../src/analysis/find-contradiction.js';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import { makeFactScene } from '../../src/condition/make-fact-scene.js';
import { requireInstant } from '../../src/kernel/instant.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import { existences, plainPredicates, possessions, references, someFacts, treesOf } from '../condition/arbitrary-condition.js';
import { sceneOf, specs } from '../condition/scene-of.js';

// Facts with so few values that all customers can be tried.
const small: Readonly<Record<string, FactSpec>> = {
  n: { type: 'integer', range: { min: 0, max: 3 }, sensitivity: 'none' },
  m: { type: 'integer', range: { min: 0, max: 1 }, sensitivity: 'none' },
  t: { type: 'text', values: ['a', 'ab'], sensitivity: 'none' },
  b: { type: 'boolean', sensitivity: 'none' },
  s: { type: 'set', values: ['x', 'y'], sensitivity: 'none' },
};
const domains: Readonly<Record<string, readonly (FactValue | undefined)[]>> = {
  n: [undefined, 0, 1, 2, 3],
  m: [undefined, 0, 1],
  t: [undefined, 'a', 'ab'],
  b: [undefined, true, false],
  s: [undefined, [], ['x'], ['y'], ['x', 'y']],
};
const everybody = Object.entries(domains).reduce<readonly Record<string, FactValue>[]>(
  (known, [fact, values]) => known.flatMap(facts => values.map(value => (value === undefined ? facts : { ...facts, [fact]: value }))),
  [{}],
);
const smallScope: AnalysisScope = { facts: small, timeZone: 'UTC' };
const scenes = everybody.map(facts => makeFactScene({ specs: small, facts, at: 0, timeZone: 'UTC' }));
const number = fc.integer({ min: -1, max: 4 });
const smallPredicates: fc.Arbitrary<Condition> = fc.oneof(
  ...(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const).map(operator =>
    number.map((value): Condition => ({ fact: 'n', [operator]: value })),
  ),
  number.map((eq): Condition => ({ fact: 'm', eq })),
  fc.array(number, { minLength: 1, maxLength: 3 }).map((notIn): Condition => ({ fact: 'n', notIn })),
  fc.tuple(number, number).map((between): Condition => ({ fact: 'n', between })),
  fc.constantFrom('a', 'ab', 'c').map((eq): Condition => ({ fact: 't', eq })),
  fc.constantFrom('a*', '*b', '?').map((matches): Condition => ({ fact: 't', matches })),
  fc.boolean().map((eq): Condition => ({ fact: 'b', eq })),
  fc.constantFrom('x', 'y', 'z').map((contains): Condition => ({ fact: 's', contains })),
  fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((containsAny): Condition => ({ fact: 's', containsAny })),
  fc.tuple(fc.constantFrom('n', 't', 's', 'gone'), fc.boolean()).map(([fact, exists]): Condition => ({ fact, exists })),
);
const smallConditions = treesOf(smallPredicates);
const isTrue = (condition: Condition) => scenes.map(scene => evaluateCondition(condition, scene) === 'true');

const replays = (facts: Readonly<Record<string, FactValue>>, conditions: readonly Condition[]) => {
  const scene = makeFactScene({ specs: small, facts, at: 0, timeZone: 'UTC' });
  return conditions.map(condition => evaluateCondition(condition, scene));
};

describe('on facts with few values, the analysis', () => {
  test('finds what trying everybody finds', () => {
    fc.assert(
      fc.property(smallConditions, condition => {
        expect(checkSatisfiable(condition, smallScope).answer).toBe(isTrue(condition).includes(true) ? 'yes' : 'no');
      }),
      { numRuns: 600 },
    );
  });
  test('finds one condition to imply another exactly where that is so for everybody', () => {
    fc.assert(
      fc.property(smallConditions, smallConditions, (premise, conclusion) => {
        const [before, after] = [isTrue(premise), isTrue(conclusion)];
        const follows = before.every((holds, at) => !holds || after[at] === true);
        expect(checkImplication(premise, conclusion, smallScope).answer).toBe(follows ? 'yes' : 'no');
      }),
      { numRuns: 600 },
    );
  });
  test('finds two conditions to exclude each other exactly where nobody meets both, and else shows somebody who does', () => {
    fc.assert(
      fc.property(smallConditions, smallConditions, (a, b) => {
        const [first, second] = [isTrue(a), isTrue(b)];
        const answer = checkDisjoint(a, b, smallScope);
        expect(answer.answer).toBe(first.some((holds, at) => holds && second[at] === true) ? 'no' : 'yes');
        if (answer.answer === 'no') expect(replays(answer.witness.facts, [a, b])).toEqual(['true', 'true']);
      }),
      { numRuns: 200 },
    );
  });
  test('finds a condition to be covered by several together exactly where it is for everybody, and else shows somebody who is left', () => {
    fc.assert(
      fc.property(smallConditions, fc.array(smallConditions, { minLength: 1, maxLength: 3 }), (condition, others) => {
        const cover = others.map(isTrue);
        const answer = checkImplication(condition, { any: others }, smallScope);
        expect(answer.answer).toBe(isTrue(condition).every((holds, at) => !holds || cover.some(one => one[at] === true)) ? 'yes' : 'no');
        if (answer.answer !== 'no') return;
        const [first, ...rest] = replays(answer.witness.facts, [condition, ...others]);
        expect(first).toBe('true');
        expect(rest).not.toContain('true');
      }),
      { numRuns: 200 },
    );
  });
  test('with too few steps is undecided or right, and never a guess', () => {
    fc.assert(
      fc.property(smallConditions, fc.integer({ min: 1, max: 6 }), (condition, budget) => {
        const { answer } = checkSatisfiable(condition, { ...smallScope, budget });
        if (answer !== 'undecided') expect(answer).toBe(isTrue(condition).includes(true) ? 'yes' : 'no');
      }),
      { numRuns: 200 },
    );
  });
  test('finds contradictions that are real, and smallest', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            smallPredicates,
            smallPredicates.map((not): Condition => ({ not })),
          ),
          { minLength: 2, maxLength: 6 },
        ),
        parts => {
          const core = findContradiction({ all: parts }, smallScope);
          expect(core === undefined).toBe(isTrue({ all: parts }).includes(true));
          const named = core?.parts.flatMap(({ path }) => parts[Number(path[1])] ?? []) ?? [];
          if (core === undefined) return;
          expect(isTrue({ all: named }).includes(true)).toBe(false);
          for (const left of named) expect(isTrue({ all: named.filter(one => one !== left) }).includes(true)).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('on all kinds of facts', () => {
  const at = '2026-12-01T12:00:00Z';
  const timeZone = 'Europe/London';
  const scopes: readonly AnalysisScope[] = [
    { facts: specs, timeZone, at },
    { facts: specs, timeZone },
  ];
  const conditions = treesOf(fc.oneof(plainPredicates, existences, references, possessions));
  const witnessScene = (facts: Readonly<Record<string, FactValue>>, scope: AnalysisScope) =>
    makeFactScene({ specs, facts, at: requireInstant(scope.at ?? '2020-02-29', timeZone), timeZone });
  test('a witness replays, and whoever meets a condition proves that it can be met', () => {
    fc.assert(
      fc.property(conditions, someFacts, fc.constantFrom(...scopes), (condition, facts, scope) => {
        const answer = checkSatisfiable(condition, scope);
        if (answer.answer === 'yes') expect(evaluateCondition(condition, witnessScene(answer.witness.facts, scope))).toBe('true');
        const isMet = [undefined, { x: '1' }, { x: '2', y: '1' }].some(
          owned => evaluateCondition(condition, sceneOf(facts, owned === undefined ? { at } : { at, owned })) === 'true',
        );
        if (isMet) expect(answer.answer).not.toBe('no');
      }),
      { numRuns: 400 },
    );
  });
  test('a witness against an implication replays, and whoever breaks it proves that there is none', () => {
    fc.assert(
      fc.property(conditions, conditions, someFacts, fc.constantFrom(...scopes), (premise, conclusion, facts, scope) => {
        const answer = checkImplication(premise, conclusion, scope);
        const breaks = (scene: ReturnType<typeof sceneOf>) =>
          evaluateCondition(premise, scene) === 'true' && evaluateCondition(conclusion, scene) !== 'true';
        if (answer.answer === 'no') expect(breaks(witnessScene(answer.witness.facts, scope))).toBe(true);
        if (breaks(sceneOf(facts, { at })) || breaks(sceneOf(facts, { at, owned: { x: '1' } }))) expect(answer.answer).not.toBe('yes');
      }),
      { numRuns: 300 },
    );
  });
  test('conditions over literals are always decided, given an instant', () => {
    const plain = treesOf(fc.oneof(plainPredicates, existences).filter(condition => !('matches' in condition)));
    fc.assert(
      fc.property(plain, condition => {
        const answer = checkSatisfiable(condition, { facts: specs, timeZone, at });
        expect(answer.answer).not.toBe('undecided');
      }),
      { numRuns: 300 },
    );
  });
  test('the answer is the same for a condition and what says the same in other words', () => {
    fc.assert(
      fc.property(conditions, fc.constantFrom(...scopes), (condition, scope) => {
        const answer = checkSatisfiable(condition, scope).answer;
        expect(checkSatisfiable({ not: { not: condition } }, scope).answer).toBe(answer);
        expect(checkSatisfiable({ all: [condition, { all: [] }] }, scope).answer).toBe(answer);
      }),
      { numRuns: 150 },
    );
  });
});
