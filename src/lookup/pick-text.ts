import { compareText } from '../kernel/compare-text.js';
import type { Text } from '../model/text.js';

/** A text in the locale that it is in; another than was asked for where there is none in that. */
export interface SaidText {
  readonly text: string;
  readonly locale: string;
}

/**
 * Picks the words of a locale: those in it, else those in its language, else those in the catalogue's own locale, else the first there are.
 *
 * @param text - The text.
 * @param locale - The locale that is wanted.
 * @param standard - The catalogue's own locale, in which texts without a locale are.
 * @returns The words, and the locale that they are in.
 */
export function pickText(text: Text, locale: string, standard: string): SaidText {
  if (typeof text === 'string') return { text, locale: standard };
  const known = Object.keys(text).sort(compareText);
  const found = [locale, standard].flatMap(wanted => [
    ...known.filter(one => one === wanted),
    ...known.filter(one => one === languageOf(wanted)),
    ...known.filter(one => isSameLanguage(one, wanted)),
  ]);
  const picked = found[0] ?? known[0] ?? standard;
  return { text: text[picked] ?? '', locale: picked };
}

/**
 * Picks the words of a locale as `pickText` does; a string without locales is one for all, and so in the locale that is wanted.
 *
 * @param text - The text.
 * @param locale - The locale that is wanted.
 * @param standard - The catalogue's own locale.
 * @returns The words, and the locale that they are in.
 */
export function pickLocalText(text: Text, locale: string, standard: string): SaidText {
  return typeof text === 'string' ? { text, locale } : pickText(text, locale, standard);
}

/** Tells whether two locales are of one language. */
export function isSameLanguage(a: string, b: string): boolean {
  return languageOf(a) === languageOf(b);
}

function languageOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}
