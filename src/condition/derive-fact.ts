import { daysBetween, isDateText, monthsBetween } from '../kernel/date.js';
import { localDateOf, parseInstant } from '../kernel/instant.js';
import type { FactValue } from '../model/customer.js';
import type { DerivedFact } from '../model/fact-spec.js';
import type { ConditionScene } from './condition-scene.js';
import { dayOf } from './within-time.js';

/**
 * Names the date fact that a derived fact is computed from.
 *
 * @param derived - How it is computed.
 * @returns The name; undefined where the declaration names none.
 */
export function baseOf({ monthsSince, daysSince }: DerivedFact): string | undefined {
  return monthsSince ?? daysSince;
}

/**
 * Counts the whole months or days from a date to the day of the instant asked about, both as the calendar of the zone has them.
 *
 * @param derived - Which of the two.
 * @param base - The value of the date fact.
 * @param moment - The instant and the zone.
 * @returns A whole number, negative for a date to come; undefined for a value that is no date.
 */
export function deriveFact(
  derived: DerivedFact,
  base: FactValue | undefined,
  moment: Pick<ConditionScene, 'at' | 'timeZone'>,
): number | undefined {
  const day = dateOf(base, moment.timeZone);
  return day === undefined ? undefined : countSince(derived, day, dayOf(moment));
}

/**
 * Counts the whole months or days from one day to another.
 *
 * @param derived - Which of the two.
 * @param day - `YYYY-MM-DD`.
 * @param today - `YYYY-MM-DD`.
 * @returns A whole number, negative for a day to come.
 */
export function countSince(derived: DerivedFact, day: string, today: string): number {
  return derived.monthsSince === undefined ? daysBetween(day, today) : monthsBetween(day, today);
}

/**
 * Gives the day of a date in a zone.
 *
 * @param value - The value of a date fact.
 * @param timeZone - An IANA name.
 * @returns `YYYY-MM-DD`; undefined for what is no date.
 */
export function dateOf(value: FactValue | undefined, timeZone: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDateText(value)) return value;
  const instant = parseInstant(value, timeZone);
  return instant === undefined ? undefined : localDateOf(instant, timeZone);
}
