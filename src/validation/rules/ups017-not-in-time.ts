import { parseInstant } from '../../kernel/instant.js';
import { isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayDay, sayLastDay } from '../say-thing.js';

export const ups017NotInTime: Rule = {
  code: 'UPS017',
  slug: 'not-in-time',
  purpose: 'An active upsell rule is over, or should have been looked at again by now.',
  needs: ['at'],
  why: 'Old rules are read, translated and asked about, and answer a question that nobody asks any more.',
  help: 'Retire the rule, or renew it and its dates.',
  check: findOld,
};

function* findOld(context: RuleContext): Iterable<Finding> {
  for (const [at, rule] of (context.catalogue.upsellRules ?? []).entries()) {
    const span = context.spanOf(rule.validFor);
    if (rule.status !== 'active' || isEmptySpan(span)) continue;
    const path = ['upsellRules', at, 'status'];
    const fix = { title: 'Mark it as retired', applicability: 'unsafe', edits: [{ op: 'replace', path, value: 'retired' }] } as const;
    const reviewBy = rule.reviewBy === undefined ? undefined : parseInstant(rule.reviewBy, context.timeZone);
    if (span.until <= context.at) {
      const message = `Upsell rule ${context.nameOf(rule)} is marked active, but it ended on ${sayLastDay(rule.validFor?.until ?? '')}.`;
      yield { path: ['upsellRules', at, 'validFor', 'until'], message, fixes: [fix], data: { until: rule.validFor?.until } };
    } else if (reviewBy !== undefined && reviewBy <= context.at) {
      const message = `Upsell rule ${context.nameOf(rule)} should have been looked at again by ${sayDay(rule.reviewBy ?? '')}.`;
      yield { path: ['upsellRules', at, 'reviewBy'], message, data: { reviewBy: rule.reviewBy } };
    }
  }
}
