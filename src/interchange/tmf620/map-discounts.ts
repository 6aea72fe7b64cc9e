/** Price alterations as discounts of the prices that name them. */
import { durationInMonths, parseDuration } from '../../kernel/duration.js';
import type { Discount, DiscountScope } from '../../model/discount.js';
import type { PricePlan } from '../../model/price-plan.js';
import { shorten } from '../common/fields.js';
import { holderOf } from './hoist-prices.js';
import { countOf } from './map-characteristic.js';
import { decimalOf } from './map-charge.js';
import { entityOf } from './map-common.js';
import { type MapScene, referredId } from './map-scene.js';
import { lengthOf } from './map-terms.js';
import { moneyOf, type Planning } from './plan-prices.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, type TmfMap, textOf } from './tmf-value.js';

/** The discounts, and the alterations of which none could be made. */
export interface MappedDiscounts {
  readonly discounts: readonly Discount[];
  readonly unmapped: readonly TmfResource[];
}

export function mapDiscounts(scene: MapScene, planning: Planning, pricePlans: readonly PricePlan[]): MappedDiscounts {
  const discounts: Discount[] = [];
  const unmapped: TmfResource[] = [];
  const taken = new Set<number>();
  for (const alteration of planning.alterations) {
    const appliesTo = scopesOf(scene, planning, alteration);
    if (appliesTo.length === 0 && alteration.own === undefined) {
      unmapped.push(alteration);
      sayUnmapped(scene, alteration);
    } else discounts.push(mapDiscount(scene, alteration, { appliesTo, taken, pricePlans }));
  }
  sayDangling(scene);
  return { discounts, unmapped };
}

function sayUnmapped(scene: MapScene, alteration: TmfResource): void {
  scene.find(alteration, [], {
    code: 'IMP002',
    severity: 'warning',
    message: `No price names the alteration “${shorten(alteration.id)}” as its discount; it was kept as it was written.`,
    help: 'Import the price with it that it changes.',
  });
}

const discounting = /^(?:is)?(?:discount|alter|rebat|reduc)/;

/** Whether a relationship says that a price is changed by another. */
export function isDiscounting(value: TmfMap): boolean {
  return discounting.test((textOf(value, 'relationshipType') ?? '').toLowerCase().replace(/[^a-z]/g, ''));
}

function scopesOf(scene: MapScene, { plans, altered }: Planning, alteration: TmfResource): readonly DiscountScope[] {
  const names = (price: TmfResource): boolean =>
    alteration.inline === holderOf('price', price.id) ||
    elementsOf(price.value, 'popRelationship').some(({ value }) => isDiscounting(value) && referredId(value) === alteration.id);
  const scopes = plans.flatMap(({ id, whole, parts }): DiscountScope[] => {
    if (whole !== undefined && names(whole)) return [{ pricePlan: id }];
    return parts.filter(names).map(part => ({
      pricePlan: id,
      charge: part.own === undefined ? scene.idOf('price', part.id) : (textOf(part.own, '@charge') ?? part.id),
    }));
  });
  return [...scopes, ...(altered.get(alteration.id) ?? []).map(offer => ({ offer }))];
}

function sayDangling(scene: MapScene): void {
  for (const price of scene.of('price')) {
    for (const { value, path } of elementsOf(price.value, 'popRelationship')) {
      const id = referredId(value);
      if (id === undefined || !isDiscounting(value) || scene.resource('price', id) !== undefined) continue;
      scene.find(price, path, {
        code: 'REF001',
        severity: 'warning',
        message: `The price “${shorten(price.id)}” is discounted by “${shorten(id)}”, which is not there; its full amount is charged.`,
        help: 'Import the file with the alteration too.',
      });
    }
  }
}

interface DiscountMapping {
  readonly appliesTo: readonly DiscountScope[];
  readonly taken: Set<number>;
  readonly pricePlans: readonly PricePlan[];
}

function mapDiscount(scene: MapScene, resource: TmfResource, { appliesTo, taken, pricePlans }: DiscountMapping): Discount {
  const priority = countOf(resource.value, 'priority');
  return {
    ...entityOf(scene, resource),
    ...sizeOf(scene, resource),
    appliesTo,
    ...lastingOf(resource, appliesTo, pricePlans),
    precedence: claimNumber(taken, priority),
    stacking: 'stack',
  };
}

function claimNumber(taken: Set<number>, wanted: number | undefined): number {
  let number = wanted ?? 1;
  while (taken.has(number)) number += 1;
  taken.add(number);
  return number;
}

function sizeOf(scene: MapScene, resource: TmfResource): Pick<Discount, 'kind' | 'value' | 'amounts'> {
  const { value } = resource;
  const percentage = decimalOf(value, 'percentage') ?? decimalOf(mapOf(value, 'price'), 'percentage');
  const money = moneyOf(value);
  const amount = decimalOf(money, 'value');
  const currency = textOf(money, 'unit')?.toUpperCase();
  if (amount !== undefined && currency !== undefined && /^[A-Z][A-Z0-9]{2,11}$/.test(currency) && !isPositive(percentage)) {
    return { kind: 'amount', amounts: [{ currency, amount: positive(amount) }] };
  }
  if (percentage === undefined && resource.own === undefined) {
    scene.find(resource, [], {
      code: 'IMP002',
      severity: 'warning',
      message: `The alteration “${shorten(resource.id)}” names neither a percentage nor an amount; it changes nothing here.`,
    });
  }
  return { kind: 'percent', value: positive(percentage ?? '0') };
}

function isPositive(number: string | undefined): boolean {
  return number !== undefined && /[1-9]/.test(number);
}

// Some write a discount as a negative number.
function positive(number: string): string {
  return number.replace('-', '');
}

function lastingOf(
  { value }: TmfResource,
  appliesTo: readonly DiscountScope[],
  pricePlans: readonly PricePlan[],
): Pick<Discount, 'duration' | 'periods'> {
  const length = lengthOf(mapOf(value, 'applicationDuration'));
  const charges = pricePlans
    .filter(({ id }) => appliesTo.some(scope => scope.pricePlan === id))
    .flatMap(plan => plan.phases.flatMap(phase => phase.charges));
  if (length === undefined) return { duration: charges.length > 0 && charges.every(({ kind }) => kind === 'oneTime') ? 'once' : 'forever' };
  const period = charges.find(charge => charge.period !== undefined)?.period;
  const periods = timesOf(length, period ?? length);
  return periods === undefined ? { duration: 'forever' } : { duration: 'repeating', periods };
}

function timesOf(length: string, period: string): number | undefined {
  const [whole, part] = [parseDuration(length), parseDuration(period)];
  if (whole === undefined || part === undefined) return undefined;
  const [months, monthsOfPart] = [durationInMonths(whole), durationInMonths(part)];
  const [days, daysOfPart] = [whole.weeks * 7 + whole.days, part.weeks * 7 + part.days];
  const times = months !== undefined && monthsOfPart !== undefined && months > 0 ? months / monthsOfPart : days / daysOfPart;
  return Number.isInteger(times) && times >= 1 ? times : undefined;
}
