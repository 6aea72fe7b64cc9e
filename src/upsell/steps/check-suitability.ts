import { conditionStep, type Step } from '../step.js';

/** It is good for the customer. */
export const checkSuitability: Step = /* @__PURE__ */ conditionStep('suitability', 'NOT_SUITABLE', 'suits');
