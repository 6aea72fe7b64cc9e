/** One step of the way that every candidate goes. */
import type { Candidate } from './candidate.js';
import type { UpsellStep } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';
import type { Verdict } from './verdict.js';

/** One step of the way that every candidate goes. */
export interface Step {
  readonly step: UpsellStep;
  readonly check: (candidate: Candidate, scene: UpsellScene) => Verdict;
}
