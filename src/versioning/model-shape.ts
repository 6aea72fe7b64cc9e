/** The shape of a catalogue and the meaning of every place in it, read from the schema of the model: nothing is labelled a second time. */
import { isRecord } from '../kernel/is-record.js';
import { catalogueSchema } from '../model/catalogue.js';
import type { Role, Worse } from '../model/schema-kit.js';
import { memberOf } from './plain-record.js';

/** What a place in the model means when it changes. */
export interface Meaning {
  /** Absent on the customer's side, which is never released. */
  readonly role?: Role;
  /** Which change is the worse one for the person who holds or buys the thing. */
  readonly worse?: Worse;
}

/** A named place of a record. */
export interface Field extends Meaning {
  readonly isRequired: boolean;
  readonly shape: Shape;
}

/** What a value may look like; where the schema allows several forms, all of them at once. */
export interface Shape {
  /** The name of the noun, such as `Price`. */
  readonly noun?: string;
  /** The fields, where it may be a record. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The values, where it may be a map with free names. */
  readonly values?: Shape;
  /** The elements, where it may be a list. */
  readonly items?: Shape;
  /** Whether it may be a text, a number or a truth value. */
  readonly isScalar: boolean;
}

/** The part of JSON Schema that the model uses, before it is looked at. */
interface JsonSchema {
  readonly $ref?: unknown;
  readonly anyOf?: unknown;
  readonly properties?: unknown;
  readonly required?: unknown;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly role?: unknown;
  readonly worse?: unknown;
}

interface Filling {
  noun?: string;
  readonly fields: Map<string, Field>;
  values?: Shape;
  items?: Shape;
  isScalar: boolean;
}

const roles: ReadonlyMap<unknown, Role> = new Map(
  (
    [
      'identity',
      'reference',
      'price',
      'allowance',
      'obligation',
      'eligibility',
      'offerability',
      'characteristic',
      'finance',
      'legal',
      'upsell',
      'presentation',
      'operational',
      'bookkeeping',
    ] as const
  ).map(role => [role, role]),
);

const directions: ReadonlyMap<unknown, Worse> = new Map(
  (['increase', 'decrease', 'narrow', 'widen', 'any'] as const).map(worse => [worse, worse]),
);

let built: Shape | undefined;

/**
 * Reads the shape of a catalogue from its schema, once.
 *
 * @returns The shape of the whole; nouns that contain themselves do so here too.
 */
export function catalogueShape(): Shape {
  if (built === undefined) {
    const root = catalogueSchema().toJSONSchema();
    built = makeReader(root.$defs ?? {})(root);
  }
  return built;
}

/**
 * Gives the shape of one thing of a collection.
 *
 * @param collection - The name of a collection, or `facts`.
 * @returns Its shape.
 */
export function shapeOfThings(collection: string): Shape | undefined {
  const shape = catalogueShape().fields.get(collection)?.shape;
  return shape?.items ?? shape?.values;
}

// Links that lead to no words of the contract; of all others it must be assumed.
const harmlessLinks: ReadonlySet<unknown> = new Set(['help', 'image', 'icon', 'logo', 'video', 'brochure', 'manual', 'support', 'page']);
const harmlessShapes = new WeakMap<Shape, Shape>();

/**
 * Gives the shape of one element of a list: the address of a link to a picture is presentation, that of a link to terms is legal.
 *
 * @param items - The shape of the elements.
 * @param element - The element.
 * @returns Its shape.
 */
export function shapeOfElement(items: Shape, element: unknown): Shape {
  if (items.noun !== 'Link' || !isRecord(element) || !harmlessLinks.has(memberOf(element, 'rel'))) return items;
  const known = harmlessShapes.get(items);
  if (known !== undefined) return known;
  const fields = new Map([...items.fields].map(([name, field]) => [name, { ...field, role: 'presentation' as const }]));
  const harmless = { ...items, fields };
  harmlessShapes.set(items, harmless);
  return harmless;
}

type ReadShape = (schema: JsonSchema) => Shape;

function makeReader(definitions: Readonly<Record<string, unknown>>): ReadShape {
  const known = new Map<string, Shape>();
  const read: ReadShape = schema => {
    const noun = nounOf(schema);
    const before = noun === undefined ? undefined : known.get(noun);
    if (before !== undefined) return before;
    const shape: Filling = { fields: new Map(), isScalar: false };
    if (noun !== undefined) {
      shape.noun = noun;
      known.set(noun, shape);
    }
    for (const form of formsOf(schema, definitions)) fillIn(shape, form, read);
    return shape;
  };
  return read;
}

// References and alternatives are followed down to the forms that say what a value looks like.
function formsOf(schema: JsonSchema, definitions: Readonly<Record<string, unknown>>): readonly JsonSchema[] {
  const noun = nounOf(schema);
  if (noun !== undefined) return formsOf(asSchema(definitions[noun]), definitions);
  if (!Array.isArray(schema.anyOf)) return [schema];
  return schema.anyOf.flatMap(form => formsOf(asSchema(form), definitions));
}

function fillIn(shape: Filling, form: JsonSchema, read: ReadShape): void {
  const required: readonly unknown[] = Array.isArray(form.required) ? form.required : [];
  for (const [name, property] of Object.entries(asSchema(form.properties))) {
    if (shape.fields.has(name)) continue;
    shape.fields.set(name, { ...meaningOf(asSchema(property)), isRequired: required.includes(name), shape: read(asSchema(property)) });
  }
  if (typeof form.additionalProperties === 'object') shape.values ??= read(asSchema(form.additionalProperties));
  if (form.items !== undefined) shape.items ??= read(asSchema(form.items));
  const isTyped = form.type !== undefined || form.enum !== undefined || form.const !== undefined;
  if (isTyped && form.type !== 'object' && form.type !== 'array') shape.isScalar = true;
}

function meaningOf(schema: JsonSchema): Meaning {
  const role = roles.get(schema.role);
  const worse = directions.get(schema.worse);
  return { ...(role === undefined ? {} : { role }), ...(worse === undefined ? {} : { worse }) };
}

const definitionPrefix = '#/$defs/';

function nounOf({ $ref }: JsonSchema): string | undefined {
  return typeof $ref === 'string' && $ref.startsWith(definitionPrefix) ? $ref.slice(definitionPrefix.length) : undefined;
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? value : {};
}
