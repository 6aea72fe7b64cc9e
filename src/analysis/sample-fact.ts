import { checkFact } from '../condition/check-fact.js';
import { listComparands } from '../condition/list-comparands.js';
import { specOf } from '../condition/read-facts.js';
import type { FactValue } from '../model/customer.js';
import type { FactSpec } from '../model/fact-spec.js';
import { type AnalysisFrame, predicatesOf } from './analysis-frame.js';
import { sampleDates } from './sample-dates.js';
import { sampleDecimals, sampleIntegers } from './sample-numbers.js';
import { sampleTexts } from './sample-texts.js';

/**
 * Samples the values of a fact: each stands for all that the conditions cannot tell from it.
 *
 * @param frame - The analysis.
 * @param fact - A fact with one value at a time.
 * @param moments - More dates that tell dates apart.
 * @returns Values that the fact can have by its declaration.
 */
export function sampleFact(frame: AnalysisFrame, fact: string, moments: readonly string[] = []): readonly FactValue[] {
  const spec = specOf(frame.specs, fact);
  if (spec === undefined) return [];
  const predicates = predicatesOf(frame, fact);
  const { min, max } = spec.range ?? {};
  const compared = predicates.filter(({ matches }) => matches === undefined).flatMap(listComparands);
  const constants = [...compared, min, max, ...moments];
  const globs = predicates.flatMap(({ matches }) => matches ?? []);
  const durations = predicates.flatMap(({ withinLast, withinNext }) => withinLast ?? withinNext ?? []);
  return samplesOf(frame, spec, { constants, globs, durations }).filter(value => checkFact(spec, value, frame.timeZone) === undefined);
}

interface Constants {
  readonly constants: readonly unknown[];
  readonly globs: readonly string[];
  readonly durations: readonly string[];
}

function samplesOf(
  { at = 0, timeZone }: AnalysisFrame,
  { type, values }: FactSpec,
  { constants, globs, durations }: Constants,
): readonly FactValue[] {
  switch (type) {
    case 'integer':
      return sampleIntegers(constants);
    case 'decimal':
      return sampleDecimals(constants);
    case 'boolean':
      return [true, false];
    case 'date':
      return sampleDates({ moments: constants, durations }, { at, timeZone });
    case 'text':
      return values ?? sampleTexts({ texts: constants, globs });
    case 'set':
      return [];
  }
}
