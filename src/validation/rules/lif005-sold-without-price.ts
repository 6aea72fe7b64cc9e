import { commonSpan, findGaps, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayPlace } from '../sale-place.js';
import { saySpan } from '../say-thing.js';

export const lif005SoldWithoutPrice: Rule = {
  code: 'LIF005',
  slug: 'sold-without-price',
  purpose: 'An offer is on sale at a time, in a market or in a channel for which it has no price.',
  why: 'On those days a rep can take the order and nobody can say what it costs.',
  help: 'Add a price for that time and place, or end the sale there.',
  check: findGapsOfOffers,
};

function* findGapsOfOffers(context: RuleContext): Iterable<Finding> {
  const { priceCover: cover, salePlaces: placesOf } = context;
  const reported = new Set<string>();
  for (const [at, offer] of context.catalogue.offers.entries()) {
    const sold = context.fromNow(context.spanOf(offer.validFor));
    for (const soldPlan of offer.status === 'active' ? cover.plansOf(offer) : []) {
      const span = commonSpan(soldPlan.span, sold);
      // A plan without any price in a place is not sold there; that no plan is, is the matter of MON005.
      const gaps = placesOf(offer).flatMap(place => {
        const priced = cover.pricedSpans([soldPlan], place);
        return priced.length === 0 || isEmptySpan(span) ? [] : findGaps(span, priced).map(gap => ({ place, gap }));
      });
      const [first] = gaps.sort((a, b) => (a.gap.from < b.gap.from ? -1 : a.gap.from > b.gap.from ? 1 : 0));
      const { id } = soldPlan.plan;
      // What several offers lack on one plan is one fault.
      if (first === undefined || reported.has(id)) continue;
      reported.add(id);
      const when = saySpan(first.gap, context.timeZone);
      const message = `Offer ${context.nameOf(offer)} can be sold${sayPlace(context, first.place)} ${when}, but its price plan ${context.nameOf(soldPlan.plan)} has no price at that time.`;
      const places = gaps.map(({ place, gap }) => ({ ...place, when: saySpan(gap, context.timeZone) }));
      yield { path: ['offers', at], message, data: { pricePlan: id, places }, identity: id };
    }
  }
}
