/** What an offer cannot be sold without: its product, a price plan, the members that a buyer must take. */
import type { Path } from '../kernel/issue.js';
import type { Entity } from '../model/entity.js';
import type { Offer } from '../model/offer.js';
import type { OfferGroup, OfferItem } from '../model/offer-item.js';
import type { RuleContext } from './rule-context.js';

/** A thing with its path. */
export interface NeededThing {
  readonly entity: Entity;
  readonly path: Path;
}

/** One thing that is needed, or several of which any will do. */
export interface Need {
  /** Where the offer says it. */
  readonly path: Path;
  /** What it is, for one and for several: `price plan` and `price plans`. */
  readonly words: readonly [one: string, several: string];
  /** Never empty. */
  readonly anyOf: readonly NeededThing[];
}

/**
 * Lists what an offer needs, as far as it is there.
 *
 * @param context - The catalogue.
 * @param offer - The offer.
 * @param path - Its path.
 * @returns The needs, in the order of the offer's fields.
 */
export function listNeeds(context: RuleContext, offer: Offer, path: Path): readonly Need[] {
  const single = (words: Need['words'], at: Path, thing: NeededThing | undefined): readonly Need[] =>
    thing === undefined ? [] : [{ path: [...path, ...at], words, anyOf: [thing] }];
  const plans = offer.pricePlans?.map(id => lookUp(context, 'pricePlans', id)) ?? [];
  const isOnlyPlan = new Set(offer.pricePlans).size === 1;
  return [
    ...(offer.product === undefined ? [] : single(['product', 'products'], ['product'], lookUp(context, 'products', offer.product))),
    ...anyOf(['price plan', 'price plans'], [...path, 'pricePlans', ...(isOnlyPlan ? [0] : [])], isOnlyPlan ? plans.slice(0, 1) : plans),
    ...(offer.defaultPricePlan === undefined || isOnlyPlan
      ? []
      : single(['default price plan', 'default price plans'], ['defaultPricePlan'], lookUp(context, 'pricePlans', offer.defaultPricePlan))),
    ...(offer.items ?? []).flatMap((item, at) => needOfItem(context, item, [...path, 'items', at])),
    ...(offer.groups ?? []).flatMap((group, at) => needOfGroup(context, group, [...path, 'groups', at])),
  ];
}

function needOfItem(context: RuleContext, item: OfferItem, path: Path): readonly Need[] {
  return item.min === 0 ? [] : anyOf(['member', 'members'], [...path, 'offer'], [lookUp(context, 'offers', item.offer)]);
}

function needOfGroup(context: RuleContext, group: OfferGroup, path: Path): readonly Need[] {
  const options = group.items.map(item => lookUp(context, 'offers', item.offer));
  return group.min === 0 ? [] : anyOf([`option of ${group.id}`, `options of ${group.id}`], path, options);
}

// One that is missing is another finding, and may be the one that would do.
function anyOf(words: Need['words'], path: Path, things: readonly (NeededThing | undefined)[]): readonly Need[] {
  const found = things.flatMap(thing => thing ?? []);
  return found.length === 0 || found.length < things.length ? [] : [{ path, words, anyOf: found }];
}

function lookUp({ index, targets }: RuleContext, collection: 'products' | 'pricePlans' | 'offers', id: string): NeededThing | undefined {
  const entity = index[collection].get(id);
  const path = targets()[collection].get(id);
  return entity === undefined || path === undefined ? undefined : { entity, path };
}
