/** The names that a catalogue declares, as types: what the compiler knows of a catalogue that is written in TypeScript. */
import type { FactSpec, FactType } from './fact-spec.js';

/** The declarations of facts by name. */
export type FactDeclarations = Readonly<Record<string, FactSpec>>;

/** The declared names of each kind; `string` where they are not known to the compiler. */
export interface Vocabulary {
  /** The facts with their declarations. */
  readonly facts: FactDeclarations;
  /** The ids and aliases of offers. */
  readonly offer: string;
  /** The ids and aliases of price plans. */
  readonly pricePlan: string;
  /** The ids and aliases of products. */
  readonly product: string;
  /** The ids of features. */
  readonly feature: string;
  /** The ids of units. */
  readonly unit: string;
  /** The ids of categories. */
  readonly category: string;
  /** The ids of channels. */
  readonly channel: string;
  /** The ids of markets. */
  readonly market: string;
  /** The ids of segments. */
  readonly segment: string;
  /** The codes of currencies. */
  readonly currency: string;
}

interface ValueByType {
  readonly text: string;
  readonly integer: number;
  readonly decimal: string | number;
  readonly boolean: boolean;
  readonly date: string;
  readonly set: readonly string[];
}

/** The words of a declaration that lists its values; any text where it does not. */
export type DeclaredWord<Spec extends FactSpec> = Spec extends { readonly values: readonly (infer Word extends string)[] } ? Word : string;

/** The type of the values of one declared fact. */
export type FactValueOf<Spec extends FactSpec> = Spec['type'] extends 'text'
  ? DeclaredWord<Spec>
  : Spec['type'] extends 'set'
    ? readonly DeclaredWord<Spec>[]
    : ValueByType[Spec['type']];

/** What may be known of a customer, by the declarations of a catalogue: the type of `customer.facts`. */
export type FactsOf<Facts extends FactDeclarations> = {
  readonly [Name in keyof Facts]?: FactValueOf<Facts[Name]>;
};

/** The names of the facts that are of one of some types. */
export type FactNameOf<Facts extends FactDeclarations, Type extends FactType> = {
  [Name in keyof Facts]: Facts[Name]['type'] extends Type ? Name : never;
}[keyof Facts] &
  string;
