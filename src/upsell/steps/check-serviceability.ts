import type { Candidate } from '../candidate.js';
import { checkConditions } from '../check-conditions.js';
import type { Step } from '../step.js';
import type { AskedCondition } from '../verdict.js';

/** Every product that comes can work at all. */
export const checkServiceability: Step = {
  step: 'serviceability',
  check: (candidate, scene) => checkConditions(scene, needsOf(candidate), 'NOT_SERVICEABLE'),
};

/** What must hold before the products that come can work. */
export function needsOf({ brings }: Candidate): readonly AskedCondition[] {
  return brings.products.flatMap(({ provisioning }) =>
    provisioning?.needs === undefined ? [] : [{ part: 'needs' as const, condition: provisioning.needs }],
  );
}
