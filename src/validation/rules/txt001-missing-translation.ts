import type { TextPlace } from '../list-texts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayLocale } from '../say-locale.js';
import { quoted, sayList } from '../say-thing.js';
import { sayWhere } from '../say-where.js';
import { hasLocale, listWantedLocales } from '../text-locales.js';

export const txt001MissingTranslation: Rule = {
  code: 'TXT001',
  slug: 'missing-translation',
  purpose: 'A text for people is missing in a locale of the catalogue.',
  why: 'Customers and reps of that locale read it in a foreign language.',
  help: 'Add the text. A word that is the same everywhere is written as one string without locales.',
  check: findMissing,
};

function* findMissing(context: RuleContext): Iterable<Finding> {
  const { locales } = context.catalogue;
  for (const place of context.texts()) {
    const missing = listWantedLocales(context, place).filter(locale => !hasLocale(place.text, locale, context.catalogue.defaultLocale));
    if (missing.length === 0) continue;
    const unknown = typeof place.text === 'string' ? undefined : Object.keys(place.text).find(locale => !locales.includes(locale));
    const hint = unknown === undefined ? '' : ` It has one for ${quoted(unknown)}, which is no locale of this catalogue.`;
    const message = `${sayWhere(context, place.path)} has no ${sayList(missing.map(sayLocale), 'and no')} text.${hint}`;
    yield { path: place.path, message, fixes: [fixOf(place, missing)], data: { missing } };
  }
}

function fixOf({ path, text }: TextPlace, missing: readonly string[]): NonNullable<Finding['fixes']>[number] {
  const title = `Add the text in ${sayList(missing.map(sayLocale), 'and')}`;
  // The words are for a person to write; the old ones show what to write.
  if (typeof text === 'string')
    return {
      title,
      applicability: 'placeholder',
      edits: [{ op: 'replace', path, value: Object.fromEntries(missing.map(locale => [locale, text])) }],
    };
  return { title, applicability: 'placeholder', edits: missing.map(locale => ({ op: 'add', path: [...path, locale], value: '' })) };
}
