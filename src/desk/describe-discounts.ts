import { isWithin } from '../kernel/validity.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Discount, DiscountScope } from '../model/discount.js';
import type { Offer } from '../model/offer.js';
import { describeCondition } from './describe-condition.js';
import type { DescribedDiscount } from './described-price.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';
import { refer } from './refer.js';
import { sayValidity } from './say-price.js';
import { sayThing } from './say-thing.js';

/**
 * Describes the discounts that may come off the price of an offer on the day of the question.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @returns Those that are active, in the order in which they apply.
 */
export function describeDiscounts(scene: DeskScene, offer: Offer): readonly DescribedDiscount[] {
  const { index, atMs, timeZone } = scene;
  return (index.catalogue.discounts ?? [])
    .filter(({ status, validFor }) => status === 'active' && isWithin(validFor, atMs, timeZone))
    .filter(({ appliesTo }) => appliesTo.some(scope => isFor(offer, scope)))
    .toSorted((a, b) => a.precedence - b.precedence)
    .map(discount => describe(scene, discount, offer));
}

function isFor({ id, pricePlans = [] }: Offer, scope: DiscountScope): boolean {
  if (scope.offer !== undefined && scope.offer !== id) return false;
  return scope.pricePlan === undefined || pricePlans.includes(scope.pricePlan);
}

function describe(scene: DeskScene, discount: Discount, offer: Offer): DescribedDiscount {
  const { id, name, description, code, when } = discount;
  const place = (field: string): FieldPlace => ({ kind: 'discount', id, field });
  return {
    discount: id,
    name: scene.tell(name ?? id, place('name')),
    ...(description === undefined ? {} : { description: scene.tell(description, place('description')) }),
    ...(code === undefined ? {} : { code }),
    ...(when === undefined ? {} : { when: describeCondition(scene, when, place('when')) }),
    words: [
      sayValue(scene, discount),
      ...sayScopes(scene, discount, offer),
      ...sayHow(scene, discount),
      ...(when !== undefined && code === undefined && scene.decide(when) === 'unknown' ? [scene.speaker.say('discountUndecided')] : []),
      ...sayThing(scene, discount),
    ],
  };
}

function sayValue({ speaker }: DeskScene, { kind, value, amounts = [] }: Discount): SaidText {
  const money = amounts.map(({ amount, currency }) => speaker.money(amount, currency));
  return speaker.say(`discount_${kind}`, { value: value === undefined ? '' : speaker.number(value), amounts: speaker.list(money, 'or') });
}

function sayScopes(scene: DeskScene, { id, appliesTo }: Discount, offer: Offer): readonly SaidText[] {
  const { speaker } = scene;
  return appliesTo
    .filter(scope => isFor(offer, scope))
    .flatMap(({ pricePlan, charge }) => [
      ...(charge === undefined ? [] : [speaker.say('discountCharge', { charge: nameCharge(scene, offer, charge) })]),
      ...(pricePlan === undefined
        ? []
        : [
            speaker.say('discountPlan', {
              name: refer(scene, { kind: 'pricePlan', id: pricePlan, from: { kind: 'discount', id, field: 'appliesTo' } }),
            }),
          ]),
    ]);
}

function sayHow(scene: DeskScene, discount: Discount): readonly SaidText[] {
  const { speaker } = scene;
  const { duration, periods, code, limit = {}, validFor, precedence } = discount;
  const count = (value: number | undefined): string => (value === undefined ? '' : speaker.number(value));
  return [
    speaker.say(`discount_${duration}`, { periods: count(periods) }),
    code === undefined ? speaker.say('discountByItself') : speaker.say('discountCode', { code }),
    ...(limit.total === undefined ? [] : [speaker.say('discountTotal', { count: count(limit.total) })]),
    ...(limit.perCustomer === undefined ? [] : [speaker.say('discountPerCustomer', { count: count(limit.perCustomer) })]),
    ...(limit.minPeriods === undefined ? [] : [speaker.say('discountMinPeriods', { count: count(limit.minPeriods) })]),
    sayStacking(scene, discount),
    speaker.say('discountOrder', { place: speaker.number(precedence) }),
    ...sayValidity(scene, validFor),
  ];
}

function sayStacking({ speaker }: DeskScene, { stacking, group }: Discount): SaidText {
  if (stacking === 'stack') return speaker.say('discount_stack');
  return group === undefined ? speaker.say(`discount_${stacking}All`) : speaker.say(`discount_${stacking}`, { group });
}

function nameCharge({ index, speaker }: DeskScene, { pricePlans = [] }: Offer, id: string): string {
  const charges = pricePlans.flatMap(plan => index.pricePlans.get(plan)?.phases ?? []).flatMap(phase => phase.charges);
  const name = charges.find(charge => charge.id === id)?.name;
  return name === undefined ? id : speaker.name(name);
}
