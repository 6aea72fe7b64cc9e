import { expect, test } from 'vitest';
import { decimal, decimalFromInteger, formatDecimal, parseDecimal } from '../../src/kernel/decimal.js';
import { divideDecimals, formatDecimalFixed, roundDecimal } from '../../src/kernel/decimal-rounding.js';
import { codeOf } from './code-of.js';

test.each([
  '',
  '-',
  '.5',
  '5.',
  '+1',
  '1e3',
  '1,5',
  ' 1',
  '1 ',
  '1\n',
  '0x10',
  'NaN',
  '--1',
  '１２',
  `${'9'.repeat(41)}`,
  `0.${'1'.repeat(21)}`,
])('the text %j is no decimal', text => expect(parseDecimal(text)).toBeUndefined());

test('a value that is no text at all is no decimal', () => {
  const loose: unknown[] = [12, null, undefined, ['1']];
  for (const value of loose) expect(Reflect.apply(parseDecimal, undefined, [value])).toBeUndefined();
});

test('40 digits before the point and 20 after are kept to the last', () => {
  const text = `-${'9'.repeat(40)}.${'1'.repeat(20)}`;
  expect(formatDecimal(decimal(text))).toBe(text);
});

test.each([
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['1.005', 2, '1.01'],
  ['0.4999', 0, '0'],
  ['-0.4', 0, '0'],
  ['12', 2, '12.00'],
])('%s to %i decimals is %s', (text, scale, expected) => {
  expect(formatDecimalFixed(decimal(text), scale)).toBe(expected);
});

test('up is away from zero and down is toward zero', () => {
  const round = (text: string, rounding: 'up' | 'down'): string => formatDecimal(roundDecimal(decimal(text), 0, rounding));
  expect([round('2.1', 'up'), round('-2.1', 'up'), round('2.9', 'down'), round('-2.9', 'down')]).toEqual(['3', '-3', '2', '-2']);
});

test('a wrong call says what is wrong', () => {
  expect(codeOf(() => decimal('ten'))).toBe('not-a-decimal');
  expect(codeOf(() => decimalFromInteger(1.5))).toBe('not-an-integer');
  expect(codeOf(() => decimalFromInteger(2 ** 53))).toBe('not-an-integer');
  expect(codeOf(() => divideDecimals(decimal('1'), decimal('0.0'), { scale: 2 }))).toBe('division-by-zero');
  expect(codeOf(() => roundDecimal(decimal('1'), -1))).toBe('bad-scale');
});
