/** A price plan as it stands in the catalogue: phases, charges, prices in all currencies. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Charge } from '../model/charge.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import { openCharacteristic } from './describe-characteristics.js';
import { describeCondition } from './describe-condition.js';
import type { DescribedCharge, DescribedPhase, DescribedPrice, DescribedPricePlan } from './described-price.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';
import type { DeskPhrase } from './desk-words.data.js';
import { refer } from './refer.js';
import { sayPrice, sayValidity } from './say-price.js';
import { sayThing } from './say-thing.js';

/**
 * Describes a price plan.
 *
 * @param scene - The scene.
 * @param plan - The price plan.
 * @param offer - The id of the offer whose it is.
 * @returns The price plan in words and as data.
 */
export function describePricePlan(scene: DeskScene, plan: PricePlan, offer: string): DescribedPricePlan {
  const { id, name, description, status, validFor, terms, priceLists, taxIncluded, proration, existingSubscribers, after } = plan;
  const place = (field: string): FieldPlace => ({ kind: 'pricePlan', id, field });
  if (taxIncluded === undefined) scene.note('NOT_STATED', place('taxIncluded'), { phrase: 'noTax' });
  return {
    pricePlan: id,
    offer,
    name: scene.tell(name ?? id, place('name')),
    ...(description === undefined ? {} : { description: scene.tell(description, place('description')) }),
    status,
    ...(validFor === undefined ? {} : { validFor }),
    ...(terms === undefined ? {} : { terms }),
    ...(priceLists === undefined ? {} : { priceLists }),
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    proration,
    ...(existingSubscribers === undefined ? {} : { existingSubscribers }),
    ...(after === undefined ? {} : { after }),
    phases: plan.phases.map(phase => describePhase(scene, { plan, offer }, phase)),
    words: sayPlan(scene, plan, offer),
  };
}

function sayPlan(scene: DeskScene, plan: PricePlan, offer: string): readonly SaidText[] {
  const { speaker } = scene;
  const { id, status, validFor, terms, priceLists, taxIncluded, proration } = plan;
  const lists = (priceLists ?? []).map(list =>
    refer(scene, { kind: 'priceList', id: list, from: { kind: 'pricePlan', id, field: 'priceLists' } }),
  );
  return [
    ...(status === 'active' ? [] : [speaker.say(`status_${status}`)]),
    ...sayValidity(scene, validFor),
    ...(taxIncluded === undefined ? [] : [speaker.say(taxIncluded ? 'taxIncluded' : 'taxExcluded')]),
    ...(lists.length === 0 ? [] : [speaker.say('onPriceLists', { lists: speaker.list(lists) })]),
    ...(terms === undefined
      ? []
      : [
          speaker.say('goesWith', {
            terms: speaker.list(
              terms.map(term => nameTerm(scene, offer, term)),
              'or',
            ),
          }),
        ]),
    speaker.say(`proration_${proration}`),
    ...sayExisting(scene, plan),
    ...sayAfter(scene, plan),
    ...sayThing(scene, plan),
  ];
}

function nameTerm({ index, speaker }: DeskScene, offer: string, id: string): string {
  const name = index.offers.get(offer)?.terms?.find(term => term.id === id)?.name;
  return name === undefined ? id : speaker.name(name);
}

function sayExisting({ speaker }: DeskScene, { existingSubscribers }: PricePlan): readonly SaidText[] {
  if (existingSubscribers === undefined) return [speaker.say('existing_keep')];
  const { mode, from, noticeDays } = existingSubscribers;
  return [
    speaker.say(`existing_${mode}`),
    ...(from === undefined ? [] : [speaker.say('existingFrom', { from: speaker.day(from) })]),
    ...(noticeDays === undefined ? [] : [speaker.say('existingNotice', { days: speaker.number(noticeDays) })]),
  ];
}

function sayAfter(scene: DeskScene, { id, phases, after }: PricePlan): readonly SaidText[] {
  if (phases.at(-1)?.duration === undefined) return [];
  if (after === 'renew') return [scene.speaker.say('afterRenew')];
  if (after === undefined || after === 'end') return [scene.speaker.say('afterEnd')];
  const name = refer(scene, { kind: 'pricePlan', id: after.pricePlan, from: { kind: 'pricePlan', id, field: 'after' } });
  return [scene.speaker.say('afterPlan', { name })];
}

/** A price plan and the offer whose it is. */
interface PlanOfOffer {
  readonly plan: PricePlan;
  readonly offer: string;
}

function describePhase(scene: DeskScene, plan: PlanOfOffer, phase: Phase): DescribedPhase {
  const { id, kind, duration, charges } = phase;
  const { speaker } = scene;
  const length = duration === undefined ? speaker.word('endless') : speaker.length(duration);
  return {
    phase: id,
    kind,
    ...(duration === undefined ? {} : { duration }),
    charges: charges.map(charge => describeCharge(scene, plan, charge)),
    words: [speaker.say(`phase_${kind}`, { length }), ...(charges.length === 0 ? [speaker.say('nothingCharged')] : [])],
  };
}

function describeCharge(scene: DeskScene, { plan, offer }: PlanOfOffer, charge: Charge): DescribedCharge {
  const place = (field: string): FieldPlace => ({ kind: 'pricePlan', id: plan.id, field: `charges.${charge.id}.${field}` });
  const { billText, when } = charge;
  if (billText === undefined) scene.note('NOT_STATED', place('billText'), { phrase: 'noBillText', values: { charge: charge.id } });
  return {
    charge,
    name: scene.tell(charge.name ?? billText ?? charge.id, place('name')),
    ...(billText === undefined ? {} : { billText: scene.tell(billText, place('billText')) }),
    ...(when === undefined ? {} : { when: describeCondition(scene, when, place('when')) }),
    prices: describePrices(scene, plan, charge),
    words: sayCharge(scene, { plan, offer }, charge),
  };
}

function describePrices(scene: DeskScene, { id }: PricePlan, { prices, unit, kind, period }: Charge): readonly DescribedPrice[] {
  return prices.map(price => ({
    price,
    ...(scene.currency === undefined ? {} : { isInCurrency: price.currency === scene.currency }),
    words: sayPrice(scene, {
      price,
      ...(unit === undefined ? {} : { unit }),
      ...(kind !== 'recurring' || period === undefined ? {} : { period }),
      pricePlan: id,
    }),
  }));
}

function sayCharge(scene: DeskScene, { plan, offer }: PlanOfOffer, charge: Charge): readonly SaidText[] {
  const { speaker } = scene;
  const { billCode, billText, taxCategory, finance } = charge;
  const onBill = billText === undefined ? charge.id : speaker.name(billText);
  return [
    sayWhen(scene, charge),
    ...sayCharacteristics(scene, offer, charge),
    ...sayQuantity(scene, plan, charge),
    ...(billCode === undefined ? [] : [speaker.say('billCode', { text: onBill, code: billCode })]),
    ...(taxCategory === undefined ? [] : [speaker.say('taxCategory', { category: taxCategory })]),
    ...Object.entries(finance ?? {}).map(([name, value]) => speaker.say('finance', { name, value })),
  ];
}

function sayWhen({ speaker }: DeskScene, { kind, timing, period, occasions }: Charge): SaidText {
  if (occasions !== undefined)
    return speaker.say('chargedOnOccasion', {
      occasions: speaker.list(
        occasions.map(occasion => speaker.word(`occasion_${occasion}`)),
        'or',
      ),
    });
  const how: DeskPhrase = `charged_${kind}_${timing}`;
  return speaker.say(how, { length: period === undefined ? speaker.word('notStated') : speaker.length(period) });
}

function sayCharacteristics(scene: DeskScene, offer: string, { characteristics }: Charge): readonly SaidText[] {
  if (characteristics === undefined) return [];
  const { speaker } = scene;
  const said = Object.entries(characteristics).map(([id, values]) => {
    const { name, list } = openCharacteristic(scene, offer, id);
    return speaker.word('characteristicIs', { name, values: list(values, 'or') });
  });
  return [speaker.say('onlyWith', { characteristics: speaker.list(said) })];
}

function sayQuantity(scene: DeskScene, { id }: PricePlan, { unit, quantity, meter }: Charge): readonly SaidText[] {
  const { speaker } = scene;
  const named = unit === undefined ? '' : refer(scene, { kind: 'unit', id: unit, from: { kind: 'pricePlan', id, field: 'unit' } });
  const count = (value: string): string => `${speaker.number(value)} ${named}`.trim();
  const { kind, min, max, default: standard } = quantity;
  return [
    ...(kind === 'licensed' ? [speaker.say('licensed', { unit: named === '' ? speaker.word('pieces') : named })] : []),
    ...(kind === 'metered'
      ? [speaker.say(`meter_${meter?.aggregation ?? 'sum'}`, { unit: named === '' ? speaker.word('pieces') : named })]
      : []),
    ...(min === undefined ? [] : [speaker.say('quantityMin', { quantity: count(min) })]),
    ...(max === undefined ? [] : [speaker.say('quantityMax', { quantity: count(max) })]),
    ...(standard === undefined ? [] : [speaker.say('quantityDefault', { quantity: count(standard) })]),
  ];
}
