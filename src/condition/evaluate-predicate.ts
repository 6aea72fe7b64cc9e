import type { Decimal } from '../kernel/decimal.js';
import { oneDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { FactPredicate, FeaturePredicate, OwnsPredicate } from '../model/condition.js';
import type { ConditionScene, Truth } from './condition-scene.js';
import { decimalOfValue } from './decimal-of-value.js';
import { evaluateFact } from './evaluate-fact.js';
import { truthOf } from './kleene.js';

/** A leaf of a condition. */
export type Predicate = FactPredicate | OwnsPredicate | FeaturePredicate;

/**
 * Evaluates one predicate.
 *
 * @param predicate - A leaf of a condition.
 * @param scene - What is known of the customer, and the instant.
 * @returns `true`, `false` or `unknown`.
 */
export function evaluatePredicate(predicate: Predicate, scene: ConditionScene): Truth {
  if ('fact' in predicate) return evaluateFact(predicate, scene);
  return 'owns' in predicate ? evaluateOwns(predicate, scene) : evaluateFeature(predicate, scene);
}

function evaluateOwns({ owns, atLeast }: OwnsPredicate, scene: ConditionScene): Truth {
  const owned = scene.owned(owns);
  const wanted = atLeast === undefined ? oneDecimal : decimalOfValue(atLeast);
  return owned === undefined || wanted === undefined ? 'unknown' : truthOf(compareDecimals(owned, wanted) >= 0);
}

function evaluateFeature(predicate: FeaturePredicate, scene: ConditionScene): Truth {
  const { lt, lte, gt, gte } = predicate;
  const allowance = scene.allowance(predicate.feature);
  const bound = decimalOfValue(lt ?? lte ?? gt ?? gte);
  if (allowance === undefined || bound === undefined) return 'unknown';
  const order = orderOf(allowance, bound);
  if (lt !== undefined) return truthOf(order < 0);
  if (lte !== undefined) return truthOf(order <= 0);
  return truthOf(gt === undefined ? order >= 0 : order > 0);
}

function orderOf(allowance: Decimal | 'unlimited', bound: Decimal): number {
  return allowance === 'unlimited' ? 1 : compareDecimals(allowance, bound);
}
