/** The ways of paying that the price, the unit and the billing cycles of a pricing make together. */
import { oneDecimal } from '../../kernel/decimal.js';
import { compareDecimals, isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import { roundDecimal } from '../../kernel/decimal-rounding.js';
import { shortestDecimal } from '../common/shortest-decimal.js';
import type { BillingCycle, ListedPrice, PricingItem } from './pricing.js';

/** One way of paying. */
export interface Way {
  readonly id: string;
  /** Absent: once. */
  readonly period?: string;
  readonly price: ListedPrice;
}

/** What the ways of paying depend on. */
export interface WaysSetting {
  readonly cycles: readonly BillingCycle[];
  /** Whether a price without a period is paid once and not by the month. */
  readonly isOnce: boolean;
}

/** What of a plan or an add-on says how it is paid. */
export type PaidItem = Pick<PricingItem, 'price' | 'annualPrice' | 'unit'>;

/** Lists the ways of paying for a plan or an add-on, the shortest first. */
export function listWays(item: PaidItem, { cycles, isOnce }: WaysSetting): readonly Way[] {
  const { price = item.annualPrice ?? {}, unit } = item;
  if (isOnce) return [{ id: 'once', price }];
  const named =
    unit.period === undefined || unit.period === 'P1M'
      ? undefined
      : { id: periodIds.get(unit.period) ?? unit.period, period: unit.period, price };
  if (named !== undefined) return [named];
  if (item.annualPrice !== undefined) return statedWays(item, item.annualPrice);
  const isChanging = price.amount !== undefined && !isZeroDecimal(price.amount);
  return (isChanging ? cycles : cycles.slice(0, 1)).map(cycle => cycleWay(price, cycle));
}

const periodIds: ReadonlyMap<string, string> = new Map([
  ['P1D', 'daily'],
  ['P1W', 'weekly'],
  ['P3M', 'quarterly'],
  ['P1Y', 'annual'],
]);

function statedWays({ price }: PaidItem, annualPrice: ListedPrice): readonly Way[] {
  const annual: Way = { id: 'annual', period: 'P1Y', price: annualPrice };
  if (price === undefined) return [annual];
  const monthly: Way = { id: 'monthly', period: 'P1M', price };
  return price.amount !== undefined && isZeroDecimal(price.amount) ? [monthly] : [monthly, annual];
}

// The price is that of a month; a cycle costs its months, times its factor.
function cycleWay(price: ListedPrice, { id, months, factor }: BillingCycle): Way {
  const period = months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
  const isAsListed = months === 1 && compareDecimals(factor, oneDecimal) === 0;
  if (price.amount === undefined || isAsListed) return { id, period, price };
  const amount = multiplyDecimals(price.amount, multiplyDecimals({ coefficient: BigInt(months), scale: 0 }, factor));
  return { id, period, price: { ...price, amount: shortestDecimal(roundDecimal(amount, 20)) } };
}
