import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Truth } from '../../src/condition/condition-scene.js';
import { evaluatePredicate, type Predicate } from '../../src/condition/evaluate-predicate.js';
import { indexConditions } from '../../src/condition/index-conditions.js';
import { negate } from '../../src/condition/kleene.js';
import { matchConditions } from '../../src/condition/match-conditions.js';
import { nearConditions } from '../../src/condition/near-conditions.js';
import type { Condition } from '../../src/model/condition.js';
import { existences, plainPredicates, possessions, references, someFacts, treesOf } from './arbitrary-condition.js';
import { sceneOf, specs } from './scene-of.js';

const conditions = treesOf(fc.oneof({ weight: 4, arbitrary: plainPredicates }, references, existences, possessions));
const declarations = { facts: specs, timeZone: 'Europe/London' };

describe('conditions that come near', () => {
  test('are those that are not true; none is said to need more changes than it does', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 60 }), someFacts, (list, facts) => {
        const scene = sceneOf(facts);
        const index = indexConditions(list, declarations);
        const { held, unknown, one, two } = nearConditions(index, scene, 2);
        expect({ held, unknown }).toEqual(matchConditions(index, scene));
        const said = list.map((_, number) => (held.includes(number) ? 0 : one.includes(number) ? 1 : two.includes(number) ? 2 : 3));
        expect(said.filter(least => least === 0)).toHaveLength(held.length);
        const change = (predicate: Predicate) => evaluatePredicate(predicate, scene);
        for (const [number, condition] of list.entries()) {
          const changes = changesOf(condition, change, 'true');
          expect(said[number]).toBeLessThanOrEqual(held.includes(number) ? 0 : Math.max(1, changes));
        }
      }),
      { numRuns: 300 },
    );
  });
  test('are found at their distance where each predicate is of a fact of its own', () => {
    const list: readonly Condition[] = [
      {
        all: [
          { fact: 'age', gte: 3 },
          { fact: 'tier', eq: 'a' },
          { fact: 'isStudent', eq: true },
        ],
      },
      {
        all: [
          { fact: 'age', gte: 1 },
          { fact: 'tier', eq: 'b' },
          { fact: 'isStudent', eq: false },
        ],
      },
      {
        any: [
          { fact: 'score', gte: 9 },
          {
            all: [
              { fact: 'age', lt: 0 },
              { fact: 'tier', ne: 'b' },
            ],
          },
        ],
      },
      { all: [{ fact: 'interests', contains: 'a' }, { not: { fact: 'interests', containsAny: ['b', 'c'] } }] },
      { fact: 'age', gte: 2 },
    ];
    const scene = sceneOf({ age: 2, tier: 'b', isStudent: true, score: 4, interests: ['b'] });
    const index = indexConditions(list, declarations);
    expect(nearConditions(index, scene)).toEqual({ held: [4], unknown: [], one: [1, 2], two: [] });
    expect(nearConditions(index, scene, 2)).toEqual({ held: [4], unknown: [], one: [1, 2], two: [0, 3] });
  });
});

// The fewest leaves that must come out otherwise, each counted by itself: never fewer than the fewest distinct predicates.
function changesOf(condition: Condition, decide: (predicate: Predicate) => Truth, wanted: Truth): number {
  if ('not' in condition) return changesOf(condition.not, decide, negate(wanted));
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts === undefined) return decide(condition as Predicate) === wanted ? 0 : 1; // neither a group nor a `not`
  const changes = parts.map(part => changesOf(part, decide, wanted));
  const areAllNeeded = 'all' in condition === (wanted === 'true');
  return areAllNeeded ? changes.reduce((sum, count) => sum + count, 0) : Math.min(Number.POSITIVE_INFINITY, ...changes);
}
