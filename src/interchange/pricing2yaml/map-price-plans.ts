/** The prices of plans and add-ons as price plans: one for each way of paying. */
import { writeDigits } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Charge } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { PricePlan } from '../../model/price-plan.js';
import { listWays, type Way } from './list-ways.js';
import { originOf } from './origin-of.js';
import type { ListedPrice, Pricing, PricingItem, QuantityLimits, Raw } from './pricing.js';
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
  return listWays(item, { cycles: mapping.pricing.cycles, isOnce: mapping.isOnce }).map(way => ({
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
