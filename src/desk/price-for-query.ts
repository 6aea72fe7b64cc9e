import { decimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import { compareDurations, parseDuration } from '../kernel/duration.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Offer } from '../model/offer.js';
import type { PricedQuote, QuoteReason } from '../pricing/quote.js';
import { quoteOffer } from '../pricing/quote-offer.js';
import type { FoundOffer, OfferQuery } from './offer-query.js';

/** What an offer costs by the period of a query. */
export interface PriceOfOffer {
  readonly price?: NonNullable<FoundOffer['price']>;
  readonly reasons?: readonly QuoteReason[];
  /** What it is left out by. */
  readonly unmet?: 'price' | 'priceUnknown';
}

/**
 * Prices an offer on the price plan that it is taken on by default, as far as a query asks for prices.
 *
 * @param index - The index.
 * @param offer - The offer.
 * @param query - The query.
 * @returns The amount, why it is not known, and whether that leaves the offer out; undefined where prices do not matter.
 */
export function priceForQuery(index: CatalogueIndex, offer: Offer, query: OfferQuery): PriceOfOffer | undefined {
  const { price: wanted, sort, at, channel, market, segment, currency } = query;
  if (wanted === undefined && sort !== 'price') return undefined;
  const place = {
    ...(channel === undefined ? {} : { channel }),
    ...(market === undefined ? {} : { market }),
    ...(segment === undefined ? {} : { segment }),
    ...(currency === undefined ? {} : { currency }),
  };
  const quote = quoteOffer(index, { offer: offer.id, at, ...place });
  if (quote.kind === 'unknown') return { reasons: quote.reasons, ...(wanted === undefined ? {} : { unmet: 'priceUnknown' }) };
  const period = wanted?.period ?? 'P1M';
  const amount = amountFor(quote, period);
  const price = amount === undefined ? {} : { price: { amount, currency: quote.currency, period } };
  return { ...price, ...(wanted === undefined || isWithin(amount, wanted) ? {} : { unmet: 'price' }) };
}

function amountFor(quote: PricedQuote, period: string): string | undefined {
  if (period === 'once') {
    const [first] = quote.phases;
    return first?.kind === 'priced' && first.oneTime.lines.length > 0 ? first.oneTime.total : undefined;
  }
  return quote.recurring.find(sum => isSamePeriod(sum.period, period))?.total;
}

function isSamePeriod(a: string, b: string): boolean {
  const [left, right] = [parseDuration(a), parseDuration(b)];
  return left !== undefined && right !== undefined && compareDurations(left, right) === 0;
}

function isWithin(amount: string | undefined, { min, max }: NonNullable<OfferQuery['price']>): boolean {
  if (amount === undefined) return false;
  const isEnough = min === undefined || compareDecimals(decimal(amount), decimal(min)) >= 0;
  return isEnough && (max === undefined || compareDecimals(decimal(amount), decimal(max)) <= 0);
}
