import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayLocale } from '../say-locale.js';
import { sayList } from '../say-thing.js';
import { sayWhere } from '../say-where.js';

export const txt002PlaceholderMismatch: Rule = {
  code: 'TXT002',
  slug: 'placeholder-mismatch',
  purpose: 'A text has other placeholders in one locale than in another.',
  why: 'Customers of one language are told less than those of the other: no price, or no end of the term.',
  help: 'Use the same placeholders in every locale.',
  check: findMismatches,
};

function* findMismatches(context: RuleContext): Iterable<Finding> {
  for (const { path, text, isSaid } of context.texts()) {
    if (!isSaid || typeof text === 'string') continue;
    const names = Object.entries(text).map(([locale, words]) => ({ locale, names: placeholdersIn(words) }));
    const all = new Set(names.flatMap(each => [...each.names]));
    const lacking = names.flatMap(({ locale, names: known }) => {
      const missing = [...all].filter(name => !known.has(name));
      return missing.length === 0 ? [] : [{ locale, missing }];
    });
    const [first] = lacking;
    if (first === undefined) continue;
    const missing = first.missing.map(name => `{${name}}`);
    const message = `${sayWhere(context, path)} does not show ${sayList(missing, 'and')} in ${sayLocale(first.locale)}, as it does in another language.`;
    yield { path, message, data: { lacking } };
  }
}

function placeholdersIn(words: string): ReadonlySet<string> {
  return new Set([...words.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
}
