/** The answer to "what should we suggest to this customer now": plain data, every candidate in it or in its counts. */
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { SceneWarning } from '../lookup/make-customer-scene.js';
import type { Actionable } from '../model/condition.js';
import type { Detail } from '../model/context.js';
import type { FactType } from '../model/fact-spec.js';
import type { QuoteReason } from '../pricing/quote.js';
import type { RankedUpsell } from './ranked-upsell.js';
import type { UpsellBestPlan } from './upsell-best-plan.js';
import type { UpsellCandidate, UpsellReason } from './upsell-candidate.js';
import type { UnknownCode, UpsellCode, UpsellStep } from './upsell-code.js';

/** What stands behind a suppression: a thing of the catalogue or of the customer. */
export interface UpsellCause {
  readonly kind: 'rule' | 'offer' | 'product' | 'holding' | 'fact' | 'consent' | 'experiment';
  readonly id: string;
}

/** A candidate that is not suggested, and why. */
export interface SuppressedUpsell extends UpsellCandidate {
  readonly code: UpsellCode;
  /** The first instant at which the reason no longer holds, RFC 3339; where it ends by itself. */
  readonly until?: string;
  /** What stands behind it: the rule that won, the holding that is owned, the rule whose own dates have not come. */
  readonly by?: UpsellCause;
  /** The predicates that decided it. */
  readonly because?: readonly UpsellReason[];
  /** Why the price is not known. */
  readonly price?: readonly QuoteReason[];
  /** What else the code speaks of, such as the channels that are allowed. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A candidate that hangs on something that is not known. */
export interface UnknownUpsell extends UpsellCandidate {
  readonly code: UnknownCode;
  /** The facts that would decide it, sorted. */
  readonly facts: readonly string[];
  /** True where it hangs on what the customer has, which is not known. */
  readonly holdings: boolean;
  /** The predicates that are unknown. */
  readonly because: readonly UpsellReason[];
}

/** A candidate that fails by few predicates and by nothing else. */
export interface NearMiss extends UpsellCandidate {
  /** The code under which it is counted. */
  readonly code: UpsellCode;
  /** How many distinct predicates are in the way. */
  readonly distance: number;
  /** The fewest predicates whose repair makes it pass, unknown ones included: those are questions. */
  readonly missing: readonly UpsellReason[];
  /** Who can repair all of it, by the hardest part; absent where the catalogue does not say. */
  readonly actionable?: Actionable;
  /** The first day on which it passes, where time alone repairs it and the day can be worked out. */
  readonly from?: string;
}

/** Something to ask the customer, since it decides candidates. */
export interface UpsellQuestion {
  /** The fact to ask for; absent for what the customer has. */
  readonly fact?: string;
  /** How to ask, in the words of the locale; absent where the catalogue does not say. */
  readonly question?: string;
  /** The type of the answer. */
  readonly type?: FactType;
  /** The only answers there are. */
  readonly values?: readonly string[];
  readonly unit?: string;
  /** How many candidates hang on it: those that are unknown, and those whose need it would show. */
  readonly decides: number;
}

/** How many candidates are left after a step. */
export interface FunnelStep {
  readonly step: UpsellStep | 'candidates';
  /** How many are not suppressed by it or a step before it. */
  readonly left: number;
  /** How many of those hang on something unknown. */
  readonly unknown: number;
}

/** What was taken for granted, since the question does not say. */
export type UpsellAssumptionCode =
  | 'CHANNEL_NOT_GIVEN'
  | 'MARKET_NOT_GIVEN'
  | 'SEGMENT_NOT_GIVEN'
  | 'MARKETING_CONSENT_NOT_GIVEN'
  | 'CONTACTS_NOT_GIVEN'
  | 'COUNTER_NOT_GIVEN'
  | 'HOLDING_CHOSEN'
  | 'TIME_NOT_GIVEN';

/** One thing that was taken for granted for a candidate that is ranked or unknown. */
export interface UpsellAssumption {
  readonly code: UpsellAssumptionCode;
  readonly rule: string;
  readonly offer: string;
  /** What the code speaks of, such as the channels that are allowed. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What the owner of the catalogue or of the customer's data should look at. */
export type UpsellWarningCode =
  | SceneWarning['code']
  | 'UNKNOWN_OFFER'
  | 'LOCALE_NOT_IN_CATALOGUE'
  | 'NO_RANKING_DEFAULTS'
  | 'UNKNOWN_PLACEHOLDER'
  | 'EMPTY_PLACEHOLDER'
  | 'TEXT_NOT_IN_LOCALE';

/** One thing that is not as it should be, in the catalogue or in the customer's data, and did not stop the answer. */
export interface UpsellWarning {
  readonly code: UpsellWarningCode;
  readonly rule?: string;
  readonly offer?: string;
  readonly fact?: string;
  readonly holding?: string;
  /** What the code speaks of, such as the placeholder. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What to suggest to a customer, why, why not, and what to ask. */
export interface UpsellAnswer {
  /**
   * `sha256:` and the hash of all that the answer was made from: the release, or the catalogue where there is none, with the earlier releases that
   * the index knows; the customer but for the facts that no rule may read; the context but for `detail`. The same id means the same answer, and
   * whoever keeps the three can ask again years later. Another order of the members of a record is no other question.
   */
  readonly decisionId: string;
  /** The instant that was asked about, as it was given. */
  readonly at: string;
  /** The id of the catalogue. */
  readonly catalogue: string;
  /** The release; absent for a catalogue that was never released. */
  readonly release?: ReleaseReference;
  readonly customer: string;
  /** The currency of all amounts; absent where it is not known, and then no price is. */
  readonly currency?: string;
  /** The locale of the words: that which was asked for, or the catalogue's own where it has no text in that language. */
  readonly locale: string;
  readonly detail: Detail;
  /** The best first. */
  readonly ranked: readonly RankedUpsell[];
  /** Every other candidate with its reason, by offer and rule; absent unless `detail` is `full`, since `counts` has their number. */
  readonly suppressed?: readonly SuppressedUpsell[];
  /** The best plan for each base product that the customer has; absent unless `detail` is `full`, since it compares every offer. */
  readonly bestPlans?: readonly UpsellBestPlan[];
  /** Candidates that a question would decide, by offer and rule. */
  readonly unknown: readonly UnknownUpsell[];
  /** The nearest first. */
  readonly nearest: readonly NearMiss[];
  /** What to ask, the question that decides most first. */
  readonly ask: readonly UpsellQuestion[];
  /** How many candidates each code stands for; codes of none are left out. */
  readonly counts: Readonly<Partial<Record<UpsellCode | UnknownCode, number>>>;
  /** How many candidates are left after each step. */
  readonly funnel: readonly FunnelStep[];
  readonly assumptions: readonly UpsellAssumption[];
  readonly warnings: readonly UpsellWarning[];
}
