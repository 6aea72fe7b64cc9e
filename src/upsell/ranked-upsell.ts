/** What a rep sees of a suggestion: offer, price, reason, consequence, words to say. */
import type { FeatureComparison } from '../lookup/compare-features.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { ChangeTiming } from '../model/change-policy.js';
import type { Renewal } from '../model/term.js';
import type { TargetChange } from '../model/upsell-target.js';
import type { PolicyDecision } from '../pricing/match-policy.js';
import type { PricedQuote, QuoteReason } from '../pricing/quote.js';
import type { UpsellCandidate, UpsellReason } from './upsell-candidate.js';
import type { UpsellCost, UpsellDue, UpsellNeed } from './upsell-cost.js';

/** Something that the customer has. */
export interface HoldingReference {
  readonly holding: string;
  readonly offer: string;
  readonly pricePlan: string;
}

/** An amount that comes back with one period. */
export interface PeriodAmount {
  /** An ISO 8601 duration such as `P1M`. */
  readonly period: string;
  /** A decimal text with the decimals of the currency. */
  readonly amount: string;
}

/** What a suggestion costs. */
export interface UpsellPrice {
  readonly currency: string;
  /** What is due on the first day, before any credit for what is replaced. */
  readonly today: string;
  /** What comes back with each period at first; what follows an introductory price is in the quote. */
  readonly recurring: readonly PeriodAmount[];
  /** What comes back now for what is replaced or ends; empty where nothing is; absent where it is not known. */
  readonly current?: readonly PeriodAmount[];
  /** How `recurring` differs from `current`, by period, negative for less; absent where that is not known. */
  readonly change?: readonly PeriodAmount[];
  /** Why `current` is not known. */
  readonly currentUnknown?: readonly QuoteReason[];
  /** Twelve months from the customer's own usage, and how they differ. */
  readonly cost: UpsellCost;
  /** What is due on the day on which it takes effect; absent where that is not known. */
  readonly due?: UpsellDue;
  /** Why `due` is not known. */
  readonly dueUnknown?: readonly QuoteReason[];
  /** The whole price with its lines, its timeline and its assumptions. */
  readonly quote: PricedQuote;
}

/** The commitment that a suggestion begins. */
export interface NewTerm {
  readonly term: string;
  /** How long the customer is bound; absent: not at all. */
  readonly commitment?: string;
  /** The day from which the commitment counts. */
  readonly from?: string;
  /** The first day after the commitment. */
  readonly until?: string;
  /** Absent: not stated. */
  readonly renewal?: Renewal;
  readonly noticePeriod?: string;
  readonly coolingOff?: string;
  /** The first day on which the customer can no longer change their mind. */
  readonly coolingOffUntil?: string;
}

/** The commitment that is left. */
export interface OldTerm {
  /** Absent for a holding without a term. */
  readonly term?: string;
  /** The first day after the commitment; absent without one. */
  readonly until?: string;
  /** Whether the customer is still bound; absent where that is not known. */
  readonly isBound?: boolean;
}

/** What leaving the old commitment costs. */
export interface ExitPenalty {
  /** How the rule wants it charged; absent: the rule does not say. */
  readonly rule?: TargetChange['penalty'];
  /** The amount; absent where it is not known. */
  readonly amount?: string;
}

/** What a suggestion does to the contract, as far as it is known. */
export interface ContractEffects {
  /** When it takes effect, as the change policy says, and where that says nothing the rule; absent where nothing is replaced. */
  readonly timing?: Exclude<ChangeTiming, 'illegal'>;
  /** The day on which it takes effect; absent where that is not known. */
  readonly effective?: string;
  /** What the change policy decided, and by which case. */
  readonly policy: readonly PolicyDecision[];
  /** Absent for an offer without terms. */
  readonly newTerm?: NewTerm;
  /** Absent where nothing is replaced. */
  readonly oldTerm?: OldTerm;
  /** Absent where nothing is replaced. */
  readonly penalty?: ExitPenalty;
}

/** How soon it works. */
export interface UpsellProvisioning {
  /** The longest lead time that a product states. */
  readonly leadTime: string;
  /** The first day on which it can work. */
  readonly earliest: string;
}

/** What to reply to an objection. */
export interface SaidObjection {
  /** The objection's code. */
  readonly reason: string;
  readonly reply: SaidText;
}

/** Words to say, with their numbers filled from the answer; a placeholder that cannot be filled stays to be seen. */
export interface SaidWords {
  readonly headline: SaidText;
  readonly benefits: readonly SaidText[];
  readonly objections: readonly SaidObjection[];
  readonly disclosures: readonly SaidText[];
}

/** The factors of a score, exact decimal texts. */
export interface UpsellScore {
  /** The product of the four; absent where one is not known, and then the candidate comes after all that have a score. */
  readonly total?: string;
  readonly propensity?: string;
  readonly context: string;
  readonly value?: string;
  readonly levers: string;
  /** The factors that come from the catalogue's ranking defaults. */
  readonly defaults: readonly ('propensity' | 'value')[];
}

/** The experiment that a suggestion takes part in. */
export interface DrawnVariant {
  readonly experiment: string;
  /** Absent for an experiment without variants. */
  readonly variant?: string;
}

/** A suggestion. */
export interface RankedUpsell extends UpsellCandidate {
  /** From 1. */
  readonly rank: number;
  /** The offer's name in the words of the locale. */
  readonly name: string;
  readonly pricePlan?: string;
  readonly term?: string;
  /** What it takes the place of. */
  readonly replaces?: HoldingReference;
  /** What else ends with that: its parts, and what needs it. */
  readonly ends: readonly HoldingReference[];
  readonly price: UpsellPrice;
  /** The needs that justify that it may cost more; empty where none is met, and then it does not. */
  readonly needs: readonly UpsellNeed[];
  /** Whether it is the cheapest that covers what the customer uses and needs; absent unless the best plan is worked out. */
  readonly isBestPlan?: boolean;
  readonly contract: ContractEffects;
  readonly features: FeatureComparison;
  /** Absent where no product states a lead time. */
  readonly provisioning?: UpsellProvisioning;
  /** The predicates that held. */
  readonly why: readonly UpsellReason[];
  readonly say: SaidWords;
  readonly score: UpsellScore;
  readonly experiment?: DrawnVariant;
}
