/** Why something is not on sale: its status, its dates, and where and to whom it is sold. */
import { requireInstant } from '../kernel/instant.js';
import type { Entity } from '../model/entity.js';
import type { Offer } from '../model/offer.js';
import type { PricingScene } from './pricing-scene.js';
import type { QuoteReason } from './quote.js';

/** Why a thing with a status and dates is not on sale. */
export type LifecycleCode = 'DRAFT' | 'RETIRED' | 'NOT_ON_SALE_YET' | 'SALE_ENDED';

/** Says why a thing is not on sale at an instant; undefined where it is. */
export function findLifecycleReason(entity: Entity, atMs: number, timeZone: string): LifecycleCode | undefined {
  if (entity.status === 'draft') return 'DRAFT';
  if (entity.status === 'retired') return 'RETIRED';
  const { from, until } = entity.validFor ?? {};
  if (from !== undefined && atMs < requireInstant(from, timeZone)) return 'NOT_ON_SALE_YET';
  return until !== undefined && atMs >= requireInstant(until, timeZone) ? 'SALE_ENDED' : undefined;
}

/** Where and to whom something is sold; what is not named is not checked. */
export type SalePlace = Pick<PricingScene, 'channel' | 'market' | 'segment'>;

/** Says where and to whom an offer is not sold, as far as the question names channel, market and segment. */
export function findSaleReasons(offer: Offer, place: SalePlace): readonly QuoteReason[] {
  const reasons: QuoteReason[] = [];
  const { channel, market, segment } = place;
  if (isLeftOut(offer.channels, channel))
    reasons.push({ code: 'CHANNEL_NOT_ALLOWED', offer: offer.id, details: { channel, allowed: offer.channels } });
  if (isLeftOut(offer.markets, market))
    reasons.push({ code: 'MARKET_NOT_ALLOWED', offer: offer.id, details: { market, allowed: offer.markets } });
  if (isLeftOut(offer.segments, segment))
    reasons.push({ code: 'SEGMENT_NOT_ALLOWED', offer: offer.id, details: { segment, allowed: offer.segments } });
  return reasons;
}

function isLeftOut(allowed: readonly string[] | undefined, asked: string | undefined): boolean {
  return allowed !== undefined && asked !== undefined && !allowed.includes(asked);
}
