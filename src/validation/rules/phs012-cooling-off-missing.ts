import type { Offer } from '../../model/offer.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs012CoolingOffMissing: Rule = {
  code: 'PHS012',
  slug: 'cooling-off-missing',
  purpose: "An offer is sold at a distance under a commitment without a time to change one's mind.",
  why: 'In many markets a customer may withdraw from what was bought online or by phone, and a rep must say for how long.',
  help: 'State `coolingOff` on the term.',
  check: findBound,
};

function* findBound(context: RuleContext): Iterable<Finding> {
  const { catalogue, nameOf } = context;
  for (const [at, offer] of catalogue.offers.entries()) {
    const channel = offer.status === 'active' ? distantChannel(context, offer) : undefined;
    for (const [position, term] of channel === undefined ? [] : (offer.terms ?? []).entries()) {
      if (channel === undefined || term.commitment === undefined || term.coolingOff !== undefined) continue;
      const message = `Offer ${nameOf(offer)} is sold through ${channel} under the term ${nameOf(term)}, but nobody says how long the customer may change their mind.`;
      yield { path: ['offers', at, 'terms', position], message, data: { term: term.id, channel } };
    }
  }
}

// A channel does not say how far the customer is, but its id mostly does.
const distant = /\b(?:web|online|internet|site|website|app|phone|telephone|call|chat|mail|e-?mail|tele\w*)\b/i;

function distantChannel({ catalogue, nameOf }: RuleContext, offer: Offer): string | undefined {
  const channel = catalogue.channels.find(({ id }) => (offer.channels?.includes(id) ?? true) && distant.test(id));
  return channel === undefined ? undefined : nameOf(channel);
}
