// Everything that may lose digits says how: division, rounding, writing with a fixed number of decimals.
import { CatalogueError } from './catalogue-error.js';
import { type Decimal, formatDecimal, writeDigits } from './decimal.js';
import { powerOfTen } from './power-of-ten.js';

/**
 * What to do with digits that do not fit. All three treat a number and its negative alike, so a credit mirrors its charge:
 * `halfAwayFromZero` to the nearest, a tie away from zero (2.5 to 3, -2.5 to -3);
 * `up` away from zero (2.1 to 3, -2.1 to -3); `down` toward zero (2.9 to 2, -2.9 to -2).
 */
export type Rounding = 'halfAwayFromZero' | 'up' | 'down';

/** How a division ends. */
export interface DivisionOptions {
  /** Digits to keep after the point, from 0. */
  readonly scale: number;
  /** `halfAwayFromZero` unless told. */
  readonly rounding?: Rounding;
}

/**
 * Divides one decimal by another and rounds the exact quotient once.
 *
 * @param a - What is divided.
 * @param b - The divisor.
 * @param options - The digits to keep and how to round to them.
 * @returns a / b with the scale asked for.
 * @throws `division-by-zero`; `bad-scale` where the scale is not a whole number from 0.
 * @example
 * formatDecimal(divideDecimals(decimal('2'), decimal('3'), { scale: 4 })) // => '0.6667'
 */
export function divideDecimals(a: Decimal, b: Decimal, options: DivisionOptions): Decimal {
  const { scale, rounding = 'halfAwayFromZero' } = options;
  requireScale(scale);
  if (b.coefficient === 0n) {
    throw new CatalogueError('division-by-zero', `cannot divide \`${formatDecimal(a)}\` by zero`);
  }
  const shift = scale + b.scale - a.scale;
  const numerator = shift > 0 ? a.coefficient * powerOfTen(shift) : a.coefficient;
  const denominator = shift < 0 ? b.coefficient * powerOfTen(-shift) : b.coefficient;
  return { coefficient: divideRounded(numerator, denominator, rounding), scale };
}

/**
 * Counts the blocks of one size in a quantity: whole ones only (`down`), or a begun one as whole (`up`).
 *
 * @param a - The quantity.
 * @param b - The size of a block.
 * @param rounding - `up` away from zero, `down` toward zero.
 * @returns A whole number.
 * @throws `division-by-zero`.
 * @example
 * formatDecimal(divideToInteger(decimal('10.1'), decimal('5'), 'up')) // => '3'
 */
export function divideToInteger(a: Decimal, b: Decimal, rounding: 'up' | 'down'): Decimal {
  return divideDecimals(a, b, { scale: 0, rounding });
}

/**
 * Rounds a decimal; one that fits already comes back as it is.
 *
 * @param value - The number.
 * @param scale - Digits to keep after the point, from 0.
 * @param rounding - `halfAwayFromZero` unless told.
 * @returns The number with at most that many digits after the point.
 * @throws `bad-scale` where the scale is not a whole number from 0.
 * @example
 * formatDecimal(roundDecimal(decimal('-2.5'), 0)) // => '-3'
 * formatDecimal(roundDecimal(decimal('2.119'), 2, 'down')) // => '2.11'
 */
export function roundDecimal(value: Decimal, scale: number, rounding: Rounding = 'halfAwayFromZero'): Decimal {
  requireScale(scale);
  if (value.scale <= scale) return value;
  return { coefficient: divideRounded(value.coefficient, powerOfTen(value.scale - scale), rounding), scale };
}

/**
 * Writes a decimal with a fixed number of digits after the point, rounded half away from zero where it has more.
 *
 * @param value - The number.
 * @param scale - Digits after the point, from 0.
 * @returns A plain decimal; zero has no sign.
 * @throws `bad-scale` where the scale is not a whole number from 0.
 * @example
 * formatDecimalFixed(decimal('12.5'), 2) // => '12.50'
 * formatDecimalFixed(decimal('0.125'), 2) // => '0.13'
 */
export function formatDecimalFixed(value: Decimal, scale: number): string {
  const rounded = roundDecimal(value, scale);
  if (rounded.scale === scale) return writeDigits(rounded);
  return writeDigits({ coefficient: rounded.coefficient * powerOfTen(scale - rounded.scale), scale });
}

// Bigint division drops the remainder toward zero, and the remainder has the sign of the numerator.
function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  if (rounding === 'down') return quotient;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  if (rounding === 'halfAwayFromZero' && magnitude(remainder) * 2n < magnitude(denominator)) return quotient;
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function requireScale(scale: number): void {
  if (!Number.isSafeInteger(scale) || scale < 0) {
    throw new CatalogueError('bad-scale', `a scale is a whole number from 0, not \`${String(scale)}\``, { scale });
  }
}
