import type { Candidate } from '../candidate.js';
import { checkConditions } from '../check-conditions.js';
import type { Step } from '../step.js';
import type { AskedCondition } from '../verdict.js';

/** The customer may buy the offer. */
export const checkEligibility: Step = {
  step: 'eligibility',
  check: (candidate, scene) => checkConditions(scene, eligibilityOf(candidate), 'NOT_ELIGIBLE'),
};

/** What the offer asks of its buyers. */
export function eligibilityOf({ offer }: Candidate): readonly AskedCondition[] {
  return (offer.eligibility ?? []).map(({ when, reason }) => ({ part: 'eligibility', condition: when, reason }));
}
