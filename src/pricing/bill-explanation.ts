/** The answers to a disputed bill: what a line should be and why, and what makes two bills differ. */
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { QuoteLine, QuoteReason } from './quote.js';

/** What is found of a line: never a guess. */
export type ChargeVerdict = 'AS_CONTRACTED' | 'OVERCHARGED' | 'UNDERCHARGED' | 'CANNOT_VERIFY';

/** Why a line cannot be verified. */
export type MissingCode =
  | 'HOLDINGS_UNKNOWN'
  | 'HOLDING_UNKNOWN'
  | 'HOLDING_NOT_CLEAR'
  | 'CHARGE_UNKNOWN'
  | 'CHARGE_NOT_CLEAR'
  | 'PERIOD_NOT_BILLED'
  | 'QUANTITY_DIFFERS'
  | QuoteReason['code'];

/** One thing that is missing, with what is known of it. */
export interface MissingPiece {
  readonly code: MissingCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One step from the price of the catalogue to the amount of a line, as a decimal text after the step. */
export interface ChargeStep {
  readonly kind: 'price' | 'tier' | 'limit' | 'discount' | 'share' | 'times';
  /** What the step speaks of: units, unit amounts, percentages, days. */
  readonly values: Readonly<Record<string, string>>;
  /** The amount that the step makes, adds or takes off. */
  readonly amount: string;
}

/** What a line of a bill should be, and why. */
export interface ChargeExplanation {
  readonly verdict: ChargeVerdict;
  /** The line, by its id. */
  readonly line: string;
  readonly billed: string;
  readonly currency?: string;
  /** What it should be; absent where that cannot be verified. */
  readonly expected?: string;
  /** What was billed less what it should be; above zero for too much. */
  readonly difference?: string;
  readonly holding?: string;
  /** The release that was in force for this customer in the period. */
  readonly release?: ReleaseReference;
  /** The line as it should be, with all that it cites. */
  readonly contracted?: QuoteLine;
  /** How its amount comes about, in order; the last is the amount. */
  readonly steps: readonly ChargeStep[];
  /** Everything that is missing; empty unless it cannot be verified. */
  readonly missing: readonly MissingPiece[];
  /** All of this in words. */
  readonly text: string;
  /** The locale of the words; another than was asked for where there are none in it. */
  readonly locale: string;
}

/** What makes two bills differ. */
export type BillChangeCause =
  | 'QUANTITY'
  | 'USAGE'
  | 'PLAN_CHANGED'
  | 'PHASE_CHANGED'
  | 'PRICE_MOVED'
  | 'PRICE_PLANNED'
  | 'DISCOUNT'
  | 'PRORATION'
  | 'ONE_OFF'
  | 'STARTED'
  | 'ENDED'
  | 'CREDIT'
  | 'BILLED_WRONG'
  | 'CANNOT_VERIFY';

/** One part of a difference. */
export interface BillCause {
  readonly cause: BillChangeCause;
  /** The lines on either bill, by id. */
  readonly previous?: string;
  readonly current?: string;
  /** What it adds to the current bill; below zero for less. */
  readonly amount: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Why a bill differs from the one before. */
export interface BillChangeExplanation {
  readonly previousTotal: string;
  readonly currentTotal: string;
  /** Current less previous; the causes add up to it exactly. */
  readonly difference: string;
  readonly currency?: string;
  /** Largest first. */
  readonly causes: readonly BillCause[];
  /** False where a cause cannot be verified. */
  readonly isComplete: boolean;
  readonly text: string;
  readonly locale: string;
}
