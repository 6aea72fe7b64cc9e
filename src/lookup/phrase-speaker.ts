/** Says the fixed words of answers in the language of a locale, with values filled in. */
import { formatMoney } from '../kernel/format-money.js';
import { formatNumber } from '../kernel/format-words.js';
import type { Text } from '../model/text.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { isSameLanguage, pickText } from './pick-text.js';

/** The languages in which there are fixed words. */
export type SpokenLanguage = 'en' | 'de';

/** Phrases by language; `{placeholders}` are filled from the answer. */
export type PhraseBook<Phrase extends string> = Readonly<Record<SpokenLanguage, Readonly<Record<Phrase, string>>>>;

/** Phrases in a locale of one's own choice. */
export interface OwnPhrases<Phrase extends string> {
  readonly locale: string;
  readonly phrases: Readonly<Record<Phrase, string>>;
}

/** Says phrases in one locale. */
export interface PhraseSpeaker<Phrase extends string> {
  /** The locale of the phrases: that which was asked for, or English where there are no words in it. */
  readonly locale: string;
  /** A phrase with its values; a placeholder without a value stays to be seen. */
  readonly say: (phrase: Phrase, values?: Readonly<Record<string, string>>) => string;
  /** An amount of a currency, never rounded; without a currency the bare number. */
  readonly money: (amount: string, currency: string | undefined) => string;
  /** A name of the catalogue in the words of the locale that was asked for. */
  readonly name: (text: Text | undefined, otherwise: string) => string;
}

/**
 * Makes a speaker.
 *
 * @param index - The index, for the catalogue's own locale and its currencies.
 * @param locale - The locale that is asked for.
 * @param book - The phrases, and those that others have handed in: they come first where they are in the language that is asked for.
 * @returns The speaker.
 */
export function makePhraseSpeaker<Phrase extends string>(
  index: CatalogueIndex,
  locale: string,
  book: PhraseBook<Phrase> | { readonly book: PhraseBook<Phrase>; readonly own: OwnPhrases<Phrase> | undefined },
): PhraseSpeaker<Phrase> {
  const { locale: shown, phrases } = choosePhrases(locale, 'own' in book ? book : { book, own: undefined });
  return {
    locale: shown,
    say: (phrase, values = {}) => fill(phrases[phrase], values),
    money: (amount, currency) =>
      currency === undefined ? formatNumber(amount, shown) : formatMoney({ amount, currency }, moneyFormat(index, shown, currency)),
    name: (text, otherwise) => (text === undefined ? otherwise : pickText(text, locale, index.catalogue.defaultLocale).text),
  };
}

function choosePhrases<Phrase extends string>(
  locale: string,
  { book, own }: { readonly book: PhraseBook<Phrase>; readonly own: OwnPhrases<Phrase> | undefined },
): OwnPhrases<Phrase> {
  if (own !== undefined && isSameLanguage(own.locale, locale)) return { locale, phrases: own.phrases };
  if (isSameLanguage(locale, 'de')) return { locale, phrases: book.de };
  return { locale: isSameLanguage(locale, 'en') ? locale : 'en', phrases: book.en };
}

function moneyFormat(index: CatalogueIndex, locale: string, currency: string): { readonly locale: string; readonly minorUnits?: number } {
  const minorUnits = index.minorUnits.get(currency);
  return { locale, ...(minorUnits === undefined ? {} : { minorUnits }) };
}

function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
