// Billing periods, each computed from the anchor and never from the period before it, so that month ends do not drift.
import { CatalogueError } from './catalogue-error.js';
import { compareDates, daysBetween } from './date.js';
import { addDuration, type Duration, formatDuration, scaleDuration } from './duration.js';

/** A run of days. */
export interface Period {
  /** The first day. */
  readonly from: string;
  /** The first day after the period. */
  readonly until: string;
}

/** A period with its number. */
export interface NumberedPeriod extends Period {
  /** 0 for the period that begins on the anchor, negative before it. */
  readonly index: number;
}

/**
 * Gives the period with a number, counted from the anchor.
 *
 * @param anchorDate - The first day of period 0, `YYYY-MM-DD`.
 * @param duration - The length of a period in years, months, weeks and days.
 * @param index - A whole number, negative for periods before the anchor.
 * @returns The first day, and the first day after it; a day that the month does not have becomes its last day.
 * @throws `not-a-date`, `bad-period` for a length of zero or with a time, `date-out-of-range`.
 * @example
 * periodAt('2026-01-31', requireDuration('P1M'), 1) // => { from: '2026-02-28', until: '2026-03-31' }
 */
export function periodAt(anchorDate: string, duration: Duration, index: number): Period {
  requirePeriod(duration);
  return {
    from: addDuration(anchorDate, scaleDuration(duration, index)),
    until: addDuration(anchorDate, scaleDuration(duration, index + 1)),
  };
}

/**
 * Finds the period in which a date lies.
 *
 * @param anchorDate - The first day of period 0, `YYYY-MM-DD`.
 * @param duration - The length of a period in years, months, weeks and days.
 * @param date - `YYYY-MM-DD`, also before the anchor.
 * @returns The period and its number.
 * @throws `not-a-date`, `bad-period` for a length of zero or with a time, `date-out-of-range`.
 * @example
 * periodContaining('2026-01-31', requireDuration('P1M'), '2026-03-30') // => { index: 1, from: '2026-02-28', until: '2026-03-31' }
 */
export function periodContaining(anchorDate: string, duration: Duration, date: string): NumberedPeriod {
  const key = `${anchorDate} ${date}`;
  const kept = known.get(duration)?.get(key);
  if (kept !== undefined) return kept;
  const found = Object.freeze(findPeriod(anchorDate, duration, date));
  if (Object.isFrozen(duration)) keep(duration, key, found);
  return found;
}

// All that is billed by one period asks for the same few days, each line of it anew.
const known = /* @__PURE__ */ new WeakMap<Duration, Map<string, NumberedPeriod>>();
const mostKnown = 5000;

function keep(duration: Duration, key: string, period: NumberedPeriod): void {
  const periods = known.get(duration) ?? new Map<string, NumberedPeriod>();
  if (periods.size >= mostKnown) periods.clear();
  known.set(duration, periods.set(key, period));
}

function findPeriod(anchorDate: string, duration: Duration, date: string): NumberedPeriod {
  requirePeriod(duration);
  // A guess by mean length is at most a step or two away.
  let index = Math.floor(daysBetween(anchorDate, date) / meanDays(duration));
  let period = periodAt(anchorDate, duration, index);
  while (compareDates(date, period.from) < 0) {
    index -= 1;
    period = periodAt(anchorDate, duration, index);
  }
  while (compareDates(date, period.until) >= 0) {
    index += 1;
    period = periodAt(anchorDate, duration, index);
  }
  return { index, ...period };
}

function meanDays(duration: Duration): number {
  return (duration.years * 12 + duration.months) * (146_097 / 4800) + duration.weeks * 7 + duration.days;
}

function requirePeriod(duration: Duration): void {
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  const hasTime = [hours, minutes, seconds].some(part => part !== 0);
  const parts = [years, months, weeks, days];
  if (hasTime || parts.some(part => part < 0) || parts.every(part => part === 0)) {
    const text = formatDuration(duration);
    throw new CatalogueError('bad-period', `a period is at least one day long and has no time, unlike \`${text}\``, { text });
  }
}
