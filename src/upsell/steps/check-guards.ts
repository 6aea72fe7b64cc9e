import { combineVerdicts } from '../combine-verdicts.js';
import type { PricedCandidate } from '../price-candidate.js';
import type { UpsellScene } from '../upsell-scene.js';
import type { Verdict } from '../verdict.js';
import { checkCare } from './check-care.js';
import { checkLock } from './check-lock.js';

/**
 * No score outvotes a guard. WORSE_DEAL has its place here: it compares the cost of twelve months from the customer's own usage, which a
 * recurring price alone does not tell, so it waits for that projection and is not guessed.
 */
export function checkGuards(priced: PricedCandidate, scene: UpsellScene): Verdict {
  return combineVerdicts(guards.map(guard => guard(priced, scene)));
}

const guards: readonly (typeof checkGuards)[] = [checkLock, checkCare];
