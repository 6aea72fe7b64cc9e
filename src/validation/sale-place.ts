/** Where and to whom offers are sold. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { listItems } from '../lookup/list-items.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Offer } from '../model/offer.js';
import type { Price, PriceScope } from '../model/price.js';
import type { PricePlan } from '../model/price-plan.js';
import { memo, once } from './keep-answers.js';
import { nameOf, sayList } from './say-thing.js';

/** One combination of market, channel and segment; absent where the catalogue has none. */
export type SalePlace = PriceScope;

/** What is to be known of a catalogue for that. */
export interface SaleScene {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
}

/** Tells where offers are sold. */
export type ListSalePlaces = (offer: Offer) => readonly SalePlace[];

/**
 * Makes the teller of one validation. Only the dimensions that the prices of an offer tell apart are combined: a catalogue whose prices have
 * no scopes has one place a market. What is sold only as part of others is sold where those are that charge for it.
 *
 * @param context - The catalogue.
 * @returns The teller; a place that names nothing stands for a catalogue without markets, channels and segments.
 */
export function makeSalePlaces({ catalogue, index }: SaleScene): ListSalePlaces {
  const bundles = once(() => listChargingBundles(index));
  return memo(offer => {
    const sellers = offer.sellable === false ? (bundles().get(offer) ?? []) : [offer];
    const scoped = (offer.pricePlans ?? []).flatMap(id => scopedPrices(index.pricePlans.get(id)));
    const valuesOf = (dimension: Dimension): readonly string[] => {
      const isTold = dimension === 'market' || scoped.some(price => price.scope?.[dimension] !== undefined);
      const declared = catalogue[lists[dimension]].map(({ id }) => id);
      const isSoldBy = (seller: Offer, id: string): boolean => seller[lists[dimension]]?.includes(id) ?? true;
      return isTold ? declared.filter(id => isSoldBy(offer, id) && sellers.some(seller => isSoldBy(seller, id))) : [];
    };
    return sellers.length === 0 ? [] : combine({ market: valuesOf('market'), channel: valuesOf('channel'), segment: valuesOf('segment') });
  });
}

function scopedPrices(plan: PricePlan | undefined): readonly Price[] {
  const scoped: Price[] = [];
  for (const phase of plan?.phases ?? []) {
    for (const charge of phase.charges) for (const price of charge.prices) if (price.scope !== undefined) scoped.push(price);
  }
  return scoped;
}

type Dimension = keyof PriceScope;

const lists = { market: 'markets', channel: 'channels', segment: 'segments' } as const;

function combine({ market, channel, segment }: Readonly<Record<Dimension, readonly string[]>>): readonly SalePlace[] {
  return optional(market).flatMap(inMarket =>
    optional(channel).flatMap(inChannel =>
      optional(segment).map(toSegment => ({
        ...(inMarket === undefined ? {} : { market: inMarket }),
        ...(inChannel === undefined ? {} : { channel: inChannel }),
        ...(toSegment === undefined ? {} : { segment: toSegment }),
      })),
    ),
  );
}

function listChargingBundles(index: CatalogueIndex): ReadonlyMap<Offer, readonly Offer[]> {
  const bundles = new Map<Offer, Offer[]>();
  for (const bundle of index.catalogue.offers) {
    for (const item of bundle.status === 'active' ? listItems(bundle) : []) {
      const member = item.charged ? index.offers.get(item.offer) : undefined;
      const known = member === undefined ? undefined : bundles.get(member);
      if (known !== undefined) known.push(bundle);
      else if (member !== undefined) bundles.set(member, [bundle]);
    }
  }
  return bundles;
}

function optional(ids: readonly string[]): readonly (string | undefined)[] {
  return ids.length === 0 ? [undefined] : ids;
}

/** Names a place within a sentence: ` in Ireland through Web to Business`. */
export function sayPlace({ catalogue }: Pick<SaleScene, 'catalogue'>, { market, channel, segment }: SalePlace): string {
  const name = (things: readonly Parameters<typeof nameOf>[0][], id: string): string => {
    return nameOf(things.find(thing => thing.id === id) ?? { id }, catalogue.defaultLocale);
  };
  return [
    market === undefined ? '' : ` in ${name(catalogue.markets, market)}`,
    channel === undefined ? '' : ` through ${name(catalogue.channels, channel)}`,
    segment === undefined ? '' : ` to ${name(catalogue.segments, segment)}`,
  ].join('');
}

/** Whether two lists of ids, each absent for all, have one in common. */
export function doIdsMeet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some(id => b.includes(id));
}

/** The ids of the first list that the second leaves out; absent is all of those that are declared. */
export function idsLeftOut(
  wanted: readonly string[] | undefined,
  allowed: readonly string[] | undefined,
  declared: readonly { readonly id: string }[],
): readonly string[] {
  return allowed === undefined ? [] : (wanted ?? declared.map(({ id }) => id)).filter(id => !allowed.includes(id));
}

/** Names several markets, channels or segments within a sentence. */
export function sayNames(things: readonly Parameters<typeof nameOf>[0][], ids: readonly string[], locale: string): string {
  return sayList(
    ids.map(id => nameOf(things.find(thing => thing.id === id) ?? { id }, locale)),
    'and',
  );
}
