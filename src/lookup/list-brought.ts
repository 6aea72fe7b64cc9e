/** What comes with an offer: its members and their products. */

import type { Offer } from '../model/offer.js';
import type { OfferItem } from '../model/offer-item.js';
import type { Product } from '../model/product.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { listIncluded } from './list-included.js';

/** What an offer brings, itself first. */
export interface Brought {
  readonly offers: readonly Offer[];
  readonly products: readonly Product[];
  /** Both. */
  readonly things: ReadonlySet<Offer | Product>;
}

/**
 * Lists what an offer brings: its members in the number that the bundle says by itself, what they include, and their products. What comes
 * only sometimes is not counted on. What all of it is is found once for an index.
 *
 * @param index - The index.
 * @param offer - The offer.
 * @param isTaken - Which members come; absent: all that come by themselves.
 * @returns Each offer and product once, the offer and its product first.
 */
export function listBrought(index: CatalogueIndex, offer: Offer, isTaken?: (item: OfferItem) => boolean): Brought {
  if (isTaken !== undefined) return findBrought(index, offer, isTaken);
  const kept = known.get(index) ?? new Map<Offer, Brought>();
  known.set(index, kept);
  const brought = kept.get(offer) ?? findBrought(index, offer, () => true);
  kept.set(offer, brought);
  return brought;
}

const known = /* @__PURE__ */ new WeakMap<CatalogueIndex, Map<Offer, Brought>>();

function findBrought(index: CatalogueIndex, offer: Offer, isTaken: (item: OfferItem) => boolean): Brought {
  const included = listIncluded(offer, { index, decide: () => 'false', isTaken }).filter(({ isCertain }) => isCertain);
  const offers = new Set([offer, ...included.flatMap(one => one.offer ?? [])]);
  const own = [...offers].flatMap(({ product }) => (product === undefined ? [] : (index.products.get(product) ?? [])));
  const products = new Set([...own, ...included.flatMap(one => one.product ?? [])]);
  return { offers: [...offers], products: [...products], things: new Set([...offers, ...products]) };
}
