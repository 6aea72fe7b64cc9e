import type { Situation } from '../candidate.js';
import { combineVerdicts } from '../combine-verdicts.js';
import { situationOf } from '../make-candidate.js';
import { once } from '../once.js';
import type { Step } from '../step.js';
import type { UpsellScene } from '../upsell-scene.js';
import type { Verdict } from '../verdict.js';
import { checkExclusions } from './check-exclusions.js';
import { checkOwnership } from './check-ownership.js';
import { checkReplaced } from './check-replaced.js';
import { checkRequirements } from './check-requirements.js';

/** It goes with what the customer has, has ordered, and has in the basket. */
export const checkCompatibility: Step = {
  step: 'compatibility',
  check: (target, scene) => {
    const known = verdictsIn(scene);
    const verdict = known[target.situationNumber] ?? checkSituation(situationOf(scene, target), scene);
    known[target.situationNumber] = verdict;
    return verdict;
  },
};

const verdictsIn = /* @__PURE__ */ once((_: UpsellScene): Verdict[] => []);

function checkSituation(situation: Situation, scene: UpsellScene): Verdict {
  return combineVerdicts(parts.map(check => check(situation, scene)));
}

const parts: readonly ((situation: Situation, scene: UpsellScene) => Verdict)[] = [
  checkOwnership,
  checkReplaced,
  checkExclusions,
  checkRequirements,
];
