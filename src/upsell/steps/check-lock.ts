import type { PricedCandidate } from '../price-candidate.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** The change policy does not forbid the change; a penalty is a cost and no lock. */
export function checkLock({ projected }: PricedCandidate): Verdict {
  const { plan, replaced } = projected;
  if (replaced === undefined || plan.timing?.decision !== 'illegal') return passed;
  return suppress('LOCKED_IN', { by: { kind: 'holding', id: replaced.id }, details: { case: plan.timing.cited.case } });
}
