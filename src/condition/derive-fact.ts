import { daysBetween, isDateText, monthsBetween } from '../kernel/date.js';
import { localDateOf, parseInstant } from '../kernel/instant.js';
import type { FactValue } from '../model/customer.js';
import type { DerivedFact } from '../model/fact-spec.js';
import type { ConditionScene } from './condition-scene.js';

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
 * @param scene - The instant and the zone.
 * @returns A whole number, negative for a date to come; undefined for a value that is no date.
 */
export function deriveFact(
  derived: DerivedFact,
  base: FactValue | undefined,
  scene: Pick<ConditionScene, 'at' | 'timeZone'>,
): number | undefined {
  const day = dayOf(base, scene.timeZone);
  if (day === undefined) return undefined;
  const today = localDateOf(scene.at, scene.timeZone);
  return derived.monthsSince === undefined ? daysBetween(day, today) : monthsBetween(day, today);
}

function dayOf(value: FactValue | undefined, timeZone: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDateText(value)) return value;
  const instant = parseInstant(value, timeZone);
  return instant === undefined ? undefined : localDateOf(instant, timeZone);
}
