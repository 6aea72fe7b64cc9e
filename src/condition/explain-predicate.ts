import { type Decimal, formatDecimal } from '../kernel/decimal.js';
import type { Path } from '../kernel/issue.js';
import type { Comparand, Condition, FactPredicate, FeatureOperator, FeaturePredicate, OwnsPredicate } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { ExplanationNode, PredicateExplanation, Required } from './condition-explanation.js';
import type { ConditionScene } from './condition-scene.js';
import { evaluatePredicate, type Predicate } from './evaluate-predicate.js';
import { findHoldDate } from './find-hold-date.js';
import { findOperator } from './find-operator.js';
import { printCondition } from './print-condition.js';
import { resolveComparand } from './resolve-comparand.js';

// Answers are read-only for those who get them; here they are put together, field by field, since that is several times faster than
// spreading records into one another.
type Draft<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/**
 * Explains one predicate: what was found and what was wanted.
 *
 * @param predicate - A leaf of a condition.
 * @param position - The scene, the way to the leaf, and whether it is wanted not to hold.
 * @returns The leaf's explanation.
 */
export function explainPredicate(
  predicate: Predicate,
  { scene, path, negated }: { readonly scene: ConditionScene; readonly path: Path; readonly negated: boolean },
): PredicateExplanation {
  const outcome = evaluatePredicate(predicate, scene);
  const text = printCondition(predicate);
  const leaf: Draft<PredicateExplanation> = {
    kind: 'predicate',
    outcome,
    text,
    path: Object.freeze(path),
    negated,
    operator: 'exists',
    required: true,
  };
  if ('fact' in predicate) describeFact(leaf, predicate, scene);
  else if ('owns' in predicate) describeOwns(leaf, predicate, scene);
  else describeFeature(leaf, predicate, scene);
  return addNotes(leaf, predicate);
}

/** Adds the notes of a condition to its explanation, and freezes it. */
export function addNotes<Node extends ExplanationNode>(node: Node, { id, reason, remedy }: Condition): Node {
  const draft: Draft<ExplanationNode> = node;
  if (id !== undefined) draft.id = id;
  if (reason !== undefined) draft.reason = reason;
  if (remedy !== undefined) draft.remedy = remedy;
  return Object.freeze(node);
}

function describeFact(leaf: Draft<PredicateExplanation>, predicate: FactPredicate, scene: ConditionScene): void {
  const operator = findOperator(predicate) ?? 'exists';
  leaf.fact = predicate.fact;
  leaf.operator = operator;
  leaf.required = requiredOf(predicate[operator] ?? true, predicate, scene);
  addActual(leaf, scene.factValue(predicate.fact));
  const holdsFrom = leaf.outcome === 'unknown' ? undefined : findHoldDate(predicate, leaf.negated ? 'false' : 'true', scene);
  if (holdsFrom !== undefined) leaf.holdsFrom = holdsFrom;
}

function describeOwns(leaf: Draft<PredicateExplanation>, { owns, atLeast = '1' }: OwnsPredicate, scene: ConditionScene): void {
  leaf.owns = owns;
  leaf.operator = 'atLeast';
  leaf.required = atLeast;
  addActual(leaf, writeAmount(scene.owned(owns)));
}

const featureOperators: readonly FeatureOperator[] = ['lt', 'lte', 'gt', 'gte'];

function describeFeature(leaf: Draft<PredicateExplanation>, predicate: FeaturePredicate, scene: ConditionScene): void {
  const operator = featureOperators.find(one => predicate[one] !== undefined) ?? 'gte';
  leaf.feature = predicate.feature;
  leaf.operator = operator;
  leaf.required = predicate[operator] ?? '0';
  addActual(leaf, writeAmount(scene.allowance(predicate.feature)));
}

function addActual(leaf: Draft<PredicateExplanation>, actual: FactValue | undefined): void {
  if (actual !== undefined) leaf.actual = typeof actual === 'object' ? Object.freeze([...actual]) : actual;
}

function writeAmount(amount: Decimal | 'unlimited' | undefined): string | undefined {
  return typeof amount === 'object' ? formatDecimal(amount) : amount;
}

function requiredOf(required: Required, predicate: FactPredicate, scene: ConditionScene): Required {
  if (isList(required)) return Object.freeze(required.map(one => showComparand(one, predicate, scene)));
  return showComparand(required, predicate, scene);
}

function isList(required: Required): required is readonly Comparand[] {
  return Array.isArray(required);
}

function showComparand(comparand: Comparand, { fact }: FactPredicate, scene: ConditionScene): Comparand {
  if (typeof comparand !== 'object') return comparand;
  const type = scene.factSpec(fact)?.type;
  const value = type === undefined ? undefined : resolveComparand(comparand, type === 'set' ? 'text' : type, scene);
  if (value === undefined) return comparand;
  if (typeof value === 'object') return formatDecimal(value);
  // A date is shown as it was given, not as the milliseconds that it is compared by.
  const given = scene.factValue(comparand.fact);
  return typeof given === 'object' || given === undefined ? value : given;
}
