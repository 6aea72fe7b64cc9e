import { listItems } from '../../lookup/list-items.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const mon021NoPricePlan: Rule = {
  code: 'MON021',
  slug: 'no-price-plan',
  purpose: 'An offer is on sale and has neither a price plan nor members with a price of their own.',
  why: 'A rep finds it and cannot say what it costs.',
  help: 'Add a price plan; `onRequest` is a price too. For what is sold only as part of others, write `sellable: false`.',
  check: findPriceless,
};

function* findPriceless({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, offer] of catalogue.offers.entries()) {
    const hasPlan = offer.pricePlans !== undefined && offer.pricePlans.length > 0;
    if (offer.status !== 'active' || offer.sellable === false || hasPlan || listItems(offer).some(item => item.charged)) continue;
    yield { path: ['offers', at], message: `Offer ${nameOf(offer)} is on sale, but it has no price plan. Nobody can say what it costs.` };
  }
}
