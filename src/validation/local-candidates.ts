/** The names that a reference may have where they are unique only within something: terms, steps, characteristics, charges. */
import type { Path } from '../kernel/issue.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { listItemPlans, listItems } from '../lookup/list-items.js';
import type { DiscountScope } from '../model/discount.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';

/** What a reference leads to within something else. */
export type LocalTarget = 'steps' | 'termsOfPlan' | 'termsOfTarget' | 'characteristicsOfOffer' | 'chargesInScope';

/** Finds the names that are right at a path. */
export type FindCandidates = (index: CatalogueIndex, path: Path) => Iterable<string>;

/** How to find the right names, by kind of target. */
export const localCandidates: Readonly<Record<LocalTarget, FindCandidates>> = {
  steps: (index, path) => idsOf(index.catalogue.products[positionOf(path, 1)]?.provisioning?.steps),
  termsOfPlan: findTermsOfPlan,
  termsOfTarget: (index, path) => {
    const target = index.catalogue.upsellRules?.[positionOf(path, 1)]?.targets[positionOf(path, 3)];
    return idsOf(target === undefined ? undefined : index.offers.get(target.offer)?.terms);
  },
  characteristicsOfOffer: (index, path) => {
    const offer = index.catalogue.offers[positionOf(path, 1)];
    return offer === undefined ? [] : findCharacteristics(index, offer, new Set());
  },
  chargesInScope: (index, path) => {
    const scope = index.catalogue.discounts?.[positionOf(path, 1)]?.appliesTo[positionOf(path, 3)];
    return findPlans(index, scope).flatMap(plan => plan.phases.flatMap(phase => phase.charges.map(charge => charge.id)));
  },
};

function positionOf(path: Path, step: number): number {
  const position = path[step];
  return typeof position === 'number' ? position : -1;
}

function idsOf(things: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (things ?? []).map(thing => thing.id);
}

// A plan that no offer names may go with any term: that nobody uses it is another finding.
function findTermsOfPlan(index: CatalogueIndex, path: Path): Iterable<string> {
  const plan = index.catalogue.pricePlans[positionOf(path, 1)];
  const users = plan === undefined ? [] : findUsers(index, plan);
  return (users.length === 0 ? index.catalogue.offers : users).flatMap(offer => idsOf(offer.terms));
}

function findUsers(index: CatalogueIndex, plan: PricePlan): readonly Offer[] {
  const names = [plan.id, ...(plan.aliases ?? [])];
  const named = names.flatMap(name => index.offersOfPricePlan.get(name) ?? []);
  const members = index.catalogue.offers.flatMap(listItems).filter(item => listItemPlans(item).some(id => names.includes(id)));
  return [...named, ...members.flatMap(item => index.offers.get(item.offer) ?? [])];
}

function findCharacteristics(index: CatalogueIndex, offer: Offer, seen: Set<string>): readonly string[] {
  if (seen.has(offer.id)) return [];
  seen.add(offer.id);
  const product = offer.product === undefined ? undefined : index.products.get(offer.product);
  const members = listItems(offer).flatMap(item => index.offers.get(item.offer) ?? []);
  return [...idsOf(product?.characteristics), ...members.flatMap(member => findCharacteristics(index, member, seen))];
}

function findPlans(index: CatalogueIndex, scope: DiscountScope | undefined): readonly PricePlan[] {
  if (scope?.pricePlan !== undefined) return plansOf(index, [scope.pricePlan]);
  if (scope?.offer === undefined) return index.catalogue.pricePlans;
  const offer = index.offers.get(scope.offer);
  return offer === undefined ? [] : plansOf(index, [...(offer.pricePlans ?? []), ...itemPlans(index, offer, new Set())]);
}

function itemPlans(index: CatalogueIndex, offer: Offer, seen: Set<string>): readonly string[] {
  if (seen.has(offer.id)) return [];
  seen.add(offer.id);
  return listItems(offer).flatMap(item => {
    const member = index.offers.get(item.offer);
    return [...listItemPlans(item), ...(member?.pricePlans ?? []), ...(member === undefined ? [] : itemPlans(index, member, seen))];
  });
}

function plansOf(index: CatalogueIndex, ids: readonly string[]): readonly PricePlan[] {
  return ids.flatMap(id => index.pricePlans.get(id) ?? []);
}
