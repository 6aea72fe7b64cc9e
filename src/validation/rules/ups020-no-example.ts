import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const ups020NoExample: Rule = {
  code: 'UPS020',
  slug: 'no-example',
  purpose: 'An upsell rule has no example of a customer for whom the outcome is known.',
  why: 'Nobody can tell a change of the rule from a mistake in it.',
  help: 'Add a customer who should get the suggestion, and one who just misses it, under `examples`.',
  check: findBare,
};

function* findBare({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, rule] of (catalogue.upsellRules ?? []).entries()) {
    if (rule.status !== 'active' || (rule.examples ?? []).length > 0) continue;
    yield { path: ['upsellRules', at], message: `Upsell rule ${nameOf(rule)} has no example customer.` };
  }
}
