import { describe, expect, test } from 'vitest';
import { billLineSchema, contextSchema } from '../../src/model/context.js';

const line = { id: '1', text: 'Fee', period: { from: '2026-01-01', until: '2026-02-01' }, amount: '20.00' };

describe('a line of a bill', () => {
  test('has words, a period and an amount', () => {
    expect(billLineSchema().safeParse(line).success).toBe(true);
  });
  test.each([
    ['an amount that is a number', { ...line, amount: 20 }],
    ['no period', { ...line, period: undefined }],
    ['a field that it does not have', { ...line, vat: '19' }],
  ])('is refused with %s', (_, other) => {
    expect(billLineSchema().safeParse(other).success).toBe(false);
  });
});

test('a context needs its time and nothing else', () => {
  expect(contextSchema().safeParse({ at: '2026-12-01' }).success).toBe(true);
  expect(contextSchema().safeParse({}).success).toBe(false);
});
