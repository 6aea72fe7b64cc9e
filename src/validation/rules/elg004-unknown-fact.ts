import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayThing } from '../say-where.js';

export const elg004UnknownFact: Rule = {
  code: 'ELG004',
  slug: 'unknown-fact',
  purpose: 'A condition or a score asks for a fact that the catalogue does not declare.',
  mandatory: true,
  why: 'Nobody provides it, so the answer is unknown for every customer.',
  help: 'Correct the name, or declare the fact.',
  check: findUnknown,
};

function* findUnknown(context: RuleContext): Iterable<Finding> {
  for (const { path, id, to, isMissing } of context.references()) {
    // What one declaration says of another is the matter of REF001.
    if (to !== 'facts' || !isMissing || path[0] === 'facts') continue;
    const suggestion = context.suggest(id, { group: 'facts', words: () => context.targets().facts.keys() });
    const message = `${sayThing(context, path)} asks for the fact ${quoted(id)}, which is not declared.`;
    if (suggestion === undefined) yield { path, message, data: { fact: id } };
    else {
      const fix = { title: `Write ${suggestion}`, applicability: 'unsafe', edits: [{ op: 'replace', path, value: suggestion }] } as const;
      yield { path, message: `${message} Did you mean ${quoted(suggestion)}?`, fixes: [fix], data: { fact: id, suggestion } };
    }
  }
}
