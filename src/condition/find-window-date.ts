import { addDays, daysBetween, isDateText } from '../kernel/date.js';
import { addDuration, addDurationToInstant, requireDuration } from '../kernel/duration.js';
import { formatInstant, requireInstant } from '../kernel/instant.js';
import { millisecondsPerDay } from '../kernel/time-zone.js';
import type { FactPredicate } from '../model/condition.js';
import type { ConditionScene } from './condition-scene.js';
import { firstStep } from './first-step.js';
import { dayOf, isWithinDays, isWithinTime, type TimeWindow } from './within-time.js';

/**
 * Finds when a date begins, or ceases, to lie within a stretch of time.
 *
 * @param predicate - A comparison of a date that is not unknown; one other than `withinLast` and `withinNext` never changes by time.
 * @param wanted - Whether the date is to lie within.
 * @param scene - What is known now; the predicate does not come out as wanted.
 * @returns The first day for a day, the first instant for an instant; undefined for never.
 */
export function findWindowDate(predicate: FactPredicate, wanted: 'true' | 'false', scene: ConditionScene): string | undefined {
  const window = windowOf(predicate);
  const value = scene.factValue(predicate.fact);
  if (window === undefined || typeof value !== 'string') return undefined;
  const clock = isDateText(value) ? dayClock(value, window, scene) : instantClock(value, window, scene);
  const isWithin = wanted === 'true';
  const step = firstStep(edgeOf(clock, window, isWithin), later => clock.isWithin(later) === isWithin);
  return step === undefined ? undefined : clock.write(step);
}

function windowOf({ withinLast, withinNext }: FactPredicate): TimeWindow | undefined {
  if (withinLast !== undefined) return { duration: withinLast, direction: -1 };
  return withinNext === undefined ? undefined : { duration: withinNext, direction: 1 };
}

// Time in steps from now: days for what is a day, milliseconds for what is an instant.
interface Clock {
  /** The step of the date itself. */
  readonly step: number;
  /** Steps from the date until the stretch of time has surely passed. */
  readonly length: () => number;
  /** Whether the date lies within, seen from a later step. */
  readonly isWithin: (step: number) => boolean | undefined;
  readonly write: (step: number) => string;
}

// A date lies within at its own moment, whichever way the time runs, and no longer at the step after, or when the time has passed.
function edgeOf({ step, length }: Clock, { direction }: TimeWindow, isWithin: boolean): number {
  if (isWithin) return step;
  return direction === 1 ? step + 1 : step + length();
}

// Months differ in length, so a few days are added to what lies beyond them.
const slackDays = 5;

function dayClock(day: string, window: TimeWindow, scene: ConditionScene): Clock {
  const today = dayOf(scene);
  return {
    step: daysBetween(today, day),
    length: () => daysBetween(day, addDuration(day, requireDuration(window.duration))) + slackDays,
    isWithin: step => isWithinDays(day, window, addDays(today, step)),
    write: step => addDays(today, step),
  };
}

function instantClock(instant: string, window: TimeWindow, { at, timeZone }: ConditionScene): Clock {
  const epochMs = requireInstant(instant, timeZone);
  const end = (): number => addDurationToInstant(epochMs, requireDuration(window.duration), timeZone);
  return {
    step: epochMs - at,
    length: () => end() - epochMs + slackDays * millisecondsPerDay,
    isWithin: step => isWithinTime(instant, window, { at: at + step, timeZone }),
    write: step => formatInstant(at + step),
  };
}
