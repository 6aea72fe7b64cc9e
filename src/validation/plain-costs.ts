/** What a phase costs by itself a period, where that is one certain amount. */
import { type Decimal, decimal } from '../kernel/decimal.js';
import { addDecimals } from '../kernel/decimal-arithmetic.js';
import { durationInMonths, parseDuration } from '../kernel/duration.js';
import type { Charge } from '../model/charge.js';
import type { Phase } from '../model/price-plan.js';
import { isUnconditional } from '../pricing/compile-plan.js';
import { ratePrice } from '../pricing/rate-price.js';

/**
 * Adds up the recurring charges of a phase that are the same for everybody: no condition, no scope, no end, a fixed quantity.
 *
 * @param phase - The phase.
 * @returns The amount of one period by currency and period (`GBP P1M`); undefined where some recurring charge is not the same for everybody.
 */
export function plainCosts(phase: Phase): ReadonlyMap<string, Decimal> | undefined {
  const costs = new Map<string, Decimal>();
  for (const charge of phase.charges.filter(({ kind }) => kind === 'recurring')) {
    const amounts = plainAmounts(charge);
    if (amounts === undefined) return undefined;
    for (const [key, amount] of amounts) {
      const before = costs.get(key);
      costs.set(key, before === undefined ? amount : addDecimals(before, amount));
    }
  }
  return costs;
}

function plainAmounts(charge: Charge): readonly (readonly [string, Decimal])[] | undefined {
  const period = readPeriod(charge.period);
  if (period === undefined || !isUnconditional(charge) || charge.quantity.kind !== 'fixed') return undefined;
  const amounts: (readonly [string, Decimal])[] = [];
  for (const price of charge.prices) {
    const rating = ratePrice(price, {
      quantity: decimal(charge.quantity.default ?? '1'),
      ...(charge.unit === undefined ? {} : { unit: charge.unit }),
    });
    if (price.scope !== undefined || price.validFor !== undefined || rating.kind === 'unrated') return undefined;
    amounts.push([`${price.currency} ${period}`, rating.amount]);
  }
  return amounts;
}

function readPeriod(text: string | undefined): string | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  const months = duration === undefined ? undefined : durationInMonths(duration);
  return months === undefined ? text : `P${months}M`;
}
