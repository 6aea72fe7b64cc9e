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
  const isLikeAnother = makeRoughTest(index);
  return index.catalogue.offers.flatMap((offer, at): readonly Twins[] => {
    if (offer.status !== 'active' || !isLikeAnother(offer)) return [];
    const path = ['offers', at];
    const key = toKey(isByIds(offer) ? substanceOf(offer) : wholeOf(index, offer));
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { offer, path });
    return first === undefined ? [] : [{ first: first.offer, second: offer, firstPath: first.path, path, substance: key }];
  });
}

// What is sold only as part of others is told apart by the ids of its price plans.
function isByIds({ sellable, pricePlans }: Offer): boolean {
  return sellable === false || pricePlans === undefined;
}

// Twins are alike in little things too, which cost nothing to look at: most offers are like no other in them.
function makeRoughTest(index: CatalogueIndex): (offer: Offer) => boolean {
  const counts = new Map<string, number>();
  const looks = new Map<Offer, string>();
  for (const offer of index.catalogue.offers) {
    if (offer.status !== 'active') continue;
    const look = roughLookOf(index, offer);
    looks.set(offer, look);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return offer => (counts.get(looks.get(offer) ?? '') ?? 0) > 1;
}

function roughLookOf({ pricePlans }: CatalogueIndex, offer: Offer): string {
  const ids = offer.pricePlans ?? [];
  if (isByIds(offer)) return `${offer.product ?? ''} ${ids.join(' ')}`;
  const phases = ids.flatMap(id => pricePlans.get(id)?.phases ?? []);
  const prices = phases.flatMap(({ charges }) => charges.map(charge => charge.prices[0]));
  const amounts = prices.map(price => price?.flat ?? price?.perUnit ?? '');
  return `${ids.length} ${offer.items?.length ?? ''} ${offer.groups?.length ?? ''} ${amounts.join(' ')}`;
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
