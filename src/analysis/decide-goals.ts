import { baseOf } from '../condition/derive-fact.js';
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { listComparands } from '../condition/list-comparands.js';
import { makeFactScene } from '../condition/make-fact-scene.js';
import { specOf } from '../condition/read-facts.js';
import { requireInstant } from '../kernel/instant.js';
import type { Condition } from '../model/condition.js';
import { type AnalysisFrame, makeFrame } from './analysis-frame.js';
import type { AnalysisScope, UndecidedReason, Witness } from './analysis-scope.js';
import { compileGoal, type Wish } from './compile-goal.js';
import { type ConditionNode, type Leaf, markLeaves } from './condition-node.js';
import { allOf, always, complementOf, everyValue, type Formula } from './formula.js';
import type { LeafFormulas } from './leaf-formulas.js';
import { meaningOf } from './leaf-meaning.js';
import { makeWitness } from './make-witness.js';
import { searchValues } from './search-values.js';
import { bitsWhere, type Variable } from './variable.js';

/** A condition, and how it is to come out. */
export interface Goal {
  readonly condition: Condition;
  readonly wish: 'true' | 'notTrue';
}

/** Whether somebody meets all goals. */
export type GoalDecision =
  | { readonly kind: 'found'; readonly witness: Witness }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly because: UndecidedReason };

/** Goals as the search sees them. */
export interface PreparedGoals {
  readonly nodes: readonly ConditionNode[];
  readonly variables: readonly Variable[];
  /** The goals as one formula; leaves that are let go are taken to come out as wished. */
  readonly formula: (isLetGo: (leaf: Leaf) => boolean) => Formula;
}

/**
 * Decides whether somebody meets goals. First it looks for somebody whom facts alone make, and lets the engine itself confirm it; then it
 * looks whether there could be anybody at all, whatever is said to what it does not look into.
 *
 * @param goals - The goals.
 * @param scope - The declarations, the zone and perhaps the instant.
 * @returns A witness, or that there is nobody, or that neither could be shown.
 */
export function decideGoals(goals: readonly Goal[], scope: AnalysisScope): GoalDecision {
  const prepared = prepareGoals(goals, scope);
  if (prepared === undefined) return { kind: 'undecided', because: 'BUDGET' };
  const formula = prepared.formula(() => false);
  const made = searchValues(formula, prepared.variables.map(madeOfFacts), startBudget(scope));
  const witness = typeof made === 'string' ? undefined : makeWitness(prepared.variables, made);
  if (witness !== undefined && isConfirmed(goals, witness, scope)) return { kind: 'found', witness };
  const any = searchValues(formula, prepared.variables.map(anything), startBudget(scope));
  if (any === 'none') return { kind: 'none' };
  return { kind: 'undecided', because: made === 'exhausted' || any === 'exhausted' ? 'BUDGET' : 'OPAQUE' };
}

/**
 * Turns goals into a formula over variables.
 *
 * @param goals - The goals.
 * @param scope - The declarations, the zone and perhaps the instant.
 * @returns The variables, and the formula; undefined where working them out would take too long.
 */
export function prepareGoals(goals: readonly Goal[], scope: AnalysisScope): PreparedGoals | undefined {
  const nodes = goals.map(({ condition }) => markLeaves(condition));
  const frame = makeFrame(nodes, scope);
  if (countTrials(frame) > trialsPerStep * startBudget(scope).left) return undefined;
  const meanings = new Map(frame.leaves.map(leaf => [leaf, meaningOf(frame, leaf)]));
  const sizes = frame.variables.list.map(({ values }) => values.length);
  const formula = (isLetGo: (leaf: Leaf) => boolean): Formula => {
    const ofLeaf = (leaf: Leaf, wish: Wish): Formula => {
      const meaning = meanings.get(leaf);
      return meaning === undefined || isLetGo(leaf) ? always : formulaOf(meaning, wish, sizes);
    };
    return allOf(nodes.map((node, at) => compileGoal(node, goals[at]?.wish ?? 'true', ofLeaf)));
  };
  return { nodes, variables: frame.variables.list, formula };
}

// One step of the search costs about as much as this many predicates asked about one value.
const trialsPerStep = 200;

// To look through so many values of a list takes as long as one predicate.
const valuesPerTrial = 50;

// Each predicate is asked about each value that the predicates of its fact tell apart.
function countTrials({ leaves }: AnalysisFrame): number {
  const facts = new Map<string, { predicates: number; values: number }>();
  for (const { predicate } of leaves) {
    if (!('fact' in predicate)) continue;
    const { predicates, values } = facts.get(predicate.fact) ?? { predicates: 0, values: 0 };
    facts.set(predicate.fact, { predicates: predicates + 1, values: values + listComparands(predicate).length });
  }
  return [...facts.values()].reduce((sum, { predicates, values }) => sum + (predicates + values / valuesPerTrial) * values, 0);
}

/** All values of a variable. */
export function anything({ values }: Variable): bigint {
  return everyValue(values.length);
}

/** The budget of one search. */
export function startBudget({ budget = 20_000 }: AnalysisScope): { left: number } {
  return { left: budget };
}

function madeOfFacts({ values }: Variable): bigint {
  return bitsWhere(values, ({ facts, isOpen }) => facts !== undefined && isOpen !== true);
}

function formulaOf({ holds, fails }: LeafFormulas, wish: Wish, sizes: readonly number[]): Formula {
  switch (wish) {
    case 'true':
      return holds;
    case 'false':
      return fails;
    case 'notTrue':
      return complementOf(holds, sizes);
    case 'notFalse':
      return complementOf(fails, sizes);
  }
}

function isConfirmed(goals: readonly Goal[], { facts }: Witness, { facts: specs, timeZone, at }: AnalysisScope): boolean {
  const hasDateOf = (fact: string): boolean => {
    const derived = specOf(specs, fact)?.derived;
    return derived !== undefined && Object.hasOwn(facts, baseOf(derived) ?? '');
  };
  // What is derived from a date depends on the instant; where that is not known, both together are no witness.
  if (at === undefined && Object.keys(facts).some(hasDateOf)) return false;
  const scene = makeFactScene({ specs, facts, at: at === undefined ? 0 : requireInstant(at, timeZone), timeZone });
  return goals.every(({ condition, wish }) => (evaluateCondition(condition, scene) === 'true') === (wish === 'true'));
}
