/** Which offers are looked for, and what was found. */
import type { SaidText } from '../lookup/pick-text.js';
import type { ProductKind } from '../model/product.js';
import type { QuoteReason } from '../pricing/quote.js';

/** A feature that an offer must have. */
export interface WantedFeature {
  readonly feature: string;
  /** How much at least, as a decimal string; `unlimited` is more than any. Absent: it has some of it. */
  readonly atLeast?: string;
  /** The words of a text, or a member of a set. */
  readonly has?: string;
}

/** What an offer may cost on the price plan that it is taken on by default. */
export interface WantedPrice {
  /** At least, as a decimal string. */
  readonly min?: string;
  /** At most, as a decimal string. */
  readonly max?: string;
  /** What comes back with this period at first, `P1M` unless given; or what is charged once. */
  readonly period?: string;
}

/** How offers are sorted: as the catalogue has them, by name, or by price; what has no such price comes last. */
export type OfferOrder = 'catalogue' | 'name' | 'price';

/** Which offers are looked for; what is not named does not matter. */
export interface OfferQuery {
  /** The day or instant at which they are sold. */
  readonly at: string;
  /** `active` unless given, and then on sale at that instant; `retired`; or `all` but drafts, which are never found. */
  readonly status?: 'active' | 'retired' | 'all';
  /** Sold in this channel. */
  readonly channel?: string;
  /** Sold in this market. */
  readonly market?: string;
  /** Sold to this segment. */
  readonly segment?: string;
  /** Also what is only sold as a part of another offer. */
  readonly withParts?: boolean;
  /** The kind of the offer's own product. */
  readonly kind?: ProductKind;
  /** A category, with those within it, of the offer or of a product that it brings. */
  readonly category?: string;
  readonly family?: string;
  /** All of these. */
  readonly features?: readonly WantedFeature[];
  readonly price?: WantedPrice;
  /** The currency of prices; absent: the only one of the market, else the only one of the catalogue. */
  readonly currency?: string;
  /** The locale of names, and of their order; absent: the catalogue's own. */
  readonly locale?: string;
  /** `catalogue` unless given. */
  readonly sort?: OfferOrder;
  readonly descending?: boolean;
  /** How many are passed over; 0 unless given. */
  readonly offset?: number;
  /** How many at most; 20 unless given. */
  readonly limit?: number;
}

/** What an offer was left out by: the first that it does not meet, in this order. */
export type OfferFilter =
  | 'status'
  | 'date'
  | 'part'
  | 'channel'
  | 'market'
  | 'segment'
  | 'kind'
  | 'category'
  | 'family'
  | 'feature'
  | 'price'
  | 'priceUnknown';

/** One offer that was found. */
export interface FoundOffer {
  readonly offer: string;
  readonly name: SaidText;
  readonly description?: SaidText;
  readonly family?: string;
  /** What it costs by the period of the query; absent where prices were not asked for, and where there is none. */
  readonly price?: { readonly amount: string; readonly currency: string; readonly period: string };
  /** Why its price is not known. */
  readonly priceUnknown?: readonly QuoteReason[];
}

/** One page of what was found. */
export interface FoundOffers {
  readonly at: string;
  /** How many were found on all pages. */
  readonly total: number;
  readonly offset: number;
  readonly offers: readonly FoundOffer[];
  /** The offset of the next page; absent on the last. */
  readonly next?: number;
  /** How many were left out, by the first filter that they do not meet; with `total` all offers that are no drafts. */
  readonly leftOut: Readonly<Partial<Record<OfferFilter, number>>>;
}
