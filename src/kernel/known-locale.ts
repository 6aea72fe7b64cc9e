import { CatalogueError } from './catalogue-error.js';

/**
 * Gives a locale that Intl knows: another would be taken for that of the machine, and the same question would have another answer elsewhere.
 *
 * @param locale - A BCP 47 tag.
 * @returns The locale, or `en` for a language that Intl does not know.
 * @throws `unknown-locale` for what is no tag.
 * @example
 * knownLocale('de-AT') // => 'de-AT'
 * knownLocale('xx') // => 'en'
 */
export function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale])[0] === undefined ? 'en' : locale;
  } catch {
    throw new CatalogueError('unknown-locale', `not a locale: \`${String(locale)}\``, { locale });
  }
}
