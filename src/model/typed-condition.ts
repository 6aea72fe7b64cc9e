/** Conditions that the compiler holds to the declarations of a catalogue. */
import type { ConditionNotes, FactPredicate, Ownable } from './condition.js';
import type { FactSpec } from './fact-spec.js';
import type { DeclaredWord, FactDeclarations, FactNameOf, Vocabulary } from './vocabulary.js';

/** Another fact to compare with. */
interface ReferenceTo<Name extends string> {
  readonly fact: Name;
  readonly times?: string;
  readonly plus?: string;
}

/** The comparisons of every fact. */
interface AnyComparison {
  readonly exists?: boolean;
}

interface EqualityComparison<Value> extends AnyComparison {
  readonly eq?: Value;
  readonly ne?: Value;
}

interface ListComparison<Value> extends EqualityComparison<Value> {
  readonly in?: readonly Value[];
  readonly notIn?: readonly Value[];
}

interface TextComparison<Value> extends ListComparison<Value> {
  readonly matches?: string;
}

interface OrderComparison<Value> extends ListComparison<Value> {
  readonly lt?: Value;
  readonly lte?: Value;
  readonly gt?: Value;
  readonly gte?: Value;
  readonly between?: readonly [Value, Value];
}

interface DateComparison<Value> extends OrderComparison<Value> {
  readonly before?: Value;
  readonly after?: Value;
  readonly withinLast?: string;
  readonly withinNext?: string;
}

interface SetComparison<Value> extends AnyComparison {
  readonly contains?: Value;
  readonly containsAny?: readonly Value[];
}

type NumberOf<Facts extends FactDeclarations, Value> = OrderComparison<Value | ReferenceTo<FactNameOf<Facts, 'integer' | 'decimal'>>>;

/** The comparisons that go with the declaration of a fact. */
interface ComparisonByType<Facts extends FactDeclarations, Spec extends FactSpec> {
  readonly text: TextComparison<DeclaredWord<Spec> | ReferenceTo<FactNameOf<Facts, 'text'>>>;
  readonly integer: NumberOf<Facts, number>;
  readonly decimal: NumberOf<Facts, string | number>;
  readonly boolean: ListComparison<boolean | ReferenceTo<FactNameOf<Facts, 'boolean'>>>;
  readonly date: DateComparison<string | ReferenceTo<FactNameOf<Facts, 'date'>>>;
  readonly set: SetComparison<DeclaredWord<Spec> | ReferenceTo<FactNameOf<Facts, 'text'>>>;
}

/** A comparison of a declared fact: its name decides which comparisons and values there are. */
export type TypedFactPredicate<Facts extends FactDeclarations> = string extends keyof Facts
  ? FactPredicate
  : {
      [Name in keyof Facts & string]: ConditionNotes & { readonly fact: Name } & ComparisonByType<Facts, Facts[Name]>[Facts[Name]['type']];
    }[keyof Facts & string];

/** What a customer is asked to own: exactly one of the four. */
type TypedOwnable<V extends Vocabulary> = string extends V['offer']
  ? Ownable
  :
      | { readonly offer: V['offer'] }
      | { readonly product: V['product'] }
      | { readonly category: V['category'] }
      | { readonly family: string };

/** Whether the customer has something that the catalogue declares. */
export interface TypedOwnsPredicate<V extends Vocabulary> extends NoFact {
  readonly owns: TypedOwnable<V>;
  readonly atLeast?: string;
}

/** A comparison of the allowance of a declared feature. */
export interface TypedFeaturePredicate<V extends Vocabulary> extends NoFact {
  readonly feature: V['feature'];
  readonly lt?: string;
  readonly lte?: string;
  readonly gt?: string;
  readonly gte?: string;
}

/** Says that a condition is not about a fact, so that the compiler looks for faults of a fact's condition nowhere else. */
interface NoFact extends ConditionNotes {
  readonly fact?: never;
}

interface TypedAll<V extends Vocabulary> extends NoFact {
  readonly all: readonly TypedCondition<V>[];
}

interface TypedAny<V extends Vocabulary> extends NoFact {
  readonly any: readonly TypedCondition<V>[];
}

interface TypedNot<V extends Vocabulary> extends NoFact {
  readonly not: TypedCondition<V>;
}

/** A condition over what a catalogue declares. */
export type TypedCondition<V extends Vocabulary> =
  | TypedAll<V>
  | TypedAny<V>
  | TypedNot<V>
  | TypedFactPredicate<V['facts']>
  | TypedOwnsPredicate<V>
  | TypedFeaturePredicate<V>;
