import { describe, expect, test } from 'vitest';
import { printCondition } from '../../src/condition/print-condition.js';
import type { Condition } from '../../src/model/condition.js';

describe('a condition is printed in one line:', () => {
  test.each<[Condition, string]>([
    [{ fact: 'tenureMonths', gte: 6 }, 'tenureMonths ≥ 6'],
    [{ fact: 'tier', eq: 'gold' }, 'tier = gold'],
    [{ fact: 'tier', ne: 'very good' }, 'tier ≠ "very good"'],
    [{ fact: 'tier', in: ['gold', 'silver'] }, 'tier in (gold, silver)'],
    [{ fact: 'tier', notIn: ['gold'] }, 'tier not in (gold)'],
    [{ fact: 'age', lt: 18 }, 'age < 18'],
    [{ fact: 'age', lte: 18 }, 'age ≤ 18'],
    [{ fact: 'age', gt: 18 }, 'age > 18'],
    [{ fact: 'age', between: [18, 25] }, 'age between 18 and 25'],
    [{ fact: 'isStudent', eq: true }, 'isStudent = true'],
    [{ fact: 'age', exists: true }, 'age is known'],
    [{ fact: 'age', exists: false }, 'age is unknown'],
    [{ fact: 'interests', contains: 'sport' }, 'interests contains sport'],
    [{ fact: 'interests', containsAny: ['sport', 'film'] }, 'interests contains any of (sport, film)'],
    [{ fact: 'endsOn', before: '2026-12-01' }, 'endsOn before 2026-12-01'],
    [{ fact: 'endsOn', after: '2026-12-01T09:00:00+01:00' }, 'endsOn after 2026-12-01T09:00:00+01:00'],
    [{ fact: 'endsOn', withinLast: 'P1Y6M' }, 'endsOn within the last 1 year 6 months'],
    [{ fact: 'endsOn', withinNext: 'P30D' }, 'endsOn within the next 30 days'],
    [{ fact: 'endsOn', withinNext: 'P0D' }, 'endsOn within the next 0 days'],
    [{ fact: 'postcode', matches: 'SW1* ?AA' }, 'postcode matches "SW1* ?AA"'],
    [{ fact: 'usedGb', gt: { fact: 'limitGb', times: '0.8', plus: '-1' } }, 'usedGb > limitGb × 0.8 + -1'],
    [{ owns: { offer: 'fibre-100' } }, 'owns fibre-100'],
    [{ owns: { offer: 'fibre-100' }, atLeast: '2' }, 'owns at least 2 fibre-100'],
    [{ owns: { product: 'line' } }, 'owns product line'],
    [{ owns: { category: 'tv' }, atLeast: '2' }, 'owns at least 2 of category tv'],
    [{ owns: { family: 'fibre' } }, 'owns family fibre'],
    [{ feature: 'dataGb', gte: '10' }, 'feature dataGb ≥ 10'],
    [{ feature: 'dataGb', lt: '10' }, 'feature dataGb < 10'],
    [{ all: [] }, 'always'],
    [{ any: [] }, 'never'],
    [{ not: { fact: 'age', lt: 18 } }, 'not age < 18'],
    [{ not: { all: [{ owns: { offer: 'a' } }, { owns: { offer: 'b' } }] } }, 'not (owns a and owns b)'],
    [{ all: [{ any: [{ owns: { offer: 'a' } }] }, { owns: { offer: 'b' } }] }, 'owns a and owns b'],
    [
      { any: [{ all: [{ owns: { offer: 'a' } }, { owns: { offer: 'b' } }] }, { not: { owns: { offer: 'c' } } }] },
      '(owns a and owns b) or not owns c',
    ],
  ])('%j', (condition, line) => {
    expect(printCondition(condition)).toBe(line);
  });
  test('notes are not in it', () => {
    expect(printCondition({ fact: 'age', gte: 18, id: 'adult', reason: 'By law.', remedy: { actionable: 'time' } })).toBe('age ≥ 18');
    expect(printCondition({ id: 'adult', reason: 'By law.', fact: 'age', gte: 18 })).toBe('age ≥ 18');
  });
});
