/** Two prices on one grid of quantities, with the positions after which either may bend. */
import type { Decimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { PriceFunction } from './price-function.js';

/** How many places where prices bend are worth looking at. */
export const mostBends = 20_000;

/** Grid positions: a quantity is its position times 10 to the power of minus the scale. */
export interface Grid {
  /** The last position before each bend, in order; both prices are straight from the position after one to the next. */
  readonly bends: readonly bigint[];
  /** The last position that both have a price for. */
  readonly end?: bigint;
  /** After how many positions what both do repeats itself. */
  readonly period: bigint;
}

/**
 * Puts two prices on one grid.
 *
 * @param a - A price.
 * @param b - Another.
 * @param scale - The decimals of a quantity.
 * @returns The grid; undefined where the prices bend more often than is worth looking at.
 */
export function makePriceGrid(a: PriceFunction, b: PriceFunction, scale: number): Grid | undefined {
  const gridStep = 10n ** BigInt(fineScale - scale);
  const periods = [a.period, b.period].flatMap(period => (period === undefined ? [] : [toFine(period)]));
  // A period that is no multiple of the grid comes round to it after some turns.
  const period = periods.length === 0 ? undefined : [...periods, gridStep].reduce(leastCommonMultiple);
  const limits = period === undefined ? [] : [a, b].flatMap(listLimits);
  const last = [...a.bends, ...b.bends, ...limits].map(toFine).reduce(largest, 0n);
  const bends = new Set([...a.bends, ...b.bends, ...limits].map(toFine));
  for (const { step: width, bends: known } of [a, b]) {
    if (width === undefined || period === undefined) continue;
    const stop = last + 2n * period;
    for (let at = known.map(toFine).reduce(largest, 0n); at <= stop; at += toFine(width)) {
      bends.add(at);
      if (bends.size > mostBends) return undefined;
    }
  }
  const [end] = [a.end, b.end].flatMap(end => (end === undefined ? [] : [toFine(end)])).sort((x, y) => (x < y ? -1 : 1));
  const onGrid = [...new Set([...bends].map(bend => bend / gridStep))].sort((x, y) => (x < y ? -1 : 1));
  return { bends: onGrid, period: period === undefined ? 1n : period / gridStep, ...(end === undefined ? {} : { end: end / gridStep }) };
}

// Where steps go on for ever, a limit of spend ends them; where that is, is found by halving, since there the price only rises.
function listLimits(price: PriceFunction): readonly Decimal[] {
  const from = price.bends.map(toFine).reduce(largest, 0n);
  const reaches = (limit: Decimal, at: bigint): boolean => {
    const amount = price.amountAt({ coefficient: at, scale: fineScale });
    return amount === undefined || compareDecimals(amount, limit) >= 0;
  };
  const far = from + 10n ** 50n;
  return [price.minimum, price.maximum].flatMap(limit => {
    if (limit === undefined || reaches(limit, from) || !reaches(limit, far)) return [];
    return [{ coefficient: firstWhere(from, far, at => reaches(limit, at)), scale: fineScale }];
  });
}

function largest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

// Bounds and blocks have at most 20 decimals.
const fineScale = 20;

function toFine({ coefficient, scale }: Decimal): bigint {
  return coefficient * 10n ** BigInt(fineScale - scale);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Finds by halving the first position after `from`, and at most `to`, from which on something holds. */
export function firstWhere(from: bigint, to: bigint, holds: (at: bigint) => boolean): bigint {
  let [low, high] = [from, to];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
