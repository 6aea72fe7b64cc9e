import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const ref011SupersessionDeadEnd: Rule = {
  code: 'REF011',
  slug: 'supersession-dead-end',
  purpose: 'An offer is to be replaced by one that is retired and names no replacement.',
  why: 'A customer who asks what comes next is led to something that is no longer sold.',
  help: 'Name an offer that is on sale, or say `none`.',
  check: findDeadEnds,
};

function* findDeadEnds({ catalogue, index, targets, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, offer] of catalogue.offers.entries()) {
    const next = offer.successor === undefined ? undefined : index.offers.get(offer.successor);
    if (next === undefined || next.status !== 'retired' || next.successor !== undefined) continue;
    const message = `Offer ${nameOf(offer)} is to be replaced by ${nameOf(next)}, which is retired itself and names no replacement.`;
    const related = [{ path: targets().offers.get(next.id) ?? [], message: `${nameOf(next)} is retired.` }];
    yield { path: ['offers', at, 'successor'], message, related, data: { successor: next.id } };
  }
}
