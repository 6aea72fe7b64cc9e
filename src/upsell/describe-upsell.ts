/** From a candidate that is ranked to what a rep sees. */
import { compareDates } from '../kernel/date.js';
import { addDuration, requireDuration } from '../kernel/duration.js';
import { compareFeatures, sumFeatures } from '../lookup/compare-features.js';
import type { Holding } from '../model/holding.js';
import type { Candidate } from './candidate.js';
import { describeContract } from './describe-contract.js';
import { drawVariant } from './draw-variant.js';
import { nameOf } from './fill-placeholder.js';
import { findNeeds } from './find-needs.js';
import { giveReasons } from './give-reasons.js';
import { nameCandidate } from './name-candidate.js';
import { quoteDue } from './quote-due.js';
import type { ScoredCandidate } from './rank-candidates.js';
import type { DrawnVariant, HoldingReference, RankedUpsell, UpsellProvisioning } from './ranked-upsell.js';
import { sayWords } from './say-words.js';
import type { UpsellWarning } from './upsell-answer.js';
import type { UpsellScene } from './upsell-scene.js';

/** A suggestion, and what is wrong with its words. */
export interface DescribedUpsell {
  readonly upsell: RankedUpsell;
  readonly warnings: readonly UpsellWarning[];
}

/**
 * Describes a suggestion.
 *
 * @param scored - The candidate with price and score.
 * @param rank - Its place, from 1.
 * @param scene - The scene.
 * @returns All that a rep sees.
 */
export function describeUpsell(scored: ScoredCandidate, rank: number, scene: UpsellScene): DescribedUpsell {
  const { candidate, price, score, ends } = scored;
  const { rule, offer, brings, situation } = candidate;
  const { replaced } = situation;
  const variant = rule.experiment === undefined ? undefined : drawVariant(rule.experiment, scene.customer.id);
  const { policy, ...due } = quoteDue(scored, scene);
  const contract = describeContract(scored, policy, scene);
  const provisioning = describeProvisioning(candidate, contract.effective ?? scene.today);
  const before = replaced === undefined ? {} : { before: replaced.brings.products };
  const upsell = {
    ...nameCandidate(candidate),
    rank,
    name: nameOf(scene, offer.id, scene.locale) ?? offer.id,
    ...(price.quote.pricePlan === undefined ? {} : { pricePlan: price.quote.pricePlan }),
    ...(price.quote.term === undefined ? {} : { term: price.quote.term }),
    ...(replaced?.holding === undefined ? {} : { replaces: referTo(replaced.holding) }),
    ends: ends.map(referTo),
    price: { ...price, cost: scored.cost(), ...due },
    needs: findNeeds(candidate, scene),
    contract,
    features: compareFeatures(scene.index, { ...before, after: brings.products, locale: scene.locale }),
    ...(provisioning === undefined ? {} : { provisioning }),
    why: giveReasons(scene, candidate.asked),
    score,
    ...(rule.experiment === undefined ? {} : { experiment: nameVariant(rule.experiment.id, variant?.id) }),
  };
  const { say, warnings } = sayWords({ say: rule.say, variant }, { scene, upsell, features: sumFeatures(brings.products) });
  return { upsell: { ...upsell, say }, warnings };
}

function referTo({ id, offer, pricePlan }: Holding): HoldingReference {
  return { holding: id, offer, pricePlan };
}

function nameVariant(experiment: string, variant: string | undefined): DrawnVariant {
  return variant === undefined ? { experiment } : { experiment, variant };
}

function describeProvisioning({ brings }: Candidate, from: string): UpsellProvisioning | undefined {
  const times = brings.products.flatMap(({ provisioning }) => provisioning?.leadTime ?? []);
  const dated = times.map(leadTime => ({ leadTime, earliest: addDuration(from, requireDuration(leadTime)) }));
  return dated.sort((a, b) => compareDates(b.earliest, a.earliest))[0];
}
