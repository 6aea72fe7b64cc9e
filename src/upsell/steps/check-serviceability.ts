import { conditionStep, type Step } from '../step.js';

/** Every product that comes can work at all. */
export const checkServiceability: Step = /* @__PURE__ */ conditionStep('serviceability', 'NOT_SERVICEABLE', 'needs');
