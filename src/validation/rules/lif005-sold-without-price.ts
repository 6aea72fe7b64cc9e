import { makePriceCover } from '../price-cover.js';
import { findGaps, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { listSalePlaces, sayPlace } from '../sale-place.js';
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
  const cover = makePriceCover(context);
  for (const [at, offer] of context.catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    const sold = context.fromNow(context.spanOf(offer.validFor));
    const plans = cover.plansOf(offer);
    // Where no plan applies at all is the matter of REF003, and where no currency fits at any time that of MON005.
    const gaps = listSalePlaces(context, offer).flatMap(place => {
      const priced = cover.pricedSpans(plans, place);
      if (priced.length === 0) return [];
      const missing = plans.flatMap(({ span }) =>
        findGaps({ from: Math.max(span.from, sold.from), until: Math.min(span.until, sold.until) }, priced),
      );
      return missing.filter(gap => !isEmptySpan(gap)).map(gap => ({ place, gap }));
    });
    const [first] = gaps.sort((a, b) => (a.gap.from < b.gap.from ? -1 : a.gap.from > b.gap.from ? 1 : 0));
    if (first === undefined) continue;
    const where = sayPlace(context, first.place);
    const when = saySpan(first.gap, context.timeZone);
    yield {
      path: ['offers', at],
      message: `Offer ${context.nameOf(offer)} can be sold${where} ${when}, but it has no price${where === '' ? '' : ' there'} at that time.`,
      data: { places: gaps.map(({ place, gap }) => ({ ...place, when: saySpan(gap, context.timeZone) })) },
    };
  }
}
