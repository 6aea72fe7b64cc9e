/** The answer to which offer is cheapest for a customer, with the proof: everything that was considered. */
import type { PricedProjection } from './cost-projection.js';
import type { ExitCharge } from './holding-change.js';
import type { ProjectedUsage } from './projected-usage.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';

/** What must be covered beside the usage. */
export interface PlanNeeds {
  /** Features that must be there, by id; absent: those that the customer requested. */
  readonly features?: readonly string[];
  /** The least allowance of features, by id, as decimal strings. */
  readonly allowances?: Readonly<Record<string, string>>;
}

/** Which offers are looked at, for how long and for what. */
export interface BestPlanOptions {
  /** The first day, or an instant on it. */
  readonly at: string;
  /** How many months are compared; 12 unless given. */
  readonly months?: number;
  readonly channel?: string;
  /** What it would take the place of, by id; absent: the base product that the customer has, if it is one. */
  readonly holding?: string;
  /** Of this family only. */
  readonly family?: string;
  /** Of this category only; absent, without a family: a category of what the customer has. */
  readonly category?: string;
  readonly needs?: PlanNeeds;
  /** What is used each month; absent: what the customer's record shows. */
  readonly usage?: readonly ProjectedUsage[];
  /** How many add-ons may be combined with an offer; 2 unless given. */
  readonly mostAddOns?: number;
}

/** One offer on one price plan. */
export interface PlanChoice {
  readonly offer: string;
  readonly pricePlan?: string;
  readonly term?: string;
}

/** Why a choice is not the answer. */
export type PlanVerdictCode =
  | 'DEARER'
  | 'NOT_COVERED'
  | 'NOT_ELIGIBLE'
  | 'NOT_SERVICEABLE'
  | 'INCOMPATIBLE'
  | 'COST_UNKNOWN'
  | 'UNKNOWN_FACT'
  | QuoteReason['code'];

/** A need that a choice does not cover. */
export interface UncoveredNeed {
  readonly feature: string;
  /** The allowance that is needed; absent for a feature that must be there at all. */
  readonly needed?: string;
  /** The allowance that there would be; absent where it is not known or no quantity. */
  readonly offered?: string;
}

/** A choice that was considered. */
export interface ConsideredPlan {
  /** The offer first, add-ons after it. */
  readonly choices: readonly PlanChoice[];
  /** What it costs over the months, where that was worked out. */
  readonly total?: string;
  /** Absent for the answer itself. */
  readonly code?: PlanVerdictCode;
  readonly uncovered?: readonly UncoveredNeed[];
  readonly reasons?: readonly QuoteReason[];
}

/** What every answer says. */
export interface BestPlanFrame {
  readonly months: number;
  /** What the customer pays for what would be replaced, over the same months with the same usage; absent for a new customer. */
  readonly current?: { readonly holding: string; readonly total?: string; readonly exit?: ExitCharge };
  /** Everything that was considered: what can be had by price, the rest after it. */
  readonly considered: readonly ConsideredPlan[];
  readonly assumptions: readonly QuoteAssumption[];
}

/** The cheapest choice that covers everything. */
export interface FoundPlan extends BestPlanFrame {
  readonly kind: 'found';
  readonly choices: readonly PlanChoice[];
  readonly cost: PricedProjection;
  /** What is saved over the months, the exit charge taken off; below zero where the best costs more; absent where the current cost is not known. */
  readonly saving?: string;
  /** Whether the customer does best to keep what they have: it covers everything and costs no more, the exit charge counted. */
  readonly isCurrentBest: boolean;
  /** Whether something that might be cheaper could not be decided. */
  readonly isCertain: boolean;
}

/** Nothing can be had that covers everything, as far as is known. */
export interface NoPlan extends BestPlanFrame {
  readonly kind: 'none';
  /** Whether something could not be decided. */
  readonly isCertain: boolean;
}

/** Which offer is cheapest for a customer. */
export type BestPlanAnswer = FoundPlan | NoPlan;
