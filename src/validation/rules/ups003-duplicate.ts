import type { UpsellRule } from '../../model/upsell-rule.js';
import { makeNumbering } from '../number-in-group.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { toKey } from '../to-key.js';

export const ups003Duplicate: Rule = {
  code: 'UPS003',
  slug: 'duplicate',
  purpose: 'Two upsell rules match the same customers and suggest the same.',
  why: 'The customer is asked twice, and what came of it is counted in two places.',
  help: 'Delete one of them.',
  check: findDuplicates,
};

function* findDuplicates({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  const firsts = new Map<string, { readonly rule: UpsellRule; readonly at: number }>();
  for (const [at, rule] of (catalogue.upsellRules ?? []).entries()) {
    if (rule.status !== 'active') continue;
    const key = substanceOf(rule);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { rule, at });
    else {
      const message = `Upsell rules ${nameOf(first.rule)} and ${nameOf(rule)} match the same customers and suggest the same.`;
      const related = [{ path: ['upsellRules', first.at], message: 'The other rule.' }];
      yield { path: ['upsellRules', at], message, related, identity: numbered(key), data: { other: first.rule.id } };
    }
  }
}

// For whom, when, where and what; how it is said and ranked is no other rule.
function substanceOf({ when, suits, need, targets, channels, validFor }: UpsellRule): string {
  return toKey([when, suits, need, targets, channels, validFor]);
}
