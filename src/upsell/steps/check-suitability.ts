import type { Candidate } from '../candidate.js';
import { checkConditions } from '../check-conditions.js';
import type { Step } from '../step.js';
import type { AskedCondition } from '../verdict.js';

/** It is good for the customer. */
export const checkSuitability: Step = {
  step: 'suitability',
  check: (candidate, scene) => checkConditions(scene, suitabilityOf(candidate), 'NOT_SUITABLE'),
};

/** For whom the rule is good. */
export function suitabilityOf({ rule }: Candidate): readonly AskedCondition[] {
  return rule.suits === undefined ? [] : [{ part: 'suits', condition: rule.suits }];
}
