/** Whether one offer is never worse than another, for nobody and in nothing; what cannot be told is not said. */
import { comparePrices } from '../analysis/compare-prices.js';
import { compareFeatures } from '../lookup/compare-features.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Charge } from '../model/charge.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Product } from '../model/product.js';
import type { RuleContext } from './rule-context.js';
import { toKey } from './to-key.js';

/** `better`: never worse and in something better; `equal`: the same; `unknown`: worse in something, or it cannot be told. */
export type OfferComparison = 'better' | 'equal' | 'unknown';

/** What needs and what excludes each product and offer, by id. */
export interface Mentions {
  readonly requires: ReadonlyMap<string, ReadonlySet<object>>;
  readonly excludes: ReadonlyMap<string, ReadonlySet<object>>;
}

/** Where offers are compared. */
export interface ComparedOffers {
  readonly context: RuleContext;
  readonly mentions: Mentions;
}

/** Finds them, once for all offers. */
export function listMentions({ products, offers }: Catalogue): Mentions {
  const found = { requires: new Map<string, Set<object>>(), excludes: new Map<string, Set<object>>() };
  for (const thing of [...products, ...offers]) {
    for (const { kind, target, anyOf, of } of thing.relationships ?? []) {
      if (kind !== 'requires' && kind !== 'excludes') continue;
      for (const id of [target ?? [], anyOf ?? [], of ?? []].flat()) found[kind].set(id, (found[kind].get(id) ?? new Set()).add(thing));
    }
  }
  return found;
}

/** Compares the first offer with the second. */
export function compareOffers({ context, mentions }: ComparedOffers, one: Offer, other: Offer): OfferComparison {
  const [a, b] = [productOf(context, one), productOf(context, other)];
  if (a === undefined || b === undefined || !isForAsMany(one, other) || !isInSamePlace(mentions, [one, a], [other, b])) return 'unknown';
  const { gained, lost, changed } = compareFeatures(context.index, { before: [b], after: [a], locale: context.catalogue.defaultLocale });
  if (lost.length > 0 || changed.length > 0) return 'unknown';
  const price = comparePlans(plansOf(context, one), plansOf(context, other));
  if (price === 'unknown') return 'unknown';
  return gained.length > 0 || price === 'better' ? 'better' : 'equal';
}

function productOf({ index }: RuleContext, { product, items, groups }: Offer): Product | undefined {
  return product === undefined || items !== undefined || groups !== undefined ? undefined : index.products.get(product);
}

function plansOf({ index }: RuleContext, { pricePlans = [] }: Offer): readonly PricePlan[] {
  return pricePlans.flatMap(id => index.pricePlans.get(id) ?? []).filter(({ status }) => status === 'active');
}

// Everybody who may buy the second may buy the first, as long and under the same terms.
function isForAsMany(one: Offer, other: Offer): boolean {
  const isWide = (wide: readonly string[] | undefined, narrow: readonly string[] | undefined): boolean =>
    wide === undefined || narrow?.every(id => wide.includes(id)) === true;
  const isSame = (['eligibility', 'terms', 'characteristics', 'relationships', 'maxPerCustomer'] as const).every(
    field => toKey(one[field] ?? null) === toKey(other[field] ?? null),
  );
  const isAsLong = one.validFor === undefined || toKey(one.validFor) === toKey(other.validFor ?? null);
  return (
    isSame && isAsLong && isWide(one.channels, other.channels) && isWide(one.markets, other.markets) && isWide(one.segments, other.segments)
  );
}

type Sold = readonly [offer: Offer, product: Product];

// Products that differ in kind, in their properties or in what goes with them are not compared.
function isInSamePlace({ requires, excludes }: Mentions, [offerA, a]: Sold, [offerB, b]: Sold): boolean {
  const isAlike = (['kind', 'characteristics', 'relationships', 'provisioning', 'support'] as const).every(
    field => toKey(a[field] ?? null) === toKey(b[field] ?? null),
  );
  const mentioning = (map: Mentions['requires'], ids: readonly string[]): readonly object[] => ids.flatMap(id => [...(map.get(id) ?? [])]);
  const [idsA, idsB] = [
    [offerA.id, a.id],
    [offerB.id, b.id],
  ];
  const [needA, needB] = [mentioning(requires, idsA), mentioning(requires, idsB)];
  const [shutA, shutB] = [mentioning(excludes, idsA), mentioning(excludes, idsB)];
  // All that needs the second goes with the first as well, and nothing more is excluded.
  return isAlike && needB.every(each => needA.includes(each)) && shutA.every(each => shutB.includes(each));
}

// For each way of paying for the second there is one for the first that is never dearer.
function comparePlans(ones: readonly PricePlan[], others: readonly PricePlan[]): OfferComparison {
  if (others.length === 0) return 'unknown';
  const best = others.map(other => {
    const found = ones.map(one => comparePlan(one, other));
    return found.includes('better') ? 'better' : found.includes('equal') ? 'equal' : 'unknown';
  });
  if (best.includes('unknown')) return 'unknown';
  return best.includes('better') ? 'better' : 'equal';
}

function comparePlan(one: PricePlan, other: PricePlan): OfferComparison {
  const isAlike = (['terms', 'priceLists', 'proration', 'taxIncluded', 'after', 'existingSubscribers', 'validFor'] as const).every(
    field => toKey(one[field] ?? null) === toKey(other[field] ?? null),
  );
  if (!isAlike || one.phases.length !== other.phases.length) return 'unknown';
  const found = one.phases.flatMap((phase, at) => {
    const beside = other.phases[at];
    const isStep = beside !== undefined && phase.kind === beside.kind && phase.duration === beside.duration;
    if (!isStep || phase.charges.length !== beside.charges.length) return ['unknown' as const];
    return phase.charges.map((charge, position) => compareCharge(charge, beside.charges[position]));
  });
  return worstOf(found);
}

function compareCharge(one: Charge, other: Charge | undefined): OfferComparison {
  const isAlike = (['kind', 'timing', 'period', 'unit', 'meter', 'quantity', 'when'] as const).every(
    field => toKey(one[field] ?? null) === toKey(other?.[field] ?? null),
  );
  if (other === undefined || !isAlike || one.prices.length !== other.prices.length) return 'unknown';
  return worstOf(
    one.prices.map((price, at): OfferComparison => {
      const beside = other.prices[at];
      const isPlace =
        beside !== undefined && price.currency === beside.currency && toKey(price.scope ?? null) === toKey(beside.scope ?? null);
      if (!isPlace || toKey(price.validFor ?? null) !== toKey(beside.validFor ?? null)) return 'unknown';
      // What is told on request may be anything.
      if (price.onRequest === true || price.external !== undefined) return 'unknown';
      const { verdict } = comparePrices(beside, price);
      return verdict === 'lowered' ? 'better' : verdict === 'equal' ? 'equal' : 'unknown';
    }),
  );
}

function worstOf(found: readonly OfferComparison[]): OfferComparison {
  if (found.includes('unknown')) return 'unknown';
  return found.includes('better') ? 'better' : 'equal';
}
