// The durations that people write in sheets.
import { parseDuration } from '../../kernel/duration.js';

const words: Readonly<Record<string, string>> = {
  daily: 'P1D',
  day: 'P1D',
  weekly: 'P1W',
  week: 'P1W',
  monthly: 'P1M',
  month: 'P1M',
  quarterly: 'P3M',
  quarter: 'P3M',
  yearly: 'P1Y',
  year: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
};

const units: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** Reads an ISO 8601 duration, a word such as `monthly`, or a number with a unit such as `24 months`. */
export function readDurationWords(text: string): string | undefined {
  const plain = text.toLowerCase();
  if (Object.hasOwn(words, plain)) return words[plain];
  const [, count, unit = ''] = /^(\d{1,4})\s*(day|week|month|year)s?$/.exec(plain) ?? [];
  if (count !== undefined && Object.hasOwn(units, unit)) return `P${Number(count)}${units[unit]}`;
  const iso = text.toUpperCase();
  return parseDuration(iso) !== undefined && isoForm.test(iso) ? iso : undefined;
}

// What the model takes.
const isoForm = /^P(?=\d|T\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?$/;
