import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const sys008SuppressionUnused: Rule = {
  code: 'SYS008',
  slug: 'suppression-unused',
  purpose: 'An exception answers no finding.',
  scope: 'suppressions',
  why: 'An exception without a finding hides the next one that comes.',
  help: 'Remove the exception.',
  check: findUnused,
};

function* findUnused({ suppressions }: RuleContext): Iterable<Finding> {
  for (const { path, suppression, owner, messages, ran, isKnown, isMandatory } of suppressions) {
    if (!isKnown || messages.length > 0 || !(ran || isMandatory)) continue;
    const { code } = suppression;
    const message = isMandatory
      ? `The exception for ${code} on ${owner} has no effect: what this rule finds must be mended and cannot be accepted.`
      : `The exception for ${code} on ${owner} is no longer needed: the rule finds nothing there.`;
    const fix = { title: `Remove the exception for ${code}`, applicability: 'safe', edits: [{ op: 'remove', path }] } as const;
    yield { path, message, fixes: [fix], data: { code } };
  }
}
