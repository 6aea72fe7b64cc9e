import { describe, expect, test } from 'vitest';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import { sceneOf } from './scene-of.js';

const outcome = (condition: Condition, facts: Record<string, FactValue> = {}, options = {}) =>
  evaluateCondition(condition, sceneOf(facts, options));

const T: Condition = { all: [] };
const F: Condition = { any: [] };
const U: Condition = { fact: 'age', gte: 1 };

describe('three-valued logic', () => {
  test.each([
    [[T, T], 'true', 'true'],
    [[T, F], 'false', 'true'],
    [[T, U], 'unknown', 'true'],
    [[F, T], 'false', 'true'],
    [[F, F], 'false', 'false'],
    [[F, U], 'false', 'unknown'],
    [[U, T], 'unknown', 'true'],
    [[U, F], 'false', 'unknown'],
    [[U, U], 'unknown', 'unknown'],
  ])('of two parts (case %#)', (parts, all, any) => {
    expect(outcome({ all: parts })).toBe(all);
    expect(outcome({ any: parts })).toBe(any);
  });
  test('turns round with not, and leaves unknown as it is', () => {
    expect([T, F, U].map(not => outcome({ not }))).toEqual(['false', 'true', 'unknown']);
  });
  test('holds an empty all to be true and an empty any to be false', () => {
    expect([outcome({ all: [] }), outcome({ any: [] })]).toEqual(['true', 'false']);
  });
});

describe('a comparison', () => {
  const facts = { age: 30, usedGb: '12.5', tier: 'gold', isStudent: false, signedOn: '2026-03-01', interests: ['sport', 'film'] };
  test.each<[Condition, string]>([
    [{ fact: 'age', eq: 30 }, 'true'],
    [{ fact: 'age', eq: 31 }, 'false'],
    [{ fact: 'age', ne: 30 }, 'false'],
    [{ fact: 'age', ne: 31 }, 'true'],
    [{ fact: 'age', in: [29, 30] }, 'true'],
    [{ fact: 'age', in: [29, 31] }, 'false'],
    [{ fact: 'age', notIn: [29, 30] }, 'false'],
    [{ fact: 'age', notIn: [29, 31] }, 'true'],
    [{ fact: 'age', lt: 30 }, 'false'],
    [{ fact: 'age', lt: 31 }, 'true'],
    [{ fact: 'age', lte: 30 }, 'true'],
    [{ fact: 'age', lte: 29 }, 'false'],
    [{ fact: 'age', gt: 30 }, 'false'],
    [{ fact: 'age', gt: 29 }, 'true'],
    [{ fact: 'age', gte: 30 }, 'true'],
    [{ fact: 'age', gte: 31 }, 'false'],
    [{ fact: 'age', between: [30, 40] }, 'true'],
    [{ fact: 'age', between: [20, 30] }, 'true'],
    [{ fact: 'age', between: [31, 40] }, 'false'],
    [{ fact: 'age', between: [20, 29] }, 'false'],
    [{ fact: 'age', between: [40, 20] }, 'false'],
    [{ fact: 'usedGb', eq: '12.50' }, 'true'],
    [{ fact: 'usedGb', eq: 12.5 }, 'true'],
    [{ fact: 'usedGb', gt: '12.49999999999999999999' }, 'true'],
    [{ fact: 'usedGb', lt: '12.50000000000000000001' }, 'true'],
    [{ fact: 'usedGb', in: ['1', 12.5] }, 'true'],
    [{ fact: 'tier', eq: 'gold' }, 'true'],
    [{ fact: 'tier', eq: 'Gold' }, 'false'],
    [{ fact: 'tier', in: ['silver', 'gold'] }, 'true'],
    [{ fact: 'tier', matches: 'g*d' }, 'true'],
    [{ fact: 'tier', matches: 'g?d' }, 'false'],
    [{ fact: 'tier', matches: '.*' }, 'false'],
    [{ fact: 'isStudent', eq: false }, 'true'],
    [{ fact: 'isStudent', ne: false }, 'false'],
    [{ fact: 'signedOn', before: '2026-03-02' }, 'true'],
    [{ fact: 'signedOn', before: '2026-03-01' }, 'false'],
    [{ fact: 'signedOn', after: '2026-02-28' }, 'true'],
    [{ fact: 'signedOn', after: '2026-03-01' }, 'false'],
    [{ fact: 'signedOn', eq: '2026-03-01T00:00:00Z' }, 'true'],
    [{ fact: 'signedOn', lte: '2026-03-01' }, 'true'],
    [{ fact: 'signedOn', between: ['2026-03-01', '2026-03-31'] }, 'true'],
    [{ fact: 'interests', contains: 'sport' }, 'true'],
    [{ fact: 'interests', contains: 'music' }, 'false'],
    [{ fact: 'interests', containsAny: ['music', 'film'] }, 'true'],
    [{ fact: 'interests', containsAny: ['music', 'dance'] }, 'false'],
    [{ fact: 'age', exists: true }, 'true'],
    [{ fact: 'age', exists: false }, 'false'],
  ])('%j of what is known is decided', (condition, expected) => {
    expect(outcome(condition, facts)).toBe(expected);
  });
  test.each<Condition>([
    { fact: 'age', eq: 30 },
    { fact: 'age', ne: 30 },
    { fact: 'age', in: [30] },
    { fact: 'age', notIn: [30] },
    { fact: 'age', lt: 30 },
    { fact: 'age', lte: 30 },
    { fact: 'age', gt: 30 },
    { fact: 'age', gte: 30 },
    { fact: 'age', between: [1, 30] },
    { fact: 'interests', contains: 'sport' },
    { fact: 'interests', containsAny: ['sport'] },
    { fact: 'signedOn', before: '2026-03-01' },
    { fact: 'signedOn', after: '2026-03-01' },
    { fact: 'signedOn', withinLast: 'P1M' },
    { fact: 'signedOn', withinNext: 'P1M' },
    { fact: 'tier', matches: '*' },
    { fact: 'neverDeclared', eq: 1 },
  ])('%j of what is absent is unknown', condition => {
    expect(outcome(condition)).toBe('unknown');
  });
  test('whether a fact is there is never unknown, not even for one that nobody declared', () => {
    expect(outcome({ fact: 'age', exists: true })).toBe('false');
    expect(outcome({ fact: 'age', exists: false })).toBe('true');
    expect(outcome({ fact: 'neverDeclared', exists: true })).toBe('false');
  });
  test('an empty set has no member', () => {
    expect(outcome({ fact: 'interests', contains: 'sport' }, { interests: [] })).toBe('false');
    expect(outcome({ fact: 'interests', containsAny: ['sport', 'film'] }, { interests: [] })).toBe('false');
  });
  test('no name leads to what every record inherits', () => {
    expect(outcome({ fact: 'constructor', exists: true })).toBe('false');
    expect(outcome({ fact: '__proto__', exists: true }, JSON.parse('{"__proto__": 1}'))).toBe('false');
  });
});

describe('types', () => {
  test.each<[Record<string, FactValue>, Condition]>([
    [{ age: '30' }, { fact: 'age', gte: 18 }],
    [{ age: 30.5 }, { fact: 'age', gte: 18 }],
    [{ age: Number.NaN }, { fact: 'age', lt: 18 }],
    [{ age: true }, { fact: 'age', eq: 1 }],
    [{ usedGb: '1e3' }, { fact: 'usedGb', gt: 1 }],
    [{ usedGb: Number.POSITIVE_INFINITY }, { fact: 'usedGb', gt: 1 }],
    [{ tier: 3 }, { fact: 'tier', ne: 'gold' }],
    [{ isStudent: 'true' }, { fact: 'isStudent', eq: true }],
    [{ signedOn: '2026-02-30' }, { fact: 'signedOn', after: '2020-01-01' }],
    [{ interests: 'sport' }, { fact: 'interests', contains: 'sport' }],
  ])('%j is not of the declared type and makes %j unknown', (facts, condition) => {
    expect(outcome(condition, facts)).toBe('unknown');
  });
  test('a value of another type is not there either', () => {
    expect(outcome({ fact: 'age', exists: true }, { age: '30' })).toBe('false');
  });
  test.each<Condition>([
    { fact: 'age', gte: '18' },
    { fact: 'age', gte: 18.5 },
    { fact: 'age', eq: true },
    { fact: 'age', before: '2026-01-01' },
    { fact: 'age', contains: '30' },
    { fact: 'age', matches: '3*' },
    { fact: 'age', withinLast: 'P1M' },
    { fact: 'usedGb', gt: 'much' },
    { fact: 'tier', gt: 'bronze' },
    { fact: 'tier', between: ['a', 'z'] },
    { fact: 'isStudent', eq: 'false' },
    { fact: 'isStudent', gt: false },
    { fact: 'signedOn', before: 'tomorrow' },
    { fact: 'signedOn', withinLast: 'a month' },
    { fact: 'interests', eq: 'sport' },
    { fact: 'interests', contains: 1 },
  ])('%j compares with what is not of the type, and is unknown', condition => {
    const facts = { age: 30, usedGb: '12.5', tier: 'gold', isStudent: false, signedOn: '2026-03-01', interests: ['sport'] };
    expect(outcome(condition, facts)).toBe('unknown');
    expect(outcome({ not: condition }, facts)).toBe('unknown');
  });
  test('one comparand of the type decides, the other only where it must', () => {
    expect(outcome({ fact: 'age', in: ['x', 30] }, { age: 30 })).toBe('true');
    expect(outcome({ fact: 'age', in: ['x', 31] }, { age: 30 })).toBe('unknown');
    expect(outcome({ fact: 'age', between: ['x', 20] }, { age: 30 })).toBe('false');
    expect(outcome({ fact: 'age', between: ['x', 40] }, { age: 30 })).toBe('unknown');
  });
});

describe('decimals', () => {
  test.each<[FactValue, string, string]>([
    ['0.1', '0.10', 'true'],
    [0.1, '0.1', 'true'],
    [1e21, '1000000000000000000000', 'true'],
    [1.5e-7, '0.00000015', 'true'],
    [-2e-7, '-0.0000002', 'true'],
    ['-0', '0', 'true'],
    ['9007199254740993', '9007199254740992', 'false'],
  ])('%j equals %j: %s', (usedGb, eq, expected) => {
    expect(outcome({ fact: 'usedGb', eq }, { usedGb })).toBe(expected);
  });
});

describe('another fact', () => {
  test.each<[Condition, Record<string, FactValue>, string]>([
    [{ fact: 'usedGb', gt: { fact: 'limitGb' } }, { usedGb: '10.1', limitGb: '10' }, 'true'],
    [{ fact: 'usedGb', gte: { fact: 'limitGb', times: '0.8' } }, { usedGb: '8', limitGb: '10' }, 'true'],
    [{ fact: 'usedGb', gt: { fact: 'limitGb', times: '0.8' } }, { usedGb: '8', limitGb: '10' }, 'false'],
    [{ fact: 'usedGb', eq: { fact: 'limitGb', times: '0.1', plus: '0.2' } }, { usedGb: '0.3', limitGb: '1' }, 'true'],
    [{ fact: 'usedGb', lt: { fact: 'limitGb', plus: '-1' } }, { usedGb: '8', limitGb: 10 }, 'true'],
    [{ fact: 'age', gt: { fact: 'score' } }, { age: 3, score: 2 }, 'true'],
    [{ fact: 'age', gt: { fact: 'score', times: '1.5' } }, { age: 3, score: 2 }, 'false'],
    [{ fact: 'age', gte: { fact: 'limitGb' } }, { age: 3, limitGb: '3.0' }, 'true'],
    [{ fact: 'tier', eq: { fact: 'region' } }, { tier: 'a', region: 'a' }, 'true'],
    [{ fact: 'isStudent', ne: { fact: 'isMember' } }, { isStudent: true, isMember: false }, 'true'],
    [{ fact: 'endsOn', after: { fact: 'signedOn' } }, { endsOn: '2027-01-01', signedOn: '2026-01-01' }, 'true'],
    [{ fact: 'interests', contains: { fact: 'tier' } }, { interests: ['gold'], tier: 'gold' }, 'true'],
    [{ fact: 'usedGb', gt: { fact: 'limitGb' } }, { usedGb: '10' }, 'unknown'],
    [{ fact: 'endsOn', after: { fact: 'signedOn', plus: '1' } }, { endsOn: '2027-01-01', signedOn: '2026-01-01' }, 'unknown'],
    [{ fact: 'tier', eq: { fact: 'region', times: '2' } }, { tier: 'a', region: 'a' }, 'unknown'],
    [{ fact: 'tier', eq: { fact: 'age' } }, { tier: '3', age: 3 }, 'unknown'],
    [{ fact: 'age', eq: { fact: 'neverDeclared' } }, { age: 3, neverDeclared: 3 }, 'unknown'],
    [{ fact: 'age', between: [{ fact: 'score' }, 40] }, { age: 30, score: 20 }, 'true'],
    [{ fact: 'age', in: [1, { fact: 'score' }] }, { age: 30, score: 30 }, 'true'],
  ])('%j with %j is %s', (condition, facts, expected) => {
    expect(outcome(condition, facts)).toBe(expected);
  });
});

describe('time', () => {
  const noon = { at: '2026-12-01T12:00:00Z' };
  test.each<[FactValue, Condition, string]>([
    ['2026-11-01', { fact: 'endsOn', withinLast: 'P1M' }, 'true'],
    ['2026-10-31', { fact: 'endsOn', withinLast: 'P1M' }, 'false'],
    ['2026-12-01', { fact: 'endsOn', withinLast: 'P1M' }, 'true'],
    ['2026-12-02', { fact: 'endsOn', withinLast: 'P1M' }, 'false'],
    ['2026-12-01', { fact: 'endsOn', withinNext: 'P30D' }, 'true'],
    ['2026-12-31', { fact: 'endsOn', withinNext: 'P30D' }, 'true'],
    ['2027-01-01', { fact: 'endsOn', withinNext: 'P30D' }, 'false'],
    ['2026-11-30', { fact: 'endsOn', withinNext: 'P30D' }, 'false'],
    ['2026-11-01T12:00:00Z', { fact: 'endsOn', withinLast: 'P1M' }, 'true'],
    ['2026-11-01T11:59:59Z', { fact: 'endsOn', withinLast: 'P1M' }, 'false'],
    ['2026-12-01T12:00:00Z', { fact: 'endsOn', withinNext: 'PT1H' }, 'true'],
    ['2026-12-01T13:00:00Z', { fact: 'endsOn', withinNext: 'PT1H' }, 'true'],
    ['2026-12-01T13:00:00.001Z', { fact: 'endsOn', withinNext: 'PT1H' }, 'false'],
    ['2026-12-01T11:59:59Z', { fact: 'endsOn', withinNext: 'PT1H' }, 'false'],
  ])('%s for %j at noon of 2026-12-01 is %s', (endsOn, condition, expected) => {
    expect(outcome(condition, { endsOn }, noon)).toBe(expected);
  });
  test('a month back from a month end is the last day of the month before', () => {
    const options = { at: '2026-03-31' };
    expect(outcome({ fact: 'endsOn', withinLast: 'P1M' }, { endsOn: '2026-02-28' }, options)).toBe('true');
    expect(outcome({ fact: 'endsOn', withinLast: 'P1M' }, { endsOn: '2026-02-27' }, options)).toBe('false');
  });
  test('a date is midnight in the zone of the catalogue', () => {
    const condition: Condition = { fact: 'signedOn', before: '2026-07-01' };
    const facts = { signedOn: '2026-06-30T23:30:00Z' };
    expect(outcome(condition, facts, { timeZone: 'Europe/London' })).toBe('false');
    expect(outcome(condition, facts, { timeZone: 'UTC' })).toBe('true');
  });
  test('the day of now is that of the zone', () => {
    const options = { at: '2026-07-01T23:30:00Z', timeZone: 'Europe/London' };
    expect(outcome({ fact: 'endsOn', withinLast: 'P0D' }, { endsOn: '2026-07-02' }, options)).toBe('true');
  });
});

describe('derived facts', () => {
  test.each<[string, string, number, number]>([
    ['2026-01-31', '2026-02-28', 1, 28],
    ['2026-01-31', '2026-02-27', 0, 27],
    ['2026-01-15', '2027-01-15', 12, 365],
    ['2026-01-15', '2027-01-14', 11, 364],
    ['2026-12-15', '2026-12-01', 0, -14],
  ])('from %s to %s are %i months and %i days', (signedOn, at, months, days) => {
    expect(outcome({ fact: 'tenureMonths', eq: months }, { signedOn }, { at })).toBe('true');
    expect(outcome({ fact: 'tenureDays', eq: days }, { signedOn }, { at })).toBe('true');
  });
  test('are unknown without their date, unless they are given', () => {
    expect(outcome({ fact: 'tenureMonths', gte: 0 })).toBe('unknown');
    expect(outcome({ fact: 'tenureMonths', gte: 7 }, { tenureMonths: 7 })).toBe('true');
  });
  test('are worked out where their date is known, whatever is given', () => {
    expect(outcome({ fact: 'tenureMonths', eq: 11 }, { signedOn: '2026-01-01', tenureMonths: 99 })).toBe('true');
  });
});

describe('what is owned', () => {
  const owned = { 'fibre-100': '2', router: '0.5' };
  test.each<[Condition, string]>([
    [{ owns: { offer: 'fibre-100' } }, 'true'],
    [{ owns: { offer: 'fibre-100' }, atLeast: '2' }, 'true'],
    [{ owns: { offer: 'fibre-100' }, atLeast: '2.1' }, 'false'],
    [{ owns: { product: 'router' } }, 'false'],
    [{ owns: { product: 'router' }, atLeast: '0.5' }, 'true'],
    [{ owns: { category: 'tv' } }, 'false'],
    [{ owns: { category: 'tv' }, atLeast: '0' }, 'true'],
  ])('%j is %s', (condition, expected) => {
    expect(outcome(condition, {}, { owned })).toBe(expected);
    expect(outcome(condition)).toBe('unknown');
  });
});

describe('allowances', () => {
  const allowances = { dataGb: '10', calls: 'unlimited' };
  test.each<[Condition, string]>([
    [{ feature: 'dataGb', lt: '10' }, 'false'],
    [{ feature: 'dataGb', lte: '10' }, 'true'],
    [{ feature: 'dataGb', gt: '10' }, 'false'],
    [{ feature: 'dataGb', gte: '10.0' }, 'true'],
    [{ feature: 'calls', gte: '999999999' }, 'true'],
    [{ feature: 'calls', gt: '999999999' }, 'true'],
    [{ feature: 'calls', lt: '999999999' }, 'false'],
    [{ feature: 'calls', lte: '999999999' }, 'false'],
    [{ feature: 'texts', gte: '0' }, 'unknown'],
  ])('%j is %s', (condition, expected) => {
    expect(outcome(condition, {}, { allowances })).toBe(expected);
  });
});
