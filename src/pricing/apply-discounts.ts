/** Discounts on the lines of one period, by precedence; no line falls below zero. */

import { compareText } from '../kernel/compare-text.js';
import { compareDates } from '../kernel/date.js';
import { type Decimal, decimal, zeroDecimal } from '../kernel/decimal.js';
import {
  addDecimals,
  compareDecimals,
  isNegativeDecimal,
  isZeroDecimal,
  maximumDecimal,
  minimumDecimal,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '../kernel/decimal-arithmetic.js';
import { periodContaining } from '../kernel/period.js';
import type { Discount, DiscountScope } from '../model/discount.js';
import type { DraftLine } from './draft-line.js';
import type { ActiveDiscount, PricingScene } from './pricing-scene.js';
import { ratePrice } from './rate-price.js';

/** What one discount takes off a line. */
export interface Reduction {
  readonly discount: Discount;
  readonly amount: Decimal;
}

/** A line with what is left of its amount. */
export interface DiscountedLine {
  readonly line: DraftLine;
  /** The exact amount of one instance, discounts taken off. */
  readonly net: Decimal;
  readonly reductions: readonly Reduction[];
}

/**
 * Takes discounts off lines that are billed together: one-time lines, or those of one period. Of a discount in an amount there is one for
 * all of them; it is used up line by line. `exclusive` leaves out the rest of its group, or everything where it has no group; of `bestOf`
 * in a group the largest stays.
 *
 * @param scene - What is fixed for the quote, with the discounts that its customer gets.
 * @param lines - The lines.
 * @returns The lines in the same order with what is left of them.
 */
export function applyDiscounts(scene: PricingScene, lines: readonly DraftLine[]): readonly DiscountedLine[] {
  const untouched = lines.map((line): DiscountedLine => ({ line, net: line.rating.amount, reductions: [] }));
  const candidates = scene.discounts.filter(active => lines.some(line => covers(scene, active, line)));
  return chooseStack(scene, candidates, untouched).reduce<readonly DiscountedLine[]>(
    (before, active) => takeOff(scene, active, before),
    untouched,
  );
}

/**
 * Tells between which periods a discount applies, counted from its first day.
 *
 * @param discount - The discount.
 * @returns The first period, from 0, and the first after the last; infinite for one that lasts for ever.
 */
export function discountedPeriods(discount: Discount): { readonly first: number; readonly end: number } {
  const first = discount.limit?.minPeriods ?? 0;
  if (discount.duration === 'forever') return { first, end: Number.POSITIVE_INFINITY };
  return { first, end: first + (discount.duration === 'once' ? 1 : (discount.periods ?? 1)) };
}

/** Tells whether a discount is for a charge, whatever the date. */
export function isDiscountFor(discount: Discount, place: DraftLine['place']): boolean {
  return discount.appliesTo.some(scope => isInScope(scope, place));
}

function isInScope({ offer, pricePlan, charge }: DiscountScope, place: DraftLine['place']): boolean {
  return (
    [offer ?? place.offer, pricePlan ?? place.pricePlan, charge ?? place.charge].join('\n') ===
    [place.offer, place.pricePlan, place.charge].join('\n')
  );
}

function covers(scene: PricingScene, { discount, from }: ActiveDiscount, line: DraftLine): boolean {
  if (!isDiscountFor(discount, line.place)) return false;
  const { first, end } = discountedPeriods(discount);
  const index = periodIndex(scene, from, line);
  return first <= index && index < end;
}

// What is charged once belongs to the first period where it is charged on the first day, and to no certain period later.
function periodIndex(scene: PricingScene, from: string, line: DraftLine): number {
  if (line.period === undefined) return line.planned.from === scene.start ? 0 : Number.MAX_SAFE_INTEGER;
  const date = compareDates(line.period.from, scene.start) < 0 ? scene.start : line.period.from;
  return periodContaining(from, line.period.duration, date).index;
}

function chooseStack(
  scene: PricingScene,
  candidates: readonly ActiveDiscount[],
  lines: readonly DiscountedLine[],
): readonly ActiveDiscount[] {
  const ordered = [...candidates].sort(
    (a, b) => a.discount.precedence - b.discount.precedence || compareText(a.discount.id, b.discount.id),
  );
  const alone = ordered.find(({ discount }) => discount.stacking === 'exclusive' && discount.group === undefined);
  if (alone !== undefined) return [alone];
  const kept = ordered.filter(active => {
    const group = ordered.filter(other => other.discount.group === active.discount.group);
    const exclusive = group.find(({ discount }) => discount.stacking === 'exclusive');
    return exclusive === undefined || exclusive === active;
  });
  return kept.filter(
    active => active.discount.stacking !== 'bestOf' || active === bestOf(scene, kept, { group: active.discount.group, lines }),
  );
}

function bestOf(
  scene: PricingScene,
  kept: readonly ActiveDiscount[],
  rivals: { readonly group: string | undefined; readonly lines: readonly DiscountedLine[] },
): ActiveDiscount | undefined {
  let best: ActiveDiscount | undefined;
  let most = zeroDecimal;
  for (const active of kept) {
    if (active.discount.stacking !== 'bestOf' || active.discount.group !== rivals.group) continue;
    const reductions = takeOff(scene, active, rivals.lines).flatMap(line => line.reductions.map(reduction => reduction.amount));
    const total = sumDecimals(reductions);
    if (best === undefined || compareDecimals(total, most) > 0) {
      best = active;
      most = total;
    }
  }
  return best;
}

function takeOff(scene: PricingScene, active: ActiveDiscount, lines: readonly DiscountedLine[]): readonly DiscountedLine[] {
  const { discount } = active;
  const amount = amountIn(discount, scene.currency);
  let left = amount ?? zeroDecimal;
  return lines.map(state => {
    if (!covers(scene, active, state.line)) return state;
    const wanted = reductionOf(discount, state, { amount, left });
    const taken = maximumDecimal(zeroDecimal, minimumDecimal(wanted, state.net));
    if (isZeroDecimal(taken) || isNegativeDecimal(state.net)) return state;
    if (discount.kind === 'amount') left = subtractDecimals(left, taken);
    return { ...state, net: subtractDecimals(state.net, taken), reductions: [...state.reductions, { discount, amount: taken }] };
  });
}

interface DiscountAmount {
  readonly amount: Decimal | undefined;
  readonly left: Decimal;
}

const hundredth = /* @__PURE__ */ decimal('0.01');

function reductionOf(discount: Discount, state: DiscountedLine, { amount, left }: DiscountAmount): Decimal {
  switch (discount.kind) {
    case 'percent':
      return multiplyDecimals(multiplyDecimals(decimal(discount.value ?? '0'), hundredth), state.net);
    case 'amount':
      return left;
    case 'override':
      return amount === undefined ? zeroDecimal : subtractDecimals(state.net, amount);
    case 'freeUnits':
      return worthOfFreeUnits(state.line, decimal(discount.value ?? '0'));
  }
}

// Free units are worth what the line costs more without them.
function worthOfFreeUnits(line: DraftLine, free: Decimal): Decimal {
  const own = line.price.freeUnits === undefined ? zeroDecimal : decimal(line.price.freeUnits);
  const quantity = maximumDecimal(zeroDecimal, subtractDecimals(line.quantity, addDecimals(own, free)));
  const { freeUnits: _, ...price } = line.price;
  const unit = line.charge.unit;
  const less = ratePrice(price, { quantity, ...(unit === undefined ? {} : { unit }) });
  return less.kind === 'rated' ? subtractDecimals(line.rating.amount, less.amount) : zeroDecimal;
}

function amountIn(discount: Discount, currency: string): Decimal | undefined {
  const found = discount.amounts?.find(amount => amount.currency === currency);
  return found === undefined ? undefined : decimal(found.amount);
}
