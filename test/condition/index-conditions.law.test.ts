import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConditionScene, Truth } from '../../src/condition/condition-scene.js';
import { makeDecider } from '../../src/condition/decide-number.js';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import { indexConditions } from '../../src/condition/index-conditions.js';
import { makeFactScene } from '../../src/condition/make-fact-scene.js';
import { matchConditions } from '../../src/condition/match-conditions.js';
import type { Condition } from '../../src/model/condition.js';
import { existences, plainPredicates, possessions, references, someFacts, treesOf } from './arbitrary-condition.js';
import { makeConditions, makeFacts, makeRandom, sellerFacts } from './generate-conditions.js';
import { sceneOf, specs } from './scene-of.js';

const conditions = treesOf(fc.oneof({ weight: 4, arbitrary: plainPredicates }, references, existences, possessions));
const owned = fc.option(fc.constantFrom<Record<string, string>>({}, { x: '1' }, { x: '2', y: '1' }), { nil: undefined });
const scenes = fc.tuple(someFacts, owned).map(([facts, owns]) => sceneOf(facts, owns === undefined ? {} : { owned: owns }));
const declarations = { facts: specs, timeZone: 'Europe/London' };

describe('an index of conditions', () => {
  test('finds exactly the conditions that are true, and exactly those that are unknown', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 80 }), fc.array(scenes, { minLength: 1, maxLength: 6 }), (list, some) => {
        const index = indexConditions(list, declarations);
        for (const scene of some) {
          const { held, unknown } = matchConditions(index, scene);
          expect([...held]).toEqual(numbersOf(list, scene, 'true'));
          expect([...unknown]).toEqual(numbersOf(list, scene, 'unknown'));
        }
      }),
      { numRuns: 400 },
    );
  });
  test.each(['few', 'many', 'dense', 'fine'] as const)('finds them among 700 conditions too (%s)', set => {
    const random = makeRandom(5);
    const list = makeConditions(700, set, random);
    const index = indexConditions(list, { facts: sellerFacts, timeZone: 'UTC' });
    for (let customer = 0; customer < 25; customer += 1) {
      const scene = makeFactScene({ specs: sellerFacts, facts: makeFacts(random), at: Date.UTC(2026, 11, 1), timeZone: 'UTC' });
      const { held, unknown } = matchConditions(index, scene);
      expect(held).toEqual(numbersOf(list, scene, 'true'));
      expect(unknown).toEqual(numbersOf(list, scene, 'unknown'));
    }
  });
  test('decides each condition by itself as evaluating it does', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 10 }), scenes, (list, scene) => {
        const decide = makeDecider(indexConditions(list, declarations), scene);
        expect(list.map((_, number) => decide(number))).toEqual(list.map(condition => evaluateCondition(condition, scene)));
      }),
      { numRuns: 500 },
    );
  });
});

function numbersOf(list: readonly Condition[], scene: ConditionScene, wanted: Truth): readonly number[] {
  return list.flatMap((condition, number) => (evaluateCondition(condition, scene) === wanted ? [number] : []));
}
