/** In which locales a text must be there. */
import type { TextPlace } from './list-texts.js';
import type { RuleContext } from './rule-context.js';

/**
 * Lists the locales in which a text must be there. A string without locales is one for all: a name such as “Fibre 100” is the same
 * everywhere. What a rep says to a customer is a sentence, and no sentence is.
 *
 * @param context - The catalogue.
 * @param place - The text.
 * @returns The locales.
 */
export function listWantedLocales({ catalogue }: RuleContext, { text, isSaid }: TextPlace): readonly string[] {
  return typeof text === 'string' && !(isSaid && isSentence(text)) ? [] : catalogue.locales;
}

/** Whether a text is there in a locale, or in its language. */
export function hasLocale(text: TextPlace['text'], locale: string, defaultLocale: string): boolean {
  const known = typeof text === 'string' ? [defaultLocale] : Object.keys(text);
  return known.some(one => one === locale || one === languageOf(locale));
}

function languageOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}

function isSentence(text: string): boolean {
  return text.trim().split(/\s+/).length > 3;
}
