import type { Offer } from '../../model/offer.js';
import { compareOffers, listMentions } from '../compare-offers.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const dup006DominatedOffer: Rule = {
  code: 'DUP006',
  slug: 'dominated-offer',
  purpose: 'Another offer of the same family gives everybody as much or more and costs nobody more.',
  needs: ['whole'],
  why: 'Whoever buys it is worse off, and finds out.',
  help: 'Retire it with the other as its successor, or mend its price or what it gives.',
  check: findDominated,
};

// A family of hundreds is a list of something else, and each is compared with each.
const mostCompared = 60;

function* findDominated(context: RuleContext): Iterable<Finding> {
  const families = new Map<string, Placed[]>();
  for (const [at, offer] of context.catalogue.offers.entries()) {
    if (offer.status !== 'active' || offer.sellable === false || offer.family === undefined) continue;
    const family = families.get(offer.family) ?? [];
    families.set(offer.family, family.length < mostCompared ? [...family, { offer, at }] : family);
  }
  const compared = { context, mentions: listMentions(context.catalogue) };
  for (const family of families.values()) {
    for (const worse of family) {
      const better = family.find(({ offer }) => offer !== worse.offer && compareOffers(compared, offer, worse.offer) === 'better');
      if (better !== undefined) yield report(context, worse, better);
    }
  }
}

interface Placed {
  readonly offer: Offer;
  readonly at: number;
}

function report({ nameOf }: RuleContext, worse: Placed, better: Placed): Finding {
  return {
    path: ['offers', worse.at],
    message: `Nobody should buy ${nameOf(worse.offer)}: ${nameOf(better.offer)} gives at least as much to everybody who may buy it, never costs more, and is better in something.`,
    related: [{ path: ['offers', better.at], message: 'The better offer.' }],
    data: { better: better.offer.id },
  };
}
