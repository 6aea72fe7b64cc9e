/** Stripe's coupons as discounts that a customer must name. */
import type { Discount } from '../../model/discount.js';
import type { Offer } from '../../model/offer.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import { openUniqueIds } from '../common/unique-ids.js';
import { originOf } from './origin-of.js';
import type { StripeCoupon, StripeData } from './stripe-data.js';
import type { Raw } from './stripe-fields.js';
import type { StripeIds } from './stripe-ids.js';

/** What coupons are mapped with. */
export interface CouponContext {
  readonly ids: StripeIds;
  readonly offers: readonly Offer[];
  readonly log: ImportLog;
}

/** The discounts, and the coupons that are for nothing in the file. */
export interface MappedCoupons {
  readonly discounts: readonly Discount[];
  readonly raw: Raw;
}

/** Maps the coupons. */
export function mapCoupons({ coupons, prices }: StripeData, { ids, offers, log }: CouponContext): MappedCoupons {
  const own = openUniqueIds();
  const discounts: Discount[] = [];
  const kept: unknown[] = [];
  for (const coupon of coupons) {
    const scopes = (coupon.products?.map(id => ids.products.idOf(id)) ?? offers.map(({ id }) => id)).filter(id => id !== undefined);
    if (scopes.length === 0 || scopes.length < (coupon.products?.length ?? 0)) {
      const message = `The coupon “${coupon.id}” is for products that are not in this file, and is kept as it is.`;
      log.find(coupon.fields.node, { code: 'IMP002', severity: 'warning', message });
      log.opaque(coupon.fields.node);
      kept.push(plainOf(coupon.fields.node));
      continue;
    }
    warnOfMonths(
      coupon,
      prices.some(({ recurring }) => recurring !== undefined && recurring.period !== 'P1M'),
      log,
    );
    discounts.push(mapCoupon(coupon, { id: own.claim(coupon.id, 'coupon'), scopes, precedence: discounts.length + 1 }));
  }
  return { discounts, raw: kept.length === 0 ? {} : { coupons: kept } };
}

function warnOfMonths({ id, months, fields }: StripeCoupon, hasOtherPeriods: boolean, log: ImportLog): void {
  if (months === undefined || !hasOtherPeriods) return;
  log.find(fields.node.members.get('duration_in_months') ?? fields.node, {
    code: 'IMP001',
    severity: 'warning',
    message: `The coupon “${id}” holds for ${months} months, and was read as ${months} billing periods; some prices are paid by other periods.`,
  });
}

interface Place {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly precedence: number;
}

function mapCoupon(coupon: StripeCoupon, { id, scopes, precedence }: Place): Discount {
  const { name, isValid, percentOff, amountsOff, duration, months, mostRedemptions, until, metadata } = coupon;
  const raw = { ...coupon.raw, ...(coupon.products === undefined ? { applies_to: 'everything' } : {}) };
  return {
    id,
    status: isValid ? 'active' : 'retired',
    ...(name === undefined ? {} : { name }),
    ...(until === undefined ? {} : { validFor: { until } }),
    kind: percentOff === undefined ? 'amount' : 'percent',
    ...(percentOff === undefined ? { amounts: amountsOff } : { value: percentOff }),
    appliesTo: scopes.map(offer => ({ offer })),
    duration,
    ...(months === undefined ? {} : { periods: months }),
    // Stripe never takes a coupon off by itself.
    code: coupon.id,
    ...(mostRedemptions === undefined ? {} : { limit: { total: mostRedemptions } }),
    precedence,
    stacking: 'stack',
    origin: originOf(coupon.id, raw),
    ...(metadata === undefined ? {} : { metadata }),
  };
}
