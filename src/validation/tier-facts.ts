/** What rules ask about the amounts of a tier. */
import { type Decimal, decimal } from '../kernel/decimal.js';
import { isZeroDecimal } from '../kernel/decimal-arithmetic.js';
import type { Tier } from '../model/tier.js';

/** Whether a tier says that it costs nothing: it has an amount, and every amount that it has is zero. */
export function isFreeTier({ unitAmount, flatAmount, rate }: Tier): boolean {
  const amounts = [unitAmount, flatAmount, rate].flatMap(text => (text === undefined ? [] : [decimal(text)]));
  return amounts.length > 0 && amounts.every(isZeroDecimal);
}

/** The amount as a number; undefined where the tier does not have it, or has zero. */
export function nonZero(text: string | undefined): Decimal | undefined {
  const amount = text === undefined ? undefined : decimal(text);
  return amount === undefined || isZeroDecimal(amount) ? undefined : amount;
}
