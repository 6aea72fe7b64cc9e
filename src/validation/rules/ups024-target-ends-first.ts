import { commonSpan, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayDay, sayLastDay } from '../say-thing.js';
import { listTargetPlaces } from '../upsell-windows.js';

export const ups024TargetEndsFirst: Rule = {
  code: 'UPS024',
  slug: 'target-ends-first',
  purpose: 'An upsell rule goes on after the sale of what it suggests has ended.',
  why: 'From that day on the rule falls silent, and nobody has decided what is suggested instead.',
  help: 'End the rule with the sale, or name another offer for the time after it.',
  check: findEarlyEnds,
};

function* findEarlyEnds(context: RuleContext): Iterable<Finding> {
  for (const { rule, offer, path, ruleSpan, offerSpan } of listTargetPlaces(context)) {
    const until = offer.validFor?.until;
    const isSoldAtFirst = offer.status === 'active' && !isEmptySpan(commonSpan(ruleSpan, offerSpan));
    if (until === undefined || !isSoldAtFirst || offerSpan.until >= ruleSpan.until) continue;
    const message = `From ${sayDay(until)} on, upsell rule ${context.nameOf(rule)} still suggests ${context.nameOf(offer)}, whose sale ends on ${sayLastDay(until)}.`;
    const related = [
      { path: [...(context.targets().offers.get(offer.id) ?? []), 'validFor'], message: `The sale ends on ${sayLastDay(until)}.` },
    ];
    yield { path: [...path, 'offer'], message, related, data: { offer: offer.id, until } };
  }
}
