// What the clocks of a place show. Intl is the only zone data there is; each answer is kept, since asking is slow.
import { CatalogueError } from './catalogue-error.js';
import { dayNumberOf } from './civil-day.js';

/** Milliseconds of a day. */
export const millisecondsPerDay = 86_400_000;

/**
 * Tells whether a text names a time zone.
 *
 * @param name - An IANA name such as `Europe/London`, or `UTC`; a bare offset such as `+01:00` is none, since only some engines take it.
 * @returns True where Intl knows the name.
 * @example
 * isTimeZone('Europe/London') // => true
 * isTimeZone('Europe/Atlantis') // => false
 */
export function isTimeZone(name: string): boolean {
  return formatterFor(name) !== undefined;
}

/**
 * Tells how far the clocks of a zone are ahead of UTC at an instant.
 *
 * @param epochMs - Milliseconds since 1970-01-01T00:00Z.
 * @param timeZone - An IANA name.
 * @returns Milliseconds, negative west of Greenwich.
 * @throws `unknown-time-zone`.
 * @example
 * offsetAt(1782864000000, 'Europe/London') // => 3600000
 */
export function offsetAt(epochMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const formatter = formatterFor(timeZone);
  if (formatter === undefined) {
    throw new CatalogueError('unknown-time-zone', `unknown time zone \`${timeZone}\``, { timeZone });
  }
  // Intl writes years before 1 in another era; no zone had left its first offset by then.
  const asked = Math.max(Math.floor(epochMs / 1000) * 1000, earliestAsked);
  return readLocalTime(formatter.format(asked)) - asked;
}

/**
 * Finds the instant at which the clocks of a zone show a local time. Of a time shown twice it is the first; for a time that
 * is skipped it is the first instant after the gap.
 *
 * @param localMs - The local time, counted in milliseconds as if it were UTC.
 * @param timeZone - An IANA name.
 * @returns Milliseconds since 1970-01-01T00:00Z.
 * @throws `unknown-time-zone`.
 * @example
 * // 2026-03-29T01:30 does not exist in London: the clocks go from 01:00 to 02:00.
 * instantOfLocal(Date.UTC(2026, 2, 29, 1, 30), 'Europe/London') === Date.UTC(2026, 2, 29, 1) // => true
 */
export function instantOfLocal(localMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return localMs;
  // No offset is larger than a day, so these two lie on either side of a change near the local time.
  const before = offsetAt(localMs - millisecondsPerDay, timeZone);
  const after = offsetAt(localMs + millisecondsPerDay, timeZone);
  const earlier = localMs - Math.max(before, after);
  const later = localMs - Math.min(before, after);
  if (offsetAt(earlier, timeZone) === localMs - earlier) return earlier;
  if (offsetAt(later, timeZone) === localMs - later) return later;
  return firstInstantAfter(localMs, timeZone);
}

// invariant: the clocks show less than the local time at `low` and more at `high`.
function firstInstantAfter(localMs: number, timeZone: string): number {
  let low = Math.floor(localMs / 1000) - millisecondsPerDay / 1000;
  let high = low + (2 * millisecondsPerDay) / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle * 1000 + offsetAt(middle * 1000, timeZone) < localMs) low = middle;
    else high = middle;
  }
  return high * 1000;
}

const earliestAsked = -62_100_000_000_000;

const formatters = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  return formatters.get(timeZone) ?? makeFormatter(timeZone);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  if (typeof timeZone !== 'string' || !/^[A-Za-z]/.test(timeZone)) return undefined;
  try {
    const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    // Only names that Intl takes are kept, and of those there are a few hundred.
    formatters.set(timeZone, made);
    return made;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

// Reads `03/29/2026, 01:30:00` as if it were UTC.
function readLocalTime(text: string): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = text.split(/\D+/).map(Number);
  return dayNumberOf({ year, month, day }) * millisecondsPerDay + ((hour * 60 + minute) * 60 + second) * 1000;
}
