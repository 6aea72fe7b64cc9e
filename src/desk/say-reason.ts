import type { SaidText } from '../lookup/pick-text.js';
import type { Charge } from '../model/charge.js';
import type { QuoteAssumption, QuoteAssumptionCode, QuotePlace, QuoteReason } from '../pricing/quote.js';
import { openCharacteristic } from './describe-characteristics.js';
import type { DeskScene } from './desk-scene.js';
import type { DeskPhrase } from './desk-words.data.js';
import { refer } from './refer.js';

/**
 * Says why an amount is not known, or why something is not on sale.
 *
 * @param scene - The scene.
 * @param reason - The reason.
 * @returns One sentence.
 */
export function sayReason(scene: DeskScene, reason: QuoteReason): SaidText {
  const { speaker } = scene;
  const detail = (name: string): string => textOf(reason.details?.[name], speaker);
  const day = (name: string): string => speaker.day(detail(name));
  return speaker.say(`why_${reason.code}`, {
    offer: nameThing(scene, reason),
    charge: nameCharge(scene, reason),
    currency: detail('currency') || (scene.currency ?? ''),
    quantity: detail('quantity'),
    group: detail('group'),
    options: detail('options'),
    ...saidCharacteristic(scene, reason),
    allowed: detail('allowed'),
    release: detail('release'),
    discount: detail('discount'),
    from: day('from'),
    until: detail('until') === '' ? '' : speaker.lastDay(detail('until')),
    start: day('start'),
    end: day('end'),
  });
}

/**
 * Says several reasons, each sentence once.
 *
 * @param scene - The scene.
 * @param reasons - The reasons.
 * @returns The sentences in the order of the reasons.
 */
export function sayReasons(scene: DeskScene, reasons: readonly QuoteReason[]): readonly SaidText[] {
  const said = reasons.map(reason => sayReason(scene, reason));
  return said.filter(({ text }, at) => said.findIndex(other => other.text === text) === at);
}

/**
 * Says what a quote took for granted, as far as its sentences do not show it.
 *
 * @param scene - The scene.
 * @param assumption - What was taken for granted.
 * @returns One sentence, or none.
 */
export function sayAssumption(scene: DeskScene, assumption: QuoteAssumption): readonly SaidText[] {
  const phrase = takenPhrases[assumption.code];
  // One of something is what everybody expects.
  const isPlain = assumption.code === 'QUANTITY_DEFAULTED' && assumption.details?.['quantity'] === '1';
  if (phrase === undefined || isPlain) return [];
  const { speaker, index } = scene;
  const detail = (name: string): string => textOf(assumption.details?.[name], speaker);
  const discount = index.discounts.get(detail('discount'))?.name;
  const unit = chargeOf(scene, assumption)?.unit;
  const values = {
    offer: nameOffer(scene, assumption.offer),
    charge: nameCharge(scene, assumption),
    quantity: detail('quantity'),
    unit:
      unit === undefined
        ? speaker.word('pieces')
        : refer(scene, { kind: 'unit', id: unit, from: { kind: 'pricePlan', id: assumption.pricePlan ?? '', field: 'unit' } }),
    key: detail('key'),
    ...saidCharacteristic(scene, assumption),
    count: detail('count'),
    currency: detail('currency'),
    discount: discount === undefined ? detail('discount') : speaker.name(discount),
  };
  return [speaker.say(phrase, values)];
}

// The price plan and the term stand beside the quote, usage is named with its tariff, and a discount says itself that it is undecided.
const takenPhrases: Readonly<Partial<Record<QuoteAssumptionCode, DeskPhrase>>> = {
  SCOPED_PRICE_SKIPPED: 'taken_SCOPED_PRICE_SKIPPED',
  QUANTITY_DEFAULTED: 'taken_QUANTITY_DEFAULTED',
  CHARACTERISTIC_DEFAULTED: 'taken_CHARACTERISTIC_DEFAULTED',
  QUANTITY_NOT_USED: 'taken_QUANTITY_NOT_USED',
  MEMBERS_DEFAULTED: 'taken_MEMBERS_DEFAULTED',
  CURRENCY_DEFAULTED: 'taken_CURRENCY_DEFAULTED',
  DISCOUNT_NOT_IN_CURRENCY: 'taken_DISCOUNT_NOT_IN_CURRENCY',
};

function saidCharacteristic(
  scene: DeskScene,
  { offer, details = {} }: QuoteReason | QuoteAssumption,
): Readonly<Record<'characteristic' | 'values' | 'chosen', string>> {
  const { characteristic: id, values, chosen } = details;
  if (typeof id !== 'string') return { characteristic: '', values: '', chosen: '' };
  const said = openCharacteristic(scene, offer ?? '', id);
  return { characteristic: said.name, values: said.list(values, 'or'), chosen: said.list(chosen, 'and') };
}

function textOf(value: unknown, { list }: DeskScene['speaker']): string {
  if (Array.isArray(value)) return list(value.map(String), 'or');
  return value === undefined ? '' : String(value);
}

// What is not on sale is the price plan where one is named, else the offer.
function nameThing(scene: DeskScene, { code, offer, pricePlan }: QuoteReason): string {
  const isPlan = code === 'RETIRED' || code === 'SALE_ENDED' || code === 'NOT_ON_SALE_YET' || code === 'DRAFT';
  if (!isPlan || pricePlan === undefined) return nameOffer(scene, offer);
  const name = refer(scene, { kind: 'pricePlan', id: pricePlan, from: { kind: 'offer', id: offer ?? '', field: 'pricePlans' } });
  return scene.speaker.word('pricePlan', { name });
}

function nameOffer(scene: DeskScene, id: string | undefined): string {
  return id === undefined ? '' : refer(scene, { kind: 'offer', id, from: { kind: 'offer', id, field: 'id' } });
}

function nameCharge(scene: DeskScene, place: QuotePlace): string {
  const found = chargeOf(scene, place);
  return found?.name === undefined ? (place.charge ?? '') : scene.speaker.name(found.name);
}

function chargeOf({ index }: DeskScene, { pricePlan, phase, charge }: QuotePlace): Charge | undefined {
  return (index.pricePlans.get(pricePlan ?? '')?.phases ?? [])
    .filter(({ id }) => phase === undefined || id === phase)
    .flatMap(({ charges }) => charges)
    .find(({ id }) => id === charge);
}
