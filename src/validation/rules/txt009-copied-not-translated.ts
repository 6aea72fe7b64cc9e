import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayLocale } from '../say-locale.js';
import { sayList } from '../say-thing.js';
import { sayWhere } from '../say-where.js';

export const txt009CopiedNotTranslated: Rule = {
  code: 'TXT009',
  slug: 'copied-not-translated',
  purpose: 'A sentence is word for word the same in two languages.',
  why: 'It was copied to fill the gap, and the reader gets a foreign language.',
  help: 'Translate it.',
  check: findCopies,
};

function* findCopies(context: RuleContext): Iterable<Finding> {
  for (const { path, text } of context.texts()) {
    if (typeof text === 'string') continue;
    const [first, ...others] = Object.entries(text).filter(([, words]) => isSentence(words));
    const copies =
      first === undefined ? [] : others.filter(([locale, words]) => words === first[1] && languageOf(locale) !== languageOf(first[0]));
    if (first === undefined || copies.length === 0) continue;
    const all = [first[0], ...copies.map(([locale]) => locale)].sort();
    const message = `${sayWhere(context, path)} is word for word the same in ${sayList(all.map(sayLocale), 'and')}.`;
    yield { path, message, data: { locales: all } };
  }
}

// A name or a short label may be the same in two languages; a sentence is not.
function isSentence(words: string): boolean {
  return words.length >= 30 && words.trim().split(/\s+/).length >= 5;
}

function languageOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}
