import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs008RenewalSilent: Rule = {
  code: 'PHS008',
  slug: 'renewal-silent',
  purpose: 'A commitment goes on by itself, and nobody says how long before its end the customer can leave.',
  why: 'A customer who wants to leave learns of the notice period when it is over.',
  help: 'State `noticePeriod`.',
  check: findSilent,
};

function* findSilent({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, offer] of catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    for (const [position, term] of (offer.terms ?? []).entries()) {
      const goesOn = term.renewal === 'recommit' || term.renewal === 'rolling';
      if (term.commitment === undefined || !goesOn || term.noticePeriod !== undefined) continue;
      const message = `Term ${nameOf(term)} of offer ${nameOf(offer)} goes on by itself after the commitment, but no notice period is given.`;
      yield { path: ['offers', at, 'terms', position], message, data: { term: term.id, renewal: term.renewal } };
    }
  }
}
