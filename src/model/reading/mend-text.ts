/** Guesses what a text that has not its form was meant to say. */
import { closestWord } from '../../kernel/closest-word.js';
import type { TextForm } from '../primitives.js';

/** A text in the right form. */
export interface MendedText {
  readonly text: string;
  /** The same said in another notation, not a guess. */
  readonly sure: boolean;
}

/**
 * Mends a text.
 *
 * @param form - The form it must have.
 * @param text - The text as it was written.
 * @returns A text that may be what was meant; undefined where nothing comes to mind. The caller checks that it has the form.
 */
export function mendText(form: TextForm, text: string): MendedText | undefined {
  const trimmed = text.trim();
  const mended = menders[form](trimmed);
  if (mended !== undefined) return mended;
  return trimmed === text ? undefined : { text: trimmed, sure: true };
}

type Mender = (text: string) => MendedText | undefined;

const sure = (text: string): MendedText => ({ text, sure: true });
const guess = (text: string): MendedText => ({ text, sure: false });

const menders: Readonly<Record<TextForm, Mender>> = {
  id: () => undefined,
  decimal: mendDecimal,
  quantity: mendDecimal,
  instant: mendInstant,
  duration: mendDuration,
  currency: text => (/^[a-z][a-z0-9]{2,11}$/i.test(text) ? sure(text.toUpperCase()) : undefined),
  locale: mendLocale,
  timeOfDay: text => (/^\d:[0-5]\d$/.test(text) ? sure(`0${text}`) : undefined),
  timeZone: mendTimeZone,
  amountOrWords: () => undefined,
};

function mendDecimal(text: string): MendedText | undefined {
  const plain = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(text);
  if (plain !== null && /\d/.test(text)) {
    const [, sign = '', whole = '', fraction = ''] = plain;
    return sure(`${sign === '-' ? '-' : ''}${whole || '0'}${fraction && `.${fraction}`}`);
  }
  const price = /^\p{Sc}? ?(-?\d+)(?:[.,](\d{1,2}))? ?\p{Sc}?$/u.exec(text);
  return price === null ? undefined : guess(price[2] === undefined ? `${price[1]}` : `${price[1]}.${price[2]}`);
}

function mendInstant(text: string): MendedText | undefined {
  const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (date !== null) return sure(writeDay(date[1], date[2], date[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted !== null) return sure(writeDay(dotted[3], dotted[2], dotted[1]));
  const spaced = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}.*)$/.exec(text);
  return spaced === null ? undefined : sure(`${spaced[1]}T${spaced[2]}`);
}

function writeDay(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const everyday: Readonly<Record<string, string>> = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
  secondly: 'PT1S',
  hourly: 'PT1H',
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
};

function mendDuration(text: string): MendedText | undefined {
  const lower = text.toLowerCase();
  if (/^p(?:\d+[ymwd])*(?:t(?:\d+[hms])+)?$/.test(lower)) return sure(text.toUpperCase());
  if (Object.hasOwn(everyday, lower)) return guess(everyday[lower] ?? '');
  const counted = /^(\d{1,6}) ?(second|minute|hour|day|week|month|year)s?$/.exec(lower);
  return counted === null ? undefined : guess((everyday[counted[2] ?? ''] ?? '').replace('1', counted[1] ?? ''));
}

function mendLocale(text: string): MendedText | undefined {
  const [language = '', ...others] = text.split(/[-_]/);
  return sure([language.toLowerCase(), ...others.map(writeSubtag)].join('-'));
}

// A script has four letters and one capital, a region two capitals.
function writeSubtag(tag: string): string {
  return tag.length === 4 ? tag.charAt(0).toUpperCase() + tag.slice(1).toLowerCase() : tag.toUpperCase();
}

function mendTimeZone(text: string): MendedText | undefined {
  const closest = closestWord(text, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return closest === undefined ? undefined : guess(closest);
}
