/** What an offer brings with it: members of a bundle, and what products and offers include by a relationship. */
import type { Truth } from '../condition/condition-scene.js';
import type { Condition } from '../model/condition.js';
import type { Offer } from '../model/offer.js';
import type { OfferItem } from '../model/offer-item.js';
import type { Product } from '../model/product.js';
import type { Relationship } from '../model/relationship.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { listItems } from './list-items.js';

/** An offer, or a product without one, that comes with something else. */
export interface IncludedThing {
  readonly offer?: Offer;
  readonly product?: Product;
  /** How many. */
  readonly count: bigint;
  /** False where it depends on something unknown, or on a choice that nobody recorded, whether it comes at all. */
  readonly isCertain: boolean;
}

/** Works out what offers bring, each offer once. */
export interface Includer {
  /** What an offer brings; items for which the test says no are left out. */
  readonly listIncluded: (offer: Offer, isTaken: (item: OfferItem) => boolean) => readonly IncludedThing[];
}

/** How what one offer brings is worked out. */
export interface InclusionQuestion {
  /** The index of the release that the offer is from. */
  readonly index: CatalogueIndex;
  /** Decides the conditions of relationships. */
  readonly decide: (condition: Condition) => Truth;
  /** Says which of the offer's own members come with it. */
  readonly isTaken: (item: OfferItem) => boolean;
}

/**
 * Lists what an offer brings with it, to any depth.
 *
 * @param offer - The offer.
 * @param question - How it is worked out.
 * @returns Each thing once, with its count; a circle of inclusions brings nothing more.
 */
export function listIncluded(offer: Offer, { index, decide, isTaken }: InclusionQuestion): readonly IncludedThing[] {
  return makeIncluder(index, decide).listIncluded(offer, isTaken);
}

/**
 * Makes what works out inclusions, for many offers of one index.
 *
 * @param index - The index of the release that the offers are from.
 * @param decide - Decides the conditions of relationships.
 * @returns The includer; a circle of inclusions brings nothing more.
 */
export function makeIncluder(index: CatalogueIndex, decide: (condition: Condition) => Truth): Includer {
  const known = new Map<Offer | Product, readonly IncludedThing[]>();
  // invariant: what is being worked out counts as empty, which ends circles; what is worked out is added up, so that nesting stays cheap.
  const once = (thing: Offer | Product, work: () => readonly IncludedThing[]): readonly IncludedThing[] => {
    const done = known.get(thing);
    if (done !== undefined) return done;
    known.set(thing, []);
    const found = addUp(work());
    known.set(thing, found);
    return found;
  };
  const ofProduct = (product: Product): readonly IncludedThing[] =>
    once(product, () =>
      listTargets(product.relationships, decide).flatMap(({ id, isCertain }) => {
        const target = index.products.get(id);
        return target === undefined ? [] : bring({ product: target, count: 1n, isCertain }, ofProduct(target));
      }),
    );
  const ofOffer = (offer: Offer, isTaken: (item: OfferItem) => boolean): readonly IncludedThing[] => {
    const product = offer.product === undefined ? undefined : index.products.get(offer.product);
    const items = listItems(offer).flatMap(item => (isTaken(item) ? { id: item.offer, count: countOf(item), isCertain: true } : []));
    const related = listTargets(offer.relationships, decide).map(target => ({ ...target, count: 1n }));
    const offers = [...items, ...related].flatMap(({ id, count, isCertain }) => {
      const member = index.offers.get(id);
      return member === undefined || count === 0n ? [] : bring({ offer: member, count, isCertain }, whole(member));
    });
    return [...offers, ...(product === undefined ? [] : ofProduct(product))];
  };
  const whole = (offer: Offer): readonly IncludedThing[] => once(offer, () => ofOffer(offer, () => true));
  return {
    listIncluded: (offer, isTaken) => {
      known.set(offer, []);
      return addUp(ofOffer(offer, isTaken));
    },
  };
}

function countOf({ min, default: standard = min }: OfferItem): bigint {
  return BigInt(standard);
}

function bring(thing: IncludedThing, inner: readonly IncludedThing[]): readonly IncludedThing[] {
  return [thing, ...inner.map(part => ({ ...part, count: part.count * thing.count, isCertain: part.isCertain && thing.isCertain }))];
}

function addUp(things: readonly IncludedThing[]): readonly IncludedThing[] {
  const sums: IncludedThing[] = [];
  for (const thing of things) {
    const at = sums.findIndex(one => one.offer === thing.offer && one.product === thing.product && one.isCertain === thing.isCertain);
    const sum = sums[at];
    if (sum === undefined) sums.push(thing);
    else sums[at] = { ...sum, count: sum.count + thing.count };
  }
  return sums;
}

interface Target {
  readonly id: string;
  readonly isCertain: boolean;
}

// Which of several comes is certain only where all do.
function listTargets(relationships: readonly Relationship[] | undefined, decide: (condition: Condition) => Truth): readonly Target[] {
  return (relationships ?? []).flatMap(({ kind, target, anyOf, of, atLeast, when }) => {
    const applies = when === undefined ? 'true' : decide(when);
    if (kind !== 'includes' || applies === 'false') return [];
    const ids = target === undefined ? (anyOf ?? of ?? []) : [target];
    const areAll = ids.length === (of === undefined ? 1 : atLeast);
    return ids.map(id => ({ id, isCertain: areAll && applies === 'true' }));
  });
}
