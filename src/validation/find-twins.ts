/** Offers that are the same in all that matters. */

import type { Path } from '../kernel/issue.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
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
 * Finds active offers that are the same in everything but what names and explains them. Of what is sold by itself the product and the price
 * plans may be two, if these are the same in everything but their names.
 *
 * @param index - The catalogue.
 * @returns Each offer that is like an earlier one, with the first like it.
 */
export function findTwins(index: CatalogueIndex): readonly Twins[] {
  const firsts = new Map<string, { readonly offer: Offer; readonly path: Path }>();
  return index.catalogue.offers.flatMap((offer, at): readonly Twins[] => {
    if (offer.status !== 'active') return [];
    const path = ['offers', at];
    const key = toKey(offer.sellable === false || offer.pricePlans === undefined ? substanceOf(offer) : wholeOf(index, offer));
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

function substanceOf(thing: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(thing).filter(([field]) => !labels.has(field)));
}

// With its product and price plans by what they are and not by their ids.
function wholeOf({ products, pricePlans }: CatalogueIndex, offer: Offer): unknown {
  const { product: productId, pricePlans: planIds, defaultPricePlan, ...rest } = substanceOf(offer);
  const contentOf = (found: object | undefined, id: unknown): unknown => (found === undefined ? id : substanceOf(found));
  const plans = offer.pricePlans?.map(id => contentOf(pricePlans.get(id), id));
  return {
    ...rest,
    product: offer.product === undefined ? null : contentOf(products.get(offer.product), productId),
    plans: plans ?? planIds ?? null,
    standard: offer.pricePlans?.indexOf(String(defaultPricePlan)) ?? null,
  };
}

/** Whether an offer is made of others. */
export function isBundle({ items, groups }: Offer): boolean {
  return (items ?? groups) !== undefined;
}
