/** The order of what is left, and which of those that compete stays. */
import { type Decimal, decimal } from '../kernel/decimal.js';
import { compareDecimals, negateDecimal } from '../kernel/decimal-arithmetic.js';
import { compareTargets } from './prepare-rules.js';
import type { PricedCandidate } from './price-candidate.js';
import type { UpsellScore } from './ranked-upsell.js';
import { scoreCandidate } from './score-candidate.js';
import type { UpsellScene } from './upsell-scene.js';
import { type Suppressed, suppress } from './verdict.js';

/** A candidate with its score. */
export interface ScoredCandidate extends PricedCandidate {
  readonly score: UpsellScore;
}

/** What becomes of a candidate that competes: its place, or what it lost to. */
export interface Contest {
  /** The best first, the limit not yet applied. */
  readonly winners: readonly ScoredCandidate[];
  readonly losers: readonly { readonly scored: ScoredCandidate; readonly verdict: Suppressed }[];
}

/**
 * Orders candidates by score, then by what the customer saves in twelve months, then by offer, rule and position; of those with one action and
 * offer, and of those of one exclusion group, the best stays.
 *
 * @param priced - The candidates.
 * @param scene - The scene.
 * @returns Those that stay in their order, and the others, each with the one it lost to.
 */
export function rankCandidates(priced: readonly PricedCandidate[], scene: UpsellScene): Contest {
  const ordered = priced
    .map(one => {
      const { score, exact } = scoreCandidate(one.candidate.rule, scene);
      return { scored: { ...one, score }, exact };
    })
    .sort(compareKeyed)
    .map(({ scored }) => scored);
  const holders = new Map<string, ScoredCandidate>();
  const winners: ScoredCandidate[] = [];
  const losers: Contest['losers'][number][] = [];
  for (const scored of ordered) {
    const places = placesOf(scored);
    const winner = places.map(place => holders.get(place)).find(holder => holder !== undefined);
    if (winner === undefined) {
      winners.push(scored);
      for (const place of places) holders.set(place, scored);
    } else losers.push({ scored, verdict: suppress('EXCLUDED_BY', { by: { kind: 'rule', id: winner.candidate.rule.id } }) });
  }
  return { winners, losers };
}

interface Keyed {
  readonly scored: ScoredCandidate;
  readonly exact: Decimal | undefined;
}

function compareKeyed(a: Keyed, b: Keyed): number {
  // The saving is worked out only for those whose scores are equal.
  return (
    compareKnown(a.exact, b.exact) ||
    compareKnown(savingOf(a.scored), savingOf(b.scored)) ||
    compareTargets(a.scored.candidate, b.scored.candidate)
  );
}

// The larger first, and what is not known last.
function compareKnown(a: Decimal | undefined, b: Decimal | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareDecimals(b, a);
}

function savingOf({ cost }: PricedCandidate): Decimal | undefined {
  const { change } = cost();
  return change === undefined ? undefined : negateDecimal(decimal(change));
}

function placesOf({ candidate: { rule, target, offer } }: ScoredCandidate): readonly string[] {
  const action = `${target.action} ${offer.id}`;
  return rule.exclusionGroup === undefined ? [action] : [action, `group ${rule.exclusionGroup}`];
}
