/** The names that a reference may have where they are unique only within something: terms, steps, characteristics, charges. */
import type { Path } from '../kernel/issue.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { listItemPlans, listItems } from '../lookup/list-items.js';
import type { DiscountScope } from '../model/discount.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import { memo, once } from './keep-answers.js';

/** What a reference leads to within something else. */
export type LocalTarget = 'steps' | 'termsOfPlan' | 'termsOfTarget' | 'characteristicsOfOffer' | 'characteristicsOfPlan' | 'chargesInScope';

/** The names that are right at a place; undefined where that cannot be told, since something on the way is missing itself. */
export type LocalNames = ReadonlySet<string> | undefined;

/** Finds the right names at a path, by kind of target. */
export type FindLocalNames = Readonly<Record<LocalTarget, (path: Path) => LocalNames>>;

/**
 * Makes the finders of local names; each works a thing out once.
 *
 * @param index - The indexed catalogue.
 * @param isWhole - Whether nothing had to be left out of it.
 * @returns The finders.
 */
export function makeLocalNames(index: CatalogueIndex, isWhole: boolean): FindLocalNames {
  const { catalogue } = index;
  const users = once(() => findUsers(index));
  const followers = once(() => findFollowers(index));
  const termsOfPlan = memo((plan: PricePlan) => (followers().has(plan) ? undefined : findTerms(users().get(plan))));
  const characteristics = memo((offer: Offer) => findCharacteristics(index, offer));
  const characteristicsOfPlan = memo((plan: PricePlan) =>
    followers().has(plan) ? undefined : findSoldCharacteristics(index, users().get(plan)),
  );
  const charges = memo((scope: string) => findCharges(index, JSON.parse(scope)));
  return {
    steps: path => idsOf(catalogue.products[positionOf(path, 1)]?.provisioning?.steps),
    termsOfPlan: path => {
      const plan = catalogue.pricePlans[positionOf(path, 1)];
      return plan === undefined || !isWhole ? undefined : termsOfPlan(plan);
    },
    termsOfTarget: path => {
      const target = catalogue.upsellRules?.[positionOf(path, 1)]?.targets[positionOf(path, 3)];
      const offer = target === undefined ? undefined : index.offers.get(target.offer);
      return offer === undefined ? undefined : idsOf(offer.terms);
    },
    characteristicsOfOffer: path => {
      const offer = catalogue.offers[positionOf(path, 1)];
      return offer === undefined ? undefined : characteristics(offer);
    },
    characteristicsOfPlan: path => {
      const plan = catalogue.pricePlans[positionOf(path, 1)];
      return plan === undefined || !isWhole ? undefined : characteristicsOfPlan(plan);
    },
    chargesInScope: path => {
      const { offer, pricePlan }: Partial<DiscountScope> = catalogue.discounts?.[positionOf(path, 1)]?.appliesTo[positionOf(path, 3)] ?? {};
      return isWhole ? charges(JSON.stringify({ offer, pricePlan })) : undefined;
    },
  };
}

function positionOf(path: Path, step: number): number {
  const position = path[step];
  return typeof position === 'number' ? position : -1;
}

function idsOf(things: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set((things ?? []).map(thing => thing.id));
}

function findUsers(index: CatalogueIndex): ReadonlyMap<PricePlan, ReadonlySet<Offer>> {
  const users = new Map<PricePlan, Set<Offer>>();
  const add = (id: string, offer: Offer | undefined): void => {
    const plan = index.pricePlans.get(id);
    if (plan === undefined || offer === undefined) return;
    users.set(plan, (users.get(plan) ?? new Set()).add(offer));
  };
  for (const offer of index.catalogue.offers) {
    for (const id of offer.pricePlans ?? []) add(id, offer);
    for (const item of listItems(offer)) for (const id of listItemPlans(item)) add(id, index.offers.get(item.offer));
  }
  return users;
}

// That no offer names a plan is another finding, and then it may go with any term.
function findTerms(users: ReadonlySet<Offer> | undefined): LocalNames {
  return users === undefined ? undefined : new Set([...users].flatMap(offer => (offer.terms ?? []).map(term => term.id)));
}

// What follows another plan is held under the terms of the offers of that one, which are not traced.
function findFollowers(index: CatalogueIndex): ReadonlySet<PricePlan | undefined> {
  return new Set(
    index.catalogue.pricePlans.flatMap(({ after }) => (typeof after === 'object' ? [index.pricePlans.get(after.pricePlan)] : [])),
  );
}

// Enough for any bundle that people sell; beyond it nothing is said.
const mostOffers = 500;

function findCharacteristics(index: CatalogueIndex, offer: Offer): LocalNames {
  const parts = partsOf(index, offer);
  if (parts === undefined) return undefined;
  const products = parts.flatMap(part => (part.product === undefined ? [] : [index.products.get(part.product)]));
  if (products.includes(undefined)) return undefined;
  return new Set(products.flatMap(product => (product?.characteristics ?? []).map(({ id }) => id)));
}

// As with terms: that no offer names a plan is another finding.
function findSoldCharacteristics(index: CatalogueIndex, users: ReadonlySet<Offer> | undefined): LocalNames {
  const products = [...(users ?? [])].map(({ product = '' }) => index.products.get(product));
  if (users === undefined || products.includes(undefined)) return undefined;
  return new Set(products.flatMap(product => (product?.characteristics ?? []).map(({ id }) => id)));
}

function findCharges(index: CatalogueIndex, scope: Pick<DiscountScope, 'offer' | 'pricePlan'>): LocalNames {
  const plans = findPlans(index, scope);
  return plans === undefined
    ? undefined
    : new Set(plans.flatMap(plan => plan.phases.flatMap(phase => phase.charges.map(charge => charge.id))));
}

function findPlans(index: CatalogueIndex, scope: Pick<DiscountScope, 'offer' | 'pricePlan'>): readonly PricePlan[] | undefined {
  if (scope.pricePlan !== undefined) return plansOf(index, [scope.pricePlan]);
  if (scope.offer === undefined) return index.catalogue.pricePlans;
  const offer = index.offers.get(scope.offer);
  const parts = offer === undefined ? undefined : partsOf(index, offer);
  return parts === undefined
    ? undefined
    : plansOf(
        index,
        parts.flatMap(part => [...(part.pricePlans ?? []), ...listItems(part).flatMap(listItemPlans)]),
      );
}

// The offer with its members and theirs; undefined where one is missing or there are too many.
function partsOf(index: CatalogueIndex, offer: Offer): readonly Offer[] | undefined {
  const parts = new Set([offer]);
  for (const part of parts) {
    for (const item of listItems(part)) {
      const member = index.offers.get(item.offer);
      if (member === undefined || parts.size > mostOffers) return undefined;
      parts.add(member);
    }
  }
  return [...parts];
}

function plansOf(index: CatalogueIndex, ids: readonly string[]): readonly PricePlan[] | undefined {
  const plans = ids.map(id => index.pricePlans.get(id));
  const found = plans.flatMap(plan => plan ?? []);
  return found.length < ids.length ? undefined : found;
}
