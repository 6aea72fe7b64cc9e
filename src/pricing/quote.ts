/** The answer of a quote: plain data with decimal strings, every line with its origin. */
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { ChargeTiming } from '../model/charge.js';
import type { Price, PriceModel, PriceScope } from '../model/price.js';
import type { PhaseKind } from '../model/price-plan.js';
import type { Text } from '../model/text.js';
import type { Validity } from '../model/validity.js';
import type { NoPriceCode } from './choose-price.js';
import type { RatingCode } from './models/price-rating.js';

/** Where in the catalogue something is: as far as it is known. */
export interface QuotePlace {
  /** The offer. */
  readonly offer?: string;
  /** The price plan. */
  readonly pricePlan?: string;
  /** The phase of the price plan. */
  readonly phase?: string;
  /** The charge of the phase. */
  readonly charge?: string;
}

/** Why an amount is unknown. */
export type QuoteReasonCode =
  | RatingCode
  | NoPriceCode
  | 'CONDITION_UNKNOWN'
  | 'QUANTITY_UNKNOWN'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'USAGE_UNKNOWN'
  | 'EXIT_CHARGE_UNKNOWN'
  | 'HOLDINGS_UNKNOWN'
  | 'PERIOD_UNKNOWN'
  | 'CURRENCY_UNKNOWN'
  | 'NO_PRICE_PLAN'
  | 'PRICE_LIST_UNKNOWN'
  | 'TERM_NOT_OF_PRICE_PLAN'
  | 'CHARACTERISTIC_TO_CHOOSE'
  | 'CHARACTERISTIC_NOT_OFFERED'
  | 'CHARACTERISTIC_NOT_PRICED'
  | 'OPTION_TO_CHOOSE'
  | 'MEMBER_COUNT_OUT_OF_RANGE'
  | 'MEMBER_UNKNOWN'
  | 'BUNDLE_CYCLE'
  | 'BUNDLE_TOO_LARGE'
  | 'NOT_ON_SALE_YET'
  | 'SALE_ENDED'
  | 'RETIRED'
  | 'DRAFT'
  | 'CHANNEL_NOT_ALLOWED'
  | 'MARKET_NOT_ALLOWED'
  | 'SEGMENT_NOT_ALLOWED'
  | 'NOT_SOLD_ALONE'
  | 'PHASES_ENDED'
  | 'NOT_STARTED'
  | 'ENDED'
  | 'RELEASE_NOT_INDEXED'
  | 'RELEASE_UNKNOWN'
  | 'NOT_IN_RELEASE'
  | 'DISCOUNT_UNKNOWN';

/** One reason why a price is not known. */
export interface QuoteReason extends QuotePlace {
  readonly code: QuoteReasonCode;
  /** What the code speaks of, such as the bounds of a quantity. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What was taken for granted. */
export type QuoteAssumptionCode =
  | 'SCOPED_PRICE_SKIPPED'
  | 'PRICE_PLAN_DEFAULTED'
  | 'TERM_DEFAULTED'
  | 'CURRENCY_DEFAULTED'
  | 'QUANTITY_DEFAULTED'
  | 'CHARACTERISTIC_DEFAULTED'
  | 'QUANTITY_NOT_USED'
  | 'MEMBERS_DEFAULTED'
  | 'USAGE_NOT_INCLUDED'
  | 'DISCOUNT_UNDECIDED'
  | 'DISCOUNT_NOT_IN_CURRENCY'
  | 'RELEASE_ASSUMED'
  | 'USAGE_REPEATED'
  | 'CONTRACT_ENDS';

/** One thing that was taken for granted. */
export interface QuoteAssumption extends QuotePlace {
  readonly code: QuoteAssumptionCode;
  /** What the code speaks of, such as the scope that was skipped. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Which price of a charge a line cites. */
export interface PriceCitation {
  /** Its position among the charge's prices, from 0. */
  readonly position: number;
  /** Its model. */
  readonly model: PriceModel;
  /** Its scope. */
  readonly scope?: PriceScope;
  /** Its validity. */
  readonly validFor?: Validity;
  /** The limit of spend that set the amount. */
  readonly limit?: 'minimum' | 'maximum';
  /** True where an amount agreed with the customer takes its place. */
  readonly isAgreed?: true;
}

/** The part of a line that one tier makes, in exact amounts. */
export interface TierPart {
  /** The position of the tier, from 0. */
  readonly tier: number;
  /** The units within it. */
  readonly quantity: string;
  /** What a unit costs there. */
  readonly unitAmount?: string;
  /** What the tier costs as soon as it is reached. */
  readonly flatAmount?: string;
  /** The share of the value there. */
  readonly rate?: string;
  /** What the part costs, exact and unrounded. */
  readonly amount: string;
}

/** A discount on a line. */
export interface LineDiscount {
  readonly discount: string;
  /** What it takes off one instance of the line, exact and unrounded. */
  readonly amount: string;
}

/** The share of a period that is charged. */
export interface LineShare {
  /** Days or seconds charged. */
  readonly part: number;
  /** Days or seconds of the whole period. */
  readonly of: number;
  /** Days or seconds of the period before the share; absent for none. */
  readonly after?: number;
}

/** One amount with its origin. */
export interface QuoteLine extends Required<QuotePlace> {
  /** Unique within its list, the same for the same question; never parsed. */
  readonly id: string;
  /** Usage is a line only where what was used is known. */
  readonly kind: 'oneTime' | 'recurring' | 'usage';
  /** Whether at the start or at the end of a period. */
  readonly timing: ChargeTiming;
  /** The release that the price is from; absent for a catalogue that was never released. */
  readonly release?: number;
  /** The words on the bill, or the charge's name; the caller picks the locale. */
  readonly text?: Text;
  readonly billCode?: string;
  readonly taxCategory?: string;
  /** As declared by the price plan. */
  readonly taxIncluded?: boolean;
  /** The quantity that was rated, before free units and packages. */
  readonly quantity: string;
  readonly unit?: string;
  /** How many times the same line is owed: the number of equal members of a bundle; absent for once. */
  readonly times?: number;
  /** The billing period of a recurring line. */
  readonly period?: string;
  /** The first day that a dated line covers. */
  readonly from?: string;
  /** The first day that it no longer covers. */
  readonly until?: string;
  /** The share of the period that is charged, where it is not the whole. */
  readonly share?: LineShare;
  /** The price that was used. */
  readonly price: PriceCitation;
  /** The tiers that make the amount of one instance, before limits of spend and discounts. */
  readonly tiers: readonly TierPart[];
  /** What one instance of a whole period comes to before discounts, limits of spend included; exact and unrounded. */
  readonly gross: string;
  /** The discounts, in the order in which they were applied. */
  readonly discounts: readonly LineDiscount[];
  /** The amount of all instances, discounts taken off, rounded to the currency's minor units; decimal text. */
  readonly amount: string;
}

/** Lines and their sum. */
export interface LineSum {
  readonly lines: readonly QuoteLine[];
  /** Exactly the sum of the lines' amounts. */
  readonly total: string;
}

/** The lines that come back with one period. */
export interface RecurringSum extends LineSum {
  /** An ISO 8601 duration such as `P1M`. */
  readonly period: string;
}

/** A phase of one price plan within a stretch of the timeline. */
export interface QuotePhase extends Required<Omit<QuotePlace, 'charge'>> {
  readonly kind: PhaseKind;
}

/** A stretch of time in which the price stays the same. */
export interface PricedStretch {
  readonly kind: 'priced';
  /** The first day. */
  readonly from: string;
  /** The first day after it; absent: endless. */
  readonly until?: string;
  /** The phases that run in it, the offer's own first, then those of charged members. */
  readonly phases: readonly QuotePhase[];
  /** What is charged once, at its start or end. */
  readonly oneTime: LineSum;
  /** What is charged again and again, by period. */
  readonly recurring: readonly RecurringSum[];
}

/** A stretch of time whose price is not known. */
export interface UnknownStretch {
  readonly kind: 'unknown';
  readonly from: string;
  readonly until?: string;
  readonly phases: readonly QuotePhase[];
  readonly reasons: readonly QuoteReason[];
}

/** One piece of a quote's timeline. */
export type QuoteStretch = PricedStretch | UnknownStretch;

/** The tariff of usage: not part of any total, since how much will be used is not known. */
export interface UsageTariff extends Required<QuotePlace> {
  readonly unit?: string;
  readonly text?: Text;
  readonly period?: string;
  /** The price that applies, as it is in the catalogue. */
  readonly tariff: Price;
  readonly price: PriceCitation;
}

/** A member of a bundle in a quote. */
export interface QuotedMember {
  readonly offer: string;
  /** The price plan of a charged member. */
  readonly pricePlan?: string;
  readonly count: number;
  /** False: included in the bundle's price, and so without lines. */
  readonly charged: boolean;
}

/** All that is charged within the commitment, usage left out. */
export interface TermTotal {
  readonly commitment: string;
  /** The first day after the commitment. */
  readonly until: string;
  readonly total: string;
}

/** What a quote says whether its price is known or not. */
export interface QuoteFrame {
  readonly offer: string;
  readonly pricePlan?: string;
  readonly term?: string;
  /** The instant that was asked about. */
  readonly at: string;
  /** The release that the offer is from; absent for a catalogue that was never released. */
  readonly release?: ReleaseReference;
  readonly assumptions: readonly QuoteAssumption[];
}

/** A quote with a price. */
export interface PricedQuote extends QuoteFrame {
  readonly kind: 'priced';
  readonly currency: string;
  /** What is due on the first day: one-time charges and first periods that are charged in advance. */
  readonly dueToday: LineSum;
  /** What is charged again and again at first, by period. */
  readonly recurring: readonly RecurringSum[];
  /** The timeline, so that what follows an introductory price is seen; the first stretch begins on the first day. */
  readonly phases: readonly QuoteStretch[];
  /** What usage costs; in no total. */
  readonly usage: readonly UsageTariff[];
  readonly members: readonly QuotedMember[];
  /** Absent without a commitment, and where any stretch within it is unknown. */
  readonly termTotal?: TermTotal;
  /** As the price plans declare it, never computed; absent where one does not say. */
  readonly taxIncluded?: boolean | 'mixed';
}

/** A quote without a price: something is not known, and nothing is shown as zero. */
export interface UnknownQuote extends QuoteFrame {
  readonly kind: 'unknown';
  readonly currency?: string;
  /** Everything that stands in the way. */
  readonly reasons: readonly QuoteReason[];
  /** The lines that are known nevertheless; they have no total. */
  readonly knownLines: readonly QuoteLine[];
}

/** What an offer costs, or why that is not known. */
export type Quote = PricedQuote | UnknownQuote;
