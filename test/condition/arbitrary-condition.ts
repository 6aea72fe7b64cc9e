// Conditions and facts over the declarations of scene-of.ts, from few values, so that they often meet.
import fc from 'fast-check';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';

const integers = fc.integer({ min: -1, max: 4 });
const decimals = fc.constantFrom<string | number>('0', '0.5', 1, '1.0', 1.5, '2');
const texts = fc.constantFrom('a', 'ab', 'b', 'c');
const days = fc.constantFrom('2025-12-01', '2026-01-31', '2026-06-15', '2026-11-30', '2026-12-01', '2026-12-31', '2027-03-01');
const instants = fc.constantFrom('2026-06-14T23:30:00Z', '2026-12-01T12:00:00Z', '2026-12-01T12:00:00.001Z');
const dates = fc.oneof(days, instants);
const durations = fc.constantFrom('P0D', 'P1D', 'P1M', 'P6M', 'P1Y', 'PT36H');
const globs = fc.constantFrom('a*', '*b', '?', 'ab', '*');

const numeric = (fact: string, values: fc.Arbitrary<string | number>) => [
  ...(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const).map(operator => values.map((value): Condition => ({ fact, [operator]: value }))),
  fc.array(values, { minLength: 1, maxLength: 3 }).map((value): Condition => ({ fact, in: value })),
  fc.array(values, { minLength: 1, maxLength: 3 }).map((value): Condition => ({ fact, notIn: value })),
  fc.tuple(values, values).map((value): Condition => ({ fact, between: value })),
];

const textual = (fact: string) => [
  texts.map((eq): Condition => ({ fact, eq })),
  texts.map((ne): Condition => ({ fact, ne })),
  fc.array(texts, { minLength: 1, maxLength: 2 }).map((value): Condition => ({ fact, in: value })),
  fc.array(texts, { minLength: 1, maxLength: 2 }).map((notIn): Condition => ({ fact, notIn })),
  globs.map((matches): Condition => ({ fact, matches })),
];

const timed = (fact: string) => [
  ...(['before', 'after', 'eq', 'lte', 'gte'] as const).map(operator => dates.map((value): Condition => ({ fact, [operator]: value }))),
  durations.map((withinLast): Condition => ({ fact, withinLast })),
  durations.map((withinNext): Condition => ({ fact, withinNext })),
];

/** Predicates that know nothing of another fact, and do not ask whether a fact is there. */
export const plainPredicates: fc.Arbitrary<Condition> = fc.oneof(
  ...numeric('age', integers),
  ...numeric('usedGb', decimals),
  ...numeric('tenureMonths', fc.integer({ min: -1, max: 13 })),
  ...textual('tier'),
  fc.boolean().map((eq): Condition => ({ fact: 'isStudent', eq })),
  ...timed('signedOn'),
  ...timed('endsOn'),
  texts.map((contains): Condition => ({ fact: 'interests', contains })),
  fc.array(texts, { minLength: 1, maxLength: 3 }).map((containsAny): Condition => ({ fact: 'interests', containsAny })),
);

/** Predicates that compare one fact with another. */
export const references: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom('score', 'usedGb', 'limitGb'), times: fc.constantFrom('0.5', '2') }).map(gte => ({ fact: 'age', gte })),
  fc.constantFrom<Condition>({ fact: 'tier', eq: { fact: 'region' } }, { fact: 'signedOn', before: { fact: 'endsOn' } }),
);

/** Predicates about what is there. */
export const existences: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom('age', 'usedGb', 'tier', 'isStudent', 'signedOn', 'interests', 'tenureMonths'), fc.boolean())
  .map(([fact, exists]) => ({ fact, exists }));

/** Predicates about what is owned. */
export const possessions: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { owns: { offer: 'x' } },
  { owns: { offer: 'x' }, atLeast: '2' },
  { owns: { product: 'y' } },
  { feature: 'dataGb', lt: '5' },
  { feature: 'dataGb', gte: '5' },
);

/** Trees of given predicates. */
export function treesOf(predicates: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ tree: Condition; leaf: Condition }>(tie => ({
    leaf: predicates,
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 3 }).map(all => ({ all })),
      fc.array(tie('tree'), { maxLength: 3 }).map(any => ({ any })),
      tie('tree').map(not => ({ not })),
    ),
  })).tree;
}

/** Facts, each of which may be absent or of another type than declared. */
export const someFacts: fc.Arbitrary<Record<string, FactValue>> = fc.record(
  {
    age: fc.oneof(integers, fc.constant('3')),
    score: integers,
    usedGb: decimals,
    limitGb: decimals,
    tier: texts,
    region: texts,
    isStudent: fc.boolean(),
    signedOn: dates,
    endsOn: dates,
    interests: fc.uniqueArray(texts),
  },
  { requiredKeys: [] },
);
