/** What every step of an analysis needs: the scope, worked out, and the variables so far. */
import type { ConditionScene } from '../condition/condition-scene.js';
import { makeFactScene } from '../condition/make-fact-scene.js';
import { type FactSpecs, specOf } from '../condition/read-facts.js';
import { requireInstant } from '../kernel/instant.js';
import type { FactPredicate } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { FactSpec } from '../model/fact-spec.js';
import type { AnalysisScope } from './analysis-scope.js';
import type { ConditionNode, Leaf } from './condition-node.js';
import { leavesOf } from './condition-node.js';
import { makeVariables, type Variables } from './variable.js';

/** What every step needs. */
export interface AnalysisFrame {
  readonly specs: FactSpecs;
  /** Those of them that are derived. */
  readonly derived: FactSpecs;
  readonly timeZone: string;
  /** The instant asked about; undefined where none is given. */
  readonly at: number | undefined;
  /** The leaves of all conditions. */
  readonly leaves: readonly Leaf[];
  readonly variables: Variables;
}

/**
 * Prepares an analysis.
 *
 * @param nodes - The conditions.
 * @param scope - The declarations, the zone and perhaps the instant.
 * @returns The frame, without a variable.
 * @throws `not-an-instant`, `unknown-time-zone`.
 */
export function makeFrame(nodes: readonly ConditionNode[], { facts, timeZone, at }: AnalysisScope): AnalysisFrame {
  return {
    specs: facts,
    derived: Object.fromEntries(Object.entries(facts).filter(([, { derived }]) => derived !== undefined)),
    timeZone,
    at: at === undefined ? undefined : requireInstant(at, timeZone),
    leaves: nodes.flatMap(leavesOf),
    variables: makeVariables(),
  };
}

/** The scene of somebody of whom some facts are known. */
export function sceneWith({ specs, derived, timeZone, at }: AnalysisFrame, facts: Readonly<Record<string, FactValue>>): ConditionScene {
  // Only what is given, and what may be derived from it, is looked at.
  const own: Record<string, FactSpec> = { ...derived };
  for (const fact of Object.keys(facts)) Object.assign(own, Object.hasOwn(specs, fact) ? { [fact]: specs[fact] } : {});
  const scene = makeFactScene({ specs: own, facts, at: at ?? 0, timeZone });
  return { ...scene, factSpec: name => specOf(specs, name) };
}

/** Lists the predicates of a fact, in the order of the conditions. */
export function predicatesOf({ leaves }: AnalysisFrame, fact: string): readonly FactPredicate[] {
  return leaves.flatMap(({ predicate }) => ('fact' in predicate && predicate.fact === fact ? [predicate] : []));
}
