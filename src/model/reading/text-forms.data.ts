/** How findings describe what a text must look like. */
import type { TextForm } from '../primitives.js';

/** The words for one form of text. */
export interface TextFormWords {
  /** What it is, with its article. */
  readonly noun: string;
  /** How it is written. */
  readonly rule: string;
  /** One that is right. */
  readonly example: string;
}

/** The words for each form. */
export const textForms: Readonly<Record<TextForm, TextFormWords>> = {
  id: { noun: 'an id', rule: '1 to 200 characters on one line, without a space at either end', example: 'fibre-100' },
  decimal: { noun: 'a decimal', rule: 'digits, perhaps with a minus in front and a point among them', example: '12.50' },
  quantity: { noun: 'a decimal', rule: 'digits, perhaps with a point among them, and no minus', example: '12.50' },
  instant: { noun: 'a date', rule: 'YYYY-MM-DD, or a date with a time and its offset from UTC', example: '2026-03-01' },
  duration: {
    noun: 'a length of time',
    rule: 'P, then numbers with Y, M, W or D, and after a T with H, M or S; at most 1,000 years',
    example: 'P1M',
  },
  currency: { noun: 'a currency code', rule: '3 to 12 capital letters or digits', example: 'GBP' },
  locale: { noun: 'a locale', rule: 'a language, perhaps with a script and a region', example: 'en-GB' },
  timeOfDay: { noun: 'a time of day', rule: 'HH:MM from 00:00 to 23:59', example: '20:00' },
  amountOrWords: { noun: 'a decimal or words', rule: 'anything', example: '100' },
  timeZone: { noun: 'a time zone', rule: 'a name of the IANA list', example: 'Europe/London' },
};
