/** Finds the billing cycles that the price plans of a catalogue have in common, where the pricing did not name them itself. */
import { type Decimal, decimalFromInteger, formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals, isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import type { PricePlan } from '../../model/price-plan.js';
import { billingCycles } from './billing-cycles.data.js';
import { divideExactly } from './divide-exactly.js';
import { monthsOf } from './months-of.js';
import { type PaidWay, readPaidWay } from './paid-way.js';
import type { BillingCycle } from './pricing.js';
import { isFactor, namedCycle, orderCycles } from './read-cycles.js';

export interface DerivedCycles {
  readonly cycles: readonly BillingCycle[];
  /** The factors as they are written, by the name of the cycle. */
  readonly billing: ReadonlyMap<string, string>;
}

/** Derives them: each cycle costs the same share of its months in every plan that has it. */
export function deriveCycles(items: readonly (readonly PricePlan[])[], currency: string): DerivedCycles | undefined {
  const factors = new Map<string, Decimal>();
  for (const pricePlans of items) {
    const ways = pricePlans.flatMap(plan => readPaidWay(plan, currency) ?? []);
    for (const { cycle, factor } of factorsOf(ways)) {
      const known = factors.get(cycle);
      if (known !== undefined && (factor === undefined || compareDecimals(known, factor) !== 0)) return undefined;
      if (factor === undefined) return undefined;
      factors.set(cycle, factor);
    }
  }
  const named = [...factors].flatMap(([name, factor]) => namedCycle(name, factor) ?? []);
  if (named.length < 2) return undefined;
  return { cycles: orderCycles(named), billing: new Map(orderCycles(named).map(({ id, factor }) => [id, formatDecimal(factor)])) };
}

interface Factor {
  readonly cycle: string;
  readonly factor: Decimal | undefined;
}

const lengths = new Map(Object.values(billingCycles).map(([id, months]) => [months, id]));

function factorsOf(ways: readonly PaidWay[]): readonly Factor[] {
  const monthly = ways.find(({ period }) => period === 'P1M')?.amount;
  if (monthly === undefined || isZeroDecimal(monthly)) return [];
  return ways.flatMap(({ period, amount }) => {
    const months = monthsOf(period);
    const cycle = months === undefined ? undefined : lengths.get(months);
    if (months === undefined || cycle === undefined || amount === undefined) return [];
    const factor = divideExactly(amount, multiplyDecimals(monthly, decimalFromInteger(months)));
    return [{ cycle, factor: factor !== undefined && isFactor(factor) ? factor : undefined }];
  });
}
