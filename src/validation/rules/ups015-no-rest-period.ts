import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const ups015NoRestPeriod: Rule = {
  code: 'UPS015',
  slug: 'no-rest-period',
  purpose: 'A marketing rule does not rest after a no, and has no limit to how often a customer sees it.',
  why: 'The same customer is asked the same at every call, and leaves.',
  help: 'Add a pause such as `coolDown: { afterDecline: P90D }`, or a cap.',
  check: findRestless,
};

function* findRestless({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, rule] of (catalogue.upsellRules ?? []).entries()) {
    const rests = rule.coolDown?.afterDecline !== undefined || rule.fatigue !== undefined || rule.caps?.perCustomer !== undefined;
    if (rule.status !== 'active' || rule.purpose !== 'marketing' || rests) continue;
    yield { path: ['upsellRules', at], message: `Nothing stops upsell rule ${nameOf(rule)} from asking the same customer at every call.` };
  }
}
