/** The billing cycles of a pricing. */
import { type Decimal, oneDecimal, zeroDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { isRecord } from '../../kernel/is-record.js';
import { readNumberText } from '../common/number-text.js';
import { billingCycles } from './billing-cycles.data.js';
import type { BillingCycle } from './pricing.js';

/** The only cycle of a pricing that names none. */
export const monthlyCycle: BillingCycle = { id: 'monthly', months: 1, factor: oneDecimal };

/** The cycle of that name; undefined where nobody knows how long it is. */
export function namedCycle(name: string, factor: Decimal): BillingCycle | undefined {
  const known = Object.hasOwn(billingCycles, name.toLowerCase()) ? billingCycles[name.toLowerCase()] : undefined;
  return known === undefined ? undefined : { id: known[0], months: known[1], factor };
}

/** Puts cycles in order, the shortest first; none is the month. */
export function orderCycles(cycles: readonly BillingCycle[]): readonly BillingCycle[] {
  return cycles.length === 0 ? [monthlyCycle] : cycles.toSorted((a, b) => a.months - b.months);
}

/** The cycles of a billing map that an origin kept; undefined where it kept none that can be read. */
export function cyclesOf(billing: unknown): readonly BillingCycle[] | undefined {
  if (!isRecord(billing)) return undefined;
  const cycles = Object.entries(billing).map(([name, text]) => {
    const factor = readNumberText(String(text));
    return factor.kind === 'decimal' && isFactor(factor.value) ? { name, factor: factor.value } : undefined;
  });
  if (cycles.includes(undefined)) return undefined;
  return orderCycles(cycles.flatMap(cycle => (cycle === undefined ? [] : (namedCycle(cycle.name, cycle.factor) ?? []))));
}

/** Tells whether a number can be the factor of a billing cycle. */
export function isFactor(factor: Decimal): boolean {
  return compareDecimals(factor, zeroDecimal) > 0 && compareDecimals(factor, oneDecimal) <= 0;
}
