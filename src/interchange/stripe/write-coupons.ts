/** Discounts with a code as Stripe's coupons. */
import { parseInstant } from '../../kernel/instant.js';
import type { Path } from '../../kernel/issue.js';
import type { Discount } from '../../model/discount.js';
import { dress, markOrigin, plain, rawOf, type StripeExport, type StripeObject, some, tellMetadata, tellText } from './export-context.js';
import { stripeDecimals, toMinor } from './stripe-amount.js';

/** Writes the coupons; `products` are the ids at Stripe by offers. */
export function writeCoupons(context: StripeExport, products: ReadonlyMap<string, string>): readonly StripeObject[] {
  const codes = new Set<string>();
  return (context.catalogue.discounts ?? []).flatMap((discount, index) => {
    const place: CouponPlace = { discount, path: ['discounts', index], products, position: codes.size + 1 };
    const id = plain(discount.code ?? '');
    const object = id === '' || codes.has(id) ? undefined : writeCoupon(context, place, id);
    if (object === undefined) context.log.lost(place.path, sayWhyNot(discount));
    else codes.add(id);
    return object === undefined ? [] : [object];
  });
}

function sayWhyNot({ code }: Discount): string {
  return code === undefined
    ? 'Stripe takes no coupon off by itself, and this discount has no code.'
    : 'Stripe has no coupon that takes off exactly this.';
}

interface CouponPlace {
  readonly discount: Discount;
  readonly path: Path;
  readonly products: ReadonlyMap<string, string>;
  readonly position: number;
}

function writeCoupon(context: StripeExport, place: CouponPlace, id: string): StripeObject | undefined {
  const { discount, path } = place;
  const { form } = context;
  const off = writeOff(discount);
  const scope = writeScope(place);
  const lasting = writeDuration(discount);
  const until = readUntil(context, discount);
  const { perCustomer, minPeriods, total } = discount.limit ?? {};
  const isSaid = discount.when === undefined && perCustomer === undefined && minPeriods === undefined && until !== 'unsayable';
  if (off === undefined || scope === undefined || lasting === undefined || !isSaid) return undefined;
  markCoupon(context, place);
  const { applies_to: _everything, ...raw } = rawOf(discount.origin);
  const own = some({
    id,
    name: tellText(discount.name, [...path, 'name'], context),
    ...off,
    ...lasting,
    ...scope,
    max_redemptions: total,
    redeem_by: until,
    valid: form === 'resources' ? discount.status === 'active' : undefined,
    metadata: tellMetadata(discount.metadata, [...path, 'metadata'], context),
  });
  return dress(own, { kind: 'coupon', raw }, form);
}

function writeOff({ kind, value, amounts = [] }: Discount): StripeObject | undefined {
  if (kind === 'percent') return value !== undefined && String(Number(value)) === value ? { percent_off: Number(value) } : undefined;
  const minor = amounts.map(
    ({ currency, amount }) => [currency.toLowerCase(), toMinor(amount, stripeDecimals(currency) ?? -1)?.whole] as const,
  );
  const [first, ...others] = minor;
  const isUnknown =
    amounts.some(({ currency }) => stripeDecimals(currency) === undefined) || new Set(minor.map(([code]) => code)).size < minor.length;
  if (kind !== 'amount' || first === undefined || isUnknown || minor.some(([, whole]) => whole === undefined)) return undefined;
  const options = Object.fromEntries(others.map(([code, whole]) => [code, { amount_off: whole }]));
  return { amount_off: first[1], currency: first[0], ...(others.length === 0 ? {} : { currency_options: options }) };
}

function writeScope({ discount, products }: CouponPlace): StripeObject | undefined {
  const ids = discount.appliesTo.map(({ offer, pricePlan, charge }) =>
    offer === undefined || pricePlan !== undefined || charge !== undefined ? undefined : products.get(offer),
  );
  if (ids.some(id => id === undefined)) return undefined;
  const isAll = new Set(ids).size === products.size && rawOf(discount.origin)['applies_to'] === 'everything';
  return isAll ? {} : { applies_to: { products: [...new Set(ids)] } };
}

function writeDuration({ duration, periods }: Discount): StripeObject | undefined {
  if (duration !== 'repeating') return { duration };
  return periods === undefined ? undefined : { duration, duration_in_months: periods };
}

function readUntil({ catalogue }: StripeExport, { validFor }: Discount): number | undefined | 'unsayable' {
  if (validFor?.until === undefined) return undefined;
  const seconds = (parseInstant(validFor.until, catalogue.timeZone) ?? Number.NaN) / 1000;
  return Number.isInteger(seconds) && seconds >= 0 && seconds < 10_000_000_000 ? seconds : 'unsayable';
}

function markCoupon(context: StripeExport, { discount, path, position }: CouponPlace): void {
  const { log, form } = context;
  const { kind, status, code, id, origin, periods, duration, limit, stacking, precedence, validFor } = discount;
  for (const name of ['kind', 'code', 'appliesTo', 'duration', kind === 'percent' ? 'value' : 'amounts']) log.mapped([...path, name]);
  if (origin?.system === 'stripe' || id === code) log.mapped([...path, 'id']);
  if (form === 'resources' ? status !== 'draft' : status === 'active') log.mapped([...path, 'status']);
  if (duration === 'repeating' && periods !== undefined) log.mapped([...path, 'periods']);
  if (limit?.total !== undefined) log.mapped([...path, 'limit', 'total']);
  if (validFor?.until !== undefined) log.mapped([...path, 'validFor', 'until']);
  if (stacking === 'stack') log.mapped([...path, 'stacking']);
  if (precedence === position) log.mapped([...path, 'precedence']);
  markOrigin(context, [...path, 'origin'], { origin, only: ['applies_to'] });
}
