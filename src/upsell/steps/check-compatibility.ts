import { combineVerdicts } from '../combine-verdicts.js';
import type { Step } from '../step.js';
import { checkExclusions } from './check-exclusions.js';
import { checkOwnership } from './check-ownership.js';
import { checkReplaced } from './check-replaced.js';
import { checkRequirements } from './check-requirements.js';

/** It goes with what the customer has, has ordered, and has in the basket. */
export const checkCompatibility: Step = {
  step: 'compatibility',
  check: (candidate, scene) => combineVerdicts(parts.map(check => check(candidate, scene))),
};

const parts: readonly Step['check'][] = [checkOwnership, checkReplaced, checkExclusions, checkRequirements];
