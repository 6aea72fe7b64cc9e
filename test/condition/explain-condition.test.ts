import { describe, expect, test } from 'vitest';
import { explainCondition } from '../../src/condition/explain-condition.js';
import { listFailed, listHeld, listLeaves, listUnknown } from '../../src/condition/list-leaves.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import { sceneOf } from './scene-of.js';

const leafOf = (condition: Condition, facts: Record<string, FactValue> = {}, options = {}) =>
  listLeaves(explainCondition(condition, sceneOf(facts, options)))[0];

describe('an explanation', () => {
  const condition: Condition = {
    all: [
      { fact: 'tenureMonths', gte: 6, id: 'tenure', reason: 'Loyal customers first.', remedy: { actionable: 'time' } },
      { any: [{ owns: { offer: 'fibre-100' } }, { not: { fact: 'usedGb', lt: '10' } }] },
      { fact: 'age', gte: 18 },
    ],
  };
  const explanation = explainCondition(condition, sceneOf({ signedOn: '2026-10-15', usedGb: '12' }, { owned: {} }));
  test('is the tree with all its parts', () => {
    expect(explanation).toMatchObject({
      kind: 'all',
      outcome: 'false',
      text: 'tenureMonths ≥ 6 and (owns fibre-100 or not usedGb < 10) and age ≥ 18',
      path: [],
      negated: false,
      parts: [
        {
          kind: 'predicate',
          outcome: 'false',
          text: 'tenureMonths ≥ 6',
          path: ['all', 0],
          id: 'tenure',
          reason: 'Loyal customers first.',
          remedy: { actionable: 'time' },
          fact: 'tenureMonths',
          operator: 'gte',
          actual: 1,
          required: 6,
          holdsFrom: '2027-04-15',
        },
        {
          kind: 'any',
          outcome: 'true',
          parts: [
            { outcome: 'false', owns: { offer: 'fibre-100' }, operator: 'atLeast', actual: '0', required: '1' },
            { kind: 'not', outcome: 'true', parts: [{ path: ['all', 1, 'any', 1, 'not'], negated: true, outcome: 'false', actual: '12' }] },
          ],
        },
        { outcome: 'unknown', fact: 'age', operator: 'gte', required: 18 },
      ],
    });
  });
  test('says nothing of a value that is unknown', () => {
    expect(leafOf({ fact: 'age', gte: 18 })).not.toHaveProperty('actual');
    expect(leafOf({ owns: { offer: 'x' } })).not.toHaveProperty('actual');
    expect(leafOf({ feature: 'dataGb', lt: '1' })).not.toHaveProperty('actual');
  });
  test('sorts its leaves, a not turned round', () => {
    const texts = (leaves: readonly { text: string }[]) => leaves.map(leaf => leaf.text);
    expect(texts(listHeld(explanation))).toEqual(['usedGb < 10']);
    expect(texts(listFailed(explanation))).toEqual(['tenureMonths ≥ 6', 'owns fibre-100']);
    expect(texts(listUnknown(explanation))).toEqual(['age ≥ 18']);
  });
});

describe('what was wanted', () => {
  test('is the value of the other fact where that is known', () => {
    const facts = { usedGb: '3', limitGb: '10', signedOn: '2026-01-01', endsOn: '2026-02-01' };
    expect(leafOf({ fact: 'usedGb', gt: { fact: 'limitGb' } }, facts)?.required).toBe('10');
    expect(leafOf({ fact: 'usedGb', gt: { fact: 'limitGb', times: '0.8' } }, facts)?.required).toBe('8');
    expect(leafOf({ fact: 'endsOn', after: { fact: 'signedOn' } }, facts)?.required).toBe('2026-01-01');
    expect(leafOf({ fact: 'usedGb', between: ['1', { fact: 'limitGb' }] }, facts)?.required).toEqual(['1', '10']);
    expect(leafOf({ fact: 'usedGb', gt: { fact: 'limitGb' } }, { usedGb: '3' })?.required).toEqual({ fact: 'limitGb' });
  });
  test.each<[Condition, unknown]>([
    [{ fact: 'age', in: [1, 2] }, [1, 2]],
    [{ fact: 'age', exists: false }, false],
    [{ fact: 'endsOn', withinNext: 'P30D' }, 'P30D'],
    [{ fact: 'tier', matches: 'g*' }, 'g*'],
    [{ owns: { offer: 'x' }, atLeast: '2' }, '2'],
    [{ feature: 'dataGb', lte: '5' }, '5'],
  ])('of %j is %j', (condition, required) => {
    expect(leafOf(condition)?.required).toEqual(required);
  });
  test('is found beside what there is', () => {
    expect(leafOf({ feature: 'dataGb', gte: '5' }, {}, { allowances: { dataGb: 'unlimited' } })?.actual).toBe('unlimited');
    expect(leafOf({ owns: { offer: 'x' } }, {}, { owned: { x: '1.50' } })?.actual).toBe('1.5');
    expect(leafOf({ fact: 'interests', contains: 'a' }, { interests: ['b'] })?.actual).toEqual(['b']);
  });
});

describe('the day from which it holds', () => {
  const at = { at: '2026-12-01T12:00:00Z' };
  test.each<[Condition, Record<string, FactValue>, string | undefined]>([
    [{ fact: 'tenureMonths', gte: 6 }, { signedOn: '2026-08-31' }, '2027-02-28'],
    [{ fact: 'tenureMonths', gt: 6 }, { signedOn: '2026-08-31' }, '2027-03-31'],
    [{ fact: 'tenureMonths', between: [6, 8] }, { signedOn: '2026-08-31' }, '2027-02-28'],
    [{ fact: 'tenureMonths', eq: 6 }, { signedOn: '2026-08-31' }, '2027-02-28'],
    [{ fact: 'tenureMonths', eq: 1 }, { signedOn: '2026-08-31' }, undefined],
    [{ fact: 'tenureMonths', ne: 3 }, { signedOn: '2026-08-31' }, '2026-12-31'],
    [{ fact: 'tenureMonths', lt: 3 }, { signedOn: '2026-08-31' }, undefined],
    [{ not: { fact: 'tenureMonths', lt: 6 } }, { signedOn: '2026-08-31' }, '2027-02-28'],
    [{ fact: 'tenureDays', gte: 100 }, { signedOn: '2026-08-31' }, '2026-12-09'],
    [{ fact: 'tenureDays', gte: { fact: 'score' } }, { signedOn: '2026-08-31', score: 100 }, '2026-12-09'],
    [{ fact: 'tenureDays', gt: { fact: 'tenureMonths' } }, { signedOn: '2026-12-01' }, undefined],
    [{ fact: 'tenureMonths', gte: 6 }, { tenureMonths: 3 }, undefined],
    [{ fact: 'tenureMonths', gte: 0 }, { signedOn: '2027-03-15' }, '2027-02-16'],
    [{ fact: 'tenureMonths', gte: 6 }, { signedOn: '9999-12-31' }, undefined],
    [{ fact: 'endsOn', withinNext: 'P30D' }, { endsOn: '2027-03-01' }, '2027-01-30'],
    [{ fact: 'endsOn', withinNext: 'P1M' }, { endsOn: '2027-03-31' }, '2027-03-01'],
    [{ fact: 'endsOn', withinNext: 'P30D' }, { endsOn: '2026-11-30' }, undefined],
    [{ fact: 'endsOn', withinLast: 'P30D' }, { endsOn: '2027-03-01' }, '2027-03-01'],
    [{ fact: 'endsOn', withinLast: 'P30D' }, { endsOn: '2026-01-01' }, undefined],
    [{ not: { fact: 'endsOn', withinLast: 'P30D' } }, { endsOn: '2026-11-30' }, '2026-12-31'],
    [{ not: { fact: 'endsOn', withinNext: 'P30D' } }, { endsOn: '2026-12-24' }, '2026-12-25'],
    [{ fact: 'endsOn', withinNext: 'PT2H' }, { endsOn: '2026-12-01T15:00:00Z' }, '2026-12-01T13:00:00Z'],
    [{ fact: 'endsOn', withinLast: 'PT2H' }, { endsOn: '2026-12-02T00:00:00Z' }, '2026-12-02T00:00:00Z'],
    [{ fact: 'endsOn', before: '2026-01-01' }, { endsOn: '2027-03-01' }, undefined],
    [{ fact: 'endsOn', withinNext: 'P1M' }, { endsOn: '9999-12-31' }, '9999-12-01'],
  ])('%j with %j is %s', (condition, facts, day) => {
    expect(leafOf(condition, facts, at)?.holdsFrom).toBe(day);
  });
});
