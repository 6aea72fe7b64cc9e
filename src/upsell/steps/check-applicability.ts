import type { Candidate } from '../candidate.js';
import { checkConditions } from '../check-conditions.js';
import type { Step } from '../step.js';
import type { AskedCondition } from '../verdict.js';

/** It makes sense now. */
export const checkApplicability: Step = {
  step: 'applicability',
  check: (candidate, scene) => checkConditions(scene, applicabilityOf(candidate), 'NOT_APPLICABLE'),
};

/** When the rule makes sense. */
export function applicabilityOf({ rule }: Candidate): readonly AskedCondition[] {
  return [{ part: 'when', condition: rule.when }];
}
