import type { PricedCandidate } from '../price-candidate.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, type Verdict } from '../verdict.js';
import { checkCare } from './check-care.js';
import { checkLock } from './check-lock.js';
import { checkWorth } from './check-worth.js';

/**
 * Asks the guards, which no score outvotes.
 *
 * @param priced - The candidate with its price.
 * @param scene - The scene.
 * @param decide - How the rule's need comes out; absent: as it does now.
 * @returns What the first guard that objects says: what the last one asks is dear.
 */
export function checkGuards(priced: PricedCandidate, scene: UpsellScene, decide: UpsellScene['decide'] = scene.decide): Verdict {
  for (const guard of guards) {
    const verdict = guard(priced, scene, decide);
    if (verdict.kind === 'suppressed') return verdict;
  }
  return passed;
}

const guards: readonly ((priced: PricedCandidate, scene: UpsellScene, decide: UpsellScene['decide']) => Verdict)[] = [
  checkLock,
  checkCare,
  checkWorth,
];
