import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';

export const sys009SuppressionUnknownRule: Rule = {
  code: 'SYS009',
  slug: 'suppression-unknown-rule',
  purpose: 'An exception names a rule that does not exist.',
  scope: 'suppressions',
  mandatory: true,
  why: 'The finding that was to be accepted is still reported, and nobody sees why.',
  help: 'Write the code that the finding shows.',
  check: findUnknown,
};

function* findUnknown({ suppressions, knownCodes, suggest }: RuleContext): Iterable<Finding> {
  for (const state of suppressions) {
    if (state.isKnown) continue;
    const { code } = state.suppression;
    const path = [...state.path, 'code'];
    const suggestion = suggest(code, { group: 'rule codes', words: () => knownCodes });
    const message = `The exception on ${state.owner} names the rule ${quoted(code)}, which does not exist.`;
    if (suggestion === undefined) yield { path, message, data: { code } };
    else {
      const fix = { title: `Write ${suggestion}`, applicability: 'unsafe', edits: [{ op: 'replace', path, value: suggestion }] } as const;
      yield { path, message: `${message} Did you mean ${suggestion}?`, fixes: [fix], data: { code, suggestion } };
    }
  }
}
