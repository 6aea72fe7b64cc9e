import type { Holding } from '../model/holding.js';
import type { Situation } from './candidate.js';
import { findUnmet } from './find-unmet.js';
import type { Possession } from './list-possessions.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Lists what ends with what is replaced: its parts, and what needs it and does not find what it needs in the suggestion.
 *
 * @param scene - The scene.
 * @param situation - The offer, and what it takes the place of.
 * @returns The holdings beside the replaced one.
 */
export function listEnding({ index, possessions, decide }: UpsellScene, situation: Situation): readonly Holding[] {
  const { replaced, parts, rest, offer, brings } = situation;
  if (replaced === undefined) return [];
  const after: readonly Possession[] = [...rest, { source: 'basket', offer, brings }];
  const needing = rest.flatMap(({ source, holding, brings: has }) => {
    if (holding === undefined || source !== 'owned') return [];
    const unmetBefore = findUnmet(index, has, possessions).map(({ relationship }) => relationship);
    const isLost = findUnmet(index, has, after).some(
      ({ relationship }) =>
        !unmetBefore.includes(relationship) && (relationship.when === undefined || decide(relationship.when) === 'true'),
    );
    return isLost ? [holding] : [];
  });
  return [...parts, ...needing];
}
