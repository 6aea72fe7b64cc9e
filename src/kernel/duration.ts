// ISO 8601 durations by calendar: a month is a month, whatever its days.
import { CatalogueError } from './catalogue-error.js';
import { type CivilDay, civilDayOf, dayNumberOf } from './civil-day.js';
import { requireDate, shiftMonths, writeDate } from './date.js';
import { instantOn, localDateOf } from './instant.js';
import { millisecondsPerDay, offsetAt } from './time-zone.js';

/** A length of time in calendar units; each part is a whole number. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const pattern =
  /^P(?=.)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=.)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

// A longer one is a slip of the keyboard, and would lead past the last year that a date can write.
const longestInDays = 366_000;

/**
 * Reads an ISO 8601 duration of whole units; weeks may stand beside other units.
 *
 * @param text - Such as `P1M`, `P1Y6M`, `P2W` or `PT12H`; no sign, no fraction, at most about 1,000 years.
 * @returns The parts, or undefined where the text is not a duration.
 * @example
 * parseDuration('P1Y6M')?.months // => 6
 * parseDuration('P') // => undefined
 * parseDuration('P0.5M') // => undefined
 */
export function parseDuration(text: string): Duration | undefined {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const duration = readDuration(text);
  if (known.size >= mostKnown) known.clear();
  if (duration !== undefined) known.set(text, Object.freeze(duration));
  return duration;
}

// A catalogue has few different ones, and each is read for every line of every bill.
const known = /* @__PURE__ */ new Map<string, Duration>();
const mostKnown = 1000;

function readDuration(text: string): Duration | undefined {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(part => Number(part ?? 0));
  const duration = { years, months, weeks, days, hours, minutes, seconds };
  const roughDays = totalMonths(duration) * 31 + totalDays(duration) + totalSeconds(duration) / 86_400;
  return roughDays > longestInDays * 1.02 ? undefined : duration;
}

/**
 * Reads a duration that must be one.
 *
 * @param text - As for `parseDuration`.
 * @returns The parts.
 * @throws `not-a-duration`.
 * @example
 * requireDuration('P2W').weeks // => 2
 */
export function requireDuration(text: string): Duration {
  const duration = parseDuration(text);
  if (duration === undefined) throw new CatalogueError('not-a-duration', `not a duration: \`${text}\``, { text });
  return duration;
}

/**
 * Writes a duration as ISO 8601, unit by unit as it was given.
 *
 * @param duration - The duration; one made by `scaleDuration` may run backwards, which ISO 8601-2 writes with a minus for each unit.
 * @returns Such as `P1Y6M`; `P0D` for nothing.
 * @example
 * formatDuration({ years: 1, months: 6, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 }) // => 'P1Y6M'
 */
export function formatDuration(duration: Duration): string {
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  const date = `${unit(years, 'Y')}${unit(months, 'M')}${unit(weeks, 'W')}${unit(days, 'D')}`;
  const time = `${unit(hours, 'H')}${unit(minutes, 'M')}${unit(seconds, 'S')}`;
  if (date === '' && time === '') return 'P0D';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/**
 * Multiplies every part of a duration.
 *
 * @param duration - The duration.
 * @param times - A whole number; -1 turns it round.
 * @returns The duration so many times.
 * @example
 * formatDuration(scaleDuration(requireDuration('P1M'), 12)) // => 'P12M'
 */
export function scaleDuration(duration: Duration, times: number): Duration {
  return {
    years: duration.years * times,
    months: duration.months * times,
    weeks: duration.weeks * times,
    days: duration.days * times,
    hours: duration.hours * times,
    minutes: duration.minutes * times,
    seconds: duration.seconds * times,
  };
}

/**
 * Moves a date by a duration: first years and months, clamped at the end of the month, then weeks and days. Of hours, minutes
 * and seconds only whole days of 24 hours count, since a date has no time.
 *
 * @param date - `YYYY-MM-DD`.
 * @param duration - The duration.
 * @returns The date that much later.
 * @throws `not-a-date`, `date-out-of-range`.
 * @example
 * addDuration('2024-01-31', requireDuration('P1M')) // => '2024-02-29'
 */
export function addDuration(date: string, duration: Duration): string {
  const timeDays = Math.trunc(totalSeconds(duration) / 86_400);
  return writeDate(civilDayOf(dayNumberOf(addCalendarPart(requireDate(date), duration)) + timeDays));
}

/**
 * Moves an instant by a duration: years to days by the calendar of the zone, keeping the time of day, then hours to seconds exactly.
 * A time of day that the clocks skip becomes the first instant after the gap; one that they show twice, the first of the two.
 *
 * @param epochMs - Milliseconds since 1970-01-01T00:00Z.
 * @param duration - The duration.
 * @param timeZone - An IANA name.
 * @returns Milliseconds since 1970-01-01T00:00Z.
 * @throws `unknown-time-zone`, `date-out-of-range`.
 * @example
 * // One day over the change to summer time has 23 hours.
 * addDurationToInstant(Date.UTC(2026, 2, 28, 12), requireDuration('P1D'), 'Europe/London') - Date.UTC(2026, 2, 28, 12) // => 82800000
 */
export function addDurationToInstant(epochMs: number, duration: Duration, timeZone: string): number {
  const exact = totalSeconds(duration) * 1000;
  if (totalMonths(duration) === 0 && totalDays(duration) === 0) return epochMs + exact;
  const local = epochMs + offsetAt(epochMs, timeZone);
  const timeOfDay = local - Math.floor(local / millisecondsPerDay) * millisecondsPerDay;
  const date = writeDate(addCalendarPart(requireDate(localDateOf(epochMs, timeZone)), duration));
  return instantOn(date, timeOfDay, timeZone) + exact;
}

/**
 * Counts the months of a duration that has only years and months.
 *
 * @param duration - The duration.
 * @returns Whole months, or undefined where weeks, days or times are in it.
 * @example
 * durationInMonths(requireDuration('P1Y6M')) // => 18
 * durationInMonths(requireDuration('P30D')) // => undefined
 */
export function durationInMonths(duration: Duration): number | undefined {
  const { weeks, days, hours, minutes, seconds } = duration;
  return [weeks, days, hours, minutes, seconds].every(part => part === 0) ? totalMonths(duration) : undefined;
}

/**
 * Orders two durations where the order is the same from every starting day, a day counted as 24 hours.
 *
 * @param a - A duration.
 * @param b - A duration.
 * @returns -1, 0 or 1; undefined where it depends on the starting day, as for `P1M` and `P30D`.
 * @example
 * compareDurations(requireDuration('P1Y'), requireDuration('P12M')) // => 0
 * compareDurations(requireDuration('P32D'), requireDuration('P1M')) // => 1
 * compareDurations(requireDuration('P30D'), requireDuration('P1M')) // => undefined
 */
export function compareDurations(a: Duration, b: Duration): -1 | 0 | 1 | undefined {
  const months = totalMonths(a) - totalMonths(b);
  const days = totalDays(a) - totalDays(b) + (totalSeconds(a) - totalSeconds(b)) / 86_400;
  if (months === 0) return sign(days);
  const [shortest, longest] = daysOfMonths(Math.abs(months));
  const low = (months > 0 ? shortest : -longest) + days;
  const high = (months > 0 ? longest : -shortest) + days;
  if (low > 0) return 1;
  return high < 0 ? -1 : undefined;
}

// The mean Gregorian month has 146,097 / 4,800 days; no run of months strays further than four days from it.
function daysOfMonths(months: number): readonly [number, number] {
  const mean = (months * 146_097) / 4800;
  return [Math.max(28 * months, Math.floor(mean) - 4), Math.min(31 * months, Math.ceil(mean) + 4)];
}

function addCalendarPart(civil: CivilDay, duration: Duration): CivilDay {
  return civilDayOf(dayNumberOf(shiftMonths(civil, totalMonths(duration))) + totalDays(duration));
}

function totalMonths(duration: Duration): number {
  return duration.years * 12 + duration.months;
}

function totalDays(duration: Duration): number {
  return duration.weeks * 7 + duration.days;
}

function totalSeconds(duration: Duration): number {
  return (duration.hours * 60 + duration.minutes) * 60 + duration.seconds;
}

function unit(amount: number, letter: string): string {
  return amount === 0 ? '' : `${amount}${letter}`;
}

function sign(value: number): -1 | 0 | 1 {
  if (value === 0) return 0;
  return value < 0 ? -1 : 1;
}
