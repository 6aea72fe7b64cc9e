/** Why a rule or an offer is suggested or not: every candidate with every step and the whole tree of its conditions. */
import type { ConditionExplanation } from '../condition/condition-explanation.js';
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { RankedUpsell } from './ranked-upsell.js';
import type { SuppressedUpsell, UnknownUpsell, UpsellAnswer } from './upsell-answer.js';
import type { ReasonPart, UpsellCandidate } from './upsell-candidate.js';
import type { UpsellStep } from './upsell-code.js';

/** What one step says of a candidate, whatever the others say. */
export interface ExplainedStep extends Omit<Partial<SuppressedUpsell>, keyof UpsellCandidate> {
  readonly step: UpsellStep;
  readonly outcome: 'passed' | 'suppressed' | 'unknown';
}

/** A condition of a candidate with its tree. */
export interface ExplainedCondition {
  readonly part: ReasonPart;
  /** Why it is asked, in the words of the locale. */
  readonly reason?: string;
  readonly tree: ConditionExplanation;
}

/** A candidate with all that speaks for and against it. */
export interface ExplainedUpsell extends UpsellCandidate {
  readonly outcome: 'ranked' | 'suppressed' | 'unknown';
  /** The entry of a candidate that is ranked. */
  readonly ranked?: RankedUpsell;
  /** The entry of one that is suppressed. */
  readonly suppressed?: SuppressedUpsell;
  /** The entry of one that hangs on something unknown. */
  readonly unknown?: UnknownUpsell;
  /** Every step before the price, also those that no longer mattered. */
  readonly steps: readonly ExplainedStep[];
  /** The conditions, in the order of the steps. */
  readonly conditions: readonly ExplainedCondition[];
}

/** Why a rule or an offer is suggested or not. */
export interface UpsellExplanation extends Pick<UpsellAnswer, 'decisionId' | 'at' | 'catalogue' | 'customer' | 'locale'> {
  readonly release?: ReleaseReference;
  /** By offer, rule and position. */
  readonly candidates: readonly ExplainedUpsell[];
}
