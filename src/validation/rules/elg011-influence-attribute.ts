import { sayDelicate } from '../delicate-facts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayThing } from '../say-where.js';

export const elg011InfluenceAttribute: Rule = {
  code: 'ELG011',
  slug: 'influence-attribute',
  purpose: 'A price, an offer or a product depends on how much influence a customer has.',
  mandatory: true,
  why: 'A better price for those who are heard is an unfair one for all others.',
  help: 'Ask for a need instead of an audience.',
  check: findInfluence,
};

function* findInfluence(context: RuleContext): Iterable<Finding> {
  for (const read of context.delicateReads()) {
    if (read.delicacy !== 'influence' || read.path[0] === 'upsellRules') continue;
    const message = `${sayThing(context, read.path)} depends on ${sayDelicate(read)}, which says how much influence a customer has. Treat all customers alike.`;
    yield { path: read.path, message, data: { fact: read.fact } };
  }
}
