import type { Offer } from '../../model/offer.js';
import { commonSpan, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { doIdsMeet } from '../sale-place.js';
import { quoted } from '../say-thing.js';

export const txt011DuplicateDisplayName: Rule = {
  code: 'TXT011',
  slug: 'duplicate-display-name',
  purpose: 'Two offers that are sold to the same people at the same time have the same name.',
  why: 'Neither a customer nor a rep can tell which of them is meant.',
  help: 'Give one of them another name.',
  check: findNamesakes,
};

interface Named {
  readonly offer: Offer;
  readonly at: number;
}

// Enough to find the namesakes of any real name; a list of nothing but one name must stay cheap.
const mostCompared = 50;

function* findNamesakes(context: RuleContext): Iterable<Finding> {
  const groups = new Map<string, Named[]>();
  const reported = new Set<string>();
  const twins = new Set(context.twins().map(({ second }) => second));
  for (const [at, offer] of context.catalogue.offers.entries()) {
    // What is the same in everything else too is another finding.
    if (offer.status !== 'active' || offer.sellable === false || offer.name === undefined || twins.has(offer)) continue;
    const name = context.nameOf(offer);
    const group = groups.get(name) ?? [];
    const other = group.slice(0, mostCompared).find(known => areMixedUp(context, known.offer, offer));
    groups.set(name, [...group.slice(0, mostCompared), { offer, at }]);
    if (other === undefined || reported.has(name)) continue;
    reported.add(name);
    const message = `Two offers are called ${quoted(name)}: ${other.offer.id} and ${offer.id}.`;
    yield {
      path: ['offers', at, 'name'],
      message,
      related: [{ path: ['offers', other.at, 'name'], message: 'The other offer.' }],
      data: { name, other: other.offer.id },
      identity: name,
    };
  }
}

function areMixedUp({ spanOf }: RuleContext, a: Offer, b: Offer): boolean {
  const overlap = commonSpan(spanOf(a.validFor), spanOf(b.validFor));
  return !isEmptySpan(overlap) && doIdsMeet(a.markets, b.markets) && doIdsMeet(a.channels, b.channels) && doIdsMeet(a.segments, b.segments);
}
