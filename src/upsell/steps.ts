/** The steps before the price, in the order that never changes. */
import type { Step } from './step.js';
import { checkApplicability } from './steps/check-applicability.js';
import { checkCaps } from './steps/check-caps.js';
import { checkCompatibility } from './steps/check-compatibility.js';
import { checkConsent } from './steps/check-consent.js';
import { checkContactPolicy } from './steps/check-contact-policy.js';
import { checkEligibility } from './steps/check-eligibility.js';
import { checkExperiment } from './steps/check-experiment.js';
import { checkFacts } from './steps/check-facts.js';
import { checkLifecycle } from './steps/check-lifecycle.js';
import { checkPlace } from './steps/check-place.js';
import { checkQuietHours } from './steps/check-quiet-hours.js';
import { checkServiceability } from './steps/check-serviceability.js';
import { checkStock } from './steps/check-stock.js';
import { checkSuitability } from './steps/check-suitability.js';
import type { UpsellStep } from './upsell-code.js';

/** The steps that look at one candidate by itself, before it is priced. */
export const candidateSteps: readonly Step[] = [
  checkFacts,
  checkLifecycle,
  checkPlace,
  checkStock,
  checkServiceability,
  checkCompatibility,
  checkEligibility,
  checkApplicability,
  checkSuitability,
  checkConsent,
  checkQuietHours,
  checkContactPolicy,
  checkCaps,
  checkExperiment,
];

/** Lists all steps, in their order. */
export function listSteps(): readonly UpsellStep[] {
  return [...candidateSteps.map(({ step }) => step), 'price', 'guards', 'exclusion', 'limit'];
}
