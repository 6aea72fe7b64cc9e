import type { Path } from '../../kernel/issue.js';
import { readPath } from '../../kernel/read-path.js';
import { makeNumbering } from '../number-in-group.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { lowerFirst, sayThing } from '../say-where.js';
import { walkPattern } from '../walk-pattern.js';

export const dup009DuplicateInnerId: Rule = {
  code: 'DUP009',
  slug: 'duplicate-inner-id',
  purpose: 'Two parts of one thing have the same id: two terms of an offer, two charges of a phase, two steps of a product.',
  mandatory: true,
  why: 'An order or a bill that names the part could mean either of them.',
  help: 'Give one of the two another id.',
  check: findDuplicates,
};

/** Within which thing which parts have ids of their own. */
const scopes: readonly { readonly within: string; readonly parts: string; readonly word: string }[] = [
  { within: 'products.*', parts: 'characteristics.*', word: 'characteristics' },
  { within: 'products.*', parts: 'provisioning.steps.*', word: 'provisioning steps' },
  { within: 'offers.*', parts: 'terms.*', word: 'terms' },
  { within: 'offers.*', parts: 'groups+', word: 'groups' },
  { within: 'pricePlans.*', parts: 'phases.*', word: 'phases' },
  { within: 'pricePlans.*.phases.*', parts: 'charges.*', word: 'charges of one phase' },
  { within: 'upsellRules.*', parts: 'experiment.variants.*', word: 'variants' },
];

function* findDuplicates(context: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  for (const { within, parts, word } of scopes) {
    for (const { path, value } of walkPattern(context.catalogue, within)) {
      const seen = new Map<string, Path>();
      for (const part of walkPattern(value, parts)) {
        const id = String(readPath(part.value, ['id']));
        const place = [...path, ...part.path];
        const other = seen.get(id);
        if (other === undefined) seen.set(id, place);
        else {
          const message = `Two ${word} of ${lowerFirst(sayThing(context, path))} have the id ${quoted(id)}.`;
          const related = [{ path: other, message: 'The other one.' }];
          const identity = numbered([...idsOn(context, path), word, id].join('/'));
          yield { path: [...place, 'id'], message, related, data: { id }, identity };
        }
      }
    }
  }
}

// The ids of the things on the way, which stay when a list is put in another order.
function idsOn({ catalogue }: RuleContext, path: Path): readonly string[] {
  return [2, 4].flatMap(length => {
    const id = readPath(catalogue, [...path.slice(0, length), 'id']);
    return path.length >= length && typeof id === 'string' ? [id] : [];
  });
}
