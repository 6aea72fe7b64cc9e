import type { Offer } from '../../model/offer.js';

/** The offers that are sold on each price plan. */
export function sellersOf(offers: readonly Offer[]): ReadonlyMap<string, readonly Offer[]> {
  const sellers = new Map<string, Offer[]>();
  for (const offer of offers) {
    for (const id of offer.pricePlans ?? []) {
      const known = sellers.get(id) ?? [];
      sellers.set(id, known);
      known.push(offer);
    }
  }
  return sellers;
}
