/** One step of the way that every candidate goes. */
import { checkConditions } from './check-conditions.js';
import type { PreparedTarget, TargetConditions } from './prepare-rules.js';
import type { UpsellCode, UpsellStep } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';
import type { Verdict } from './verdict.js';

/** One step of the way that every candidate goes. */
export interface Step {
  readonly step: UpsellStep;
  /** Whether it may say anything but that the target passes, whoever asks: then it need not be asked. Absent: it may. */
  readonly concerns?: (target: PreparedTarget) => boolean;
  readonly check: (target: PreparedTarget, scene: UpsellScene) => Verdict;
  /** Whether it decides conditions, and nothing else. */
  readonly isOfConditions?: true;
}

/** Makes a step of conditions that must all hold. */
export function conditionStep(step: UpsellStep, code: UpsellCode, part: keyof TargetConditions): Step {
  return {
    step,
    isOfConditions: true,
    concerns: ({ conditions }) => conditions[part].length > 0,
    check: ({ conditions }, scene) => checkConditions(scene, conditions[part], code),
  };
}
