import { listBrought } from '../lookup/list-brought.js';
import type { Holding } from '../model/holding.js';
import type { Situation } from './candidate.js';
import { findUnmet } from './find-unmet.js';
import type { Possession } from './list-possessions.js';
import { once } from './once.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Lists what ends with a suggestion: the parts of what is replaced, what needs that and does not find what it needs in the suggestion, and
 * what the suggestion includes without a charge of its own.
 *
 * @param scene - The scene.
 * @param situation - The offer, and what it takes the place of.
 * @returns The holdings beside the replaced one, each once.
 */
export function listEnding(scene: UpsellScene, situation: Situation): readonly Holding[] {
  return endingOnce(situation, scene);
}

const endingOnce = /* @__PURE__ */ once((situation: Situation, scene: UpsellScene): readonly Holding[] => [
  ...new Set([...situation.parts, ...listNeeding(scene, situation), ...listIncluded(scene, situation)]),
]);

// A bundle that has it as a member at its own price would charge it twice, so only what costs nothing beside the bundle is taken over.
function listIncluded({ index }: UpsellScene, { offer, rest, replaced }: Situation): readonly Holding[] {
  const owned = rest.filter(({ source, offer: has }) => source === 'owned' && has !== offer);
  if (owned.length === 0 || (offer.items ?? offer.groups) === undefined) return [];
  const { offers } = listBrought(index, offer, item => !item.charged && (item.default ?? item.min) > 0);
  return owned.flatMap(({ holding, offer: has }) =>
    holding === undefined || holding.parent === replaced?.holding?.id || !offers.includes(has) ? [] : [holding],
  );
}

function listNeeding({ index, possessions, decide }: UpsellScene, situation: Situation): readonly Holding[] {
  const { replaced, rest, offer, brings } = situation;
  if (replaced === undefined) return [];
  const after: readonly Possession[] = [...rest, { source: 'basket', offer, brings }];
  return rest.flatMap(({ source, holding, brings: has }) => {
    if (holding === undefined || source !== 'owned') return [];
    const unmetBefore = findUnmet(index, has, possessions).map(({ relationship }) => relationship);
    const isLost = findUnmet(index, has, after).some(
      ({ relationship }) =>
        !unmetBefore.includes(relationship) && (relationship.when === undefined || decide(relationship.when) === 'true'),
    );
    return isLost ? [holding] : [];
  });
}
