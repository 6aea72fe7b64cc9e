/** What a leaf needs of the variables to come out true, and to come out false. */
import type { Truth } from '../condition/condition-scene.js';
import { type Formula, isOneOf, never } from './formula.js';
import { bitsWhere } from './variable.js';

/** The two formulas of a leaf; where neither holds, it is unknown. */
export interface LeafFormulas {
  readonly holds: Formula;
  readonly fails: Formula;
}

/** A leaf that is unknown whatever is known. */
export const neverKnown: LeafFormulas = { holds: never, fails: never };

/** The formulas of a leaf that hangs on one variable alone, by its outcome for each value. */
export function formulasOf(variable: number, outcomes: readonly Truth[]): LeafFormulas {
  return {
    holds: isOneOf(
      variable,
      bitsWhere(outcomes, outcome => outcome === 'true'),
    ),
    fails: isOneOf(
      variable,
      bitsWhere(outcomes, outcome => outcome === 'false'),
    ),
  };
}
