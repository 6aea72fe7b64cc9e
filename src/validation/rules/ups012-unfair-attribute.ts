import { sayDelicate } from '../delicate-facts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayThing } from '../say-where.js';

export const ups012UnfairAttribute: Rule = {
  code: 'UPS012',
  slug: 'unfair-attribute',
  purpose: 'An upsell rule reads a protected fact without a lawful basis, or one of influence, in its conditions, its score or its words.',
  mandatory: true,
  why: 'Whom we call first, and with what, must follow need and benefit and nothing else. The engine suggests nothing by such a rule.',
  help: 'Ask for a need instead. If a law allows a protected fact, name it in `lawfulBasis` of the fact.',
  check: findUnfair,
};

function* findUnfair(context: RuleContext): Iterable<Finding> {
  for (const read of context.delicateReads()) {
    if (read.path[0] !== 'upsellRules') continue;
    const reason =
      read.delicacy === 'protected' ? 'That is protected, and no lawful basis is named.' : 'That says how much influence a customer has.';
    yield {
      path: read.path,
      message: `${sayThing(context, read.path)} reads ${sayDelicate(read)}. ${reason}`,
      data: { fact: read.fact },
      discriminator: read.fact,
    };
  }
}
