import { conditionStep, type Step } from '../step.js';

/** It makes sense now. */
export const checkApplicability: Step = /* @__PURE__ */ conditionStep('applicability', 'NOT_APPLICABLE', 'when');
