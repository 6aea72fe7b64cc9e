import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayWhere } from '../say-where.js';
import { hasLocale } from '../text-locales.js';

export const txt013UnknownLocale: Rule = {
  code: 'TXT013',
  slug: 'unknown-locale',
  purpose: 'A text has words in a locale that the catalogue does not have.',
  why: 'Nobody ever reads them, and nobody keeps them up to date.',
  help: 'Add the locale to the catalogue, or remove the words.',
  check: findForeign,
};

function* findForeign(context: RuleContext): Iterable<Finding> {
  const { locales, defaultLocale } = context.catalogue;
  for (const { path, text } of context.texts()) {
    // A text that lacks a locale says so itself, and which one it has instead.
    if (typeof text === 'string' || locales.some(locale => !hasLocale(text, locale, defaultLocale))) continue;
    const unknown = Object.keys(text).find(
      locale => !locales.includes(locale) && !locales.some(known => known.split('-', 1)[0] === locale),
    );
    if (unknown === undefined) continue;
    const message = `${sayWhere(context, path)} has a text for ${quoted(unknown)}, which is no locale of this catalogue.`;
    yield { path: [...path, unknown], part: 'key', message, data: { locale: unknown } };
  }
}
