/** A condition as a rep reads it. */
import type { Truth } from '../condition/condition-scene.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Actionable, Condition } from '../model/condition.js';
import type { SaidPredicate } from './say-predicate.js';

/** One predicate of a condition. */
export interface DescribedPredicate {
  /** The predicate in one line, as it is written for those who keep the catalogue. */
  readonly text: string;
  /** The predicate in the words of the locale, with names instead of ids. */
  readonly said: SaidPredicate;
  /** Why it is asked. */
  readonly reason?: SaidText;
  /** What comes out for the customer; absent without a customer. */
  readonly outcome?: Truth;
  /** Who can mend it where it does not hold. */
  readonly actionable?: Actionable;
  /** What to say where it does not hold. */
  readonly remedy?: SaidText;
  /** The fact that it asks for. */
  readonly fact?: string;
  /** What that fact means. */
  readonly meaning?: SaidText;
  /** How to ask the customer for it. */
  readonly question?: SaidText;
}

/** A condition in words and as data. */
export interface DescribedCondition {
  readonly condition: Condition;
  /** The condition in one line. */
  readonly text: string;
  /** Whether it holds for the customer; absent without a customer. */
  readonly outcome?: Truth;
  readonly predicates: readonly DescribedPredicate[];
  /** What is asked for, in the catalogue's own words where it has some. */
  readonly words: readonly SaidText[];
}
