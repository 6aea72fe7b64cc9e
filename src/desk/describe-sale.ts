/** Whether, where and to whom an offer is sold, and what takes its place. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Offer } from '../model/offer.js';
import { placeOf } from '../pricing/make-scene.js';
import type { QuoteReason } from '../pricing/quote.js';
import { findLifecycleReason, findSaleReasons } from '../pricing/sale-reasons.js';
import { requestOf } from './describe-quotes.js';
import type { DeskScene } from './desk-scene.js';
import type { DescribedSale, DescribedSuccessor } from './offer-description.js';
import { refer } from './refer.js';
import { sayValidity } from './say-price.js';
import { sayReason } from './say-reason.js';

/**
 * Describes the sale of an offer.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @returns Whether it can be bought now, and where and to whom at all.
 */
export function describeSale(scene: DeskScene, offer: Offer): DescribedSale {
  const { status, validFor, channels, markets, segments, sellable, maxPerCustomer } = offer;
  const reasons = listReasons(scene, offer);
  return {
    status,
    ...(validFor === undefined ? {} : { validFor }),
    isOnSale: reasons.length === 0,
    reasons,
    ...(channels === undefined ? {} : { channels }),
    ...(markets === undefined ? {} : { markets }),
    ...(segments === undefined ? {} : { segments }),
    isSoldAlone: sellable !== false,
    ...(maxPerCustomer === undefined ? {} : { maxPerCustomer }),
    words: [
      ...(reasons.length === 0 ? [scene.speaker.say('onSale')] : reasons.map(reason => sayReason(scene, reason))),
      ...sayWhere(scene, offer),
    ],
  };
}

function listReasons(scene: DeskScene, offer: Offer): readonly QuoteReason[] {
  const { atMs, timeZone } = scene;
  const code = findLifecycleReason(offer, atMs, timeZone);
  return [
    ...(code === undefined ? [] : [{ code, offer: offer.id, details: { ...offer.validFor } }]),
    ...(offer.sellable === false ? [{ code: 'NOT_SOLD_ALONE', offer: offer.id } as const] : []),
    ...findSaleReasons(offer, placeOf(requestOf(scene, offer.id))),
  ];
}

function sayWhere(scene: DeskScene, { id, validFor, channels, markets, segments, maxPerCustomer }: Offer): readonly SaidText[] {
  const { speaker } = scene;
  const names = (kind: 'channel' | 'market' | 'segment', ids: readonly string[]): string =>
    speaker.list(ids.map(one => refer(scene, { kind, id: one, from: { kind: 'offer', id, field: `${kind}s` } })));
  return [
    ...sayValidity(scene, validFor),
    ...(channels === undefined ? [] : [speaker.say('soldThrough', { names: names('channel', channels) })]),
    ...(markets === undefined ? [] : [speaker.say('soldIn', { names: names('market', markets) })]),
    ...(segments === undefined ? [] : [speaker.say('soldTo', { names: names('segment', segments) })]),
    ...(maxPerCustomer === undefined ? [] : [speaker.say('atMostEach', { count: speaker.number(maxPerCustomer) })]),
  ];
}

/**
 * Describes what takes the place of an offer; that a retired one names nothing is noted.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @returns The successor; undefined where the catalogue names none.
 */
export function describeSuccessor(scene: DeskScene, { id, status, successor }: Offer): DescribedSuccessor | undefined {
  if (successor === undefined) {
    if (status === 'retired') scene.note('NOT_STATED', { kind: 'offer', id, field: 'successor' }, { phrase: 'noSuccessor' });
    return undefined;
  }
  if (successor === 'none') return { offer: successor, words: [scene.speaker.say('successorNone')] };
  const name = refer(scene, { kind: 'offer', id: successor, from: { kind: 'offer', id, field: 'successor' } });
  const found = scene.index.offers.get(successor);
  return {
    offer: successor,
    ...(found === undefined ? {} : { name: scene.speaker.text(found.name ?? found.id) }),
    words: [scene.speaker.say('successor', { name })],
  };
}
