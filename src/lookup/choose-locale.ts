import type { Catalogue } from '../model/catalogue.js';
import { isSameLanguage } from './pick-text.js';

/** The locale of an answer. */
export interface ChosenLocale {
  readonly locale: string;
  /** What was asked for, where the catalogue has no text in that language. */
  readonly asked?: string;
}

/**
 * Chooses the locale of an answer: the one that is asked for where the catalogue has texts in its language, else the catalogue's own. What
 * the machine speaks never matters.
 *
 * @param catalogue - The catalogue.
 * @param asked - The locale that is asked for.
 * @returns The locale, and what was asked for where that is another language.
 */
export function chooseLocale({ locales, defaultLocale }: Catalogue, asked: string | undefined): ChosenLocale {
  if (asked === undefined || [defaultLocale, ...locales].some(known => isSameLanguage(known, asked)))
    return { locale: asked ?? defaultLocale };
  return { locale: defaultLocale, asked };
}
