import type { Text } from '../../model/text.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const ups014NoExplanation: Rule = {
  code: 'UPS014',
  slug: 'no-explanation',
  purpose: 'An upsell rule gives the rep no headline or no benefit to speak of.',
  why: 'A rep who sees an offer without a reason does not suggest it, or makes one up.',
  help: 'Write one sentence on what the customer gains.',
  check: findSilent,
};

function* findSilent({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, rule] of (catalogue.upsellRules ?? []).entries()) {
    const { headline, benefits } = rule.say;
    if (rule.status !== 'active') continue;
    if (isBlank(headline)) {
      yield {
        path: ['upsellRules', at, 'say', 'headline'],
        message: `Upsell rule ${nameOf(rule)} has an empty headline. A rep would see an offer without a word.`,
      };
    }
    if (benefits.every(isBlank)) {
      yield {
        path: ['upsellRules', at, 'say', 'benefits'],
        message: `Upsell rule ${nameOf(rule)} names no benefit. Reps would see the offer without a reason.`,
      };
    }
  }
}

function isBlank(text: Text): boolean {
  return typeof text === 'string' ? text.trim() === '' : Object.values(text).every(words => words.trim() === '');
}
