/** The few helpers that every noun's schema is written with. Schemas are built on first use: importing a noun costs nothing. */
import * as z from 'zod';

/** What a field means when it changes; the change classification is derived from it. */
export type Role =
  | 'identity'
  | 'reference'
  | 'price'
  | 'allowance'
  | 'obligation'
  | 'eligibility'
  | 'offerability'
  | 'characteristic'
  | 'finance'
  | 'legal'
  | 'upsell'
  | 'presentation'
  | 'operational'
  | 'bookkeeping';

/** Which change of a field is the worse one for the person who holds or buys the thing. */
export type Worse = 'increase' | 'decrease' | 'narrow' | 'widen' | 'any';

/** A role, with the worse direction where there is one; `input` marks the customer's side, which is never released. */
export type RoleTag = Role | `${Role}:${Worse}` | 'input';

/** A noun's schema: call it to get the zod schema, which is built once. */
export type Schema<Noun> = () => z.ZodType<Noun>;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type ReadonlyFields<T> = T extends object ? { readonly [Key in keyof T]: T[Key] } : T;
interface InterfaceAndSchemaDiffer<Noun, Output> {
  readonly error: 'the schema does not produce exactly the interface';
  readonly noun: Noun;
  readonly output: Output;
}

/**
 * Makes a noun's schema and has the compiler prove that it produces exactly the noun's interface: no field more, none less.
 *
 * @returns a function that takes the builder of the zod schema and gives a `Schema`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function schemaOf<Noun>(): <S extends z.ZodType>(
  build: Equal<ReadonlyFields<z.output<S>>, Noun> extends true ? () => S : InterfaceAndSchemaDiffer<Noun, z.output<S>>,
) => Schema<Noun> {
  // The compiler has just proved the two equal; the conditional type hides it from itself.
  return build => buildOnce(build as unknown as () => z.ZodType<Noun>);
}

/**
 * Makes a schema that is built on first use, and once. Building zod's objects tries out whether code may be made from text, which a strict
 * page reports as a violation even though zod takes a no for an answer; so while building, zod is told not to try.
 *
 * @param build - Makes the zod schema.
 * @returns The schema.
 */
/* @__NO_SIDE_EFFECTS__ */
export function buildOnce<Noun>(build: () => z.ZodType<Noun>): Schema<Noun> {
  let built: z.ZodType<Noun> | undefined;
  return () => {
    built ??= withoutProbe(build);
    return built;
  };
}

function withoutProbe<Value>(work: () => Value): Value {
  const before = z.config().jitless ?? false;
  z.config({ jitless: true });
  try {
    return work();
  } finally {
    z.config({ jitless: before });
  }
}

/** A field that must be there. */
export function required<S extends z.ZodType>(role: RoleTag, schema: S, description: string): S {
  const [name, worse] = role.split(':');
  return schema.meta(worse === undefined ? { description, role: name } : { description, role: name, worse });
}

/** A field that may be absent; `null` and an explicit `undefined` are not absence. */
export function optional<S extends z.ZodType>(role: RoleTag, schema: S, description: string): z.ZodExactOptional<S> {
  return required(role, schema, description).exactOptional();
}

/** A readonly array of one schema. */
export function list<S extends z.ZodType>(item: S): z.ZodType<readonly z.output<S>[]> {
  return z.array(item);
}

/** A readonly array with at least one member. */
export function filledList<S extends z.ZodType>(item: S): z.ZodType<readonly z.output<S>[]> {
  return z.array(item).min(1);
}

/** A readonly map from free names to one schema. */
export function recordOf<S extends z.ZodType>(value: S): z.ZodType<Readonly<Record<string, z.output<S>>>> {
  return z.record(z.string(), value);
}
