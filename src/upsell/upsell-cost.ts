/** What a suggestion costs over twelve months, what is due on its first day, and which need justifies that it costs more. */
import type { CostByKind } from '../pricing/cost-projection.js';
import type { ExitCharge } from '../pricing/holding-change.js';
import type { LineSum, QuoteAssumption, QuoteReason } from '../pricing/quote.js';
import type { UpsellReason } from './upsell-candidate.js';

/**
 * Twelve months from the customer's own usage, against what is replaced or ends. Whatever falls due in them counts; what was paid ahead and
 * comes back does not, since it was paid before them.
 */
export interface UpsellCost {
  /** The first day: that on which the suggestion takes effect. */
  readonly from: string;
  /** The first day after the twelve months. */
  readonly until: string;
  /** What it costs in them, one-time charges and usage included; absent where it is not known. */
  readonly total?: string;
  /** The parts of `total`. */
  readonly byKind?: CostByKind;
  /** What leaving commitments costs; absent where it is not known. */
  readonly exit?: string;
  /** What is replaced or ends would cost in them, nought where nothing is; absent where it is not known. */
  readonly current?: string;
  /** `total` and `exit` less `current`: negative for less; absent where one of them is not known. */
  readonly change?: string;
  /** Everything that is not known. */
  readonly unknown?: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

/** What leaving a commitment costs, and whose it is. */
export interface UpsellExit extends ExitCharge {
  readonly holding: string;
}

/** What is due on the day on which a suggestion takes effect. */
export interface UpsellDue {
  readonly on: string;
  /** What was paid ahead for what is replaced or ends and comes back: amounts below zero. */
  readonly credits: LineSum;
  /** What is still owed for it, and what is due for the suggestion. */
  readonly charges: LineSum;
  readonly exits: readonly UpsellExit[];
  /** Exactly the sum of credits, charges and exit charges. */
  readonly total: string;
}

/** A need that justifies paying more. */
export type UpsellNeed =
  /** The rule's own need holds. */
  | { readonly kind: 'rule'; readonly because: readonly UpsellReason[] }
  /** The suggestion raises a feature that the customer asked for. */
  | { readonly kind: 'requested'; readonly feature: string }
  /** The suggestion raises an allowance that was not enough in some month. */
  | { readonly kind: 'exceeded'; readonly feature: string; readonly allowance: string; readonly used: string };
