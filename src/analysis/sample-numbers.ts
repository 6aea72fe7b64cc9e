/** Numbers of which each stands for all that the comparisons of a condition cannot tell from it. */
import { decimalOfValue } from '../condition/decimal-of-value.js';
import { type Decimal, formatDecimal, parseDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, multiplyDecimals } from '../kernel/decimal-arithmetic.js';

/**
 * Samples whole numbers: each that is compared with, and its neighbours.
 *
 * @param constants - What is compared with; what is no whole number tells nothing apart.
 * @returns The samples; 0 where there is nothing to tell apart.
 */
export function sampleIntegers(constants: readonly unknown[]): readonly number[] {
  const whole = constants.filter(one => typeof one === 'number' && Number.isSafeInteger(one)).map(Number);
  return [...new Set([0, ...whole.flatMap(one => [one - 1, one, one + 1])])].filter(Number.isSafeInteger);
}

/**
 * Samples decimals: each that is compared with, one between each two, one below and one above all.
 *
 * @param constants - What is compared with; what is no decimal tells nothing apart.
 * @returns The samples, as decimal strings; 0 where there is nothing to tell apart.
 */
export function sampleDecimals(constants: readonly unknown[]): readonly string[] {
  const sorted = constants.flatMap(one => decimalOfValue(one) ?? []).sort(compareDecimals);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return ['0'];
  const between = sorted.flatMap((one, at) => {
    const next = sorted[at + 1];
    return next === undefined ? [] : middleOf(one, next);
  });
  const samples = [addDecimals(first, minusOne), ...sorted, ...between, addDecimals(last, one)].map(formatDecimal);
  return [...new Set(samples)].filter(text => parseDecimal(text) !== undefined);
}

const one: Decimal = { coefficient: 1n, scale: 0 };
const minusOne: Decimal = { coefficient: -1n, scale: 0 };
const half: Decimal = { coefficient: 5n, scale: 1 };
// A decimal text has at most 20 digits after its point.
const finest: Decimal = { coefficient: 1n, scale: 20 };

function middleOf(a: Decimal, b: Decimal): readonly Decimal[] {
  const middle = multiplyDecimals(addDecimals(a, b), half);
  const candidates = [middle, addDecimals(a, finest)].filter(
    candidate =>
      parseDecimal(formatDecimal(candidate)) !== undefined && compareDecimals(a, candidate) < 0 && compareDecimals(candidate, b) < 0,
  );
  return candidates.slice(0, 1);
}
