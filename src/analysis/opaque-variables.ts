/** What the analysis does not look into, as variables of their own: equal questions have equal answers, and that is all that is known. */
import type { ConditionScene } from '../condition/condition-scene.js';
import { decimalOfValue } from '../condition/decimal-of-value.js';
import { evaluatePredicate, type Predicate } from '../condition/evaluate-predicate.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { type Decimal, zeroDecimal } from '../kernel/decimal.js';
import { isNegativeDecimal } from '../kernel/decimal-arithmetic.js';
import type { FactPredicate, FeaturePredicate, OwnsPredicate } from '../model/condition.js';
import { type AnalysisFrame, sceneWith } from './analysis-frame.js';
import { formulasOf, type LeafFormulas } from './leaf-formulas.js';
import { sampleDecimals } from './sample-numbers.js';

/**
 * Finds what a predicate of a fact needs that is compared with another fact or with a time that is not known.
 *
 * @param frame - The analysis.
 * @param predicate - The predicate.
 * @returns Its formulas over a variable that is its outcome.
 */
export function opaqueFormulas(frame: AnalysisFrame, predicate: FactPredicate): LeafFormulas {
  const { id: _, reason: __, remedy: ___, ...question } = predicate;
  const variable = frame.variables.take(`opaque:${canonicalJson(question)}`, () => ({ values: [{}, {}, {}] }));
  return formulasOf(variable, ['true', 'false', 'unknown']);
}

/**
 * Finds what a predicate of possessions needs.
 *
 * @param frame - The analysis.
 * @param predicate - The predicate.
 * @returns Its formulas over how many there are; one kind of thing is taken to say nothing of another.
 */
export function ownsFormulas(frame: AnalysisFrame, predicate: OwnsPredicate): LeafFormulas {
  const key = canonicalJson(predicate.owns);
  const same = frame.leaves.flatMap(leaf =>
    'owns' in leaf.predicate && canonicalJson(leaf.predicate.owns) === key ? [leaf.predicate] : [],
  );
  const amounts = sampleAmounts(same.map(({ atLeast = '1' }) => atLeast));
  return amountFormulas(frame, predicate, { key: `owns:${key}`, scenes: amounts.map(amount => ({ owned: () => amount })) });
}

/**
 * Finds what a predicate of an allowance needs.
 *
 * @param frame - The analysis.
 * @param predicate - The predicate.
 * @returns Its formulas over the allowance; one feature is taken to say nothing of another.
 */
export function featureFormulas(frame: AnalysisFrame, predicate: FeaturePredicate): LeafFormulas {
  const { feature } = predicate;
  const same = frame.leaves.flatMap(leaf => ('feature' in leaf.predicate && leaf.predicate.feature === feature ? [leaf.predicate] : []));
  const amounts = [...sampleAmounts(same.map(({ lt, lte, gt, gte }) => lt ?? lte ?? gt ?? gte)), 'unlimited' as const];
  return amountFormulas(frame, predicate, { key: `feature:${feature}`, scenes: amounts.map(amount => ({ allowance: () => amount })) });
}

// Nothing is owned in a negative number.
function sampleAmounts(constants: readonly (string | undefined)[]): readonly (Decimal | undefined)[] {
  const amounts = sampleDecimals(constants).flatMap(text => decimalOfValue(text) ?? []);
  return [undefined, zeroDecimal, ...amounts.filter(amount => !isNegativeDecimal(amount))];
}

interface Amounts {
  readonly key: string;
  readonly scenes: readonly Partial<ConditionScene>[];
}

function amountFormulas(frame: AnalysisFrame, predicate: Predicate, { key, scenes }: Amounts): LeafFormulas {
  // The first scene is that of somebody of whom nothing is known, whom facts alone make.
  const variable = frame.variables.take(key, () => ({ values: scenes.map((_, at) => (at === 0 ? { facts: {} } : {})) }));
  const nobody = sceneWith(frame, {});
  return formulasOf(
    variable,
    scenes.map(scene => evaluatePredicate(predicate, { ...nobody, ...scene })),
  );
}
