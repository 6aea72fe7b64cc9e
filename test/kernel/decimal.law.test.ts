import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, decimal, formatDecimal, oneDecimal, parseDecimal, zeroDecimal } from '../../src/kernel/decimal.js';
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
  sumDecimals,
} from '../../src/kernel/decimal-arithmetic.js';
import { divideDecimals, divideToInteger, formatDecimalFixed, type Rounding, roundDecimal } from '../../src/kernel/decimal-rounding.js';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(20))
  .map(([coefficient, scale]): Decimal => ({ coefficient, scale }));
const nonZero = decimals.filter(value => value.coefficient !== 0n);
const roundings = fc.constantFrom<Rounding>('halfAwayFromZero', 'up', 'down');

// The oracle: numerator and denominator as bigints.
interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}
const rational = (value: Decimal): Rational => ({ top: value.coefficient, bottom: 10n ** BigInt(value.scale) });
const isSame = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom;
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const law = (name: string, property: fc.IRawProperty<unknown>): void => test(name, () => fc.assert(property, { numRuns: 300 }));

describe('decimals are a ring, equal to fractions of bigints', () => {
  law(
    'a sum is the sum of the fractions',
    fc.property(decimals, decimals, (a, b) => {
      const [x, y] = [rational(a), rational(b)];
      return isSame(rational(addDecimals(a, b)), { top: x.top * y.bottom + y.top * x.bottom, bottom: x.bottom * y.bottom });
    }),
  );
  law(
    'a product is the product of the fractions',
    fc.property(decimals, decimals, (a, b) => {
      const [x, y] = [rational(a), rational(b)];
      return isSame(rational(multiplyDecimals(a, b)), { top: x.top * y.top, bottom: x.bottom * y.bottom });
    }),
  );
  law(
    'comparison is that of the fractions',
    fc.property(decimals, decimals, (a, b) => {
      const [x, y] = [rational(a), rational(b)];
      const difference = x.top * y.bottom - y.top * x.bottom;
      expect(compareDecimals(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
    }),
  );
  law(
    'addition and multiplication commute and distribute',
    fc.property(decimals, decimals, decimals, (a, b, c) => {
      const left = multiplyDecimals(a, addDecimals(b, c));
      const right = addDecimals(multiplyDecimals(c, a), multiplyDecimals(b, a));
      return compareDecimals(left, right) === 0 && compareDecimals(addDecimals(a, b), addDecimals(b, a)) === 0;
    }),
  );
  law(
    'zero and one are neutral and a minus a is zero',
    fc.property(decimals, a => {
      expect(compareDecimals(addDecimals(a, zeroDecimal), a)).toBe(0);
      expect(compareDecimals(multiplyDecimals(a, oneDecimal), a)).toBe(0);
      expect(formatDecimal(subtractDecimals(a, a))).toBe('0');
    }),
  );
  law(
    'the order of a sum does not matter',
    fc.property(fc.array(decimals), list => compareDecimals(sumDecimals(list), sumDecimals(list.toReversed())) === 0),
  );
});

describe('writing and reading', () => {
  law(
    'a written decimal reads back as the same number',
    fc.property(decimals, a => compareDecimals(decimal(formatDecimal(a)), a) === 0),
  );
  law(
    'equal numbers are written alike, shortest and without a negative zero',
    fc.property(decimals, fc.nat(9), (a, zeros) => {
      const text = formatDecimal(a);
      expect(formatDecimal({ coefficient: a.coefficient * 10n ** BigInt(zeros), scale: a.scale + zeros })).toBe(text);
      expect(text).toMatch(/^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?))$/);
    }),
  );
  law(
    'nothing but a plain decimal is read',
    fc.property(
      fc.string(),
      text => (parseDecimal(text) !== undefined) === (/^-?[0-9]{1,40}(\.[0-9]{1,20})?$/.test(text) && !text.endsWith('\n')),
    ),
  );
  law(
    'fixed decimals have exactly that many digits',
    fc.property(decimals, fc.integer({ min: 1, max: 30 }), (a, scale) => formatDecimalFixed(a, scale).split('.')[1]?.length === scale),
  );
});

describe('rounding', () => {
  law(
    'a rounded quotient is the right neighbour of the exact one',
    fc.property(decimals, nonZero, fc.nat(12), roundings, (a, b, scale, rounding) => {
      const [x, y] = [rational(a), rational(b)];
      const result = divideDecimals(a, b, { scale, rounding });
      expect(result.scale).toBe(scale);
      // |exact| and |result| in units of the last digit, over one denominator.
      const bottom = magnitude(x.bottom * y.top);
      const exact = magnitude(x.top * y.bottom) * 10n ** BigInt(scale);
      const rounded = magnitude(result.coefficient) * bottom;
      if (rounding === 'down') expect(exact - rounded >= 0n && exact - rounded < bottom).toBe(true);
      if (rounding === 'up') expect(rounded - exact >= 0n && rounded - exact < bottom).toBe(true);
      if (rounding === 'halfAwayFromZero') {
        expect(2n * (rounded - exact) <= bottom && 2n * (exact - rounded) < bottom).toBe(true);
      }
      if (result.coefficient !== 0n) expect(result.coefficient < 0n).toBe(a.coefficient < 0n !== b.coefficient < 0n);
    }),
  );
  law(
    'rounding is dividing by one',
    fc.property(
      decimals,
      fc.nat(22),
      roundings,
      (a, scale, rounding) => compareDecimals(roundDecimal(a, scale, rounding), divideDecimals(a, oneDecimal, { scale, rounding })) === 0,
    ),
  );
  law(
    'a credit mirrors its charge',
    fc.property(
      decimals,
      fc.nat(5),
      roundings,
      (a, scale, rounding) =>
        compareDecimals(roundDecimal(negateDecimal(a), scale, rounding), negateDecimal(roundDecimal(a, scale, rounding))) === 0,
    ),
  );
  law(
    'rounding twice changes nothing',
    fc.property(decimals, fc.nat(5), roundings, (a, scale, rounding) => {
      const once = roundDecimal(a, scale, rounding);
      return roundDecimal(once, scale, rounding) === once;
    }),
  );
  law(
    'blocks cover a quantity and one block fewer does not',
    fc.property(decimals, nonZero, (quantity, size) => {
      fc.pre(quantity.coefficient > 0n && size.coefficient > 0n);
      const blocks = divideToInteger(quantity, size, 'up');
      expect(compareDecimals(multiplyDecimals(blocks, size), quantity)).not.toBe(-1);
      expect(compareDecimals(multiplyDecimals(subtractDecimals(blocks, oneDecimal), size), quantity)).toBe(-1);
    }),
  );
});
