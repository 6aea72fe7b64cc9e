/** The needs that justify that a suggestion costs more. */
import { type Decimal, formatDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import { findDirection, sumFeatures } from '../lookup/compare-features.js';
import type { Product } from '../model/product.js';
import { listNeeds } from '../pricing/cover-needs.js';
import { readUsageMonths } from '../pricing/usage-months.js';
import type { Candidate } from './candidate.js';
import { giveReasons } from './give-reasons.js';
import { listEnding } from './list-ending.js';
import { once } from './once.js';
import type { UpsellNeed } from './upsell-cost.js';
import type { UpsellScene } from './upsell-scene.js';
import { usageOf } from './usage-of.js';

/**
 * Finds the needs that a candidate meets: the rule's own where it is true, a feature that the customer asked for and an allowance that was
 * not enough in some month of the record where the suggestion raises them over all that the customer has.
 *
 * @param candidate - The candidate.
 * @param scene - The scene.
 * @returns The needs; what is not known is none.
 */
export function findNeeds(candidate: Candidate, scene: UpsellScene): readonly UpsellNeed[] {
  const { need } = candidate.rule;
  const own =
    need !== undefined && scene.decide(need) === 'true'
      ? [{ kind: 'rule', because: giveReasons(scene, [{ part: 'need', condition: need }]) } as const]
      : [];
  return [...own, ...findRaised(candidate, scene)];
}

/**
 * Tells whether a candidate meets a need.
 *
 * @param candidate - The candidate.
 * @param scene - The scene.
 * @param decide - How the rule's own need comes out.
 * @returns True where `findNeeds` finds one.
 */
export function hasNeed(candidate: Candidate, scene: UpsellScene, decide: UpsellScene['decide']): boolean {
  const { need } = candidate.rule;
  return (need !== undefined && decide(need) === 'true') || findRaised(candidate, scene).length > 0;
}

function findRaised(candidate: Candidate, scene: UpsellScene): readonly UpsellNeed[] {
  const wanted = wantedFeatures(scene);
  if (wanted.length === 0) return [];
  const raised = raisedFeatures(candidate, scene);
  return wanted.filter(({ feature }) => raised.has(feature));
}

const wantedFeatures = /* @__PURE__ */ once((scene: UpsellScene): readonly Exclude<UpsellNeed, { kind: 'rule' }>[] => {
  const { index, customer, facts } = scene;
  const requests = new Set((customer.requests ?? []).map(id => index.features.get(id)?.id ?? id));
  const { peaks } = listNeeds(index, { requests: [] }, readUsageMonths(usageOf(scene), 12));
  return [
    ...[...requests].map(feature => ({ kind: 'requested', feature }) as const),
    ...peaks.flatMap(({ feature, amount }) => {
      const allowance = facts.allowance(feature);
      return isExceeded(allowance, amount)
        ? [{ kind: 'exceeded', feature, allowance: formatDecimal(allowance), used: formatDecimal(amount) } as const]
        : [];
    }),
  ];
});

// Having none of something is no allowance that was exceeded.
function isExceeded(allowance: Decimal | 'unlimited' | undefined, used: Decimal): allowance is Decimal {
  return typeof allowance === 'object' && allowance.coefficient > 0n && compareDecimals(used, allowance) > 0;
}

function raisedFeatures({ situation }: Candidate, scene: UpsellScene): ReadonlySet<string> {
  const known = raisedIn(situation);
  const found = known.features ?? compareAll(situation, scene);
  known.features = found;
  return found;
}

const raisedIn = /* @__PURE__ */ once((_: Candidate['situation']): { features?: ReadonlySet<string> } => ({}));

// What the customer has elsewhere already is not raised by having it once more.
function compareAll(situation: Candidate['situation'], scene: UpsellScene): ReadonlySet<string> {
  const ending = listEnding(scene, situation);
  const owned = scene.possessions.filter(({ source }) => source === 'owned');
  const kept = situation.rest.filter(({ source, holding }) => source === 'owned' && !(holding !== undefined && ending.includes(holding)));
  const productsOf = (list: typeof owned): readonly Product[] => list.flatMap(({ brings }) => brings.products);
  const [before, after] = [sumFeatures(productsOf(owned)), sumFeatures([...productsOf(kept), ...situation.brings.products])];
  return new Set([...after.keys()].filter(id => findDirection(before.get(id), after.get(id)) === 'gained'));
}
