import type { CatalogueIndex } from './catalogue-index.js';
import { pickLocalText, type SaidText } from './pick-text.js';

/**
 * Says a plain word that stands as a value, such as a colour, in a locale.
 *
 * @param index - The index, whose catalogue may say the word in its locales.
 * @param word - The word as it stands.
 * @param locale - The locale that is wanted.
 * @returns The text that the catalogue has for it; the word itself, in the locale that is wanted, where it has none.
 * @example
 * sayWord(index, 'no such word', 'de') // => { text: 'no such word', locale: 'de' }
 */
export function sayWord({ catalogue }: CatalogueIndex, word: string, locale: string): SaidText {
  const { words = {}, defaultLocale } = catalogue;
  const text = Object.hasOwn(words, word) ? words[word] : undefined;
  return text === undefined ? { text: word, locale } : pickLocalText(text, locale, defaultLocale);
}
