import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { currenciesByMinorUnits, withdrawnCurrencies } from '../../src/kernel/currency.data.js';
import { isIsoCurrency, minorUnitsOf, withdrawnOn } from '../../src/kernel/currency.js';
import { isDateText } from '../../src/kernel/date.js';

test.each([
  ['GBP', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['HUF', 2],
  ['IQD', 3],
  ['UYW', 4],
  ['XCG', 2],
])('%s has %i decimals', (code, decimals) => expect(minorUnitsOf(code)).toBe(decimals));

test('a declared number of decimals wins over the table, and a declaration without one does not', () => {
  expect(minorUnitsOf('EUR', [{ code: 'EUR', minorUnits: 4 }])).toBe(4);
  expect(minorUnitsOf('EUR', [{ code: 'EUR' }])).toBe(2);
  expect(minorUnitsOf('POINTS', [{ code: 'POINTS' }])).toBeUndefined();
});

test.each(['eur', '', 'ABC', '__proto__', 'constructor', 'EUR USD'])('%j is no currency', code => {
  expect([isIsoCurrency(code), minorUnitsOf(code), withdrawnOn(code)]).toEqual([false, undefined, undefined]);
});

test('a withdrawn currency is still in the table and has a day', () => {
  expect(withdrawnOn('HRK')).toBe('2023-01-01');
  expect(withdrawnOn('BGN')).toBe('2026-01-01');
  for (const [code, day] of Object.entries(withdrawnCurrencies)) {
    expect([code, isIsoCurrency(code), isDateText(day)]).toEqual([code, true, true]);
  }
});

test('every code stands in the table once', () => {
  const codes = currenciesByMinorUnits.flatMap(group => group.codes.split(' '));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every(code => /^[A-Z]{3}$/.test(code))).toBe(true);
});

const corpus = process.env['CATALOGUE_CORPUS'];
if (corpus === undefined) console.info('skipped: the ISO 4217 facts of the corpus (CATALOGUE_CORPUS is not set)');

describe.skipIf(corpus === undefined)('the ISO 4217 facts of the corpus', () => {
  test('agree with the table, currency by currency', () => {
    const facts = JSON.parse(readFileSync(join(corpus ?? '', 'expected/iso4217-minor-units.json'), 'utf8'));
    expect(facts.cases.length).toBeGreaterThan(170);
    for (const { code, minorUnits } of facts.cases) expect([code, minorUnitsOf(code)]).toEqual([code, minorUnits]);
  });
});
