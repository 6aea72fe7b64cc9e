import { compareText } from '../kernel/compare-text.js';
import { treeOfHoldings } from '../lookup/tree-of-holdings.js';
import type { Holding } from '../model/holding.js';
import type { Candidate, Situation } from './candidate.js';
import type { Possession } from './list-possessions.js';
import { once } from './once.js';
import type { PreparedTarget } from './prepare-rules.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Holds a target against what the customer has.
 *
 * @param scene - The scene.
 * @param prepared - The rule with its target.
 * @returns The candidate.
 */
export function makeCandidate(scene: UpsellScene, prepared: PreparedTarget): Candidate {
  return { ...prepared, prepared, situation: situationOf(scene, prepared) };
}

/**
 * Finds what a target takes the place of, and what stays. Of several holdings that could be replaced it is the oldest. Targets with the same
 * offer, action and name of what is replaced share what is found.
 *
 * @param scene - The scene.
 * @param prepared - The rule with its target.
 * @returns The situation.
 */
export function situationOf(scene: UpsellScene, prepared: PreparedTarget): Situation {
  const known = situationsIn(scene);
  const situation = known[prepared.situationNumber] ?? findSituation(scene, prepared);
  known[prepared.situationNumber] = situation;
  return situation;
}

const situationsIn = /* @__PURE__ */ once((_: UpsellScene): Situation[] => []);

function findSituation(scene: UpsellScene, { offer, brings, target }: PreparedTarget): Situation {
  const [replaced, ...others] = target.action === 'replace' ? replaceable(scene, { offer, target }) : [];
  const common = { offer, brings, target };
  if (replaced === undefined) return { ...common, alternatives: [], parts: [], rest: scene.possessions };
  const parts = allParts(scene.customer.holdings ?? [], replaced.holding);
  const isPart = new Set(parts);
  const rest = scene.possessions.filter(one => one !== replaced && !(one.holding !== undefined && isPart.has(one.holding)));
  return { ...common, replaced, alternatives: others.flatMap(({ holding }) => holding ?? []), parts, rest };
}

// Without a name it is what is held of the same family, never the offer itself: that would be no change.
function replaceable(
  { index, possessions }: UpsellScene,
  { target, offer }: Pick<PreparedTarget, 'target' | 'offer'>,
): readonly Possession[] {
  const owned = possessions.filter(({ source }) => source === 'owned');
  if (target.replaces !== undefined) {
    const named = index.offers.get(target.replaces);
    return owned.filter(one => one.offer === named);
  }
  return owned.filter(one => one.offer !== offer && offer.family !== undefined && one.offer.family === offer.family);
}

function allParts(holdings: readonly Holding[], whole: Holding | undefined): readonly Holding[] {
  if (whole === undefined) return [];
  // A set that grows while it is walked is walked to its end, and a circle of parents ends there too.
  const parts = new Set([whole]);
  const { membersOf } = treeOfHoldings(holdings);
  for (const one of parts) for (const part of membersOf.get(one.id) ?? []) parts.add(part);
  parts.delete(whole);
  return [...parts].sort((a, b) => compareText(a.id, b.id));
}
