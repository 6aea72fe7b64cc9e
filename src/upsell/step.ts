/** One step of the way that every candidate goes. */
import type { Candidate } from './candidate.js';
import { checkConditions } from './check-conditions.js';
import type { UpsellCode, UpsellStep } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';
import type { AskedCondition, Verdict } from './verdict.js';

/** One step of the way that every candidate goes. */
export interface Step {
  readonly step: UpsellStep;
  readonly check: (candidate: Candidate, scene: UpsellScene) => Verdict;
  /** The conditions that it decides, where it decides nothing else. */
  readonly conditions?: (candidate: Candidate) => readonly AskedCondition[];
}

/** Makes a step of conditions that must all hold. */
export function conditionStep(step: UpsellStep, code: UpsellCode, conditions: (candidate: Candidate) => readonly AskedCondition[]): Step {
  return { step, conditions, check: (candidate, scene) => checkConditions(scene, conditions(candidate), code) };
}
