// Catalogues made from the schema of the model: one that has every field, and random ones. They keep the shape, not every rule.
import fc from 'fast-check';
import type { Catalogue } from '../../src/model/catalogue.js';
import { catalogueSchema } from '../../src/model/catalogue.js';

interface JsonSchema {
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly form?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly minimum?: number;
}

const root = JSON.parse(JSON.stringify(catalogueSchema().toJSONSchema())) as JsonSchema & { readonly $defs: Record<string, JsonSchema> };

function resolve(schema: JsonSchema): JsonSchema {
  return schema.$ref === undefined ? schema : resolve(root.$defs[schema.$ref.slice('#/$defs/'.length)] ?? {});
}

// Two values of each form, so that a leaf can be changed into another of its kind.
const words: Readonly<Record<string, readonly [string, string, string]>> = {
  id: ['a', 'b', 'c'],
  decimal: ['10', '20.5', '-3'],
  quantity: ['1', '2.5', '300'],
  instant: ['2026-01-01', '2026-06-30', '2027-01-01T09:00:00Z'],
  duration: ['P1M', 'P2M', 'P30D'],
  currency: ['EUR', 'GBP', 'USD'],
  locale: ['en', 'de', 'fr-CH'],
  timeOfDay: ['08:00', '20:00', '21:30'],
  timeZone: ['UTC', 'Europe/London', 'Europe/Paris'],
};

function textsOf({ form }: JsonSchema): readonly [string, string, string] {
  return words[form ?? ''] ?? ['one', 'two', 'three'];
}

/** A catalogue in which every field of the model is there once, lists of alternatives with one of each. */
export function fullCatalogue(): Catalogue {
  return fullValue(root, 0) as Catalogue;
}

function fullValue(schema: JsonSchema, depth: number): unknown {
  const { anyOf, properties, items, additionalProperties, ...scalar } = resolve(schema);
  if (anyOf !== undefined) return fullValue((depth < 7 ? anyOf[0] : anyOf.at(-1)) ?? {}, depth + 1);
  if (properties !== undefined) {
    const names = Object.keys(properties).filter(name => depth < 8 || scalar.required?.includes(name));
    return Object.fromEntries(names.map(name => [name, fullValue(properties[name] ?? {}, depth + 1)]));
  }
  if (items !== undefined) {
    const alternatives = resolve(items).anyOf ?? [items];
    return depth > 10 ? [] : alternatives.map(alternative => fullValue(alternative, depth + 1));
  }
  if (typeof additionalProperties === 'object') return { k: fullValue(additionalProperties, depth + 1) };
  return fullScalar(scalar);
}

function fullScalar(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  // Changes of drafts are seen by nobody, so the things of this catalogue are on sale.
  if (schema.enum !== undefined) return schema.enum.includes('active') ? 'active' : schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'null') return null;
  return textsOf(schema)[0];
}

/** The scalars of some data with their paths. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, Array.isArray(value) ? Number(name) : name]));
}

/** Another value of the same kind. */
export function otherScalar(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value === null) return '5';
  const form = Object.values(words).find(([first]) => first === value);
  return form === undefined ? `${String(value)}-other` : form[1];
}

/** Random catalogues with ids from a small pool, so that two of them have things in common. */
export function catalogues(): fc.Arbitrary<Catalogue> {
  return randomValue(root, 0) as fc.Arbitrary<Catalogue>;
}

function randomValue(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const { anyOf, properties, items, additionalProperties, ...scalar } = resolve(schema);
  if (anyOf !== undefined) {
    const forms = depth < 7 ? anyOf : anyOf.slice(-1);
    return fc.oneof(...forms.map(form => randomValue(form, depth + 1)));
  }
  if (properties !== undefined) return randomRecord({ properties, required: scalar.required ?? [] }, depth);
  if (items !== undefined) return randomList(items, depth);
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(fc.constantFrom('x', 'y'), randomValue(additionalProperties, depth + 1), { maxKeys: 2, noNullPrototype: true });
  }
  return randomScalar(scalar);
}

function randomRecord(
  { properties, required }: { readonly properties: Readonly<Record<string, JsonSchema>>; readonly required: readonly string[] },
  depth: number,
): fc.Arbitrary<unknown> {
  const names = Object.keys(properties).filter(name => depth < 9 || required.includes(name));
  return fc.record(Object.fromEntries(names.map(name => [name, randomValue(properties[name] ?? {}, depth + 1)])), {
    requiredKeys: required.filter(name => names.includes(name)),
    noNullPrototype: true,
  });
}

function randomList(items: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const maxLength = depth > 8 ? 0 : 2;
  const keyOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'id' in value ? value.id : typeof value === 'object' ? JSON.stringify(value) : value;
  return fc.uniqueArray(randomValue(items, depth + 1), { maxLength, selector: keyOf });
}

function randomScalar(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') return fc.nat({ max: 3 }).map(n => n + (schema.minimum ?? 0));
  if (schema.type === 'null') return fc.constant(null);
  return fc.constantFrom(...textsOf(schema));
}
