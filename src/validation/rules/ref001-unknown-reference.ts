import { findWrongKind } from '../find-wrong-kind.js';
import { isLocal, type Reference } from '../list-references.js';
import { targetWords } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayThing } from '../say-where.js';

export const ref001UnknownReference: Rule = {
  code: 'REF001',
  slug: 'unknown-reference',
  purpose: 'An id is named that does not exist.',
  mandatory: true,
  why: 'What cannot be found can be neither sold, nor priced, nor explained.',
  help: 'Correct the id, or add what it names.',
  check: findUnknown,
};

function* findUnknown(context: RuleContext): Iterable<Finding> {
  for (const reference of context.references()) {
    if (!reference.isMissing || isFactOfCondition(reference) || findWrongKind(context, reference) !== undefined) continue;
    const { path, id, byKey } = reference;
    const suggestion = context.suggest(id, candidatesFor(context, reference));
    const hint = suggestion === undefined ? '' : ` Did you mean ${quoted(suggestion)}?`;
    const fix = { title: `Write ${suggestion}`, applicability: 'unsafe', edits: [{ op: 'replace', path, value: suggestion }] } as const;
    yield {
      path,
      ...(byKey ? { part: 'key' } : {}),
      message: `${sayThing(context, path)} ${complaint(reference)}${hint}`,
      ...(suggestion === undefined || byKey ? {} : { fixes: [fix] }),
      data: { id, to: reference.to, ...(suggestion === undefined ? {} : { suggestion }) },
    };
  }
}

// Facts that conditions and scores ask for are the matter of ELG004.
function isFactOfCondition({ to, path }: Reference): boolean {
  return to === 'facts' && path[0] !== 'facts';
}

const declared: readonly string[] = ['currencies', 'locales', 'families'];

function complaint({ to, id }: Reference): string {
  if (isLocal(to)) return `names ${quoted(id)}, which is no ${targetWords[to]}.`;
  if (declared.includes(to)) return `names the ${targetWords[to]} ${quoted(id)}, which this catalogue does not have.`;
  return `points to the ${targetWords[to]} ${quoted(id)}, which does not exist.`;
}

function candidatesFor(context: RuleContext, { to, path }: Reference): Parameters<RuleContext['suggest']>[1] {
  if (!isLocal(to)) return { group: to, words: () => context.targets()[to].keys() };
  return { group: `${to} ${path.slice(0, 4).join('/')}`, words: () => context.localNames[to](path) ?? [] };
}
