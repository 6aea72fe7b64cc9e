// Cases of two feature-flag services whose eligibility rules map to conditions; each that does not is listed by name with its reason.
import { describe, expect, test } from 'vitest';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import { makeFactScene } from '../../src/condition/make-fact-scene.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec, FactType } from '../../src/model/fact-spec.js';
import { hasCorpus, readExpected } from './read-corpus.js';

const isThere = hasCorpus('eligibility as others decide it');

interface Case {
  readonly id: string;
  readonly name: string;
  readonly expected: boolean;
}

/** A case in this catalogue's language. */
interface Mapped {
  readonly condition: Condition;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly specs: Readonly<Record<string, FactSpec>>;
}

/** Why a case cannot be said in this catalogue's language. */
class NotMapped extends Error {}

interface Outcome extends Case {
  readonly outcome: string;
  /** Whether an attribute that the condition asks for is missing. */
  readonly lacks: boolean;
}

function run<Given extends Case>(
  given: readonly Given[],
  map: (one: Given) => Mapped,
): { decided: Outcome[]; unknown: Outcome[]; excluded: string[] } {
  const outcomes: Outcome[] = [];
  const excluded: string[] = [];
  for (const one of given) {
    try {
      const { condition, facts, specs } = map(one);
      const scene = makeFactScene({ specs, facts, at: 0, timeZone: 'UTC' });
      const lacks = Object.keys(specs).some(name => !Object.hasOwn(facts, name));
      outcomes.push({ id: one.id, name: one.name, expected: one.expected, outcome: evaluateCondition(condition, scene), lacks });
    } catch (error) {
      if (!(error instanceof NotMapped)) throw error;
      excluded.push(`${one.id} ${one.name}: ${error.message}`);
    }
  }
  const unknown = outcomes.filter(({ outcome }) => outcome === 'unknown');
  return { decided: outcomes.filter(one => !unknown.includes(one)), unknown, excluded };
}

function report(title: string, { decided, unknown, excluded }: ReturnType<typeof run>): void {
  console.log(
    [
      `${title}: ${decided.length} decided alike, ${unknown.length} unknown here, ${excluded.length} not in the language`,
      ...unknown.map(({ id, name, expected }) => `  unknown: ${id} ${name}: a missing attribute is unknown here, there it is ${expected}`),
      ...excluded.map(line => `  excluded: ${line}`),
    ].join('\n'),
  );
}

const spec = (type: FactType): FactSpec => ({ type, sensitivity: 'none' });

interface UnleashConstraint {
  readonly field: string;
  readonly operator: string;
  readonly values?: readonly string[];
  readonly value?: string;
  readonly inverted?: boolean;
  readonly caseInsensitive?: boolean;
}

interface UnleashCase extends Case {
  readonly anyOf: readonly { readonly allOf: readonly UnleashConstraint[] }[];
  readonly context: Readonly<Record<string, string | null>>;
}

function mapUnleash({ anyOf, context }: UnleashCase): Mapped {
  const constraints = anyOf.flatMap(({ allOf }) => allOf);
  return {
    condition: { any: anyOf.map(({ allOf }) => ({ all: allOf.map(mapConstraint) })) },
    facts: Object.fromEntries(Object.entries(context).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    specs: Object.fromEntries(constraints.map(({ field, operator }) => [field, spec(typeOf(operator))])),
  };
}

function typeOf(operator: string): FactType {
  if (operator.startsWith('NUM_')) return 'decimal';
  return operator.startsWith('DATE_') ? 'date' : 'text';
}

function mapConstraint(constraint: UnleashConstraint): Condition {
  const { field, operator, inverted, caseInsensitive } = constraint;
  if (caseInsensitive === true) throw new NotMapped('upper and lower case always differ');
  const make = unleashOperators[operator];
  if (make === undefined) throw new NotMapped(reasonOf(operator));
  const condition = make({ ...constraint, fact: field });
  return inverted === true ? { not: condition } : condition;
}

function reasonOf(operator: string): string {
  if (operator.startsWith('SEMVER')) return 'versions are no type of fact';
  if (operator === 'REGEX') return 'no regular expressions';
  return operator === 'IN_CIDR' ? 'network addresses are no type of fact' : 'an operator that does not exist is an issue of the condition';
}

type MakeCondition = (constraint: UnleashConstraint & { readonly fact: string }) => Condition;

const globs = (fact: string, values: readonly string[] = [], pattern: (text: string) => string): Condition => ({
  any: values.map(text => ({ fact, matches: pattern(plain(text)) })),
});

const unleashOperators: Readonly<Record<string, MakeCondition | undefined>> = {
  // An empty list is an issue of a condition here; what it says is said by an empty any.
  IN: ({ fact, values = [] }) => (values.length === 0 ? { any: [] } : { fact, in: values }),
  NOT_IN: ({ fact, values = [] }) => (values.length === 0 ? { not: { any: [] } } : { fact, notIn: values }),
  STR_STARTS_WITH: ({ fact, values }) => globs(fact, values, text => `${text}*`),
  STR_ENDS_WITH: ({ fact, values }) => globs(fact, values, text => `*${text}`),
  STR_CONTAINS: ({ fact, values }) => globs(fact, values, text => `*${text}*`),
  NUM_EQ: ({ fact, value = '' }) => ({ fact, eq: value }),
  NUM_GT: ({ fact, value = '' }) => ({ fact, gt: value }),
  NUM_GTE: ({ fact, value = '' }) => ({ fact, gte: value }),
  NUM_LT: ({ fact, value = '' }) => ({ fact, lt: value }),
  NUM_LTE: ({ fact, value = '' }) => ({ fact, lte: value }),
  DATE_AFTER: ({ fact, value = '' }) => ({ fact, after: value }),
  DATE_BEFORE: ({ fact, value = '' }) => ({ fact, before: value }),
};

function plain(text: string): string {
  if (/[*?]/.test(text)) throw new NotMapped('a glob has no way to write * and ? themselves');
  return text;
}

interface GrowthBookCase extends Case {
  readonly condition: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly savedGroups?: Readonly<Record<string, readonly unknown[]>>;
}

function mapGrowthBook(given: GrowthBookCase): Mapped {
  const facts: Record<string, FactValue> = {};
  const specs: Record<string, FactSpec> = {};
  const attribute = (path: string): unknown => {
    const value = path.split('.').reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), given.attributes);
    if (value !== undefined && value !== null) facts[path] = factOf(value);
    return value;
  };
  const declare = (path: string, sample: unknown): void => {
    specs[path] = spec(factTypeOf(sample));
  };
  const mapping: Mapping = { attribute, declare, groups: given.savedGroups ?? {} };
  return { condition: mapNode(given.condition, mapping), facts, specs };
}

interface Mapping {
  readonly attribute: (path: string) => unknown;
  readonly declare: (path: string, sample: unknown) => void;
  readonly groups: Readonly<Record<string, readonly unknown[]>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function factOf(value: unknown): FactValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isListOfTexts(value)) return value;
  throw new NotMapped('an attribute that is no text, number, boolean or set of texts');
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string');
}

function factTypeOf(sample: unknown): FactType {
  if (typeof sample === 'number') return 'decimal';
  if (typeof sample === 'boolean') return 'boolean';
  return Array.isArray(sample) ? 'set' : 'text';
}

function mapNode(node: unknown, mapping: Mapping): Condition {
  if (!isRecord(node)) throw new NotMapped('a condition that is no record');
  return { all: Object.entries(node).map(([key, value]) => mapEntry(key, value, mapping)) };
}

function mapEntry(key: string, value: unknown, mapping: Mapping): Condition {
  const parts = () => listOf(value).map(one => mapNode(one, mapping));
  switch (key) {
    case '$and':
      return { all: parts() };
    case '$or':
      if (parts().length === 0) throw new NotMapped('an empty $or is true there, an empty any is false here');
      return { any: parts() };
    case '$nor':
      return { not: { any: parts() } };
    case '$not':
      return { not: mapNode(value, mapping) };
    default:
      return mapField(key, value, mapping);
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotMapped('an operator without the list that it needs is an issue of the condition');
  return value;
}

function mapField(fact: string, wanted: unknown, mapping: Mapping): Condition {
  const actual = mapping.attribute(fact);
  if (wanted === null) return mapOperator(fact, { operator: '$exists', wanted: false, actual }, mapping);
  if (Array.isArray(wanted)) throw new NotMapped('whole lists are not compared');
  if (!isRecord(wanted)) return mapOperator(fact, { operator: '$eq', wanted, actual }, mapping);
  const entries = Object.entries(wanted);
  if (!entries.every(([operator]) => operator.startsWith('$'))) throw new NotMapped('whole records are not compared');
  return { all: entries.map(([operator, value]) => mapOperator(fact, { operator, wanted: value, actual }, mapping)) };
}

interface GrowthBookTest {
  readonly operator: string;
  readonly wanted: unknown;
  readonly actual: unknown;
}

function mapOperator(fact: string, { operator, wanted, actual }: GrowthBookTest, mapping: Mapping): Condition {
  const typed = (sample: unknown, condition: Condition): Condition => {
    mapping.declare(fact, Array.isArray(actual) ? [] : sample);
    return condition;
  };
  const many = (values: readonly unknown[]): Condition => {
    const literals = values.map(literalOf);
    const sample = typeof actual === 'string' ? '' : values[0];
    return typed(sample, Array.isArray(actual) ? { fact, containsAny: literals } : { fact, in: literals });
  };
  const order = (key: 'gt' | 'gte' | 'lt' | 'lte'): Condition => {
    if (typeof wanted === 'string' && Number.isNaN(Number(wanted))) throw new NotMapped('texts have no order');
    mapping.declare(fact, 0);
    return { fact, [key]: wanted };
  };
  const make: Readonly<Record<string, (() => Condition) | undefined>> = {
    $eq: () => typed(wanted, Array.isArray(actual) ? { fact, contains: literalOf(wanted) } : { fact, eq: literalOf(wanted) }),
    $ne: () => typed(wanted, { fact, ne: literalOf(wanted) }),
    $gt: () => order('gt'),
    $gte: () => order('gte'),
    $lt: () => order('lt'),
    $lte: () => order('lte'),
    $in: () => many(listOf(wanted)),
    $nin: () => ({ not: many(listOf(wanted)) }),
    $inGroup: () => many(mapping.groups[String(wanted)] ?? []),
    $notInGroup: () => ({ not: many(mapping.groups[String(wanted)] ?? []) }),
    $all: () => typed([], { all: listOf(wanted).map(one => ({ fact, contains: literalOf(one) })) }),
    $exists: () => typed(actual ?? '', { fact, exists: Boolean(wanted) }),
    $elemMatch: () => mapElement(fact, wanted, actual, mapping),
    $not: () => ({ not: mapField(fact, wanted, mapping) }),
    $regex: () => typed('', { fact, matches: globOf(String(wanted)) }),
    $notRegex: () => typed('', { not: { fact, matches: globOf(String(wanted)) } }),
  };
  const known = make[operator];
  if (known === undefined) throw new NotMapped(growthBookReason(operator));
  return known();
}

function mapElement(fact: string, wanted: unknown, actual: unknown, mapping: Mapping): Condition {
  if (!isRecord(wanted) || !isListOfTexts(actual)) throw new NotMapped('members of sets are texts');
  return { all: Object.entries(wanted).map(([operator, value]) => mapOperator(fact, { operator, wanted: value, actual }, mapping)) };
}

function literalOf(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new NotMapped('a comparison with what is no text, number or boolean');
}

// What is plain text but for ^ in front and $ behind is a glob too.
function globOf(pattern: string): string {
  const [, start = '', text = '', end = ''] = /^(\^?)([\w -]*)(\$?)$/.exec(pattern) ?? [];
  if (text === '') throw new NotMapped('no regular expressions');
  return `${start === '' ? '*' : ''}${text}${end === '' ? '*' : ''}`;
}

function growthBookReason(operator: string): string {
  if (operator.startsWith('$v')) return 'versions are no type of fact';
  if (operator.includes('egex')) return 'no regular expressions';
  if (/^\$(?:in|nin|all)i$/.test(operator)) return 'upper and lower case always differ';
  if (operator === '$size') return 'sets are not counted';
  if (operator === '$type') return 'a fact has the type that is declared';
  return 'an operator that does not exist is an issue of the condition';
}

describe.skipIf(!isThere)('eligibility as others decide it', () => {
  const read = <Given extends Case>(name: string): readonly Given[] => readExpected<Given>(`eligibility-${name}.json`).cases;
  const suites = isThere
    ? ([
        ['unleash', run(read<UnleashCase>('unleash'), mapUnleash), { decided: 35, unknown: 5, excluded: 49 }],
        ['growthbook', run(read<GrowthBookCase>('growthbook'), mapGrowthBook), { decided: 50, unknown: 5, excluded: 97 }],
      ] as const)
    : [];
  test.each(suites)('of %s comes out alike wherever it is decided here', (name, results) => {
    report(name, results);
    expect(results.decided.filter(({ outcome, expected }) => outcome !== String(expected))).toEqual([]);
  });
  test.each(suites)('of %s is unknown here only where an attribute is missing', (_, { unknown }) => {
    expect(unknown.filter(({ lacks }) => !lacks)).toEqual([]);
  });
  test.each(suites)('of %s maps as far as it did', (_, { decided, unknown, excluded }, counts) => {
    expect({ decided: decided.length, unknown: unknown.length, excluded: excluded.length }).toEqual(counts);
  });
});
