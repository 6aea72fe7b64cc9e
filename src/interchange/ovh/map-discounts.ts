/** Promotions of prices as discounts: equal promotions of several prices are one. */
import { type Decimal, formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals, multiplyDecimals, subtractDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Discount, DiscountScope } from '../../model/discount.js';
import type { ImportLog } from '../common/import-log.js';
import { openUniqueIds } from '../common/unique-ids.js';
import { originOf } from './origin-of.js';
import type { OvhPricing, OvhPromotion } from './ovh-catalogue.js';
import type { PricedMode, PricedPlans } from './plan-prices.js';

/** Maps the promotions in the order of the file; of several on one price the first counts. */
export function mapDiscounts({ plans }: PricedPlans, currency: string, log: ImportLog): readonly Discount[] {
  const found = new Map<string, Draft>();
  for (const { modes } of plans.values()) {
    for (const mode of modes) {
      for (const row of mode.group.rows) addPromotions(found, row, { mode, currency, log });
    }
  }
  const ids = openUniqueIds();
  return [...found.values()].map(({ promotion, kind, appliesTo }, index) => ({
    id: ids.claim(promotion.name, 'promotion'),
    ...(promotion.description === undefined ? {} : { description: promotion.description }),
    status: 'active',
    ...validityOf(promotion),
    ...(promotion.tags.length === 0 ? {} : { tags: promotion.tags }),
    origin: originOf(promotion.name, promotion.raw),
    ...kind,
    appliesTo: [...appliesTo.values()],
    ...(promotion.duration === undefined ? { duration: 'forever' } : { duration: 'repeating', periods: promotion.duration }),
    ...limitOf(promotion),
    precedence: index + 1,
    stacking: 'exclusive',
  }));
}

interface Draft {
  readonly promotion: OvhPromotion;
  readonly kind: Pick<Discount, 'kind' | 'value' | 'amounts'>;
  readonly appliesTo: Map<string, DiscountScope>;
}

interface Spot {
  readonly mode: PricedMode;
  readonly currency: string;
  readonly log: ImportLog;
}

function addPromotions(found: Map<string, Draft>, row: OvhPricing, { mode, currency, log }: Spot): void {
  const charge = mode.chargeOf.get(row);
  if (charge === undefined) return;
  for (const promotion of row.promotions) {
    const kind = kindOf(promotion, currency);
    checkSums(promotion, row, log);
    const { node: _, discount, result, ...said } = promotion;
    const key = JSON.stringify([{ ...said, value: formatDecimal(promotion.value) }, kind]);
    const draft = found.get(key) ?? { promotion, kind, appliesTo: new Map<string, DiscountScope>() };
    const scope = { offer: mode.offer, pricePlan: mode.pricePlan.id, charge };
    draft.appliesTo.set(JSON.stringify(scope), scope);
    found.set(key, draft);
  }
}

function kindOf({ type, value, discount, result }: OvhPromotion, currency: string): Draft['kind'] {
  if (type === 'percentage') return { kind: 'percent', value: formatDecimal(value) };
  const amountOf = (amount: Decimal | undefined): string =>
    formatDecimal(amount ?? { coefficient: value.coefficient, scale: value.scale + 8 });
  return type === 'fixed_amount'
    ? { kind: 'amount', amounts: [{ currency, amount: amountOf(discount) }] }
    : { kind: 'override', amounts: [{ currency, amount: amountOf(result) }] };
}

const hundredth: Decimal = { coefficient: 1n, scale: 2 };

// What a promotion comes to is stated beside it: where that is something else, one of the two is wrong.
function checkSums({ node, type, value, discount, result, name }: OvhPromotion, { amount }: OvhPricing, log: ImportLog): void {
  const expected = type === 'percentage' ? multiplyDecimals(multiplyDecimals(amount, value), hundredth) : undefined;
  const isAsSaid = expected === undefined || discount === undefined || isNear(expected, discount);
  const addsUp = discount === undefined || result === undefined || isNear(subtractDecimals(amount, discount), result);
  if (isAsSaid && addsUp) return;
  log.find(node, {
    code: 'IMP001',
    severity: 'warning',
    message: `The promotion “${name}” states what it takes off ${formatDecimal(amount)}, but that is not what it comes to; the catalogue works it out anew.`,
  });
}

function isNear(a: Decimal, b: Decimal): boolean {
  const { coefficient, scale } = subtractDecimals(a, b);
  const distance = { coefficient: coefficient < 0n ? -coefficient : coefficient, scale };
  return compareDecimals(distance, { coefficient: 1n, scale: 8 }) <= 0;
}

function validityOf({ from, until }: OvhPromotion): Pick<Discount, 'validFor'> {
  if (from === undefined && until === undefined) return {};
  return { validFor: { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } };
}

function limitOf({ perCustomer, total }: OvhPromotion): Pick<Discount, 'limit'> {
  if (perCustomer === undefined && total === undefined) return {};
  return { limit: { ...(total === undefined ? {} : { total }), ...(perCustomer === undefined ? {} : { perCustomer }) } };
}
