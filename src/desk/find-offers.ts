import { compareText } from '../kernel/compare-text.js';
import { decimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { pickLocalText, type SaidText } from '../lookup/pick-text.js';
import type { Offer } from '../model/offer.js';
import type { Text } from '../model/text.js';
import { findUnmetFilter } from './find-unmet-filter.js';
import type { FoundOffer, FoundOffers, OfferFilter, OfferQuery } from './offer-query.js';
import { type PriceOfOffer, priceForQuery } from './price-for-query.js';
import { requireQuery } from './require-query.js';

/**
 * Finds offers by where, when and to whom they are sold, by what they are, bring and cost; sorted and paged. What is left out is counted by
 * the first filter that it does not meet. Who may buy an offer (its `eligibility`) is not asked here.
 *
 * @param index - The index.
 * @param query - What is looked for.
 * @returns One page, frozen, with the number of all; an offer whose price is not known is left out of a price range and counted as `priceUnknown`.
 * @throws `bad-argument`, `not-an-instant`, `unknown-channel`, `unknown-market`, `unknown-segment`, `unknown-category`, `unknown-feature`, `unknown-currency`,
 *   `not-a-decimal`, `not-a-duration`, `bad-page`.
 * @example
 * const found = findOffers(index, { at: '2026-12-01', category: 'internet', price: { max: '35' }, currency: 'GBP', sort: 'price', limit: 2 })
 * found.offers.length // => 2
 */
export function findOffers(index: CatalogueIndex, query: OfferQuery): FoundOffers {
  requireQuery(index, query);
  const { at, offset = 0, limit = 20 } = query;
  const atMs = requireInstant(at, index.catalogue.timeZone);
  const leftOut = new Map<OfferFilter, number>();
  const found = index.catalogue.offers.flatMap((offer): readonly Match[] => {
    if (offer.status === 'draft') return [];
    const unmet = findUnmetFilter(index, offer, { query, atMs });
    const price = unmet === undefined ? priceForQuery(index, offer, query) : undefined;
    const filter = unmet ?? price?.unmet;
    if (filter === undefined) return [{ offer, price }];
    leftOut.set(filter, (leftOut.get(filter) ?? 0) + 1);
    return [];
  });
  const { defaultLocale } = index.catalogue;
  const { locale = defaultLocale } = query;
  const tell = (text: Text): SaidText => pickLocalText(text, locale, defaultLocale);
  const page = sortMatches(found, query, { locale, tell }).slice(offset, offset + limit);
  return deepFreeze({
    at,
    total: found.length,
    offset,
    offers: page.map(match => writeMatch(match, tell)),
    ...(offset + limit < found.length ? { next: offset + limit } : {}),
    leftOut: Object.fromEntries(leftOut),
  });
}

interface Words {
  readonly locale: string;
  readonly tell: (text: Text) => SaidText;
}

interface Match {
  readonly offer: Offer;
  readonly price: PriceOfOffer | undefined;
}

function writeMatch({ offer: { id, name, description, family }, price }: Match, tell: Words['tell']): FoundOffer {
  return {
    offer: id,
    name: tell(name ?? id),
    ...(description === undefined ? {} : { description: tell(description) }),
    ...(family === undefined ? {} : { family }),
    ...(price?.price === undefined ? {} : { price: price.price }),
    ...(price?.reasons === undefined ? {} : { priceUnknown: price.reasons }),
  };
}

// Sorting is stable, so equals stay in the order of the catalogue.
function sortMatches(
  found: readonly Match[],
  { sort = 'catalogue', descending = false }: OfferQuery,
  { locale, tell }: Words,
): readonly Match[] {
  const way = descending ? -1 : 1;
  if (sort === 'catalogue') return descending ? [...found].reverse() : found;
  if (sort === 'price') return [...found].sort((a, b) => comparePrices(a, b, way));
  const collator = new Intl.Collator(locale, { numeric: true });
  const nameOf = ({ offer }: Match): string => tell(offer.name ?? offer.id).text;
  return [...found].sort((a, b) => way * (collator.compare(nameOf(a), nameOf(b)) || compareText(a.offer.id, b.offer.id)));
}

// What has no price comes last either way.
function comparePrices(a: Match, b: Match, way: number): number {
  const [left, right] = [a.price?.price?.amount, b.price?.price?.amount];
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return way * compareDecimals(decimal(left), decimal(right));
}
