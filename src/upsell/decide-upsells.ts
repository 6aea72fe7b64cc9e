/** What becomes of every candidate. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { combineVerdicts } from './combine-verdicts.js';
import { makeCandidate } from './make-candidate.js';
import { once } from './once.js';
import { type PreparedTarget, prepareRules } from './prepare-rules.js';
import { type PricedCandidate, priceCandidate } from './price-candidate.js';
import { rankCandidates, type ScoredCandidate } from './rank-candidates.js';
import type { Step } from './step.js';
import { checkApplicability } from './steps/check-applicability.js';
import { checkGuards } from './steps/check-guards.js';
import { candidateSteps } from './steps.js';
import type { UpsellStep } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';
import { passed, type Suppressed, suppress, type Verdict } from './verdict.js';

/** What became of a candidate. */
export interface Outcome {
  readonly candidate: PreparedTarget;
  /** Passed where it is ranked. */
  readonly verdict: Verdict;
  /** The step that suppressed it. */
  readonly suppressedBy: UpsellStep | undefined;
  /** The first step that could not be decided. */
  readonly unknownSince: UpsellStep | undefined;
}

/** What became of all candidates. */
export interface Outcomes {
  /** By offer, rule and position. */
  readonly outcomes: readonly Outcome[];
  /** Those of which there is more to say than that nothing stands against them but that their rule does not apply. */
  readonly notable: readonly Outcome[];
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
  const judged = judgeAll(scene);
  const priced: PricedCandidate[] = [];
  const lost = new Map<PreparedTarget, Outcome>();
  const lose = (candidate: PreparedTarget, suppressedBy: UpsellStep, verdict: Suppressed): void => {
    lost.set(candidate, { candidate, suppressedBy, verdict, unknownSince: undefined });
  };
  for (const { candidate, verdict } of judged) {
    if (verdict.kind !== 'passed') continue;
    const price = priceCandidate(makeCandidate(scene, candidate), scene);
    const guarded = price.kind === 'priced' ? checkGuards(price, scene) : price;
    if (guarded.kind === 'suppressed') lose(candidate, price.kind === 'priced' ? 'guards' : 'price', guarded);
    else if (price.kind === 'priced') priced.push(price);
  }
  const { winners, losers } = rankCandidates(priced, scene);
  for (const { scored, verdict } of losers) lose(scored.candidate.prepared, 'exclusion', verdict);
  const { limit = 3 } = scene.context;
  for (const [position, { candidate }] of winners.entries()) {
    if (position >= limit) lose(candidate.prepared, 'limit', suppress('BELOW_LIMIT', { details: { rank: position + 1 } }));
  }
  const ranked = winners.slice(0, limit);
  const outcomes = lost.size === 0 ? judged : judged.map(outcome => lost.get(outcome.candidate) ?? outcome);
  const ways = waysOf(scene.index);
  return { ranked, outcomes, notable: outcomes.filter((outcome, number) => outcome !== ways[number]?.notApplicable) };
}

/** What a target may meet with, whoever asks. */
interface WayOfTarget {
  readonly candidate: PreparedTarget;
  /** The steps that may say anything of it. */
  readonly steps: readonly Step[];
  /** Those before its `when` is asked. */
  readonly before: readonly Step[];
  /** What becomes of it where they say nothing and its `when` is false. */
  readonly notApplicable: Outcome;
}

const waysOf = /* @__PURE__ */ once((index: CatalogueIndex): readonly WayOfTarget[] => prepareRules(index).targets.map(findWay));

function findWay(candidate: PreparedTarget): WayOfTarget {
  const steps = candidateSteps.filter(({ concerns }) => concerns === undefined || concerns(candidate));
  const verdict = suppress('NOT_APPLICABLE', { conditions: candidate.conditions.when });
  return {
    candidate,
    steps,
    before: steps.slice(0, steps.indexOf(checkApplicability)),
    notApplicable: { candidate, verdict, suppressedBy: 'applicability', unknownSince: undefined },
  };
}

// Most rules do not apply to most customers, so that this runs the most of all: nothing is made for what ends there.
function judgeAll(scene: UpsellScene): readonly Outcome[] {
  const { whenChanges } = scene;
  return waysOf(scene.index).map((way, number) =>
    whenChanges !== undefined && (whenChanges[number] ?? 0) > 0 && passesAll(way.candidate, way.before, scene)
      ? way.notApplicable
      : judge(way.candidate, way.steps, scene),
  );
}

function passesAll(candidate: PreparedTarget, steps: readonly Step[], scene: UpsellScene): boolean {
  for (const { check } of steps) if (check(candidate, scene) !== passed) return false;
  return true;
}

/**
 * Takes a target through steps before the price.
 *
 * @param candidate - The target.
 * @param steps - The steps that may say anything of it.
 * @param scene - The scene.
 * @returns What becomes of it.
 */
export function judge(candidate: PreparedTarget, steps: readonly Step[], scene: UpsellScene): Outcome {
  let verdicts: Verdict[] | undefined;
  let unknownSince: UpsellStep | undefined;
  for (const { step, check } of steps) {
    const verdict = check(candidate, scene);
    if (verdict === passed) continue;
    if (verdict.kind === 'suppressed') return { candidate, verdict, suppressedBy: step, unknownSince };
    if (verdict.kind === 'unknown') unknownSince ??= step;
    verdicts ??= [];
    verdicts.push(verdict);
  }
  return { candidate, verdict: verdicts === undefined ? passed : combineVerdicts(verdicts), suppressedBy: undefined, unknownSince };
}
