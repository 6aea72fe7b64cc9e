/** The members of bundles. */
import type { Offer } from '../model/offer.js';
import type { OfferGroup, OfferItem } from '../model/offer-item.js';

/**
 * Lists the members of a bundle, those of its groups and their groups included.
 *
 * @param offer - An offer, or a group of one.
 * @returns The items, in document order; not the members of members.
 * @example
 * listItems({ items: [{ offer: 'router', min: 1, max: 1, charged: false }] }).map((item) => item.offer) // => ['router']
 */
export function listItems(offer: Pick<Offer | OfferGroup, 'items' | 'groups'>): readonly OfferItem[] {
  return [...(offer.items ?? []), ...(offer.groups ?? []).flatMap(listItems)];
}

/**
 * Lists the price plans that a bundle names for a member.
 *
 * @param item - A member of a bundle.
 * @returns The ids: one, one for each price plan of the parent, or none.
 * @example
 * listItemPlans({ offer: 'ram', pricePlan: { monthly: 'ram-monthly' }, min: 0, max: 1, charged: true }) // => ['ram-monthly']
 */
export function listItemPlans({ pricePlan }: OfferItem): readonly string[] {
  if (pricePlan === undefined) return [];
  return typeof pricePlan === 'string' ? [pricePlan] : Object.values(pricePlan);
}
