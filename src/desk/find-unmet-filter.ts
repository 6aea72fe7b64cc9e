import { decimal, parseDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { findDirection, sumFeatures } from '../lookup/compare-features.js';
import { listBrought } from '../lookup/list-brought.js';
import type { FeatureValue } from '../model/feature.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import { findLifecycleReason, findSaleReasons } from '../pricing/sale-reasons.js';
import type { OfferFilter, OfferQuery, WantedFeature } from './offer-query.js';

/** A query at its instant. */
export interface AskedQuery {
  readonly query: OfferQuery;
  readonly atMs: number;
}

/**
 * Finds the first filter that an offer does not meet, price left out.
 *
 * @param index - The index.
 * @param offer - The offer, no draft.
 * @param asked - The query.
 * @returns The filter; undefined where it meets all.
 */
export function findUnmetFilter(index: CatalogueIndex, offer: Offer, asked: AskedQuery): OfferFilter | undefined {
  return findUnsold(index, offer, asked) ?? findUnlike(index, offer, asked.query);
}

function findUnsold(index: CatalogueIndex, offer: Offer, { query, atMs }: AskedQuery): OfferFilter | undefined {
  const { status = 'active', withParts = false } = query;
  if (status !== 'all' && offer.status !== status) return 'status';
  if (status === 'active' && findLifecycleReason(offer, atMs, index.catalogue.timeZone) !== undefined) return 'date';
  if (!withParts && offer.sellable === false) return 'part';
  const [reason] = findSaleReasons(offer, query);
  if (reason === undefined) return undefined;
  if (reason.code === 'CHANNEL_NOT_ALLOWED') return 'channel';
  return reason.code === 'MARKET_NOT_ALLOWED' ? 'market' : 'segment';
}

function findUnlike(index: CatalogueIndex, offer: Offer, query: OfferQuery): OfferFilter | undefined {
  const { kind, category, family, features = [] } = query;
  if (kind !== undefined && index.products.get(offer.product ?? '')?.kind !== kind) return 'kind';
  if (category !== undefined && !isOnShelf(index, offer, category)) return 'category';
  if (family !== undefined && offer.family !== family) return 'family';
  return features.length === 0 || hasFeatures(index, offer, features) ? undefined : 'feature';
}

function isOnShelf(index: CatalogueIndex, offer: Offer, category: string): boolean {
  const isOn = ({ categories = [] }: Product | Offer): boolean =>
    categories.some(shelf => index.categoryPaths.get(shelf)?.some(({ id }) => id === category));
  return isOn(offer) || listBrought(index, offer).products.some(isOn);
}

function hasFeatures(index: CatalogueIndex, offer: Offer, wanted: readonly WantedFeature[]): boolean {
  const values = sumFeatures(listBrought(index, offer).products);
  return wanted.every(want => {
    const feature = index.features.get(want.feature);
    const value = values.get(feature?.id ?? want.feature) ?? feature?.default;
    return value !== undefined && isEnough(value, want);
  });
}

function isEnough(value: FeatureValue, { atLeast, has }: WantedFeature): boolean {
  if (has !== undefined) return Array.isArray(value) ? value.includes(has) : value === has;
  if (atLeast === undefined) return findDirection(undefined, value) === 'gained';
  const amount = amountOf(value);
  if (amount === 'unlimited') return true;
  const known = amount === undefined ? undefined : parseDecimal(amount);
  return known !== undefined && compareDecimals(known, decimal(atLeast)) >= 0;
}

function amountOf(value: FeatureValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || 'length' in value) return undefined;
  return 'add' in value ? value.add : value.amount;
}
