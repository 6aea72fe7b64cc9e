import { listItemPlans, listItems } from '../lookup/list-items.js';
import type { Offer } from '../model/offer.js';
import type { OfferItem } from '../model/offer-item.js';
import type { PricePlan } from '../model/price-plan.js';
import { pricePlanOf } from '../pricing/price-plan-of.js';
import { describePricePlan } from './describe-price-plan.js';
import { listPlans } from './describe-quotes.js';
import type { DescribedPricePlan } from './described-price.js';
import type { DeskScene } from './desk-scene.js';

/**
 * Describes the price plans of an offer, and those of members with a price of their own.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @returns The offer's own first; each once.
 */
export function describePricePlans(scene: DeskScene, offer: Offer): readonly DescribedPricePlan[] {
  const own = listPlans(scene, offer).map(plan => ({ plan, owner: offer.id }));
  const charged = listItems(offer)
    .filter(item => item.charged)
    .flatMap(item => plansOf(scene, item).map(plan => ({ plan, owner: item.offer })));
  const seen = new Set<PricePlan>();
  return [...own, ...charged].flatMap(({ plan, owner }) => {
    if (seen.has(plan)) return [];
    seen.add(plan);
    return [describePricePlan(scene, plan, owner)];
  });
}

function plansOf({ index, context }: DeskScene, item: OfferItem): readonly PricePlan[] {
  const named = listItemPlans(item);
  if (named.length > 0) return named.flatMap(id => index.pricePlans.get(id) ?? []);
  const member = index.offers.get(item.offer);
  const choice = member === undefined ? undefined : pricePlanOf(index, member, { at: context.at });
  return choice?.kind === 'found' ? [choice.plan] : [];
}
