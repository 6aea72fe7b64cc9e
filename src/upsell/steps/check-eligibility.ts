import { conditionStep, type Step } from '../step.js';

/** The customer may buy the offer. */
export const checkEligibility: Step = /* @__PURE__ */ conditionStep('eligibility', 'NOT_ELIGIBLE', 'eligibility');
