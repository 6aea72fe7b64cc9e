/** What every entry of an answer says of its candidate, and what a reason is. */
import type { PredicateExplanation } from '../condition/condition-explanation.js';
import type { Actionable } from '../model/condition.js';
import type { UpsellKind, UpsellPurpose } from '../model/upsell-rule.js';

/** A pair of a rule and one of its targets. */
export interface UpsellCandidate {
  /** The rule. */
  readonly rule: string;
  /** The position of the target in the rule, from 0. */
  readonly target: number;
  /** The offer. */
  readonly offer: string;
  /** Whether it comes on top or takes the place of something. */
  readonly action: 'add' | 'replace';
  /** What the rule is about. */
  readonly kind: UpsellKind;
  /** Why the rule speaks. */
  readonly purpose: UpsellPurpose;
}

/** Of what a predicate is a part: the serviceability of a product, a relationship, the offer's eligibility, or the rule's own conditions, its need among them. */
export type ReasonPart = 'needs' | 'relationship' | 'eligibility' | 'when' | 'suits' | 'need';

/** One predicate that decided something, with what is and what is asked for; its words are in the locale of the answer. */
export interface UpsellReason extends Omit<PredicateExplanation, 'kind' | 'path' | 'reason' | 'remedy'> {
  readonly part: ReasonPart;
  /** Why it is asked for. */
  readonly reason?: string;
  /** Who can mend it, as the catalogue says. */
  readonly actionable?: Actionable;
  /** What to say about it. */
  readonly remedy?: string;
}
