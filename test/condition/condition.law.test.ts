import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConditionExplanation } from '../../src/condition/condition-explanation.js';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import { explainCondition } from '../../src/condition/explain-condition.js';
import { listFailed, listHeld, listLeaves, listUnknown } from '../../src/condition/list-leaves.js';
import { addDays } from '../../src/kernel/date.js';
import { readPath } from '../../src/kernel/read-path.js';
import type { Condition } from '../../src/model/condition.js';
import { existences, plainPredicates, possessions, references, someFacts, treesOf } from './arbitrary-condition.js';
import { sceneOf } from './scene-of.js';

const conditions = treesOf(fc.oneof(plainPredicates, references, existences, possessions));
const decidedByFacts = treesOf(fc.oneof(plainPredicates, references));
const owned = fc.option(fc.constantFrom<Record<string, string>>({}, { x: '1' }, { x: '2', y: '1' }), { nil: undefined });
const scenes = fc.tuple(someFacts, owned).map(([facts, owns]) => sceneOf(facts, owns === undefined ? {} : { owned: owns }));
const runs = { numRuns: 500 };

describe('conditions', () => {
  test('not not x is x', () => {
    fc.assert(
      fc.property(conditions, scenes, (condition, scene) => {
        expect(evaluateCondition({ not: { not: condition } }, scene)).toBe(evaluateCondition(condition, scene));
      }),
      runs,
    );
  });
  test('not all is any of the nots, and not any is all of them', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 4 }), scenes, (parts, scene) => {
        const nots = parts.map(not => ({ not }));
        expect(evaluateCondition({ not: { all: parts } }, scene)).toBe(evaluateCondition({ any: nots }, scene));
        expect(evaluateCondition({ not: { any: parts } }, scene)).toBe(evaluateCondition({ all: nots }, scene));
      }),
      runs,
    );
  });
  test('the order of parts does not matter, nor does nesting or saying a part twice', () => {
    fc.assert(
      fc.property(fc.array(conditions, { minLength: 1, maxLength: 4 }), scenes, (parts, scene) => {
        const [first = { all: [] }, ...rest] = parts;
        for (const key of ['all', 'any'] as const) {
          const whole = evaluateCondition(groupOf(key, parts), scene);
          expect(evaluateCondition(groupOf(key, parts.toReversed()), scene)).toBe(whole);
          expect(evaluateCondition(groupOf(key, [first, groupOf(key, rest)]), scene)).toBe(whole);
          expect(evaluateCondition(groupOf(key, [...parts, first]), scene)).toBe(whole);
        }
      }),
      runs,
    );
  });
  test('to know one thing more never turns an answer that was decided', () => {
    fc.assert(
      fc.property(decidedByFacts, someFacts, fc.nat(), (condition, facts, pick) => {
        const names = Object.keys(facts);
        const { [names[pick % Math.max(1, names.length)] ?? '']: _, ...fewer } = facts;
        const before = evaluateCondition(condition, sceneOf(fewer));
        if (before !== 'unknown') expect(evaluateCondition(condition, sceneOf(facts))).toBe(before);
      }),
      runs,
    );
  });
  test('to know what is owned never turns an answer that was decided', () => {
    fc.assert(
      fc.property(conditions, someFacts, (condition, facts) => {
        const before = evaluateCondition(condition, sceneOf(facts));
        if (before !== 'unknown') expect(evaluateCondition(condition, sceneOf(facts, { owned: { x: '1' } }))).toBe(before);
      }),
      runs,
    );
  });
  test('ne, notIn and the other opposites are the nots of their partners', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 4 }), fc.array(fc.integer({ min: -1, max: 4 })), scenes, (value, list, scene) => {
        const is = (condition: Condition) => evaluateCondition(condition, scene);
        expect(is({ fact: 'age', ne: value })).toBe(is({ not: { fact: 'age', eq: value } }));
        expect(is({ fact: 'age', notIn: list })).toBe(is({ not: { fact: 'age', in: list } }));
        expect(is({ fact: 'age', gte: value })).toBe(is({ not: { fact: 'age', lt: value } }));
        expect(is({ fact: 'age', lte: value })).toBe(is({ not: { fact: 'age', gt: value } }));
        expect(is({ fact: 'age', in: [value] })).toBe(is({ fact: 'age', eq: value }));
      }),
      runs,
    );
  });
});

describe('an explanation', () => {
  test('comes out at every node as the condition at its path does', () => {
    fc.assert(
      fc.property(conditions, scenes, (condition, scene) => {
        for (const node of nodesOf(explainCondition(condition, scene))) {
          const part = conditionAt(condition, node.path);
          expect(node.outcome).toBe(evaluateCondition(part, scene));
        }
      }),
      runs,
    );
  });
  test('has each leaf in exactly one of held, failed and unknown', () => {
    fc.assert(
      fc.property(conditions, scenes, (condition, scene) => {
        const explanation = explainCondition(condition, scene);
        const sorted = [...listHeld(explanation), ...listFailed(explanation), ...listUnknown(explanation)];
        expect(new Set(sorted)).toEqual(new Set(listLeaves(explanation)));
        expect(sorted).toHaveLength(listLeaves(explanation).length);
      }),
      runs,
    );
  });
  test('holds where all leaves held, and not where all failed', () => {
    fc.assert(
      fc.property(conditions, scenes, (condition, scene) => {
        const explanation = explainCondition(condition, scene);
        const count = listLeaves(explanation).length;
        fc.pre(count > 0 && !hasEmptyGroup(condition));
        if (listHeld(explanation).length === count) expect(explanation.outcome).toBe('true');
        if (listFailed(explanation).length === count) expect(explanation.outcome).toBe('false');
      }),
      runs,
    );
  });
  test('is frozen, and leaves the facts as they were', () => {
    const facts = { interests: ['a'] };
    const explanation = explainCondition({ all: [{ fact: 'interests', contains: 'a' }] }, sceneOf(facts));
    expect(nodesOf(explanation).every(node => Object.isFrozen(node) && Object.isFrozen(node.path))).toBe(true);
    expect(Object.isFrozen(facts.interests)).toBe(false);
  });
});

describe('the day from which a leaf holds', () => {
  const changing = plainPredicates.filter(
    condition => 'withinLast' in condition || 'withinNext' in condition || ('fact' in condition && condition.fact === 'tenureMonths'),
  );
  const dayFacts = fc.record(
    {
      signedOn: fc.constantFrom('2025-12-01', '2026-01-31', '2026-12-01', '2026-12-31'),
      endsOn: fc.constantFrom('2026-06-15', '2026-11-30', '2026-12-01', '2027-03-01'),
    },
    { requiredKeys: [] },
  );
  const leafAt = (condition: Condition, facts: Record<string, string>, at: string) =>
    listLeaves(explainCondition(condition, sceneOf(facts, { at })))[0];
  test('is the first on which it comes out as wanted, and without one there is none', () => {
    fc.assert(
      fc.property(changing, fc.boolean(), dayFacts, (predicate, isNegated, facts) => {
        const condition: Condition = isNegated ? { not: predicate } : predicate;
        const today = '2026-12-01';
        const held = (at: string) => evaluateCondition(condition, sceneOf(facts, { at })) === 'true';
        const first = leafAt(condition, facts, today)?.holdsFrom;
        const days = Array.from({ length: 900 }, (_, step) => addDays(today, step));
        const known = evaluateCondition(condition, sceneOf(facts, { at: today })) !== 'unknown';
        const expected = held(today) || !known ? undefined : days.find(held);
        expect(first).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});

function groupOf(key: 'all' | 'any', parts: readonly Condition[]): Condition {
  return key === 'all' ? { all: parts } : { any: parts };
}

function nodesOf(explanation: ConditionExplanation): readonly ConditionExplanation[] {
  return explanation.kind === 'predicate' ? [explanation] : [explanation, ...explanation.parts.flatMap(nodesOf)];
}

function conditionAt(condition: Condition, path: ConditionExplanation['path']): Condition {
  return readPath(condition, path) as Condition; // the path of an explanation leads to a node
}

function hasEmptyGroup(condition: Condition): boolean {
  if ('not' in condition) return hasEmptyGroup(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  return parts !== undefined && (parts.length === 0 || parts.some(hasEmptyGroup));
}
