// Calendar dates as `YYYY-MM-DD` texts, from year 0000 to 9999.
import { CatalogueError } from './catalogue-error.js';
import { type CivilDay, civilDayOf, dayNumberOf, daysInMonth } from './civil-day.js';

/**
 * Tells whether a text is a date that the calendar has.
 *
 * @param text - Any text.
 * @returns True for `YYYY-MM-DD` of a real day.
 * @example
 * isDateText('2024-02-29') // => true
 * isDateText('2026-02-29') // => false
 */
export function isDateText(text: string): boolean {
  return readDate(text) !== undefined;
}

/**
 * Reads a date into its parts.
 *
 * @param text - Any text.
 * @returns The day, or undefined where the calendar has no such day.
 * @example
 * readDate('2026-03-01') // => { year: 2026, month: 3, day: 1 }
 */
export function readDate(text: string): CivilDay | undefined {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = 100 * readDigits(text, 0) + readDigits(text, 2);
  const month = readDigits(text, 5);
  const day = readDigits(text, 8);
  if (Number.isNaN(year + month + day)) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

function readDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

/**
 * Writes a day as a date.
 *
 * @param civil - A day from year 0 to 9999.
 * @returns `YYYY-MM-DD`.
 * @throws `date-out-of-range` for a year that four digits cannot write.
 * @example
 * writeDate({ year: 2026, month: 3, day: 1 }) // => '2026-03-01'
 */
export function writeDate(civil: CivilDay): string {
  // Written so that a year that is not a number is refused too.
  if (!(civil.year >= 0 && civil.year <= 9999)) {
    throw new CatalogueError('date-out-of-range', `no date can be written in the year \`${civil.year}\``, { ...civil });
  }
  return `${pad(civil.year, 4)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}`;
}

/**
 * Moves a date by days.
 *
 * @param date - `YYYY-MM-DD`.
 * @param days - A whole number, negative for back.
 * @returns The date so many days later.
 * @throws `not-a-date`, `date-out-of-range`.
 * @example
 * addDays('2026-02-28', 1) // => '2026-03-01'
 */
export function addDays(date: string, days: number): string {
  return writeDate(civilDayOf(dayNumberOf(requireDate(date)) + days));
}

/**
 * Moves a date by months; a day that the month does not have becomes its last day.
 *
 * @param date - `YYYY-MM-DD`.
 * @param months - A whole number, negative for back.
 * @returns The date so many months later.
 * @throws `not-a-date`, `date-out-of-range`.
 * @example
 * addMonths('2026-01-31', 1) // => '2026-02-28'
 * addMonths('2026-01-31', 2) // => '2026-03-31'
 */
export function addMonths(date: string, months: number): string {
  return writeDate(shiftMonths(requireDate(date), months));
}

/**
 * Moves a day by months; a day that the month does not have becomes its last day.
 *
 * @param civil - The day.
 * @param months - A whole number, negative for back.
 * @returns The day so many months later.
 * @example
 * shiftMonths({ year: 2024, month: 2, day: 29 }, 12) // => { year: 2025, month: 2, day: 28 }
 */
export function shiftMonths(civil: CivilDay, months: number): CivilDay {
  const total = civil.year * 12 + (civil.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return { year, month, day: Math.min(civil.day, daysInMonth(year, month)) };
}

/**
 * Counts the days from one date to another.
 *
 * @param a - `YYYY-MM-DD`.
 * @param b - `YYYY-MM-DD`.
 * @returns Whole days, negative where b is before a.
 * @throws `not-a-date`.
 * @example
 * daysBetween('2024-02-28', '2024-03-01') // => 2
 */
export function daysBetween(a: string, b: string): number {
  return dayNumberOf(requireDate(b)) - dayNumberOf(requireDate(a));
}

/**
 * Counts the whole months from one date to another. The last day of a month ends a month that began on a later day of the
 * month, as billing periods do and as the corresponding-date rule of contracts says.
 *
 * @param a - `YYYY-MM-DD`.
 * @param b - `YYYY-MM-DD`.
 * @returns Whole months, negative where b is before a: the same count as from b to a.
 * @throws `not-a-date`.
 * @example
 * monthsBetween('2026-01-15', '2026-03-14') // => 1
 * monthsBetween('2026-01-31', '2026-02-28') // => 1
 */
export function monthsBetween(a: string, b: string): number {
  const from = requireDate(a);
  const to = requireDate(b);
  if (compareDates(a, b) > 0) return 0 - monthsBetween(b, a);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day >= shiftMonths(from, months).day ? months : months - 1;
}

/**
 * Orders two dates.
 *
 * @param a - `YYYY-MM-DD`.
 * @param b - `YYYY-MM-DD`.
 * @returns -1, 0 or 1, fit for `toSorted`.
 * @throws `not-a-date` for texts of another length; the dates of a catalogue were checked when it was read.
 * @example
 * compareDates('2026-01-31', '2026-02-01') // => -1
 */
export function compareDates(a: string, b: string): -1 | 0 | 1 {
  if (a.length !== 10 || b.length !== 10) {
    requireDate(a);
    requireDate(b);
  }
  // Four-digit years make the order of the texts the order of the days.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Reads a date that must be one.
 *
 * @param text - `YYYY-MM-DD`.
 * @returns The day.
 * @throws `not-a-date`.
 * @example
 * throws(() => requireDate('31.1.2026')) // => 'not-a-date'
 */
export function requireDate(text: string): CivilDay {
  const civil = readDate(text);
  if (civil === undefined) throw new CatalogueError('not-a-date', `not a date: \`${String(text)}\``, { text });
  return civil;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
