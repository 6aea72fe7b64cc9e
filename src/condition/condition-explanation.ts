/** Why a condition came out as it did: its tree, with what was found and what was wanted. */
import type { Path } from '../kernel/issue.js';
import type { Comparand, FactOperator, FeatureOperator, Ownable, Remedy } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { Text } from '../model/text.js';
import type { Truth } from './condition-scene.js';

/** What all nodes of an explanation have. */
export interface ExplanationNode {
  /** What came out. */
  readonly outcome: Truth;
  /** The node in one readable line. */
  readonly text: string;
  /** The way to the node from the root of the condition. */
  readonly path: Path;
  /** True under an odd number of `not`: what is wanted of the node is that it does not hold. */
  readonly negated: boolean;
  /** The node's name within its condition. */
  readonly id?: string;
  /** Why it is asked, in words for the rep. */
  readonly reason?: Text;
  /** What to do when it does not hold. */
  readonly remedy?: Remedy;
}

/** A node with parts. */
export interface GroupExplanation extends ExplanationNode {
  /** How the parts make the whole. */
  readonly kind: 'all' | 'any' | 'not';
  /** The parts, all of them, also those that no longer mattered. */
  readonly parts: readonly ConditionExplanation[];
}

/** What a predicate compares with; a list for operators that take several. */
export type Required = Comparand | readonly Comparand[];

/** A leaf. */
export interface PredicateExplanation extends ExplanationNode {
  /** A comparison. */
  readonly kind: 'predicate';
  /** The fact that is asked for. */
  readonly fact?: string;
  /** The feature whose allowance is asked for. */
  readonly feature?: string;
  /** What is to be owned. */
  readonly owns?: Ownable;
  /** How it is compared; `atLeast` for what is owned. */
  readonly operator: FactOperator | FeatureOperator | 'atLeast';
  /** What was found: a fact's value, or how many, or how much as a decimal string or `unlimited`; absent where it is unknown. */
  readonly actual?: FactValue;
  /** What was wanted; another fact that it is compared with is given by its value where that is known. */
  readonly required: Required;
  /** The day or instant from which the leaf comes out as wanted by time alone; absent where it does now, or never will. */
  readonly holdsFrom?: string;
}

/** A node of an explanation. */
export type ConditionExplanation = GroupExplanation | PredicateExplanation;
