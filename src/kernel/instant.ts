// Instants: a text in the data, milliseconds since 1970-01-01T00:00Z in a calculation.
import { CatalogueError } from './catalogue-error.js';
import { civilDayOf, dayNumberOf } from './civil-day.js';
import { isDateText, readDate, requireDate, writeDate } from './date.js';
import { instantOfLocal, millisecondsPerDay, offsetAt } from './time-zone.js';

/**
 * Reads a date, which is midnight in the zone given, or an RFC 3339 instant. Where the clocks skip midnight, the day begins at the first
 * instant after the gap. Digits past the millisecond are dropped; a leap second has no number and is refused.
 *
 * @param text - `2026-03-01`, `2026-03-01T09:00:00Z` or `2026-03-01T09:00:00.5+01:00`.
 * @param timeZone - An IANA name; only dates need it.
 * @returns Milliseconds since 1970-01-01T00:00Z, or undefined for any other text or a day that the calendar does not have.
 * @throws `unknown-time-zone`.
 * @example
 * parseInstant('1970-01-01T01:00:00+01:00', 'UTC') // => 0
 * parseInstant('1970-01-01', 'Europe/Paris') // => -3600000
 * parseInstant('2026-02-30', 'UTC') // => undefined
 */
export function parseInstant(text: string, timeZone: string): number | undefined {
  if (typeof text !== 'string') return undefined;
  return text.length === 10 ? startOfDay(text, timeZone) : readInstant(text);
}

/**
 * Reads a date or an instant that must be one.
 *
 * @param text - As for `parseInstant`.
 * @param timeZone - An IANA name; only dates need it.
 * @returns Milliseconds since 1970-01-01T00:00Z.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * throws(() => requireInstant('tomorrow', 'UTC')) // => 'not-an-instant'
 */
export function requireInstant(text: string, timeZone: string): number {
  const epochMs = parseInstant(text, timeZone);
  if (epochMs === undefined) {
    throw new CatalogueError('not-an-instant', `not a date or an RFC 3339 instant: \`${String(text)}\``, { text });
  }
  return epochMs;
}

/**
 * Tells whether a text is a date or an RFC 3339 instant.
 *
 * @param text - Any text.
 * @returns True for what `parseInstant` reads.
 * @example
 * isInstantText('2026-03-01T09:00:00Z') // => true
 * isInstantText('2026-03-01T09:00') // => false
 */
export function isInstantText(text: string): boolean {
  return isDateText(text) || (typeof text === 'string' && readInstant(text) !== undefined);
}

/**
 * Gives the date that the calendar of a zone shows at an instant.
 *
 * @param epochMs - Milliseconds since 1970-01-01T00:00Z.
 * @param timeZone - An IANA name.
 * @returns `YYYY-MM-DD`.
 * @throws `unknown-time-zone`, `date-out-of-range`.
 * @example
 * localDateOf(0, 'America/New_York') // => '1969-12-31'
 */
export function localDateOf(epochMs: number, timeZone: string): string {
  return writeDate(civilDayOf(Math.floor((epochMs + offsetAt(epochMs, timeZone)) / millisecondsPerDay)));
}

/**
 * Gives the time that the clocks of a zone show at an instant.
 *
 * @param epochMs - Milliseconds since 1970-01-01T00:00Z.
 * @param timeZone - An IANA name.
 * @returns `HH:MM`, from 00:00 to 23:59; seconds are dropped.
 * @throws `unknown-time-zone`.
 * @example
 * localTimeOf(0, 'America/New_York') // => '19:00'
 */
export function localTimeOf(epochMs: number, timeZone: string): string {
  const minutes = Math.floor(timeOfDay(epochMs + offsetAt(epochMs, timeZone)) / 60_000);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/**
 * Writes an instant in UTC as RFC 3339; milliseconds only where there are some.
 *
 * @param epochMs - Milliseconds since 1970-01-01T00:00Z.
 * @returns Such as `2026-03-01T09:00:00Z`.
 * @throws `date-out-of-range`.
 * @example
 * formatInstant(0) // => '1970-01-01T00:00:00Z'
 */
export function formatInstant(epochMs: number): string {
  const date = writeDate(civilDayOf(Math.floor(epochMs / millisecondsPerDay)));
  const time = timeOfDay(epochMs);
  const seconds = Math.floor(time / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part => pad(part, 2));
  const fraction = time % 1000 === 0 ? '' : `.${pad(time % 1000, 3)}`;
  return `${date}T${clock.join(':')}${fraction}Z`;
}

/**
 * Finds the instant of a time of day on a date in a zone.
 *
 * @param date - `YYYY-MM-DD`.
 * @param timeMs - Milliseconds that a clock which never changes would have counted since midnight.
 * @param timeZone - An IANA name.
 * @returns Milliseconds since 1970-01-01T00:00Z; a gap and a repeated time as for `instantOfLocal`.
 * @throws `not-a-date`, `unknown-time-zone`.
 * @example
 * instantOn('1970-01-01', 3600000, 'Europe/Paris') // => 0
 */
export function instantOn(date: string, timeMs: number, timeZone: string): number {
  return instantOfLocal(dayNumberOf(requireDate(date)) * millisecondsPerDay + timeMs, timeZone);
}

const midnights = /* @__PURE__ */ new Map<string, number>();
const midnightsKept = 5000;

// A set of data names few dates and asks for them at every question.
function startOfDay(text: string, timeZone: string): number | undefined {
  const key = `${text} ${timeZone}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const civil = readDate(text);
  if (civil === undefined) return undefined;
  const epochMs = instantOfLocal(dayNumberOf(civil) * millisecondsPerDay, timeZone);
  if (midnights.size >= midnightsKept) midnights.clear();
  midnights.set(key, epochMs);
  return epochMs;
}

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

function readInstant(text: string): number | undefined {
  const match = rfc3339.exec(text);
  if (match === null) return undefined;
  const [, date = '', hour = '', minute = '', second = '', fraction = '', sign = '+', aheadHours = '0', aheadMinutes = '0'] = match;
  const civil = readDate(date);
  if (civil === undefined) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const ahead = (Number(aheadHours) * 60 + Number(aheadMinutes)) * 60 * (sign === '-' ? -1 : 1);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return dayNumberOf(civil) * millisecondsPerDay + (seconds - ahead) * 1000 + milliseconds;
}

function timeOfDay(ms: number): number {
  return ms - Math.floor(ms / millisecondsPerDay) * millisecondsPerDay;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
