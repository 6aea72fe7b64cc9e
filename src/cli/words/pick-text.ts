import type { Text } from '../../model/text.js';

/**
 * Chooses the words of a text for a locale.
 *
 * @param text - A text of a catalogue.
 * @param locale - The locale that is wanted, such as `de-AT`.
 * @param defaultLocale - The locale of the catalogue.
 * @returns The words in the locale, else in its language, else in the catalogue's locale, else in the first there are.
 */
export function pickText(text: Text, locale: string, defaultLocale: string): string {
  if (typeof text === 'string') return text;
  const language = locale.split('-')[0] ?? locale;
  const wanted = [locale, language, defaultLocale].find(key => Object.hasOwn(text, key));
  return (wanted === undefined ? Object.values(text)[0] : text[wanted]) ?? '';
}
