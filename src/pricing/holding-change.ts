/** A change of what a customer has, and what it comes to. */
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { CharacteristicValues } from '../model/characteristic.js';
import type { PolicyDecision } from './match-policy.js';
import type { Decide } from './pricing-scene.js';
import type { LineSum, QuoteAssumption, QuoteLine, QuoteReason, RecurringSum } from './quote.js';

/** What every change says. */
export interface ChangeBase {
  /** The day or instant at which it is asked for. */
  readonly at: string;
  /** The channel; absent: none, so prices for a channel are skipped. */
  readonly channel?: string;
  /** The market; absent: the customer's. */
  readonly market?: string;
  /** The segment; absent: the customer's. */
  readonly segment?: string;
  /** The currency; absent: the customer's, else the only one of the market, else the only one of the catalogue. */
  readonly currency?: string;
  /** Decides conditions of charges and discounts; absent: by what is known of the customer. */
  readonly decide?: Decide;
}

/** What is taken newly. */
export interface TakenOffer {
  readonly offer: string;
  readonly pricePlan?: string;
  readonly term?: string;
  readonly priceList?: string;
  /** How many, by charge id or unit, as decimal strings. */
  readonly quantities?: Readonly<Record<string, string>>;
  /** What is chosen of the products' characteristics, by their ids; absent: what the replaced holding has. */
  readonly characteristics?: Readonly<Record<string, CharacteristicValues>>;
  /** The dimensions of matrix prices; absent: the words among the chosen characteristics. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** Amounts that the customer chose, by charge id, as decimal strings. */
  readonly chosenAmounts?: Readonly<Record<string, string>>;
  /** How many of each member of a bundle, by offer id. */
  readonly members?: Readonly<Record<string, number>>;
  /** Codes of discounts that the customer named. */
  readonly discountCodes?: readonly string[];
}

/** Another offer, plan, term or quantity in place of a holding: an upgrade, a downgrade, or neither. */
export interface ReplaceChange extends ChangeBase, TakenOffer {
  readonly kind: 'replace';
  /** The holding that it takes the place of. */
  readonly holding: string;
  /** From when the new commitment counts; from the change unless given. */
  readonly commitmentStart?: 'original' | 'now' | 'originalEnd';
  /** What is charged for leaving the old commitment; absent: what its term says. */
  readonly penalty?: 'none' | 'full' | 'linear';
  /** When it takes effect where the change policy does not say. */
  readonly effective?: 'immediate' | 'endOfTerm';
}

/** Something on top. */
export interface AddChange extends ChangeBase, TakenOffer {
  readonly kind: 'add';
  /** The holding that it becomes part of. */
  readonly parent?: string;
}

/** One holding less, the others go on (`remove`), or the end of the contract (`cancel`). */
export interface EndChange extends ChangeBase {
  readonly kind: 'remove' | 'cancel';
  readonly holding: string;
  /** What is charged for leaving the commitment; absent: what its term says. */
  readonly penalty?: 'none' | 'full' | 'linear';
}

/** A change of what a customer has. */
export type HoldingChange = ReplaceChange | AddChange | EndChange;

/** Tells a change that takes something from one that only ends something. */
export function isTaking(change: HoldingChange): change is AddChange | ReplaceChange {
  return change.kind === 'add' || change.kind === 'replace';
}

/** What leaving a commitment costs. */
export interface ExitCharge {
  readonly term: string;
  /** The first day after the commitment. */
  readonly commitmentUntil: string;
  /** What the term says: fixed amounts, or a share of what remains. */
  readonly basis: 'amounts' | 'remaining';
  readonly prorate: 'none' | 'full' | 'linear';
  /** Days of the commitment that remain, and all of its days. */
  readonly remainingDays: number;
  readonly totalDays: number;
  readonly amount: string;
}

/** Something that ends with a change. */
export interface EndedWith {
  readonly holding: string;
  readonly offer: string;
  /** PART_OF: it is part of what ends; REQUIREMENT_LOST: it needs what ends; NOW_INCLUDED: what is new includes it; EXCLUDED: what is new excludes it. */
  readonly because: 'PART_OF' | 'REQUIREMENT_LOST' | 'NOW_INCLUDED' | 'EXCLUDED';
  /** What leaving its commitment costs; absent where it costs nothing. */
  readonly exit?: ExitCharge;
}

/** A commitment after a change. */
export interface NewCommitment {
  readonly term: string;
  readonly from: string;
  readonly until: string;
}

/** What is charged again and again, before and after. */
export interface RecurringChange {
  readonly before: readonly RecurringSum[];
  readonly after: readonly RecurringSum[];
  /** The difference for each period that occurs on either side. */
  readonly change: readonly { readonly period: string; readonly amount: string }[];
}

/** What a change says whether its price is known or not. */
export interface ChangeFrame {
  readonly change: HoldingChange;
  /** The day on which it takes effect. */
  readonly effectiveOn: string;
  /** What the change policy decided, and by which case. */
  readonly policy: readonly PolicyDecision[];
  readonly release?: ReleaseReference;
  readonly assumptions: readonly QuoteAssumption[];
}

/** What is due on the day of the change. */
export interface DueOnChange {
  /** What was paid ahead and comes back, also for what ends with it: amounts below zero. */
  readonly credits: LineSum;
  /** What is still owed for what ends, and what is due for what is new. */
  readonly charges: LineSum;
  readonly exit?: ExitCharge;
  /** Exactly the sum of credits, charges and exit charges, those of what ends with it included. */
  readonly total: string;
}

/** A change with its price. */
export interface PricedChange extends ChangeFrame {
  readonly kind: 'priced';
  readonly currency: string;
  /** By what is charged again and again: more, less, or neither. */
  readonly direction: 'upgrade' | 'downgrade' | 'level';
  readonly due: DueOnChange;
  readonly recurring: RecurringChange;
  readonly commitment?: NewCommitment;
  readonly ends: readonly EndedWith[];
  /** Discounts of the old holding that end with it, by id. */
  readonly discountsEnded: readonly string[];
}

/** A change whose price is not known. */
export interface UnknownChange extends ChangeFrame {
  readonly kind: 'unknown';
  readonly currency?: string;
  readonly reasons: readonly QuoteReason[];
  readonly knownLines: readonly QuoteLine[];
}

/** A change that the policy does not allow. */
export interface RefusedChange extends Omit<ChangeFrame, 'effectiveOn'> {
  readonly kind: 'refused';
  readonly code: 'LOCKED_IN';
}

/** What a change comes to. */
export type ChangeQuote = PricedChange | UnknownChange | RefusedChange;
