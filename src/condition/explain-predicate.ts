import type { Decimal } from '../kernel/decimal.js';
import { formatDecimal } from '../kernel/decimal.js';
import type { Comparand, FactPredicate, FeaturePredicate, OwnsPredicate } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { ExplanationNode, PredicateExplanation, Required } from './condition-explanation.js';
import type { ConditionScene } from './condition-scene.js';
import { evaluatePredicate, type Predicate } from './evaluate-predicate.js';
import { findHoldDate } from './find-hold-date.js';
import { findOperator } from './find-operator.js';
import { resolveComparand } from './resolve-comparand.js';

type Findings = Omit<PredicateExplanation, Exclude<keyof ExplanationNode, 'outcome'>>;

/**
 * Explains one predicate: what was found and what was wanted.
 *
 * @param predicate - A leaf of a condition.
 * @param position - The scene, and whether the leaf is wanted not to hold.
 * @returns The outcome and the findings.
 */
export function explainPredicate(
  predicate: Predicate,
  { scene, negated }: { readonly scene: ConditionScene; readonly negated: boolean },
): Findings {
  const outcome = evaluatePredicate(predicate, scene);
  const findings: Findings = { kind: 'predicate', outcome, ...describe(predicate, scene) };
  if (!('fact' in predicate) || outcome === 'unknown') return findings;
  const holdsFrom = findHoldDate(predicate, negated ? 'false' : 'true', scene);
  return holdsFrom === undefined ? findings : { ...findings, holdsFrom };
}

function describe(predicate: Predicate, scene: ConditionScene): Omit<Findings, 'kind' | 'outcome'> {
  if ('fact' in predicate) return describeFact(predicate, scene);
  return 'owns' in predicate ? describeOwns(predicate, scene) : describeFeature(predicate, scene);
}

function describeFact(predicate: FactPredicate, scene: ConditionScene): Omit<Findings, 'kind' | 'outcome'> {
  const { fact } = predicate;
  const operator = findOperator(predicate) ?? 'exists';
  const actual = scene.factValue(fact);
  return { fact, operator, ...actualOf(actual), required: requiredOf(predicate[operator] ?? true, predicate, scene) };
}

function describeOwns({ owns, atLeast }: OwnsPredicate, scene: ConditionScene): Omit<Findings, 'kind' | 'outcome'> {
  return { owns, operator: 'atLeast', ...actualOf(writeAmount(scene.owned(owns))), required: atLeast ?? '1' };
}

function describeFeature({ feature, lt, lte, gt, gte }: FeaturePredicate, scene: ConditionScene): Omit<Findings, 'kind' | 'outcome'> {
  const [operator, required = '0'] =
    lt !== undefined
      ? (['lt', lt] as const)
      : lte !== undefined
        ? (['lte', lte] as const)
        : gt !== undefined
          ? (['gt', gt] as const)
          : (['gte', gte] as const);
  return { feature, operator, ...actualOf(writeAmount(scene.allowance(feature))), required };
}

function actualOf(actual: FactValue | undefined): { readonly actual?: FactValue } {
  if (actual === undefined) return {};
  return { actual: typeof actual === 'object' ? Object.freeze([...actual]) : actual };
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
  // A date is shown as it was given, not as the milliseconds that it is compared by.
  const given = scene.factValue(comparand.fact);
  if (typeof value === 'object') return formatDecimal(value);
  return typeof given === 'object' || given === undefined ? value : given;
}
