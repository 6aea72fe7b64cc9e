/** Dates of which each stands for all that the comparisons of a condition cannot tell from it. */
import { addDays } from '../kernel/date.js';
import { addDuration, addDurationToInstant, parseDuration, scaleDuration } from '../kernel/duration.js';
import { formatInstant, localDateOf, parseInstant, requireInstant } from '../kernel/instant.js';

/** What tells dates apart. */
export interface DateConstants {
  /** Dates and instants that are compared with. */
  readonly moments: readonly unknown[];
  /** The stretches of time before and after now that are asked about. */
  readonly durations: readonly string[];
}

/**
 * Samples dates: days and instants at each moment that is compared with, just before it and just after it. Days and instants are sampled
 * both, since a stretch of time counts days for the ones and milliseconds for the others.
 *
 * @param constants - What tells dates apart.
 * @param now - The instant asked about, and the zone.
 * @returns The samples; one day where there is nothing to tell apart.
 */
export function sampleDates(constants: DateConstants, now: { readonly at: number; readonly timeZone: string }): readonly string[] {
  const { timeZone } = now;
  const moments = constants.moments.flatMap(one => (typeof one === 'string' ? (parseInstant(one, timeZone) ?? []) : []));
  const edges = constants.durations.flatMap(duration => edgesOf(duration, now));
  const days = [...moments, ...edges].flatMap(ms => calendar(() => daysAround(localDateOf(ms, timeZone))));
  const instants = [...moments, ...edges].flatMap(ms => [ms - 1, ms, ms + 1].flatMap(one => calendar(() => [formatInstant(one)])));
  return [...new Set(['2026-01-01', ...days, ...instants])];
}

/**
 * Gives a day and its neighbours.
 *
 * @param day - `YYYY-MM-DD`.
 * @returns Those of the three that the calendar has.
 */
export function daysAround(day: string): readonly string[] {
  return [-1, 0, 1].flatMap(step => calendar(() => [addDays(day, step)]));
}

function edgesOf(duration: string, { at, timeZone }: { readonly at: number; readonly timeZone: string }): readonly number[] {
  const length = parseDuration(duration);
  if (length === undefined) return [];
  const today = localDateOf(at, timeZone);
  return [0, 1, -1].flatMap(times =>
    calendar(() => {
      const shift = scaleDuration(length, times);
      return [addDurationToInstant(at, shift, timeZone), requireInstant(addDuration(today, shift), timeZone)];
    }),
  );
}

// What lies outside of the calendar cannot be anybody's date.
function calendar<Item>(make: () => readonly Item[]): readonly Item[] {
  try {
    return make();
  } catch {
    return [];
  }
}
