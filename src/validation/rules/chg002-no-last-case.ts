import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const chg002NoLastCase: Rule = {
  code: 'CHG002',
  slug: 'no-last-case',
  purpose: 'A list of the change policy has no case for everything else.',
  why: 'For a change that no case matches, nobody can say when it takes effect.',
  help: 'End the list with a case without `when`.',
  check: findOpen,
};

function* findOpen({ catalogue }: RuleContext): Iterable<Finding> {
  for (const [list, cases] of Object.entries(catalogue.changePolicy ?? {})) {
    if (!Array.isArray(cases) || cases.length === 0 || cases.some(policyCase => Object.keys(policyCase.when ?? {}).length === 0)) continue;
    const message = `The change policy “${list}” has no case for everything else: a change that none of its ${cases.length} cases matches is not decided.`;
    yield { path: ['changePolicy', list], message, data: { list, cases: cases.length } };
  }
}
