/** What is wrong with a comparison of a fact, measured by the fact's declaration. */
import { checkFact } from '../condition/check-fact.js';
import { findOperator } from '../condition/find-operator.js';
import { readComparable } from '../condition/read-comparable.js';
import { specOf } from '../condition/read-facts.js';
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Comparand, FactOperator, FactPredicate, Literal } from '../model/condition.js';
import type { FactSpec, FactType } from '../model/fact-spec.js';

/** What a comparison is measured by. */
export interface FactScene {
  readonly catalogue: Catalogue;
  /** The zone in which dates begin. */
  readonly timeZone: string;
}

/** One problem. */
export interface FactProblem {
  /** `range` for a value that the fact never has, though it is of its type; `value` for all that cannot be compared. */
  readonly kind: 'operator' | 'value' | 'range';
  /** Below the predicate. */
  readonly path: Path;
  readonly spec: FactSpec;
  readonly operator: FactOperator;
  /** The literal that is wrong; absent where the comparison as such is. */
  readonly literal?: Literal;
}

/**
 * Finds what is wrong with a comparison of a declared fact.
 *
 * @param context - The catalogue.
 * @param predicate - The comparison.
 * @returns The problems, in order; none for a fact that is not declared, which is another finding.
 */
export function findFactProblems({ catalogue, timeZone }: FactScene, predicate: FactPredicate): readonly FactProblem[] {
  const spec = specOf(catalogue.facts, predicate.fact);
  const operator = findOperator(predicate);
  if (spec === undefined || operator === undefined || operator === 'exists') return [];
  const types = comparableTypes[operator];
  if (!types.includes(spec.type)) return [{ kind: 'operator', path: [operator], spec, operator }];
  return listComparands(predicate, operator).flatMap(({ path, comparand }): readonly FactProblem[] => {
    if (typeof comparand === 'object') {
      const other = specOf(catalogue.facts, comparand.fact)?.type;
      return other === undefined || canCompare(spec.type, other) ? [] : [{ kind: 'value', path, spec, operator }];
    }
    const kind = faultOf(spec, comparand, timeZone);
    return kind === undefined ? [] : [{ kind, path, spec, operator, literal: comparand }];
  });
}

const single: readonly FactType[] = ['text', 'integer', 'decimal', 'boolean', 'date'];
const ordered: readonly FactType[] = ['integer', 'decimal', 'date'];

const comparableTypes: Readonly<Record<Exclude<FactOperator, 'exists'>, readonly FactType[]>> = {
  eq: single,
  ne: single,
  in: single,
  notIn: single,
  lt: ordered,
  lte: ordered,
  gt: ordered,
  gte: ordered,
  between: ordered,
  contains: ['set'],
  containsAny: ['set'],
  before: ['date'],
  after: ['date'],
  withinLast: ['date'],
  withinNext: ['date'],
  matches: ['text'],
};

interface ComparandPlace {
  readonly path: Path;
  readonly comparand: Comparand;
}

// Durations and globs are no values of the fact.
function listComparands(predicate: FactPredicate, operator: FactOperator): readonly ComparandPlace[] {
  if (operator === 'exists' || operator === 'matches' || operator === 'withinLast' || operator === 'withinNext') return [];
  const comparand: Comparand | readonly Comparand[] | undefined = predicate[operator];
  if (comparand === undefined) return [];
  return isList(comparand) ? comparand.map((one, at) => ({ path: [operator, at], comparand: one })) : [{ path: [operator], comparand }];
}

function isList(comparand: Comparand | readonly Comparand[]): comparand is readonly Comparand[] {
  return Array.isArray(comparand);
}

function canCompare(type: FactType, other: FactType): boolean {
  const numeric: readonly FactType[] = ['integer', 'decimal'];
  return type === other || (numeric.includes(type) && numeric.includes(other)) || (type === 'set' && other === 'text');
}

function faultOf(spec: FactSpec, literal: Literal, timeZone: string): 'value' | 'range' | undefined {
  if (spec.type === 'set') return checkFact({ ...spec, type: 'set' }, [literal], timeZone) === undefined ? undefined : 'value';
  if (readComparable(spec.type, literal, timeZone) === undefined) return 'value';
  const fault = checkFact(spec, literal, timeZone);
  if (fault === undefined) return undefined;
  return fault === 'FACT_OUT_OF_RANGE' ? 'range' : 'value';
}
