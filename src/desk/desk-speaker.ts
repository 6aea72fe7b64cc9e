/** Says what stands in a catalogue in the locale of a rep; what is not there in it carries a mark. */
import { addDays } from '../kernel/date.js';
import { decimal, formatDecimal } from '../kernel/decimal.js';
import { multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import { durationInMonths, parseDuration } from '../kernel/duration.js';
import { formatDate, formatLength, formatNumber } from '../kernel/format-words.js';
import { isInstantText, localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makePhraseSpeaker } from '../lookup/phrase-speaker.js';
import { isSameLanguage, pickLocalText, type SaidText } from '../lookup/pick-text.js';
import type { Text } from '../model/text.js';
import { type DeskPhrase, deskWords } from './desk-words.data.js';
import type { DeskWords } from './desk-words.js';

/** Says things in one locale. */
export interface DeskSpeaker {
  /** The locale that is asked for. */
  readonly locale: string;
  /** A fixed sentence or label. */
  readonly say: (phrase: DeskPhrase, values?: Readonly<Record<string, string>>) => SaidText;
  /** A fixed word within a sentence. */
  readonly word: (phrase: DeskPhrase, values?: Readonly<Record<string, string>>) => string;
  /** Words as a sentence: with a capital and a full stop. */
  readonly sentence: (words: string) => SaidText;
  /** A text of the catalogue. A string without locales is one for all. */
  readonly text: (text: Text) => SaidText;
  /** A text of the catalogue within a sentence, with its locale behind it where that is another language. */
  readonly name: (text: Text) => string;
  readonly money: (amount: string, currency: string | undefined) => string;
  readonly number: (value: string | number) => string;
  /** A share as a percentage. */
  readonly percent: (rate: string) => string;
  /** How long something lasts. */
  readonly length: (duration: string) => string;
  /** An amount for each period. */
  readonly per: (amount: string, period: string) => string;
  /** The day of a date or an instant. */
  readonly day: (date: string) => string;
  /** The last day before an exclusive end. */
  readonly lastDay: (until: string) => string;
  readonly list: (words: readonly string[], joint?: 'and' | 'or') => string;
}

/**
 * Makes a speaker.
 *
 * @param index - The index.
 * @param locale - The locale that is asked for.
 * @param own - Words that were handed in.
 * @returns The speaker; fixed words are English where there are none in the language.
 */
export function makeDeskSpeaker(index: CatalogueIndex, locale: string, own?: DeskWords): DeskSpeaker {
  const { defaultLocale, timeZone } = index.catalogue;
  const fixed = makePhraseSpeaker(index, locale, { book: deskWords, own });
  // English without a country is British English: the day comes first.
  const dated = fixed.locale === 'en' ? 'en-GB' : fixed.locale;
  const text = (words: Text): SaidText => pickLocalText(words, locale, defaultLocale);
  const dateOf = (date: string): string => localDateOf(requireInstant(date, timeZone), timeZone);
  return {
    locale,
    say: (phrase, values) => ({ text: fixed.say(phrase, values), locale: fixed.locale }),
    word: fixed.say,
    sentence: words => ({ text: `${capital(words)}.`, locale: fixed.locale }),
    text,
    name: words => markForeign(text(words), locale),
    money: fixed.money,
    number: value => formatNumber(value, fixed.locale),
    percent: rate => formatNumber(formatDecimal(multiplyDecimals(decimal(rate), decimal('100'))), fixed.locale),
    length: duration => (parseDuration(duration) === undefined ? duration : formatLength(duration, fixed.locale)),
    per: (amount, period) => fixed.say(periodPhrase(period), { amount, length: lengthOf(period, fixed.locale) }),
    day: date => (isInstantText(date) ? formatDate(dateOf(date), dated) : date),
    lastDay: until => (isInstantText(until) ? formatDate(addDays(dateOf(until), -1), dated) : until),
    list: (words, joint = 'and') => joinWords(words, fixed.say(joint)),
  };
}

/** A text with its locale behind it where that is not the language that was asked for. */
export function markForeign({ text, locale }: SaidText, wanted: string): string {
  return isSameLanguage(locale, wanted) ? text : `${text} [${locale}]`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function joinWords(words: readonly string[], joint: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

function lengthOf(period: string, locale: string): string {
  return parseDuration(period) === undefined ? period : formatLength(period, locale);
}

function periodPhrase(period: string): DeskPhrase {
  const duration = parseDuration(period);
  const months = duration === undefined ? undefined : durationInMonths(duration);
  if (months === 1) return 'perMonth';
  if (months === 12) return 'perYear';
  if (period === 'P1W' || period === 'P7D') return 'perWeek';
  return period === 'P1D' ? 'perDay' : 'perLength';
}
