import { sayDelicate } from '../delicate-facts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayThing } from '../say-where.js';

export const elg010ProtectedAttribute: Rule = {
  code: 'ELG010',
  slug: 'protected-attribute',
  purpose: 'A price, an offer or a product depends on a protected fact without a lawful basis.',
  mandatory: true,
  why: 'Who may buy and what it costs must not depend on what the law protects.',
  help: 'Remove the condition. If a law requires or allows it, name it in `lawfulBasis` of the fact.',
  check: findProtected,
};

function* findProtected(context: RuleContext): Iterable<Finding> {
  for (const read of context.delicateReads()) {
    if (read.delicacy !== 'protected' || read.path[0] === 'upsellRules') continue;
    const message = `${sayThing(context, read.path)} depends on ${sayDelicate(read)}. That is protected, and no lawful basis is named.`;
    yield { path: read.path, message, data: { fact: read.fact } };
  }
}
