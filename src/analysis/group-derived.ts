/** Facts that are worked out from one date go together as one variable, so that the date and what comes of it never contradict each other. */
import { baseOf, countSince } from '../condition/derive-fact.js';
import { firstStep } from '../condition/first-step.js';
import { specOf } from '../condition/read-facts.js';
import { dayOf } from '../condition/within-time.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { addDays } from '../kernel/date.js';
import type { DerivedFact } from '../model/fact-spec.js';
import { type AnalysisFrame, predicatesOf } from './analysis-frame.js';
import { sampleFact } from './sample-fact.js';
import type { VariableValue } from './variable.js';

/**
 * Finds the date that a fact goes together with.
 *
 * @param frame - The analysis; without an instant nothing is worked out from a date, and all facts go alone.
 * @param fact - A date, or a fact that is derived from one.
 * @returns The date's name, where the conditions ask for something that is derived from it; else undefined.
 */
export function baseToGroupBy(frame: AnalysisFrame, fact: string): string | undefined {
  if (frame.at === undefined) return undefined;
  const derived = specOf(frame.specs, fact)?.derived;
  const base = derived === undefined ? fact : baseOf(derived);
  const isDate = base !== undefined && specOf(frame.specs, base)?.type === 'date';
  return isDate && isFeasible(derivedFrom(frame, base).map(member => sampleFact(frame, member.fact).length + 1)) ? base : undefined;
}

/**
 * Lists what a date and the facts derived from it can be together: the date with all that comes of it, or no date, where each of the others
 * may be given or absent.
 *
 * @param frame - The analysis, with an instant.
 * @param base - The date.
 * @returns The values of the one variable.
 */
export function groupValues(frame: AnalysisFrame, base: string): readonly VariableValue[] {
  const members = derivedFrom(frame, base);
  const moments = members.flatMap(({ derived, fact }) =>
    sampleFact(frame, fact).flatMap(value => (isNumber(value) ? turningDays(frame, derived, value) : [])),
  );
  const withDate = sampleFact(frame, base, moments).map((value): VariableValue => ({ facts: { [base]: value } }));
  let without: readonly VariableValue[] = [{ facts: {} }];
  for (const { fact } of members) {
    const given = sampleFact(frame, fact);
    without = without.flatMap(one => [one, ...given.map((value): VariableValue => ({ facts: { ...one.facts, [fact]: value } }))]);
  }
  return [...without, ...withDate];
}

// Too many together, each goes alone; then a witness may not be confirmed, and undecided is said.
function isFeasible(counts: readonly number[]): boolean {
  return counts.length > 0 && counts.reduce((product, count) => product * count, 1) <= 2000;
}

interface Member {
  readonly fact: string;
  readonly derived: DerivedFact;
}

function derivedFrom(frame: AnalysisFrame, base: string): readonly Member[] {
  return Object.entries(frame.specs).flatMap(([fact, { derived }]) =>
    derived !== undefined && baseOf(derived) === base && predicatesOf(frame, fact).length > 0 ? [{ fact, derived }] : [],
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

// The last day from which so many months or days have passed today, and the day after it, from which they have not.
function turningDays({ at = 0, timeZone }: AnalysisFrame, derived: DerivedFact, count: number): readonly string[] {
  const reach = (Math.abs(count) + 2) * 31;
  try {
    const today = dayOf({ at, timeZone });
    const latest = addDays(today, reach);
    const passed = (step: number): boolean => countSince(derived, addDays(latest, -step), today) >= count;
    const step = firstStep(2 * reach, passed);
    return step === undefined ? [] : [addDays(latest, -step), addDays(latest, 1 - step)];
  } catch (error) {
    // Counts that lead out of the calendar are nobody's.
    if (error instanceof CatalogueError && error.code === 'date-out-of-range') return [];
    throw error;
  }
}
