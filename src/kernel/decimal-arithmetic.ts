// Exact arithmetic on decimals: nothing here rounds.
import { type Decimal, zeroDecimal } from './decimal.js';
import { powerOfTen } from './power-of-ten.js';

/**
 * Adds two decimals exactly.
 *
 * @param a - A number.
 * @param b - A number.
 * @returns a + b.
 * @example
 * formatDecimal(addDecimals(decimal('0.1'), decimal('0.2'))) // => '0.3'
 */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient + b.coefficient, scale: a.scale };
  if (a.scale > b.scale) {
    return { coefficient: a.coefficient + b.coefficient * powerOfTen(a.scale - b.scale), scale: a.scale };
  }
  return { coefficient: a.coefficient * powerOfTen(b.scale - a.scale) + b.coefficient, scale: b.scale };
}

/**
 * Subtracts one decimal from another exactly.
 *
 * @param a - A number.
 * @param b - What is taken away.
 * @returns a - b.
 * @example
 * formatDecimal(subtractDecimals(decimal('1'), decimal('0.99'))) // => '0.01'
 */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

/**
 * Multiplies two decimals exactly; the scales add up.
 *
 * @param a - A number.
 * @param b - A number.
 * @returns a × b.
 * @example
 * formatDecimal(multiplyDecimals(decimal('1.5'), decimal('0.2'))) // => '0.3'
 */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

/**
 * Changes the sign.
 *
 * @param value - A number.
 * @returns -value.
 * @example
 * formatDecimal(negateDecimal(decimal('2.5'))) // => '-2.5'
 */
export function negateDecimal(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, scale: value.scale };
}

/**
 * Takes the sign away.
 *
 * @param value - A number.
 * @returns The distance from zero.
 * @example
 * formatDecimal(absoluteDecimal(decimal('-2.5'))) // => '2.5'
 */
export function absoluteDecimal(value: Decimal): Decimal {
  return value.coefficient < 0n ? negateDecimal(value) : value;
}

/**
 * Orders two decimals by value, whatever their scale.
 *
 * @param a - A number.
 * @param b - A number.
 * @returns -1, 0 or 1, fit for `toSorted`.
 * @example
 * compareDecimals(decimal('1.50'), decimal('1.5')) // => 0
 */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  let left = a.coefficient;
  let right = b.coefficient;
  if (a.scale < b.scale) left *= powerOfTen(b.scale - a.scale);
  else if (a.scale > b.scale) right *= powerOfTen(a.scale - b.scale);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Tells whether a number is zero.
 *
 * @param value - A number.
 * @returns True for 0, 0.00 and the like.
 * @example
 * isZeroDecimal(decimal('0.00')) // => true
 */
export function isZeroDecimal(value: Decimal): boolean {
  return value.coefficient === 0n;
}

/**
 * Tells whether a number is below zero.
 *
 * @param value - A number.
 * @returns True below zero; zero is not negative.
 * @example
 * isNegativeDecimal(decimal('-0.01')) // => true
 */
export function isNegativeDecimal(value: Decimal): boolean {
  return value.coefficient < 0n;
}

/**
 * Picks the smaller of two decimals.
 *
 * @param a - A number.
 * @param b - A number.
 * @returns The smaller one; a when they are equal.
 * @example
 * formatDecimal(minimumDecimal(decimal('2'), decimal('10'))) // => '2'
 */
export function minimumDecimal(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) <= 0 ? a : b;
}

/**
 * Picks the larger of two decimals.
 *
 * @param a - A number.
 * @param b - A number.
 * @returns The larger one; a when they are equal.
 * @example
 * formatDecimal(maximumDecimal(decimal('2'), decimal('10'))) // => '10'
 */
export function maximumDecimal(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) >= 0 ? a : b;
}

/**
 * Adds up any number of decimals exactly.
 *
 * @param values - The numbers.
 * @returns Their sum; zero for none.
 * @example
 * formatDecimal(sumDecimals([decimal('0.1'), decimal('0.2'), decimal('0.3')])) // => '0.6'
 */
export function sumDecimals(values: Iterable<Decimal>): Decimal {
  let sum = zeroDecimal;
  for (const value of values) sum = addDecimals(sum, value);
  return sum;
}
