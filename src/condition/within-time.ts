import { CatalogueError } from '../kernel/catalogue-error.js';
import { isDateText } from '../kernel/date.js';
import { addDuration, addDurationToInstant, parseDuration, scaleDuration } from '../kernel/duration.js';
import { localDateOf, parseInstant } from '../kernel/instant.js';
import type { ConditionScene } from './condition-scene.js';

/** A stretch of time from now on, or up to now. */
export interface TimeWindow {
  /** How long, by calendar. */
  readonly duration: string;
  /** 1 for what is to come, -1 for what was. */
  readonly direction: 1 | -1;
}

type Moment = Pick<ConditionScene, 'at' | 'timeZone'>;

/**
 * Tells whether a date lies within a stretch of time from the instant asked about, both ends included. A day is compared with the day of
 * that instant, an instant with the instant itself, so that what ends today still lies within the next month at noon.
 *
 * @param value - A date or an instant.
 * @param window - How long, and which way.
 * @param moment - The instant asked about, and the zone.
 * @returns Whether it does; undefined for texts that are no date or no duration.
 */
export function isWithinTime(value: string, window: TimeWindow, moment: Moment): boolean | undefined {
  if (isDateText(value)) return isWithinDays(value, window, dayOf(moment));
  const { at, timeZone } = moment;
  const instant = parseInstant(value, timeZone);
  const length = parseDuration(window.duration);
  if (instant === undefined || length === undefined) return undefined;
  const shift = scaleDuration(length, window.direction);
  const edge = withinCalendar(() => addDurationToInstant(at, shift, timeZone)) ?? window.direction * Number.POSITIVE_INFINITY;
  return window.direction === 1 ? at <= instant && instant <= edge : edge <= instant && instant <= at;
}

/**
 * Tells whether a day lies within a stretch of time from another, both ends included.
 *
 * @param value - `YYYY-MM-DD`.
 * @param window - How long, and which way.
 * @param today - `YYYY-MM-DD`.
 * @returns Whether it does; undefined for a text that is no duration.
 */
export function isWithinDays(value: string, { duration, direction }: TimeWindow, today: string): boolean | undefined {
  const length = parseDuration(duration);
  if (length === undefined) return undefined;
  const edge =
    withinCalendar(() => addDuration(today, scaleDuration(length, direction))) ?? (direction === 1 ? '9999-12-31' : '0000-01-01');
  // Four-digit years make the order of the texts the order of the days.
  return direction === 1 ? today <= value && value <= edge : edge <= value && value <= today;
}

let last: { readonly at: number; readonly timeZone: string; readonly day: string } | undefined;

/**
 * Gives the day of an instant in a zone. The last answer is kept: many rules ask about one moment, and the zone data is slow.
 *
 * @param moment - The instant and the zone.
 * @returns `YYYY-MM-DD`.
 * @throws `unknown-time-zone`, `date-out-of-range`.
 */
export function dayOf({ at, timeZone }: Moment): string {
  if (last?.at !== at || last.timeZone !== timeZone) last = { at, timeZone, day: localDateOf(at, timeZone) };
  return last.day;
}

// Dates such as 9999-12-31 stand for never; a stretch that leads past them ends where the calendar does.
function withinCalendar<Edge>(move: () => Edge): Edge | undefined {
  try {
    return move();
  } catch (error) {
    if (error instanceof CatalogueError && error.code === 'date-out-of-range') return undefined;
    throw error;
  }
}
