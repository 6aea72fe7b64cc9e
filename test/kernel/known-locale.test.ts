import { expect, test } from 'vitest';
import { formatMoney } from '../../src/kernel/format-money.js';
import { formatDate, formatLength, formatNumber } from '../../src/kernel/format-words.js';
import { codeOf } from './code-of.js';

test('a language that Intl does not know is written as English, not as the machine speaks', () => {
  expect(formatMoney({ amount: '1234.5', currency: 'EUR' }, { locale: 'xx' })).toBe(
    formatMoney({ amount: '1234.5', currency: 'EUR' }, { locale: 'en' }),
  );
  expect(formatDate('2026-12-01', 'xx')).toBe(formatDate('2026-12-01', 'en'));
  expect(formatNumber('1234.5', 'xx')).toBe('1,234.5');
  expect(formatLength('P3M', 'xx')).toBe('3 months');
});

test.each(['', '!', 'not a tag'])('what is no language tag (%j) is refused', locale => {
  expect(codeOf(() => formatMoney({ amount: '1', currency: 'EUR' }, { locale }))).toBe('unknown-locale');
  expect(codeOf(() => formatDate('2026-12-01', locale))).toBe('unknown-locale');
});
