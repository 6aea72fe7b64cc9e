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

/**
 * Tells whether a date lies within a stretch of time from the instant asked about, both ends included. A day is compared with the day of
 * that instant, an instant with the instant itself, so that what ends today still lies within the next month at noon.
 *
 * @param value - A date or an instant.
 * @param window - How long, and which way.
 * @param scene - The instant and the zone.
 * @returns Whether it does; undefined for texts that are no date or no duration.
 */
export function isWithinTime(value: string, window: TimeWindow, scene: Pick<ConditionScene, 'at' | 'timeZone'>): boolean | undefined {
  const length = parseDuration(window.duration);
  if (length === undefined) return undefined;
  const shift = scaleDuration(length, window.direction);
  if (isDateText(value)) {
    const today = localDateOf(scene.at, scene.timeZone);
    const edge = withinCalendar(() => addDuration(today, shift)) ?? (window.direction === 1 ? '9999-12-31' : '0000-01-01');
    // Four-digit years make the order of the texts the order of the days.
    return window.direction === 1 ? today <= value && value <= edge : edge <= value && value <= today;
  }
  const instant = parseInstant(value, scene.timeZone);
  if (instant === undefined) return undefined;
  const { at, timeZone } = scene;
  const edge = withinCalendar(() => addDurationToInstant(at, shift, timeZone)) ?? window.direction * Number.POSITIVE_INFINITY;
  return window.direction === 1 ? at <= instant && instant <= edge : edge <= instant && instant <= at;
}

// Dates such as 9999-12-31 stand for never; a stretch that leads past them ends where the calendar does.
function withinCalendar<Moment>(move: () => Moment): Moment | undefined {
  try {
    return move();
  } catch (error) {
    if (error instanceof CatalogueError && error.code === 'date-out-of-range') return undefined;
    throw error;
  }
}
