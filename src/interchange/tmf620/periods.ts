/** Lengths of time between the words of TMF620 and ISO 8601. */
import { durationInMonths, parseDuration } from '../../kernel/duration.js';

type Letter = 'Y' | 'M' | 'W' | 'D' | 'H' | 'N' | 'S';

const words: readonly (readonly [pattern: RegExp, letter: Letter, times: number])[] = [
  [/^(?:years?|yearly|annual(?:ly)?|yrs?)$/, 'Y', 1],
  [/^(?:halfyear(?:s|ly)?|semiannual(?:ly)?)$/, 'M', 6],
  [/^(?:quarters?|quarterly)$/, 'M', 3],
  [/^(?:months?|monthly|mo|mon)$/, 'M', 1],
  [/^(?:fortnights?|fortnightly|biweekly)$/, 'W', 2],
  [/^(?:weeks?|weekly|wk)$/, 'W', 1],
  [/^(?:days?|daily)$/, 'D', 1],
  [/^(?:hours?|hourly|hr?s?)$/, 'H', 1],
  [/^(?:minutes?|mins?)$/, 'N', 1],
  [/^(?:seconds?|secs?)$/, 'S', 1],
];

/** The duration of so many units, undefined for a unit that is no time or a number that is none. */
export function durationOfWords(unit: string | undefined, amount: string | undefined): string | undefined {
  const plain = (unit ?? '').toLowerCase().replace(/[^a-z]/g, '');
  const word = words.find(([pattern]) => pattern.test(plain));
  const number = amount === undefined ? 1 : Number(amount);
  if (word === undefined || !Number.isInteger(number) || number < 1 || number * word[2] > 999_999) return undefined;
  const [, letter, times] = word;
  const duration =
    letter === 'N' || letter === 'H' || letter === 'S' ? `PT${number}${letter === 'N' ? 'M' : letter}` : `P${number * times}${letter}`;
  return parseDuration(duration) === undefined ? undefined : duration;
}

/** Whether a word is a unit of time. */
export function isTimeWord(unit: string): boolean {
  return durationOfWords(unit, '1') !== undefined;
}

/** A length of time in one unit. */
export interface UnitOfTime {
  readonly amount: number;
  readonly letter: Letter;
}

/** A duration as so many of one unit, undefined where it mixes what cannot be added. */
export function unitOfDuration(duration: string): UnitOfTime | undefined {
  const parsed = parseDuration(duration);
  if (parsed === undefined) return undefined;
  const { years, weeks, days, hours, minutes, seconds } = parsed;
  const months = durationInMonths(parsed);
  const parts: readonly UnitOfTime[] = [
    { amount: weeks, letter: 'W' },
    { amount: days, letter: 'D' },
    { amount: hours, letter: 'H' },
    { amount: minutes, letter: 'N' },
    { amount: seconds, letter: 'S' },
  ];
  const present = parts.filter(({ amount }) => amount > 0);
  if (present.length === 0 && months !== undefined) {
    return years > 0 && parsed.months === 0 ? { amount: years, letter: 'Y' } : { amount: months, letter: 'M' };
  }
  const [only, ...others] = present;
  return others.length === 0 && years === 0 && parsed.months === 0 ? only : undefined;
}

/** The words that are written: of a length of time, and of a charge that recurs. */
export const unitWords: Readonly<Record<Letter, readonly [length: string, recurring: string]>> = {
  Y: ['Year', 'yearly'],
  M: ['Month', 'monthly'],
  W: ['Week', 'weekly'],
  D: ['Day', 'daily'],
  H: ['Hour', 'hourly'],
  N: ['Minute', 'minute'],
  S: ['Second', 'second'],
};
