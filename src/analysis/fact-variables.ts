/** Facts with one value at a time, as variables: a sample of values that the conditions tell apart, and being absent. */
import type { Truth } from '../condition/condition-scene.js';
import { evaluatePredicate } from '../condition/evaluate-predicate.js';
import { specOf } from '../condition/read-facts.js';
import type { FactPredicate } from '../model/condition.js';
import { type AnalysisFrame, predicatesOf, sceneWith } from './analysis-frame.js';
import { allOf, anyOf, isOneOf } from './formula.js';
import { baseToGroupBy, groupValues } from './group-derived.js';
import { formulasOf, type LeafFormulas, neverKnown } from './leaf-formulas.js';
import { sampleFact } from './sample-fact.js';
import { bitsWhere, type Variable, type VariableValue } from './variable.js';

/**
 * Finds what a predicate of a fact with one value needs.
 *
 * @param frame - The analysis.
 * @param predicate - A comparison with literals.
 * @returns Its formulas over the fact's variable, which is made where it is not there yet.
 */
export function scalarFormulas(frame: AnalysisFrame, predicate: FactPredicate): LeafFormulas {
  const { fact } = predicate;
  if (specOf(frame.specs, fact) === undefined) return constantFormulas(frame, predicate);
  const base = baseToGroupBy(frame, fact);
  const variable = frame.variables.take(`fact:${base ?? fact}`, () => withScenes(frame, valuesOf(frame, fact, base)));
  const scenes = frame.variables.list[variable]?.scenes ?? [];
  const outcomes = scenes.map(scene => evaluatePredicate(predicate, scene));
  if (predicate.matches === undefined || !hasOpenTexts(frame, fact)) return formulasOf(variable, outcomes);
  return patternFormulas(frame, predicate, { variable, outcomes });
}

// What nobody declared is absent, so it comes out in one way only.
function constantFormulas(frame: AnalysisFrame, predicate: FactPredicate): LeafFormulas {
  const outcome = evaluatePredicate(predicate, sceneWith(frame, {}));
  if (outcome === 'unknown') return neverKnown;
  return outcome === 'true' ? { holds: allOf([]), fails: anyOf([]) } : { holds: anyOf([]), fails: allOf([]) };
}

const absent: VariableValue = { facts: {} };

function withScenes(frame: AnalysisFrame, values: readonly VariableValue[]): Variable {
  return { values, scenes: values.map(({ facts = {} }) => sceneWith(frame, facts)) };
}

function valuesOf(frame: AnalysisFrame, fact: string, base: string | undefined): readonly VariableValue[] {
  if (base !== undefined) return groupValues(frame, base);
  const values = sampleFact(frame, fact).map((value): VariableValue => ({ facts: { [fact]: value } }));
  const last = values.at(-1);
  // The texts that are like none of the samples: for all but patterns they are like the last, which is compared with nowhere.
  const others: readonly VariableValue[] = hasOpenTexts(frame, fact) && last !== undefined ? [{ ...last, isOpen: true }] : [];
  return [absent, ...values, ...others];
}

function hasOpenTexts(frame: AnalysisFrame, fact: string): boolean {
  const spec = specOf(frame.specs, fact);
  return spec?.type === 'text' && spec.values === undefined && predicatesOf(frame, fact).some(({ matches }) => matches !== undefined);
}

// Whether a text that is none of the samples matches is left open, but it is the same for the same pattern.
function patternFormulas(
  frame: AnalysisFrame,
  { fact, matches }: FactPredicate,
  { variable, outcomes }: { readonly variable: number; readonly outcomes: readonly Truth[] },
): LeafFormulas {
  const values = frame.variables.list[variable]?.values ?? [];
  const open = bitsWhere(values, value => value.isOpen === true);
  const pattern = frame.variables.take(`pattern:${fact}:${matches}`, () => ({ values: [{}, {}] }));
  const known = formulasOf(
    variable,
    outcomes.map((outcome, at) => (values[at]?.isOpen === true ? 'unknown' : outcome)),
  );
  const when = (bit: bigint) => allOf([isOneOf(variable, open), isOneOf(pattern, bit)]);
  return { holds: anyOf([known.holds, when(1n)]), fails: anyOf([known.fails, when(2n)]) };
}
