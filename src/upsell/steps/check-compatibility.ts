import type { Situation } from '../candidate.js';
import { combineVerdicts } from '../combine-verdicts.js';
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
  check: ({ situation }, scene) => checkSituation(situation, scene),
};

const checkSituation = /* @__PURE__ */ once(
  (situation: Situation, scene: UpsellScene): Verdict => combineVerdicts(parts.map(check => check(situation, scene))),
);

const parts: readonly ((situation: Situation, scene: UpsellScene) => Verdict)[] = [
  checkOwnership,
  checkReplaced,
  checkExclusions,
  checkRequirements,
];
