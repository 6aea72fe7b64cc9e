/** The prices of plans and add-ons as price plans: one for each way of paying. */
import { oneDecimal, writeDigits } from '../../kernel/decimal.js';
import { compareDecimals, isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import { roundDecimal } from '../../kernel/decimal-rounding.js';
import type { Charge } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { PricePlan } from '../../model/price-plan.js';
import { shortestDecimal } from '../common/shortest-decimal.js';
import { originOf } from './origin-of.js';
import type { BillingCycle, ListedPrice, Pricing, PricingItem, QuantityLimits, Raw } from './pricing.js';
import { type PricingIds, unitIdOf } from './pricing-ids.js';

/** What price plans are mapped by. */
export interface PriceMapping {
  readonly pricing: Pricing;
  readonly ids: PricingIds;
  /** The id of the offer. */
  readonly id: string;
  readonly quantity: QuantityLimits;
  /** Whether a price without a period is paid once and not by the month. */
  readonly isOnce: boolean;
}

/** Maps the prices of one plan or add-on. */
export function mapPricePlans(item: PricingItem, mapping: PriceMapping): readonly PricePlan[] {
  return waysOf(item, mapping).map(way => ({
    id: mapping.ids.pricePlans.claim(`${mapping.id}-${way.id}`, 'price'),
    status: 'active',
    origin: originOf(item.name, textRaw(way.price)),
    phases: [{ id: 'evergreen', kind: 'evergreen', charges: [chargeOf(item, way, mapping)] }],
    proration: 'none',
  }));
}

function textRaw({ text }: ListedPrice): Raw {
  return text === undefined ? {} : { price: text };
}

/** One way of paying. */
interface Way {
  readonly id: string;
  /** Absent: once. */
  readonly period?: string;
  readonly price: ListedPrice;
}

function waysOf(item: PricingItem, { pricing, isOnce }: PriceMapping): readonly Way[] {
  const { price = item.annualPrice ?? {}, unit } = item;
  if (isOnce) return [{ id: 'once', price }];
  const named =
    unit.period === undefined || unit.period === 'P1M'
      ? undefined
      : { id: periodIds.get(unit.period) ?? unit.period, period: unit.period, price };
  if (named !== undefined) return [named];
  if (item.annualPrice !== undefined) return statedWays(item, item.annualPrice);
  const isChanging = price.amount !== undefined && !isZeroDecimal(price.amount);
  return (isChanging ? pricing.cycles : pricing.cycles.slice(0, 1)).map(cycle => cycleWay(price, cycle));
}

const periodIds: ReadonlyMap<string, string> = new Map([
  ['P1D', 'daily'],
  ['P1W', 'weekly'],
  ['P3M', 'quarterly'],
  ['P1Y', 'annual'],
]);

function statedWays({ price }: PricingItem, annualPrice: ListedPrice): readonly Way[] {
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

function chargeOf({ unit }: PricingItem, { period, price }: Way, { pricing, ids, quantity }: PriceMapping): Charge {
  const isCounted = unit.unit !== undefined;
  return {
    id: period === undefined ? 'purchase' : 'subscription',
    kind: period === undefined ? 'oneTime' : 'recurring',
    timing: 'inAdvance',
    ...(period === undefined ? {} : { period }),
    ...(unit.unit === undefined ? {} : { unit: unitIdOf(ids, unit.unit) }),
    quantity: isCounted ? { kind: 'licensed', ...quantity } : { kind: 'fixed' },
    prices: [priceOf(price, { currency: pricing.currency, isCounted, size: unit.size })],
  };
}

interface PriceShape {
  readonly currency: string;
  readonly isCounted: boolean;
  readonly size: string | undefined;
}

function priceOf({ amount }: ListedPrice, { currency, isCounted, size }: PriceShape): Price {
  if (amount === undefined) return { currency, onRequest: true };
  const text = isZeroDecimal(amount) ? '0' : writeDigits(amount);
  if (!isCounted) return { currency, flat: text };
  return { currency, perUnit: text, ...(size === undefined ? {} : { divideBy: { size, round: 'up' } }) };
}
