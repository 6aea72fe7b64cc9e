/** What was read of Stripe's objects, before it is mapped. */
import type { Price } from '../../model/price.js';
import type { Fields } from '../common/fields.js';
import type { Raw } from './stripe-fields.js';

/** What all objects have. */
export interface StripeThing {
  readonly fields: Fields;
  readonly id: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly raw: Raw;
}

/** A product. */
export interface StripeProduct extends StripeThing {
  readonly name: string;
  readonly description?: string;
  readonly isActive: boolean;
  readonly images: readonly string[];
  readonly url?: string;
  readonly unitLabel?: string;
  readonly defaultPrice?: string;
}

/** A price: one amount in several currencies. */
export interface StripePrice extends StripeThing {
  readonly product: string;
  readonly nickname?: string;
  readonly lookupKey?: string;
  readonly isActive: boolean;
  readonly taxIncluded?: boolean;
  readonly recurring?: StripeRecurring;
  /** The main currency first. */
  readonly prices: readonly Price[];
}

/** How often a price is paid. */
export interface StripeRecurring {
  readonly period: string;
  readonly isMetered: boolean;
  readonly aggregation?: 'sum' | 'maximum' | 'last' | 'count';
  readonly trialDays?: number;
}

/** A coupon. */
export interface StripeCoupon extends StripeThing {
  readonly name?: string;
  readonly isValid: boolean;
  readonly percentOff?: string;
  readonly amountsOff: readonly { readonly currency: string; readonly amount: string }[];
  readonly duration: 'once' | 'repeating' | 'forever';
  readonly months?: number;
  readonly products?: readonly string[];
  readonly mostRedemptions?: number;
  readonly until?: string;
}

/** A feature. */
export interface StripeFeature extends StripeThing {
  readonly name: string;
  readonly lookupKey?: string;
}

/** All of a file. */
export interface StripeData {
  readonly products: readonly StripeProduct[];
  readonly prices: readonly StripePrice[];
  readonly coupons: readonly StripeCoupon[];
  readonly features: readonly StripeFeature[];
  /** The features of products, by the ids of both. */
  readonly productFeatures: readonly { readonly product: string; readonly feature: string }[];
  readonly raw: Raw;
}
