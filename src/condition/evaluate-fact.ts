import { matchesGlob } from '../kernel/glob.js';
import type { Comparand, FactOperator, FactPredicate } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { FactType } from '../model/fact-spec.js';
import type { ConditionScene, Truth } from './condition-scene.js';
import { findOperator } from './find-operator.js';
import { both, negate, some, truthOf } from './kleene.js';
import { areEqual, compareComparables, readComparable } from './read-comparable.js';
import { resolveComparand } from './resolve-comparand.js';
import { isWithinTime } from './within-time.js';

/**
 * Evaluates the comparison of one fact.
 *
 * @param predicate - A fact with one comparison.
 * @param scene - What is known of the customer, and the instant.
 * @returns `true`, `false` or `unknown`; unknown too where the operator does not go with the fact's declared type.
 */
export function evaluateFact(predicate: FactPredicate, scene: ConditionScene): Truth {
  const value = scene.factValue(predicate.fact);
  if (predicate.exists !== undefined) return truthOf((value !== undefined) === predicate.exists);
  const type = scene.factSpec(predicate.fact)?.type;
  const operator = findOperator(predicate);
  if (value === undefined || type === undefined || operator === undefined) return 'unknown';
  return tests[operator]({ value, type, scene }, predicate);
}

interface Subject {
  readonly value: FactValue;
  readonly type: FactType;
  readonly scene: ConditionScene;
}

type FactTest = (subject: Subject, predicate: FactPredicate) => Truth;

const tests: Readonly<Record<FactOperator, FactTest>> = {
  eq: (subject, { eq }) => equals(subject, eq),
  ne: (subject, { ne }) => negate(equals(subject, ne)),
  in: (subject, predicate) => some(predicate.in ?? [], one => equals(subject, one)),
  notIn: (subject, { notIn }) => negate(some(notIn ?? [], one => equals(subject, one))),
  lt: (subject, { lt }) => compares(subject, lt, isBelow),
  lte: (subject, { lte }) => negate(compares(subject, lte, isAbove)),
  gt: (subject, { gt }) => compares(subject, gt, isAbove),
  gte: (subject, { gte }) => negate(compares(subject, gte, isBelow)),
  between: (subject, { between }) =>
    both(negate(compares(subject, between?.[0], isBelow)), negate(compares(subject, between?.[1], isAbove))),
  // Answered before a value is asked for.
  exists: () => 'unknown',
  contains: (subject, { contains }) => hasMember(subject, contains),
  containsAny: (subject, { containsAny }) => some(containsAny ?? [], one => hasMember(subject, one)),
  before: (subject, { before }) => (subject.type === 'date' ? compares(subject, before, isBelow) : 'unknown'),
  after: (subject, { after }) => (subject.type === 'date' ? compares(subject, after, isAbove) : 'unknown'),
  withinLast: (subject, { withinLast }) => isNear(subject, withinLast, -1),
  withinNext: (subject, { withinNext }) => isNear(subject, withinNext, 1),
  matches: ({ type, value }, { matches }) =>
    type === 'text' && typeof value === 'string' && matches !== undefined ? truthOf(matchesGlob(matches, value)) : 'unknown',
};

function equals({ value, type, scene }: Subject, comparand: Comparand | undefined): Truth {
  const left = readComparable(type, value, scene.timeZone);
  const right = resolveComparand(comparand, type, scene);
  return left === undefined || right === undefined ? 'unknown' : truthOf(areEqual(left, right));
}

function compares({ value, type, scene }: Subject, comparand: Comparand | undefined, test: (order: number) => boolean): Truth {
  const left = readComparable(type, value, scene.timeZone);
  const right = resolveComparand(comparand, type, scene);
  const order = left === undefined || right === undefined ? undefined : compareComparables(left, right);
  return order === undefined ? 'unknown' : truthOf(test(order));
}

function isBelow(order: number): boolean {
  return order < 0;
}

function isAbove(order: number): boolean {
  return order > 0;
}

function hasMember({ value, type, scene }: Subject, comparand: Comparand | undefined): Truth {
  const member = resolveComparand(comparand, 'text', scene);
  return type !== 'set' || !Array.isArray(value) || member === undefined ? 'unknown' : truthOf(value.includes(member));
}

function isNear({ value, type, scene }: Subject, duration: string | undefined, direction: 1 | -1): Truth {
  if (type !== 'date' || typeof value !== 'string' || duration === undefined) return 'unknown';
  return truthOf(isWithinTime(value, { duration, direction }, scene));
}
