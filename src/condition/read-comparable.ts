import type { Decimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import { parseInstant } from '../kernel/instant.js';
import type { FactType } from '../model/fact-spec.js';
import { decimalOfValue } from './decimal-of-value.js';

/** A value as it is compared: integers and instants as numbers, decimals exactly, texts and booleans as they are. */
export type Comparable = number | Decimal | string | boolean;

/**
 * Reads a value of one type for a comparison; nothing is coerced.
 *
 * @param type - The declared type.
 * @param value - Any value.
 * @param timeZone - The zone in which dates begin.
 * @returns The value; undefined where it is not of the type, and for sets, which are not compared.
 */
export function readComparable(type: FactType, value: unknown, timeZone: string): Comparable | undefined {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
    case 'decimal':
      return decimalOfValue(value);
    case 'date':
      return typeof value === 'string' ? parseInstant(value, timeZone) : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return undefined;
  }
}

/**
 * Orders two numbers, instants or decimals.
 *
 * @param a - A value as read.
 * @param b - A value as read.
 * @returns -1, 0 or 1; undefined for texts and booleans, which have no order.
 */
export function compareComparables(a: Comparable, b: Comparable): -1 | 0 | 1 | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === b) return 0;
    return a < b ? -1 : 1;
  }
  const left = toDecimal(a);
  const right = toDecimal(b);
  return left === undefined || right === undefined ? undefined : compareDecimals(left, right);
}

/**
 * Tells whether two values are equal.
 *
 * @param a - A value as read.
 * @param b - A value as read.
 * @returns Whether they are; undefined where they are of two kinds.
 */
export function areEqual(a: Comparable, b: Comparable): boolean | undefined {
  if (typeof a === 'string' || typeof a === 'boolean') return typeof a === typeof b ? a === b : undefined;
  const order = compareComparables(a, b);
  return order === undefined ? undefined : order === 0;
}

/** Gives a whole number or a decimal as a decimal; undefined for a text or a boolean. */
export function toDecimal(value: Comparable): Decimal | undefined {
  if (typeof value === 'object') return value;
  return typeof value === 'number' ? { coefficient: BigInt(value), scale: 0 } : undefined;
}
