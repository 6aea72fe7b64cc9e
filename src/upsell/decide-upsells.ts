/** What becomes of every candidate. */
import type { Candidate } from './candidate.js';
import { combineVerdicts } from './combine-verdicts.js';
import { makeCandidate } from './make-candidate.js';
import { prepareRules } from './prepare-rules.js';
import { type PricedCandidate, priceCandidate } from './price-candidate.js';
import { rankCandidates, type ScoredCandidate } from './rank-candidates.js';
import { checkGuards } from './steps/check-guards.js';
import { candidateSteps } from './steps.js';
import type { UpsellStep } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';
import { type Suppressed, suppress, type Verdict } from './verdict.js';

/** What became of a candidate. */
export interface Outcome {
  readonly candidate: Candidate;
  /** Passed where it is ranked. */
  readonly verdict: Verdict;
  /** The step that suppressed it. */
  readonly suppressedBy?: UpsellStep;
  /** The first step that could not be decided. */
  readonly unknownSince?: UpsellStep;
}

/** What became of all candidates. */
export interface Outcomes {
  /** By offer, rule and position. */
  readonly outcomes: readonly Outcome[];
  /** The best first. */
  readonly ranked: readonly ScoredCandidate[];
}

/**
 * Takes every candidate through the steps. What hangs on something unknown still goes through those that follow, since one of them may
 * suppress it for certain; it is not priced and competes with nobody.
 *
 * @param scene - The scene.
 * @returns What became of each.
 */
export function decideUpsells(scene: UpsellScene): Outcomes {
  const judged = prepareRules(scene.index).targets.map(prepared => judge(makeCandidate(scene, prepared), scene));
  const priced = new Map<Candidate, PricedCandidate>();
  const lost = new Map<Candidate, Outcome>();
  const lose = (candidate: Candidate, suppressedBy: UpsellStep, verdict: Suppressed): void => {
    lost.set(candidate, { candidate, suppressedBy, verdict });
  };
  for (const { candidate } of judged.filter(({ verdict }) => verdict.kind === 'passed')) {
    const price = priceCandidate(candidate, scene);
    const guarded = price.kind === 'priced' ? checkGuards(price, scene) : price;
    if (guarded.kind === 'suppressed') lose(candidate, price.kind === 'priced' ? 'guards' : 'price', guarded);
    else if (price.kind === 'priced') priced.set(candidate, price);
  }
  const { winners, losers } = rankCandidates([...priced.values()], scene);
  for (const { scored, verdict } of losers) lose(scored.candidate, 'exclusion', verdict);
  const { limit = 3 } = scene.context;
  for (const [position, { candidate }] of winners.entries()) {
    if (position >= limit) lose(candidate, 'limit', suppress('BELOW_LIMIT', { details: { rank: position + 1 } }));
  }
  const ranked = winners.slice(0, limit);
  return { ranked, outcomes: judged.map(outcome => lost.get(outcome.candidate) ?? outcome) };
}

/**
 * Takes a candidate through the steps before the price.
 *
 * @param candidate - The candidate.
 * @param scene - The scene.
 * @returns What becomes of it.
 */
export function judge(candidate: Candidate, scene: UpsellScene): Outcome {
  const verdicts: Verdict[] = [];
  let unknownSince: UpsellStep | undefined;
  for (const { step, check } of candidateSteps) {
    const verdict = check(candidate, scene);
    if (verdict.kind === 'suppressed')
      return { candidate, verdict, suppressedBy: step, ...(unknownSince === undefined ? {} : { unknownSince }) };
    if (verdict.kind === 'unknown') unknownSince ??= step;
    verdicts.push(verdict);
  }
  return { candidate, verdict: combineVerdicts(verdicts), ...(unknownSince === undefined ? {} : { unknownSince }) };
}
