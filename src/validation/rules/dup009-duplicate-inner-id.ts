import type { Path } from '../../kernel/issue.js';
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
  for (const { within, parts, word } of scopes) {
    for (const { path, value } of walkPattern(context.catalogue, within)) {
      const seen = new Map<unknown, Path>();
      for (const part of walkPattern(value, parts)) {
        const [id] = walkPattern(part.value, 'id');
        const place = [...path, ...part.path];
        const other = seen.get(id?.value);
        if (other === undefined) seen.set(id?.value, place);
        else {
          const message = `Two ${word} of ${lowerFirst(sayThing(context, path))} have the id ${quoted(String(id?.value))}.`;
          yield { path: [...place, 'id'], message, related: [{ path: other, message: 'The other one.' }], data: { id: id?.value } };
        }
      }
    }
  }
}
