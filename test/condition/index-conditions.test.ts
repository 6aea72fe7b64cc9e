import { describe, expect, test } from 'vitest';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import { indexConditions } from '../../src/condition/index-conditions.js';
import { matchConditions } from '../../src/condition/match-conditions.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import { sceneOf, specs } from './scene-of.js';

const declarations = { facts: specs, timeZone: 'Europe/London' };

describe('an index of conditions', () => {
  const near = [
    '0.1',
    '0.1000000000000000055',
    '0.10000000000000000555',
    '0.3',
    '0.30000000000000004',
    '1e0',
    '0.10',
    '12345678901234567890.5',
  ];
  const comparisons: readonly Condition[] = [...near, 0.1, 0.3, 0.1 + 0.2, 1e-7].flatMap(value => [
    { fact: 'usedGb', eq: value },
    { fact: 'usedGb', lt: value },
    { fact: 'usedGb', gte: value },
    { fact: 'usedGb', between: ['0.1', value] },
  ]);
  test.each<FactValue>([...near, 0.1, 0.3, 0.1 + 0.2, 1e-7, 1e22, -0, '-0.1', '007', '.5', '1.', Number.NaN, Number.POSITIVE_INFINITY])(
    'tells decimals apart to the last digit (%s)',
    value => {
      expectSame(comparisons, { usedGb: value });
      for (const comparison of comparisons) expectSame([comparison], { usedGb: value });
    },
  );
  test.each<FactValue>([3, 3.5, Number.NaN, '3', 2 ** 53])('takes what is no value of the fact as unknown (%s)', value => {
    const list: readonly Condition[] = [
      { fact: 'age', lt: 10 },
      { fact: 'age', ne: 3 },
      { not: { fact: 'age', gte: 3 } },
      { fact: 'age', exists: true },
    ];
    expectSame(list, { age: value });
  });
  test('refuses no condition for a member that it does not name, however many members are named', () => {
    const members = Array.from({ length: 1500 }, (_, at) => `m${at}`);
    const list = members.flatMap((member): Condition[] => [
      { not: { fact: 'interests', contains: member } },
      { fact: 'interests', contains: member },
    ]);
    for (const interests of [['m0'], ['m700', 'm701'], ['m1499', 'm1499'], members, []]) expectSame(list, { interests });
  });
  test('sees every member of a set that names one often', () => {
    expectSame(
      [
        { fact: 'interests', contains: 'a' },
        { fact: 'interests', contains: 'b' },
      ],
      { interests: ['a', 'c', 'a', 'a', 'b'] },
    );
  });
  test('finds one of many alternatives', () => {
    const alternatives = Array.from(
      { length: 40 },
      (_, at): Condition => ({
        all: [
          { fact: 'age', eq: at },
          { fact: 'tier', eq: `t${at % 7}` },
        ],
      }),
    );
    const list: readonly Condition[] = [
      { any: alternatives },
      { all: [{ any: alternatives }, { any: alternatives.slice(3, 9) }] },
      { not: { any: alternatives } },
    ];
    for (const age of [0, 3, 8, 39, 41]) for (const tier of ['t0', 't1', 't3', 't4']) expectSame(list, { age, tier });
  });
  test('keeps its size when every threshold is another', () => {
    const list = Array.from({ length: 4000 }, (_, at): Condition => ({ fact: 'age', between: [at * 2, at * 2 + 5] }));
    const index = indexConditions(list, declarations);
    expect(index.rows.bits.byteLength).toBeLessThan(50_000);
    expect(matchConditions(index, sceneOf({ age: 4001 })).held).toEqual([1998, 1999, 2000]);
  });
  test('answers for no condition and for conditions that ask nothing', () => {
    expectSame([], { age: 1 });
    expectSame([{ all: [] }, { any: [] }, { not: { all: [] } }, { all: [{ any: [] }, { fact: 'age', eq: 1 }] }], {});
  });
  test('is for scenes in its own zone', () => {
    const index = indexConditions([], declarations);
    expect(() => matchConditions(index, sceneOf({}, { timeZone: 'UTC' }))).toThrow(expect.objectContaining({ code: 'other-time-zone' }));
  });
  test('is as before after a scene that failed', () => {
    const list: readonly Condition[] = [{ fact: 'age', gte: 1 }, { owns: { offer: 'x' } }];
    const index = indexConditions(list, declarations);
    const failing = {
      ...sceneOf({ age: 1 }),
      owned: () => {
        throw new Error('no holdings');
      },
    };
    expect(() => matchConditions(index, failing)).toThrow('no holdings');
    expect(matchConditions(index, sceneOf({ age: 0 }))).toEqual({ held: [], unknown: [1] });
  });
});

// The scene passes the value on as it is, without the check of declarations, so that what is no value is seen too.
function expectSame(list: readonly Condition[], facts: Readonly<Record<string, FactValue>>): void {
  const scene = { ...sceneOf({}), factValue: (name: string) => facts[name] };
  const { held, unknown } = matchConditions(indexConditions(list, declarations), scene);
  const numbersOf = (wanted: string) => list.flatMap((condition, at) => (evaluateCondition(condition, scene) === wanted ? [at] : []));
  expect(held).toEqual(numbersOf('true'));
  expect(unknown).toEqual(numbersOf('unknown'));
}
