import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../../src/kernel/decimal.js';
import { formatMoney } from '../../src/kernel/format-money.js';
import { addMoney, compareMoney, formatAmount } from '../../src/kernel/money.js';
import { codeOf } from './code-of.js';

test('an amount is written with all decimals of its currency', () => {
  expect([formatAmount(decimal('5'), 3), formatAmount(decimal('0.005'), 2), formatAmount(decimal('-0.001'), 2)]).toEqual([
    '5.000',
    '0.01',
    '0.00',
  ]);
});

test('a sum of money keeps decimals past those of the currency', () => {
  expect(addMoney({ amount: '0.0035', currency: 'GBP' }, { amount: '1', currency: 'GBP' }).amount).toBe('1.0035');
  expect(addMoney({ amount: '1', currency: 'JPY' }, { amount: '2', currency: 'JPY' }).amount).toBe('3');
  expect(addMoney({ amount: '1', currency: 'POINTS' }, { amount: '2', currency: 'POINTS' }, 1).amount).toBe('3.0');
});

test('two currencies are neither added nor compared', () => {
  const [euro, pound] = [
    { amount: '1', currency: 'EUR' },
    { amount: '1', currency: 'GBP' },
  ];
  expect([codeOf(() => addMoney(euro, pound)), codeOf(() => compareMoney(euro, pound))]).toEqual([
    'currency-mismatch',
    'currency-mismatch',
  ]);
});

test('a screen shows the decimals of ISO 4217 where Intl has others', () => {
  expect(formatMoney({ amount: '1200', currency: 'HUF' }, { locale: 'en' }).replace(/\s/g, ' ')).toBe('HUF 1,200.00');
  expect(formatMoney({ amount: '1200', currency: 'JPY' }, { locale: 'en' })).toBe('¥1,200');
});

test('a screen shows a currency that Intl does not know after the number', () => {
  expect(formatMoney({ amount: '1200', currency: 'POINTS' }, { locale: 'en', minorUnits: 0 })).toBe('1,200 POINTS');
});

test('a screen shows no negative zero', () => {
  expect(formatMoney({ amount: '-0.00', currency: 'EUR' }, { locale: 'en' })).toBe('€0.00');
});

test('an unknown locale or amount is a wrong call', () => {
  expect(codeOf(() => formatMoney({ amount: '1', currency: 'EUR' }, { locale: 'not a locale' }))).toBe('unknown-locale');
  expect(codeOf(() => formatMoney({ amount: 'free', currency: 'EUR' }, { locale: 'en' }))).toBe('not-a-decimal');
});

test('a screen shows every digit of an amount, however long', () => {
  const digits = (length: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: length }).map(list => list.join(''));
  fc.assert(
    fc.property(digits(24), digits(20), (whole, fraction) => {
      const text = formatMoney({ amount: `${whole}.${fraction}`, currency: 'USD' }, { locale: 'en-US' });
      const expected = `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
      expect(text.replace(/[$,]/g, '')).toBe(expected);
    }),
  );
});
