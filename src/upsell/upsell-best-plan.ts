import type { BestPlanAnswer, PlanChoice } from '../pricing/best-plan.js';

/** The cheapest choice that covers what a customer uses and needs, in place of a holding; `findBestPlan` has the proof. */
export interface UpsellBestPlan extends Pick<BestPlanAnswer, 'isCertain'> {
  /** What it would take the place of. */
  readonly holding: string;
  /** The offer first, add-ons after it; absent where nothing covers everything. */
  readonly choices?: readonly PlanChoice[];
  /** What it costs over twelve months. */
  readonly total?: string;
  /** What it saves over twelve months, leaving the old commitment included; absent where that is not known. */
  readonly saving?: string;
  /** Whether the customer has the best already. */
  readonly isCurrentBest?: boolean;
}
