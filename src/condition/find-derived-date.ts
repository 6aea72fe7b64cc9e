import { addDays, daysBetween } from '../kernel/date.js';
import type { Decimal } from '../kernel/decimal.js';
import { powerOfTen } from '../kernel/power-of-ten.js';
import type { FactPredicate } from '../model/condition.js';
import type { DerivedFact } from '../model/fact-spec.js';
import { checkFact } from './check-fact.js';
import type { ConditionScene } from './condition-scene.js';
import { baseOf, countSince, dateOf } from './derive-fact.js';
import { evaluateFact } from './evaluate-fact.js';
import { firstStep } from './first-step.js';
import { listComparands } from './list-comparands.js';
import { toDecimal } from './read-comparable.js';
import { resolveComparand } from './resolve-comparand.js';
import { dayOf } from './within-time.js';

/**
 * Finds the day on which a derived fact has grown enough, or too much.
 *
 * @param predicate - A comparison of a derived fact.
 * @param growth - How it grows, and the outcome that is wanted.
 * @param scene - What is known now; the predicate does not come out as wanted.
 * @returns The first day; undefined for never, and where the date that it is derived from is not known.
 */
export function findDerivedDate(
  predicate: FactPredicate,
  { derived, wanted }: { readonly derived: DerivedFact; readonly wanted: 'true' | 'false' },
  scene: ConditionScene,
): string | undefined {
  const day = dateOf(scene.factValue(baseOf(derived) ?? ''), scene.timeZone);
  if (day === undefined || comparesWithGrowing(predicate, scene)) return undefined;
  const today = dayOf(scene);
  const now = countSince(derived, day, today);
  const count = candidatesOf(predicate, now, scene).find(candidate => outcomeWith(predicate, candidate, scene) === wanted);
  if (count === undefined) return undefined;
  // No month has more than 31 days, so that is as far as the count has to go; and the calendar has an end.
  const until = Math.min((count - now + 1) * 31, daysBetween(today, '9999-12-31'));
  const step = firstStep(until, later => countSince(derived, day, addDays(today, later)) >= count);
  return step === undefined ? undefined : addDays(today, step);
}

// The outcome can only change at one of the numbers that the fact is compared with, or at the next.
function candidatesOf(predicate: FactPredicate, now: number, scene: ConditionScene): readonly number[] {
  const numbers = listComparands(predicate).flatMap(comparand => {
    const value = resolveComparand(comparand, 'decimal', scene);
    const number = value === undefined ? undefined : toDecimal(value);
    return number === undefined ? [] : [floorOf(number), floorOf(number) + 1];
  });
  return [now + 1, ...numbers].filter(number => number > now).sort((a, b) => a - b);
}

function outcomeWith(predicate: FactPredicate, value: number, scene: ConditionScene): string {
  const spec = scene.factSpec(predicate.fact);
  if (spec === undefined || checkFact(spec, value, scene.timeZone) !== undefined) return 'unknown';
  return evaluateFact(predicate, { ...scene, factValue: name => (name === predicate.fact ? value : scene.factValue(name)) });
}

function comparesWithGrowing(predicate: FactPredicate, scene: ConditionScene): boolean {
  return listComparands(predicate).some(one => typeof one === 'object' && scene.factSpec(one.fact)?.derived !== undefined);
}

function floorOf({ coefficient, scale }: Decimal): number {
  const unit = powerOfTen(scale);
  const whole = coefficient / unit;
  return Number(coefficient < 0n && whole * unit !== coefficient ? whole - 1n : whole);
}
