import * as z from 'zod';
import { decimalText, durationText, idText, quantityText } from './primitives.js';
import { buildOnce, filledList, list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A literal that a fact is compared with: its type is the fact's (an integer is a number, a decimal a string or a number). */
export type Literal = string | number | boolean;

/** Another fact to compare with, scaled and shifted; the static analysis calls such a comparison undecided. */
export interface FactReference {
  /** The other fact's name. */
  readonly fact: string;
  /** A decimal the other fact is multiplied by. */
  readonly times?: string;
  /** A decimal that is added after that. */
  readonly plus?: string;
}

/** One side of a comparison. */
export type Comparand = Literal | FactReference;

/** Who can mend a condition that does not hold. */
export type Actionable = 'customer' | 'rep' | 'time' | 'catalogue' | 'never';

/** What to do when a condition does not hold. */
export interface Remedy {
  /** Who can do it. */
  readonly actionable: Actionable;
  /** What to say about it. */
  readonly say?: Text;
}

/** What every node of a condition may carry. */
export interface ConditionNotes {
  /** A name for this node, unique within its condition. */
  readonly id?: string;
  /** Why the node is there, in words for the rep. */
  readonly reason?: Text;
  /** What to do when it does not hold. */
  readonly remedy?: Remedy;
}

/** Holds when all parts hold; an empty list is true. */
export interface AllCondition extends ConditionNotes {
  /** The parts. */
  readonly all: readonly Condition[];
}

/** Holds when some part holds; an empty list is false. */
export interface AnyCondition extends ConditionNotes {
  /** The parts. */
  readonly any: readonly Condition[];
}

/** Holds when the part does not; unknown stays unknown. */
export interface NotCondition extends ConditionNotes {
  /** The part. */
  readonly not: Condition;
}

/** Compares one fact by exactly one operator. */
export interface FactPredicate extends ConditionNotes {
  /** The fact's name, as declared. */
  readonly fact: string;
  /** Equal to. */
  readonly eq?: Comparand;
  /** Not equal to. */
  readonly ne?: Comparand;
  /** One of. */
  readonly in?: readonly Comparand[];
  /** None of. */
  readonly notIn?: readonly Comparand[];
  /** Less than. */
  readonly lt?: Comparand;
  /** At most. */
  readonly lte?: Comparand;
  /** More than. */
  readonly gt?: Comparand;
  /** At least. */
  readonly gte?: Comparand;
  /** Between two ends, both included. */
  readonly between?: readonly Comparand[];
  /** Whether the fact is known at all; never unknown itself. */
  readonly exists?: boolean;
  /** The set has this member. */
  readonly contains?: Comparand;
  /** The set has at least one of these members. */
  readonly containsAny?: readonly Comparand[];
  /** The date lies before. */
  readonly before?: Comparand;
  /** The date lies after. */
  readonly after?: Comparand;
  /** The date lies at most so long ago: at − d ≤ x ≤ at. */
  readonly withinLast?: string;
  /** The date lies at most so far ahead: at ≤ x ≤ at + d. */
  readonly withinNext?: string;
  /** The text matches a glob of `*` and `?`. */
  readonly matches?: string;
}

/** What a customer is asked to own: exactly one of the four. */
export interface Ownable {
  /** An offer. */
  readonly offer?: string;
  /** A product, through any offer. */
  readonly product?: string;
  /** A product category, with its sub-categories. */
  readonly category?: string;
  /** An offer family. */
  readonly family?: string;
}

/** Holds when the customer has it, in the quantity asked for. */
export interface OwnsPredicate extends ConditionNotes {
  /** What is owned. */
  readonly owns: Ownable;
  /** How many at least, as a decimal string; one when absent. */
  readonly atLeast?: string;
}

/** Compares a feature's allowance over the current holdings. */
export interface FeaturePredicate extends ConditionNotes {
  /** The feature's id. */
  readonly feature: string;
  /** Less than. */
  readonly lt?: string;
  /** At most. */
  readonly lte?: string;
  /** More than. */
  readonly gt?: string;
  /** At least. */
  readonly gte?: string;
}

/** A tree of predicates over facts, holdings and features; three-valued: true, false or unknown. */
export type Condition = AllCondition | AnyCondition | NotCondition | FactPredicate | OwnsPredicate | FeaturePredicate;

/** The names of the comparisons of a fact. */
export const factOperators = [
  'eq',
  'ne',
  'in',
  'notIn',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'exists',
  'contains',
  'containsAny',
  'before',
  'after',
  'withinLast',
  'withinNext',
  'matches',
] as const;

/** One comparison of a fact. */
export type FactOperator = (typeof factOperators)[number];

/** The names of the comparisons of a feature's allowance. */
export const featureOperators = ['lt', 'lte', 'gt', 'gte'] as const;

/** One comparison of a feature's allowance. */
export type FeatureOperator = (typeof featureOperators)[number];

const factReferenceSchema: Schema<FactReference> = schemaOf<FactReference>()(() =>
  z
    .strictObject({
      fact: required('eligibility', z.string(), 'The other fact.'),
      times: optional('eligibility', decimalText(), 'A decimal it is multiplied by.'),
      plus: optional('eligibility', decimalText(), 'A decimal that is added.'),
    })
    .meta({ id: 'FactReference' }),
);

const remedySchema: Schema<Remedy> = schemaOf<Remedy>()(() =>
  z
    .strictObject({
      actionable: required('presentation', z.enum(['customer', 'rep', 'time', 'catalogue', 'never']), 'Who can mend it.'),
      say: optional('presentation', textSchema(), 'What to say about it.'),
    })
    .meta({ id: 'Remedy' }),
);

const ownableSchema: Schema<Ownable> = schemaOf<Ownable>()(() =>
  z
    .strictObject({
      offer: optional('eligibility', idText(), 'An offer.'),
      product: optional('eligibility', idText(), 'A product, through any offer.'),
      category: optional('eligibility', idText(), 'A category, with its sub-categories.'),
      family: optional('eligibility', idText(), 'An offer family.'),
    })
    .refine(value => Object.keys(value).length === 1, { params: { rule: 'exactly-one', of: ['offer', 'product', 'category', 'family'] } })
    .meta({ id: 'Ownable', noun: 'condition' }),
);

interface NotesShape {
  readonly id: z.ZodExactOptional<z.ZodString>;
  readonly reason: z.ZodExactOptional<z.ZodType<Text>>;
  readonly remedy: z.ZodExactOptional<z.ZodType<Remedy>>;
}

function notesShape(): NotesShape {
  return {
    id: optional('presentation', idText(), 'A name for this node, unique within its condition.'),
    reason: optional('presentation', textSchema(), 'Why it is asked, in words for the rep.'),
    remedy: optional('presentation', remedySchema(), 'What to do when it does not hold.'),
  };
}

function hasExactlyOne(keys: readonly string[]): (value: object) => boolean {
  return value => keys.filter(key => key in value).length === 1;
}

const factPredicateSchema: Schema<FactPredicate> = schemaOf<FactPredicate>()(() => {
  const literal = z.union([z.string(), z.number(), z.boolean()]);
  const comparand: z.ZodType<Comparand> = z.union([literal, factReferenceSchema()]);
  return z
    .strictObject({
      fact: required('eligibility', z.string(), 'The fact, as declared.'),
      eq: optional('eligibility', comparand, 'Equal to.'),
      ne: optional('eligibility', comparand, 'Not equal to.'),
      in: optional('eligibility', filledList(comparand), 'One of; never empty.'),
      notIn: optional('eligibility', filledList(comparand), 'None of; never empty.'),
      lt: optional('eligibility', comparand, 'Less than.'),
      lte: optional('eligibility', comparand, 'At most.'),
      gt: optional('eligibility', comparand, 'More than.'),
      gte: optional('eligibility', comparand, 'At least.'),
      between: optional('eligibility', pairOf(comparand), 'Between two ends, both included.'),
      exists: optional('eligibility', z.boolean(), 'Whether the fact is known.'),
      contains: optional('eligibility', comparand, 'The set has this member.'),
      containsAny: optional('eligibility', filledList(comparand), 'The set has one of these.'),
      before: optional('eligibility', comparand, 'The date lies before.'),
      after: optional('eligibility', comparand, 'The date lies after.'),
      withinLast: optional('eligibility', durationText(), 'The date lies at most so long ago.'),
      withinNext: optional('eligibility', durationText(), 'The date lies at most so far ahead.'),
      matches: optional('eligibility', z.string().min(1), 'The text matches this glob of * and ?.'),
      ...notesShape(),
    })
    .refine(hasExactlyOne(factOperators), { params: { rule: 'exactly-one', of: [...factOperators] } })
    .meta({ id: 'FactPredicate', noun: 'condition' });
});

const ownsPredicateSchema: Schema<OwnsPredicate> = schemaOf<OwnsPredicate>()(() =>
  z
    .strictObject({
      owns: required('eligibility', ownableSchema(), 'What the customer has.'),
      atLeast: optional('eligibility', quantityText(), 'How many at least; one when absent.'),
      ...notesShape(),
    })
    .meta({ id: 'OwnsPredicate', noun: 'condition' }),
);

const featurePredicateSchema: Schema<FeaturePredicate> = schemaOf<FeaturePredicate>()(() =>
  z
    .strictObject({
      feature: required('eligibility', idText(), 'The feature.'),
      lt: optional('eligibility', quantityText(), 'Less than.'),
      lte: optional('eligibility', quantityText(), 'At most.'),
      gt: optional('eligibility', quantityText(), 'More than.'),
      gte: optional('eligibility', quantityText(), 'At least.'),
      ...notesShape(),
    })
    .refine(hasExactlyOne(featureOperators), { params: { rule: 'exactly-one', of: [...featureOperators] } })
    .meta({ id: 'FeaturePredicate', noun: 'condition' }),
);

// A tuple would do too, but its output type is not the list that the interface says.
function pairOf<S extends z.ZodType>(item: S): z.ZodType<readonly z.output<S>[]> {
  return z.array(item).length(2);
}

/** The schema of a `Condition`. */
export const conditionSchema: Schema<Condition> = buildOnce(() => z.lazy(conditionUnion).meta({ id: 'Condition' }));

const conditionUnion: Schema<Condition> = buildOnce(() => {
  const part = conditionSchema();
  return z
    .union([
      z.strictObject({ all: required('eligibility', list(part), 'All hold.'), ...notesShape() }).meta({ noun: 'condition' }),
      z.strictObject({ any: required('eligibility', list(part), 'At least one holds.'), ...notesShape() }).meta({ noun: 'condition' }),
      z.strictObject({ not: required('eligibility', part, 'Does not hold.'), ...notesShape() }).meta({ noun: 'condition' }),
      factPredicateSchema(),
      ownsPredicateSchema(),
      featurePredicateSchema(),
    ])
    .meta({ noun: 'condition' });
});
