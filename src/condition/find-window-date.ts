import { addDays, daysBetween, isDateText } from '../kernel/date.js';
import { addDuration, addDurationToInstant, requireDuration } from '../kernel/duration.js';
import { formatInstant, localDateOf, requireInstant } from '../kernel/instant.js';
import { millisecondsPerDay } from '../kernel/time-zone.js';
import type { FactPredicate } from '../model/condition.js';
import type { ConditionScene } from './condition-scene.js';
import { firstStep } from './first-step.js';
import { isWithinTime, type TimeWindow } from './within-time.js';

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
  const clock = isDateText(value) ? dayClock(value, scene) : instantClock(value, scene);
  const isWithin = wanted === 'true';
  const step = firstStep(
    edgeOf(clock, window, isWithin),
    later => isWithinTime(value, window, { ...scene, at: clock.at(later) }) === isWithin,
  );
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
  /** Steps from the date until a duration has surely passed. */
  readonly after: (duration: string) => number;
  readonly at: (step: number) => number;
  readonly write: (step: number) => string;
}

// A date lies within at its own moment, whichever way the time runs, and no longer at the step after, or when the time has passed.
function edgeOf({ step, after }: Clock, { duration, direction }: TimeWindow, isWithin: boolean): number {
  if (isWithin) return step;
  return direction === 1 ? step + 1 : step + after(duration);
}

// Months differ in length, so a few days are added to what lies beyond them.
const slackDays = 5;

function dayClock(day: string, { at, timeZone }: ConditionScene): Clock {
  const today = localDateOf(at, timeZone);
  return {
    step: daysBetween(today, day),
    after: duration => daysBetween(day, addDuration(day, requireDuration(duration))) + slackDays,
    at: step => requireInstant(addDays(today, step), timeZone),
    write: step => addDays(today, step),
  };
}

function instantClock(instant: string, { at, timeZone }: ConditionScene): Clock {
  const epochMs = requireInstant(instant, timeZone);
  return {
    step: epochMs - at,
    after: duration => addDurationToInstant(epochMs, requireDuration(duration), timeZone) - epochMs + slackDays * millisecondsPerDay,
    at: step => at + step,
    write: step => formatInstant(at + step),
  };
}
