/** Ladders of one charge that differ only in their currency, so that a fault in their shape is said once. */
import type { RelatedPlace } from '../kernel/issue.js';
import type { Ladder } from './list-ladders.js';
import { toKey } from './to-key.js';

/** A ladder with the others of its charge that have the same shape. */
export interface LadderGroup {
  readonly ladder: Ladder;
  readonly others: readonly Ladder[];
  /** The others as places to be shown; absent where there are none. */
  readonly shown: { readonly related?: readonly RelatedPlace[] };
}

/**
 * Groups ladders by charge, model and bounds.
 *
 * @param ladders - The ladders.
 * @returns The groups, in the order of their first ladders.
 */
export function groupLadders(ladders: readonly Ladder[]): readonly LadderGroup[] {
  const groups = new Map<string, { readonly ladder: Ladder; readonly others: Ladder[] }>();
  for (const ladder of ladders) {
    const key = toKey([ladder.path.slice(0, 6), ladder.model, ladder.tiers.map(({ upTo }) => upTo)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ladder, others: [] });
    else group.others.push(ladder);
  }
  return [...groups.values()].map(group => ({ ...group, shown: showOthers(group.others) }));
}

function showOthers(others: readonly Ladder[]): LadderGroup['shown'] {
  if (others.length === 0) return {};
  return { related: others.map(({ ladderPath, price }) => ({ path: ladderPath, message: `The same in ${price.currency}.` })) };
}
