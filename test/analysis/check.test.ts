import { describe, expect, test } from 'vitest';
import type { AnalysisScope } from '../../src/analysis/analysis-scope.js';
import { checkDisjoint } from '../../src/analysis/check-disjoint.js';
import { checkImplication } from '../../src/analysis/check-implication.js';
import { checkSatisfiable } from '../../src/analysis/check-satisfiable.js';
import { findContradiction } from '../../src/analysis/find-contradiction.js';
import { printCondition } from '../../src/condition/print-condition.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import { codeOf } from '../kernel/code-of.js';

const scope: AnalysisScope = {
  timeZone: 'Europe/London',
  facts: {
    age: { type: 'integer', range: { min: 0, max: 130 }, sensitivity: 'none' },
    count: { type: 'integer', sensitivity: 'none' },
    usedGb: { type: 'decimal', sensitivity: 'none' },
    limitGb: { type: 'decimal', sensitivity: 'none' },
    share: { type: 'decimal', range: { min: '0', max: '1' }, sensitivity: 'none' },
    tier: { type: 'text', values: ['gold', 'silver', 'bronze'], sensitivity: 'none' },
    postcode: { type: 'text', sensitivity: 'none' },
    isStudent: { type: 'boolean', sensitivity: 'none' },
    signedOn: { type: 'date', sensitivity: 'none' },
    interests: { type: 'set', values: ['sport', 'film'], sensitivity: 'none' },
    tenureMonths: { type: 'integer', derived: { monthsSince: 'signedOn' }, sensitivity: 'none' },
  },
};
const now: AnalysisScope = { ...scope, at: '2026-12-01' };

describe('a condition', () => {
  test.each<[string, Condition, AnalysisScope?]>([
    [
      'asks for an age above and below',
      {
        all: [
          { fact: 'age', gte: 65 },
          { fact: 'age', lte: 25 },
        ],
      },
    ],
    [
      'asks for a whole number between neighbours',
      {
        all: [
          { fact: 'count', gt: 3 },
          { fact: 'count', lt: 4 },
        ],
      },
    ],
    [
      'asks for a decimal with more digits than there are',
      {
        all: [
          { fact: 'usedGb', gt: '0' },
          { fact: 'usedGb', lt: '0.00000000000000000001' },
        ],
      },
    ],
    ['asks for more than the range', { fact: 'age', gt: 130 }],
    ['asks for a share above one', { fact: 'share', gt: '1.0' }],
    ['asks for a value that is not listed', { fact: 'tier', eq: 'platinum' }],
    ['asks for a member that is not listed', { fact: 'interests', contains: 'music' }],
    [
      'asks for two texts at once',
      {
        all: [
          { fact: 'postcode', eq: 'A' },
          { fact: 'postcode', in: ['B', 'C'] },
        ],
      },
    ],
    ['asks for a text and against its pattern', { all: [{ fact: 'postcode', eq: 'SW1' }, { not: { fact: 'postcode', matches: 'SW*' } }] }],
    [
      'asks for a pattern and against it',
      { all: [{ fact: 'postcode', matches: 'S*W?X' }, { not: { fact: 'postcode', matches: 'S*W?X' } }] },
    ],
    [
      'asks for a fact and that it is absent',
      {
        all: [
          { fact: 'age', gte: 0 },
          { fact: 'age', exists: false },
        ],
      },
    ],
    ['asks against all values that are listed', { fact: 'tier', notIn: ['gold', 'silver', 'bronze'] }],
    [
      'asks for yes and no',
      {
        all: [
          { fact: 'isStudent', eq: true },
          { fact: 'isStudent', ne: true },
        ],
      },
    ],
    [
      'asks for a date before and after',
      {
        all: [
          { fact: 'signedOn', before: '2024-01-01' },
          { fact: 'signedOn', after: '2024-01-01' },
        ],
      },
    ],
    [
      'asks for an instant within a millisecond',
      {
        all: [
          { fact: 'signedOn', after: '2024-01-01T00:00:00.000Z' },
          { fact: 'signedOn', before: '2024-01-01T00:00:00.001Z' },
        ],
      },
    ],
    [
      'asks for an old date in the last year',
      {
        all: [
          { fact: 'signedOn', before: '2024-01-01' },
          { fact: 'signedOn', withinLast: 'P1Y' },
        ],
      },
      now,
    ],
    [
      'asks for what was and what is to come',
      {
        all: [
          { fact: 'signedOn', before: '2026-12-01' },
          { fact: 'signedOn', withinNext: 'P1Y' },
        ],
      },
      now,
    ],
    [
      'asks for a short tenure since long ago',
      {
        all: [
          { fact: 'signedOn', before: '2024-01-01' },
          { fact: 'tenureMonths', lt: 12 },
        ],
      },
      now,
    ],
    [
      'asks for a member and that the set lacks it',
      { all: [{ fact: 'interests', contains: 'film' }, { not: { fact: 'interests', containsAny: ['film', 'sport'] } }] },
    ],
    ['asks to own and not to own', { all: [{ owns: { offer: 'x' }, atLeast: '2' }, { not: { owns: { offer: 'x' } } }] }],
    [
      'asks for an allowance above and below',
      {
        all: [
          { feature: 'dataGb', gte: '10' },
          { feature: 'dataGb', lt: '5' },
        ],
      },
    ],
    [
      'compares with another fact, and against it',
      { all: [{ fact: 'usedGb', gt: { fact: 'limitGb' } }, { not: { fact: 'usedGb', gt: { fact: 'limitGb' } } }] },
    ],
    ['asks for what nobody declared', { fact: 'shoeSize', gte: 40 }],
    ['compares with another type', { fact: 'age', gte: '18' }],
    ['asks against a member that is no text', { not: { fact: 'interests', containsAny: ['film', 1] } }],
    ['has an empty any', { all: [{ fact: 'age', gte: 18 }, { any: [] }] }],
    [
      'has only branches that cannot be',
      {
        any: [
          { fact: 'age', gt: 130 },
          {
            all: [
              { fact: 'count', gt: 3 },
              { fact: 'count', lt: 3 },
            ],
          },
        ],
      },
    ],
  ])('that %s can never hold', (_, condition, within = scope) => {
    expect(checkSatisfiable(condition, within)).toEqual({ answer: 'no' });
  });
  test.each<[Condition, Record<string, unknown>, AnalysisScope?]>([
    [{ all: [] }, {}],
    [{ fact: 'age', exists: false }, {}],
    [{ fact: 'age', gt: 65 }, { age: 66 }],
    [
      {
        all: [
          { fact: 'usedGb', gt: '1' },
          { fact: 'usedGb', lt: '2' },
        ],
      },
      { usedGb: '1.5' },
    ],
    [{ fact: 'tier', ne: 'gold' }, { tier: 'silver' }],
    [{ fact: 'postcode', notIn: ['other', 'x'] }, { postcode: 'other-other' }],
    [{ fact: 'postcode', matches: 'SW?*' }, { postcode: 'SWx' }],
    [
      {
        all: [
          { fact: 'postcode', matches: 'SW*' },
          { fact: 'postcode', matches: '*AA' },
        ],
      },
      { postcode: 'SWAA' },
    ],
    [{ all: [{ fact: 'interests', contains: 'film' }, { not: { fact: 'interests', contains: 'sport' } }] }, { interests: ['film'] }],
    [{ fact: 'signedOn', withinNext: 'P1M' }, { signedOn: '2026-12-01' }, now],
    [{ fact: 'tenureMonths', gte: 6 }, { tenureMonths: 6 }],
    [{ fact: 'count', lt: -5 }, { count: -6 }],
    [
      {
        all: [
          { fact: 'tenureMonths', eq: 6 },
          { fact: 'signedOn', exists: true },
        ],
      },
      { signedOn: '2026-05-31' },
      now,
    ],
    [
      {
        all: [{ fact: 'signedOn', withinNext: 'P1M' }, { not: { fact: 'signedOn', withinNext: 'P30D' } }],
      },
      { signedOn: '2027-01-01' },
      now,
    ],
    [
      {
        all: [{ fact: 'signedOn', withinLast: 'P1M' }, { not: { fact: 'signedOn', withinLast: 'P29D' } }],
      },
      { signedOn: '2026-11-01' },
      now,
    ],
    [{ any: [{ owns: { offer: 'x' } }, { fact: 'isStudent', eq: false }] }, { isStudent: false }],
  ])('%j can hold, and is shown by %j', (condition, facts, within = scope) => {
    expect(checkSatisfiable(condition, within)).toEqual({ answer: 'yes', witness: { facts } });
  });
  test('of a date and what is derived from it is shown by a date', () => {
    const condition: Condition = {
      all: [
        { fact: 'tenureMonths', between: [6, 7] },
        { fact: 'signedOn', after: '2026-05-15' },
      ],
    };
    const answer = checkSatisfiable(condition, now);
    expect(answer).toMatchObject({ answer: 'yes', witness: { facts: { signedOn: expect.any(String) } } });
    expect(answer.answer === 'yes' && Object.keys(answer.witness.facts)).toEqual(['signedOn']);
  });
  test.each<[Condition, AnalysisScope?]>([
    [{ owns: { offer: 'x' } }],
    [{ feature: 'dataGb', lt: '5' }],
    [{ fact: 'usedGb', gt: { fact: 'limitGb' } }],
    [{ fact: 'signedOn', withinLast: 'P1M' }],
    [
      {
        all: [
          { fact: 'signedOn', before: '2024-01-01' },
          { fact: 'tenureMonths', lt: 12 },
        ],
      },
    ],
    [
      {
        all: [
          { fact: 'postcode', matches: 'A*B*C' },
          { not: { fact: 'postcode', matches: 'ABC*' } },
          { not: { fact: 'postcode', matches: 'AxB*' } },
        ],
      },
    ],
  ])('%j hangs on what is not looked into', (condition, within = scope) => {
    expect(checkSatisfiable(condition, within)).toEqual({ answer: 'undecided', because: 'OPAQUE' });
  });
  test('that takes too long is undecided', () => {
    // So many pigeons, one hole fewer, and no two pigeons in one hole.
    const pigeonsOf = (pigeons: number): readonly [Condition, AnalysisScope] => {
      const names = Array.from({ length: pigeons }, (_, at) => `p${at}`);
      const spec: FactSpec = { type: 'integer', range: { min: 1, max: pigeons - 1 }, sensitivity: 'none' };
      const pairs = names.flatMap((one, at) => names.slice(at + 1).map(other => [one, other] as const));
      const holes = names.slice(1).map((_, at) => at + 1);
      const all = pairs.flatMap(([one, other]) =>
        holes.map(
          (hole): Condition => ({
            any: [
              { fact: one, ne: hole },
              { fact: other, ne: hole },
            ],
          }),
        ),
      );
      const known = names.map((fact): Condition => ({ fact, exists: true }));
      return [{ all: [...known, ...all] }, { timeZone: 'UTC', facts: Object.fromEntries(names.map(name => [name, spec])) }];
    };
    expect(checkSatisfiable(...pigeonsOf(5))).toEqual({ answer: 'no' });
    expect(checkSatisfiable(...pigeonsOf(9))).toEqual({ answer: 'undecided', because: 'BUDGET' });
  });
  test('of twenty thousand comparisons is given up before anything is worked out, and a list of a thousand is not', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, at): Condition => (at % 2 === 0 ? { fact: 'count', lt: at } : { fact: 'count', gt: at }),
    );
    expect(checkSatisfiable({ any: many }, scope)).toEqual({ answer: 'undecided', because: 'BUDGET' });
    expect(findContradiction({ any: many }, scope)).toBeUndefined();
    const codes = Array.from({ length: 1000 }, (_, at) => `AB${at}`);
    expect(checkSatisfiable({ fact: 'postcode', in: codes }, scope)).toMatchObject({ answer: 'yes' });
  });
  test('with an instant that is none is a bad call', () => {
    expect(codeOf(() => checkSatisfiable({ all: [] }, { ...scope, at: 'soon' }))).toBe('not-an-instant');
  });
});

describe('one condition', () => {
  test.each<[Condition, Condition]>([
    [
      { fact: 'age', gte: 21 },
      { fact: 'age', gte: 18 },
    ],
    [
      { fact: 'age', gte: 21 },
      { fact: 'age', exists: true },
    ],
    [
      { fact: 'age', exists: true },
      { fact: 'age', gte: 0 },
    ],
    [
      { fact: 'count', gt: 17 },
      { fact: 'count', gte: 18 },
    ],
    [{ any: [] }, { fact: 'age', gte: 18 }],
    [{ fact: 'age', gte: 18 }, { all: [] }],
    [
      { fact: 'tier', ne: 'gold' },
      { fact: 'tier', in: ['silver', 'bronze'] },
    ],
    [
      { fact: 'tier', exists: true },
      {
        any: [
          { fact: 'tier', eq: 'gold' },
          { fact: 'tier', eq: 'silver' },
          { fact: 'tier', eq: 'bronze' },
        ],
      },
    ],
    [
      { fact: 'age', between: [20, 40] },
      {
        any: [
          { fact: 'age', lte: 30 },
          { fact: 'age', gte: 31 },
        ],
      },
    ],
    [{ owns: { offer: 'x' }, atLeast: '3' }, { owns: { offer: 'x' } }],
    [{ feature: 'dataGb', gte: '10' }, { not: { feature: 'dataGb', lt: '5' } }],
    [
      { fact: 'usedGb', gt: { fact: 'limitGb' } },
      { fact: 'usedGb', gt: { fact: 'limitGb' }, reason: 'Another reason.' },
    ],
    [
      { fact: 'interests', contains: 'film' },
      { fact: 'interests', containsAny: ['film', 'sport'] },
    ],
    [
      { fact: 'postcode', eq: 'SW1A' },
      { fact: 'postcode', matches: 'SW?A' },
    ],
  ])('%j implies %j', (premise, conclusion) => {
    expect(checkImplication(premise, conclusion, scope)).toEqual({ answer: 'yes' });
  });
  test.each<[Condition, Condition, Record<string, unknown>]>([
    [{ fact: 'age', gte: 18 }, { fact: 'age', gte: 21 }, { age: 18 }],
    [{ all: [] }, { fact: 'age', gte: 0 }, {}],
    [
      { fact: 'age', between: [20, 40] },
      {
        any: [
          { fact: 'age', lte: 29 },
          { fact: 'age', gte: 31 },
        ],
      },
      { age: 30 },
    ],
    [{ fact: 'age', gte: 18 }, { owns: { offer: 'x' } }, { age: 18 }],
  ])('%j does not imply %j, as %j shows', (premise, conclusion, facts) => {
    expect(checkImplication(premise, conclusion, scope)).toEqual({ answer: 'no', witness: { facts } });
  });
  test('and another exclude each other, or do not, or neither can be shown', () => {
    expect(checkDisjoint({ fact: 'age', lt: 18 }, { fact: 'age', gte: 18 }, scope)).toEqual({ answer: 'yes' });
    expect(checkDisjoint({ fact: 'age', lte: 18 }, { fact: 'age', gte: 18 }, scope)).toEqual({
      answer: 'no',
      witness: { facts: { age: 18 } },
    });
    expect(checkDisjoint({ fact: 'age', lte: 18 }, { owns: { offer: 'x' } }, scope)).toEqual({ answer: 'undecided', because: 'OPAQUE' });
  });
});

describe('a contradiction', () => {
  const partsOf = (condition: Condition, within = scope) =>
    findContradiction(condition, within)?.parts.map(({ path, predicate }) => `${path.join('/')}: ${printCondition(predicate)}`);
  test('is the predicates that clash, and no others', () => {
    expect(
      partsOf({
        all: [{ fact: 'isStudent', eq: true }, { fact: 'age', gte: 65 }, { any: [{ fact: 'age', lte: 25 }] }, { owns: { offer: 'x' } }],
      }),
    ).toEqual(['all/1: age ≥ 65', 'all/2/any/0: age ≤ 25']);
  });
  test('may need three', () => {
    const condition: Condition = {
      all: [
        { fact: 'count', gte: 3 },
        { fact: 'count', lte: 4 },
        { fact: 'count', notIn: [3, 4] },
        { fact: 'count', gt: 0 },
      ],
    };
    expect(partsOf(condition)).toEqual(['all/0: count ≥ 3', 'all/1: count ≤ 4', 'all/2: count not in (3, 4)']);
  });
  test('goes through every branch', () => {
    const condition: Condition = {
      any: [{ fact: 'age', gt: 130 }, { all: [{ fact: 'tier', eq: 'gold' }, { not: { fact: 'tier', in: ['gold'] } }] }],
    };
    expect(partsOf(condition)).toEqual(['any/0: age > 130', 'any/1/all/0: tier = gold', 'any/1/all/1/not: tier in (gold)']);
  });
  test('has no predicate where the form alone is false', () => {
    expect(partsOf({ all: [{ fact: 'age', gte: 1 }, { not: { all: [] } }] })).toEqual([]);
  });
  test('is none where the condition can hold, or nothing can be shown', () => {
    expect(partsOf({ fact: 'age', gte: 1 })).toBeUndefined();
    expect(partsOf({ owns: { offer: 'x' } })).toBeUndefined();
  });
});
