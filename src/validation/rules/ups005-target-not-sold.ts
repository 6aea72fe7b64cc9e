import { commonSpan, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { doIdsMeet } from '../sale-place.js';
import { saySpan } from '../say-thing.js';
import { listTargetPlaces, type TargetPlace } from '../upsell-windows.js';

export const ups005TargetNotSold: Rule = {
  code: 'UPS005',
  slug: 'target-not-sold',
  purpose: 'An upsell rule suggests an offer that nobody can buy when and where the rule speaks.',
  why: 'The rule never suggests anything, and nobody notices.',
  help: 'Suggest an offer that is on sale, or retire the rule.',
  check: findUnsold,
};

function* findUnsold(context: RuleContext): Iterable<Finding> {
  for (const place of listTargetPlaces(context)) {
    const complaint = complain(context, place);
    if (complaint === undefined) continue;
    const { rule, offer, path } = place;
    const message = `Upsell rule ${context.nameOf(rule)} suggests ${context.nameOf(offer)}, ${complaint}.`;
    const related = [{ path: context.targets().offers.get(offer.id) ?? [], message: `Offer ${context.nameOf(offer)}.` }];
    yield { path: [...path, 'offer'], message, related, data: { offer: offer.id } };
  }
}

function complain({ timeZone }: RuleContext, { rule, target, offer, ruleSpan, offerSpan }: TargetPlace): string | undefined {
  if (offer.status !== 'active') return offer.status === 'draft' ? 'which is still a draft' : 'which is retired';
  if (offer.sellable === false && target.action === 'add') return 'which is sold only as part of another offer';
  if (!doIdsMeet(rule.channels, offer.channels)) return 'which is not sold in any channel in which the rule speaks';
  // A rule whose own time is over, or an offer that never was on sale, is another finding.
  if (isEmptySpan(ruleSpan) || isEmptySpan(offerSpan) || !isEmptySpan(commonSpan(ruleSpan, offerSpan))) return undefined;
  return `which is on sale ${saySpan(offerSpan, timeZone)}; the rule speaks ${saySpan(ruleSpan, timeZone)}`;
}
