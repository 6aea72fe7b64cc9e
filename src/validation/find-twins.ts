/** Offers that are the same in all that matters. */

import type { Path } from '../kernel/issue.js';
import type { Offer } from '../model/offer.js';
import { toKey } from './to-key.js';

/** Two offers, the earlier first. */
export interface Twins {
  readonly first: Offer;
  readonly second: Offer;
  readonly firstPath: Path;
  /** The path of the second. */
  readonly path: Path;
  /** What both are, as one text. */
  readonly substance: string;
}

/**
 * Finds active offers that are the same in everything but what names and explains them.
 *
 * @param offers - All offers.
 * @returns Each offer that is like an earlier one, with the first like it.
 */
export function findTwins(offers: readonly Offer[]): readonly Twins[] {
  const firsts = new Map<string, { readonly offer: Offer; readonly path: Path }>();
  return offers.flatMap((offer, at): readonly Twins[] => {
    if (offer.status !== 'active') return [];
    const path = ['offers', at];
    const key = toKey(substanceOf(offer));
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { offer, path });
    return first === undefined ? [] : [{ first: first.offer, second: offer, firstPath: first.path, path, substance: key }];
  });
}

// What names, explains or files an offer.
const labels: ReadonlySet<string> = new Set([
  'id',
  'name',
  'description',
  'aliases',
  'tags',
  'links',
  'suppress',
  'origin',
  'metadata',
  'family',
  'successor',
]);

function substanceOf(offer: Offer): unknown {
  return Object.fromEntries(Object.entries(offer).filter(([field]) => !labels.has(field)));
}

/** Whether an offer is made of others. */
export function isBundle({ items, groups }: Offer): boolean {
  return (items ?? groups) !== undefined;
}
