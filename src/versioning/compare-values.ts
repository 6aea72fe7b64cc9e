/** Which of two values is the greater, where that can be told from the values alone. */

import { parseDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import { compareDurations, parseDuration } from '../kernel/duration.js';
import { parseInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { memberOf } from './plain-record.js';

/** How a value stands to another: less, equal, more; undefined where it cannot be told. */
export type Order = -1 | 0 | 1 | undefined;

/**
 * Compares two scalars: numbers, truth values, exact decimals, dates and instants, durations, and `unlimited`, which is more than any number.
 *
 * @param a - A value.
 * @param b - Another of the same kind.
 * @returns How `a` stands to `b`; undefined for values of two kinds, for other texts, and for a month against thirty days.
 */
export function compareScalars(a: unknown, b: unknown): Order {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return signOf(a - b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return signOf(Number(a) - Number(b));
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : undefined;
}

function compareTexts(a: string, b: string): Order {
  const decimals = [parseDecimal(a), parseDecimal(b)] as const;
  if (decimals[0] !== undefined && decimals[1] !== undefined) return compareDecimals(decimals[0], decimals[1]);
  if (a === 'unlimited' && decimals[1] !== undefined) return 1;
  if (b === 'unlimited' && decimals[0] !== undefined) return -1;
  const durations = [parseDuration(a), parseDuration(b)] as const;
  if (durations[0] !== undefined && durations[1] !== undefined) return compareDurations(durations[0], durations[1]);
  return compareInstants(a, b);
}

// The zone of the catalogue moves all dates alike; a date against an instant of the same day may not be told.
function compareInstants(a: string, b: string): Order {
  const instants = [parseInstant(a, 'UTC'), parseInstant(b, 'UTC')] as const;
  if (instants[0] === undefined || instants[1] === undefined) return undefined;
  const difference = instants[0] - instants[1];
  const areAlike = a.length > 10 === b.length > 10;
  return areAlike || Math.abs(difference) > 86_400_000 ? signOf(difference) : undefined;
}

/**
 * Compares two values of a feature: what is included, how much is added, how much is allowed.
 *
 * @param a - A feature's value.
 * @param b - Another.
 * @returns How `a` stands to `b`; undefined where they differ in more than the amount.
 */
export function compareFeatureValues(a: unknown, b: unknown): Order {
  if (isRecord(a) && isRecord(b)) {
    const names = ['amount', 'add'].filter(name => memberOf(a, name) !== undefined);
    const isAlike = ['then', 'per'].every(name => memberOf(a, name) === memberOf(b, name));
    const [name] = names;
    return isAlike && name !== undefined ? compareScalars(memberOf(a, name), memberOf(b, name)) : undefined;
  }
  if (Array.isArray(a) && Array.isArray(b)) return compareSets(a, b);
  return compareScalars(a, b);
}

/**
 * Compares two sets of words.
 *
 * @param a - A list without order.
 * @param b - Another.
 * @returns 1 where `a` has all that `b` has and more; undefined where each has something that the other has not.
 */
export function compareSets(a: readonly unknown[], b: readonly unknown[]): Order {
  const [inA, inB] = [new Set(a), new Set(b)];
  const hasAll = b.every(word => inA.has(word));
  const isIn = a.every(word => inB.has(word));
  if (hasAll && isIn) return 0;
  if (hasAll) return 1;
  return isIn ? -1 : undefined;
}

/**
 * Compares two windows: validities by `from` and `until`, ranges by `min` and `max`; an end that is absent is open.
 *
 * @param a - A window; undefined is open on both sides.
 * @param b - Another.
 * @param ends - The names of the lower and the upper end.
 * @returns 1 where `a` holds all that `b` holds and more; undefined where each holds something that the other does not.
 */
export function compareWindows(a: unknown, b: unknown, ends: readonly [string, string]): Order {
  const [lower, upper] = ends;
  return combineOrders([compareEnds(endOf(b, lower), endOf(a, lower), -1), compareEnds(endOf(a, upper), endOf(b, upper), 1)]);
}

function endOf(window: unknown, name: string): unknown {
  return isRecord(window) ? memberOf(window, name) : undefined;
}

// An open end lies beyond every other: above all upper ends, below all lower ones.
function compareEnds(a: unknown, b: unknown, beyond: 1 | -1): Order {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? beyond : beyond === 1 ? -1 : 1;
  return compareScalars(a, b);
}

/**
 * Puts the orders of several parts together.
 *
 * @param orders - How each part stands.
 * @returns The order that all parts allow; undefined where they disagree or one cannot be told.
 */
export function combineOrders(orders: readonly Order[]): Order {
  let whole: Order = 0;
  for (const order of orders) {
    if (order === undefined || (order !== 0 && whole !== 0 && order !== whole)) return undefined;
    if (order !== 0) whole = order;
  }
  return whole;
}

function signOf(difference: number): Order {
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}
