// Exact decimal numbers: the type, its reading and its writing. Arithmetic is in decimal-arithmetic, rounding in decimal-rounding.
import { CatalogueError } from './catalogue-error.js';

/**
 * The number coefficient / 10^scale. One number has many forms (1.5 and 1.50), so compare with `compareDecimals`,
 * never by field; only `formatDecimal` brings it to its shortest form.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** From 0. */
  readonly scale: number;
}

/** The number 0. */
export const zeroDecimal: Decimal = { coefficient: 0n, scale: 0 };

/** The number 1. */
export const oneDecimal: Decimal = { coefficient: 1n, scale: 0 };

// The limits keep hostile input cheap; no price needs more.
const plainDecimal = /^-?\d{1,40}(?:\.\d{1,20})?$/;

/**
 * Reads a plain decimal: digits, perhaps a minus before and a point with digits after; no exponent, no plus, no grouping.
 *
 * @param text - At most 40 digits before the point and 20 after; zeros in front mean nothing.
 * @returns The number, or undefined where the text is not one.
 * @example
 * parseDecimal('12.50') // => { coefficient: 1250n, scale: 2 }
 * parseDecimal('1e3') // => undefined
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (typeof text !== 'string' || !plainDecimal.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  return { coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/**
 * Reads a decimal that must be one.
 *
 * @param text - A plain decimal, as for `parseDecimal`.
 * @returns The number.
 * @throws `not-a-decimal` where the text is not one.
 * @example
 * decimal('-0.5') // => { coefficient: -5n, scale: 1 }
 * throws(() => decimal('1,5')) // => 'not-a-decimal'
 */
export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new CatalogueError('not-a-decimal', `not a plain decimal: \`${String(text)}\``, { text });
  return parsed;
}

/**
 * Turns a whole number into a decimal.
 *
 * @param integer - A safe integer, or a bigint of any size.
 * @returns The same number.
 * @throws `not-an-integer` for a fraction, or a number past 2^53 - 1 that cannot be exact.
 * @example
 * decimalFromInteger(12) // => { coefficient: 12n, scale: 0 }
 */
export function decimalFromInteger(integer: number | bigint): Decimal {
  if (typeof integer === 'number' && !Number.isSafeInteger(integer)) {
    throw new CatalogueError('not-an-integer', `not a safe integer: \`${String(integer)}\``, { integer });
  }
  return { coefficient: BigInt(integer), scale: 0 };
}

/**
 * Writes a decimal in its one canonical form: the shortest, without zeros at the end of a fraction and without a negative zero.
 *
 * @param value - The number.
 * @returns A plain decimal.
 * @example
 * formatDecimal(decimal('012.500')) // => '12.5'
 * formatDecimal(decimal('-0.0')) // => '0'
 */
export function formatDecimal(value: Decimal): string {
  if (value.scale === 0) return value.coefficient.toString();
  const text = writeDigits(value);
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/**
 * Writes a decimal with exactly the digits of its scale after the point.
 *
 * @param value - The number.
 * @returns A plain decimal; zero has no sign.
 * @example
 * writeDigits({ coefficient: -5n, scale: 2 }) // => '-0.05'
 */
export function writeDigits(value: Decimal): string {
  if (value.scale === 0) return value.coefficient.toString();
  const isNegative = value.coefficient < 0n;
  const digits = (isNegative ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, '0');
  const point = digits.length - value.scale;
  return `${isNegative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}
