/** Where and to whom offers are sold. */
import type { Offer } from '../model/offer.js';
import type { PriceScope } from '../model/price.js';
import type { RuleContext } from './rule-context.js';
import { nameOf, sayList } from './say-thing.js';

/** One combination of market, channel and segment; absent where the catalogue has none. */
export type SalePlace = PriceScope;

/**
 * Lists the combinations of market, channel and segment in which an offer is sold. Only those that its prices tell apart are combined:
 * a catalogue whose prices have no scopes has one place a market.
 *
 * @param context - The catalogue.
 * @param offer - The offer.
 * @returns The places; one that names nothing for a catalogue without markets, channels and segments.
 */
export function listSalePlaces({ catalogue, index }: RuleContext, offer: Offer): readonly SalePlace[] {
  const prices = (offer.pricePlans ?? []).flatMap(
    id => index.pricePlans.get(id)?.phases.flatMap(phase => phase.charges.flatMap(charge => charge.prices)) ?? [],
  );
  const tellsApart = (dimension: keyof PriceScope): boolean => prices.some(price => price.scope?.[dimension] !== undefined);
  const markets = offer.markets ?? catalogue.markets.map(({ id }) => id);
  const channels = tellsApart('channel') ? (offer.channels ?? catalogue.channels.map(({ id }) => id)) : [];
  const segments = tellsApart('segment') ? (offer.segments ?? catalogue.segments.map(({ id }) => id)) : [];
  return optional(markets).flatMap(market =>
    optional(channels).flatMap(channel =>
      optional(segments).map(segment => ({
        ...(market === undefined ? {} : { market }),
        ...(channel === undefined ? {} : { channel }),
        ...(segment === undefined ? {} : { segment }),
      })),
    ),
  );
}

function optional(ids: readonly string[]): readonly (string | undefined)[] {
  return ids.length === 0 ? [undefined] : ids;
}

/** Names a place within a sentence: ` in Ireland through Web to Business`. */
export function sayPlace({ catalogue }: Pick<RuleContext, 'catalogue'>, { market, channel, segment }: SalePlace): string {
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
