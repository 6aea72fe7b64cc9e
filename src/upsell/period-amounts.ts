/** Amounts that come back with a period. */
import { type Decimal, decimal, decimalFromInteger } from '../kernel/decimal.js';
import { addDecimals, multiplyDecimals, negateDecimal, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { durationInMonths, requireDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import type { PeriodAmount } from './ranked-upsell.js';

/**
 * Adds up amounts by their period; `P12M` and `P1Y` are one.
 *
 * @param amounts - The amounts.
 * @param minorUnits - The decimals to write.
 * @returns One amount a period, in the order in which the periods first come.
 */
export function sumPeriods(amounts: readonly PeriodAmount[], minorUnits: number): readonly PeriodAmount[] {
  const sums = new Map<number | string, { readonly period: string; readonly sum: Decimal }>();
  for (const { period, amount } of amounts) {
    const key = monthsOf(period) ?? period;
    const known = sums.get(key);
    sums.set(key, { period: known?.period ?? period, sum: addDecimals(known?.sum ?? decimal('0'), decimal(amount)) });
  }
  return [...sums.values()].map(({ period, sum }) => ({ period, amount: formatAmount(sum, minorUnits) }));
}

/** Turns the sign of amounts. */
export function negatePeriods(amounts: readonly PeriodAmount[], minorUnits: number): readonly PeriodAmount[] {
  return amounts.map(({ period, amount }) => ({ period, amount: formatAmount(negateDecimal(decimal(amount)), minorUnits) }));
}

/**
 * Works out what amounts come to in a year, exactly.
 *
 * @param amounts - The amounts.
 * @returns The sum; undefined where a period does not fit into a year a whole number of times.
 */
export function yearlyAmount(amounts: readonly PeriodAmount[]): Decimal | undefined {
  const parts = amounts.flatMap(({ period, amount }) => {
    const times = 12 / (monthsOf(period) ?? Number.NaN);
    return Number.isInteger(times) ? [multiplyDecimals(decimal(amount), decimalFromInteger(times))] : [];
  });
  return parts.length === amounts.length ? sumDecimals(parts) : undefined;
}

function monthsOf(period: string): number | undefined {
  return durationInMonths(requireDuration(period));
}
