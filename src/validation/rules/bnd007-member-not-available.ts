import type { Offer } from '../../model/offer.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { idsLeftOut, sayNames } from '../sale-place.js';

export const bnd007MemberNotAvailable: Rule = {
  code: 'BND007',
  slug: 'member-not-available',
  purpose: 'A bundle is sold in a market, in a channel or to a segment where a member that it always contains is not sold.',
  why: 'An order there cannot be fulfilled.',
  help: 'Sell the member there too, or do not sell the bundle there.',
  check: findUnavailable,
};

function* findUnavailable(context: RuleContext): Iterable<Finding> {
  const { catalogue, index, nameOf } = context;
  for (const [at, bundle] of catalogue.offers.entries()) {
    if (bundle.status !== 'active') continue;
    for (const [position, item] of (bundle.items ?? []).entries()) {
      const member = item.min === 0 ? undefined : index.offers.get(item.offer);
      const places = member === undefined ? [] : placesLeftOut(context, bundle, member);
      const [first] = places;
      if (member === undefined || first === undefined) continue;
      const message = `${nameOf(bundle)} is sold ${first.words}, but its member ${nameOf(member)} is not.`;
      yield {
        path: ['offers', at, 'items', position, 'offer'],
        message,
        data: { member: member.id, missing: Object.fromEntries(places.map(({ kind, ids }) => [kind, ids])) },
      };
    }
  }
}

interface LeftOut {
  readonly kind: string;
  readonly ids: readonly string[];
  readonly words: string;
}

function placesLeftOut({ catalogue }: RuleContext, bundle: Offer, member: Offer): readonly LeftOut[] {
  const { defaultLocale } = catalogue;
  const prepositions = { markets: 'in', channels: 'through', segments: 'to' } as const;
  return (['markets', 'channels', 'segments'] as const).flatMap(kind => {
    const ids = idsLeftOut(bundle[kind], member[kind], catalogue[kind]);
    return ids.length === 0 ? [] : [{ kind, ids, words: `${prepositions[kind]} ${sayNames(catalogue[kind], ids, defaultLocale)}` }];
  });
}
