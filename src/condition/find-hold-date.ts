import type { FactPredicate } from '../model/condition.js';
import type { ConditionScene } from './condition-scene.js';
import { evaluateFact } from './evaluate-fact.js';
import { findDerivedDate } from './find-derived-date.js';
import { findWindowDate } from './find-window-date.js';

/**
 * Finds when a predicate comes out as wanted by time alone: a stretch of time that begins or ends, or a derived fact that grows. All else
 * is taken to stay as it is.
 *
 * @param predicate - A comparison of one fact.
 * @param wanted - The outcome that is wanted.
 * @param scene - What is known now.
 * @returns The first day, or the first instant where that is not the first of a day; undefined where it comes out so now, never will, or
 *   is unknown.
 */
export function findHoldDate(predicate: FactPredicate, wanted: 'true' | 'false', scene: ConditionScene): string | undefined {
  const now = evaluateFact(predicate, scene);
  if (now === wanted || now === 'unknown') return undefined;
  const derived = scene.factSpec(predicate.fact)?.derived;
  return derived === undefined ? findWindowDate(predicate, wanted, scene) : findDerivedDate(predicate, { derived, wanted }, scene);
}
