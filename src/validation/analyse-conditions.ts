/** What can be shown of the conditions of a catalogue, within a bound of work that no catalogue exceeds. */
import type { AnalysisScope } from '../analysis/analysis-scope.js';
import { checkImplication, type ImplicationAnswer } from '../analysis/check-implication.js';
import { checkSatisfiable, type SatisfiabilityAnswer } from '../analysis/check-satisfiable.js';
import { findContradiction } from '../analysis/find-contradiction.js';
import { printCondition } from '../condition/print-condition.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { formatInstant } from '../kernel/instant.js';
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Condition } from '../model/condition.js';
import { findFactProblems } from './fact-problems.js';
import { memo } from './keep-answers.js';
import { type ConditionPlace, listPredicates } from './list-conditions.js';
import type { Reference } from './list-references.js';
import { sayList } from './say-thing.js';
import { toKey } from './to-key.js';

/** Whether a condition can hold; `too-hard` where the search was given up. */
export type Possibility = 'yes' | 'no' | 'unclear' | 'too-hard';

/** What the analysis is made from. */
export interface AnalysisInput {
  readonly catalogue: Catalogue;
  readonly timeZone: string;
  /** Milliseconds since 1970; not a number where no instant is asked about. */
  readonly at: number;
  readonly references: () => readonly Reference[];
  /** How many steps the analysis of one condition may take. */
  readonly analysisSteps: number;
}

/** What can be asked about conditions. */
export interface ConditionAnalysis {
  /** Conditions of which every predicate can be decided; the others have findings of their own. */
  readonly isSound: (place: ConditionPlace) => boolean;
  readonly canHold: (condition: Condition) => Possibility;
  /** Whether it is certain that whenever the first holds, the second does. */
  readonly implies: (premise: Condition, conclusion: Condition) => boolean;
  /** The predicates that keep a condition from ever holding, in words, with their paths below it. */
  readonly contradiction: (condition: Condition) => { readonly words: string; readonly paths: readonly Path[] };
}

// A condition that people write takes a few dozen steps; of those that take too many only so many are tried.
const mostHardOnes = 40;

/**
 * Makes the analysis of one validation; equal conditions are asked about once.
 *
 * @param context - The catalogue, the instant and the bounds.
 * @returns The analysis.
 */
export function makeConditionAnalysis(context: AnalysisInput): ConditionAnalysis {
  const { catalogue, timeZone, at } = context;
  const scope: AnalysisScope = {
    facts: catalogue.facts,
    timeZone,
    ...(Number.isNaN(at) ? {} : { at: formatInstant(at) }),
    budget: context.analysisSteps,
  };
  const dangling = memo(
    (_: 'all') => new Set(context.references().flatMap(({ path, isMissing }) => (isMissing ? [path.slice(0, 4).join('/')] : []))),
  );
  let hardOnes = 0;
  const ask = (check: () => SatisfiabilityAnswer | ImplicationAnswer): Possibility => {
    if (hardOnes >= mostHardOnes) return 'unclear';
    const answer = guarded(check);
    const isHard = answer?.answer === 'undecided' && answer.because === 'BUDGET';
    if (isHard) hardOnes += 1;
    if (answer === undefined) return 'unclear';
    return answer.answer === 'undecided' ? (isHard ? 'too-hard' : 'unclear') : answer.answer;
  };
  const answers = new Map<string, Possibility>();
  return {
    isSound: place => !dangling('all').has(place.path.slice(0, 4).join('/')) && isSound(context, place),
    canHold: condition => {
      const key = toKey(condition);
      const known = answers.get(key) ?? ask(() => checkSatisfiable(condition, scope));
      answers.set(key, known);
      return known;
    },
    implies: (premise, conclusion) => ask(() => checkImplication(premise, conclusion, scope)) === 'yes',
    contradiction: condition =>
      sayContradiction(isReadable(condition) ? (guarded(() => findContradiction(condition, scope))?.parts ?? []) : []),
  };
}

// The analysis takes what the engine takes; what neither can read is left to other rules.
function guarded<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CatalogueError) return undefined;
    throw error;
  }
}

function isSound(context: AnalysisInput, place: ConditionPlace): boolean {
  return listPredicates([place]).every(
    ({ predicate }) =>
      !('fact' in predicate) ||
      (Object.hasOwn(context.catalogue.facts, predicate.fact) && findFactProblems(context, predicate).length === 0),
  );
}

// Of a condition with more parts than people read, which of them contradict one another is not looked for.
function isReadable(condition: Condition): boolean {
  return listPredicates([{ path: [], condition, use: 'when' }]).length <= 60;
}

type Parts = NonNullable<ReturnType<typeof findContradiction>>['parts'];

function sayContradiction(parts: Parts): { readonly words: string; readonly paths: readonly Path[] } {
  const words = parts.slice(0, mostParts).map(({ path, predicate }) => {
    const isDenied = path.filter(step => step === 'not').length % 2 === 1;
    return `“${printCondition(isDenied ? { not: predicate } : predicate)}”`;
  });
  return {
    words: sayList(parts.length > mostParts ? [...words, `${parts.length - mostParts} more`] : words, 'and'),
    paths: parts.map(({ path }) => path),
  };
}

const mostParts = 5;
