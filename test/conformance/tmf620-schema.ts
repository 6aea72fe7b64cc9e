// The published schemas of TMF620 as validators: unions are read by their `@type`, as their discriminators say; one that they do not name may be any of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { corpusFolder } from './read-corpus.js';

/** Says what is wrong with a resource of a kind; nothing where it is valid. */
export type SchemaCheck = (kind: string, resource: unknown) => readonly string[];

interface Schema {
  readonly [name: string]: unknown;
}

const folder = join(corpusFolder ?? '', 'tmforum/schema');

/** The check of version 5.0. */
export function checkOfVersion5(): SchemaCheck {
  const text = readFileSync(join(folder, 'TMF620-Product_Catalog_Management-v5.0.0.oas.yaml'), 'utf8');
  const document = parse(text, { maxAliasCount: -1 }) as { components: { schemas: Record<string, Schema> } }; // its shape is published
  const schemas = document.components.schemas;
  const definitions = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, readUnions(name, schema)]));
  const families = Object.fromEntries(Object.entries(schemas).flatMap(([name, schema]) => familyOf(name, schema)));
  return checker({ ...definitions, ...families }, '#/components/schemas/');
}

/** The check of version 4.1. */
export function checkOfVersion4(): SchemaCheck {
  const text = readFileSync(join(folder, 'TMF620-ProductCatalog-v4.1.0.swagger.json'), 'utf8');
  const document = JSON.parse(text) as { definitions: Record<string, Schema> }; // its shape is published
  return checker(document.definitions, '#/definitions/');
}

function checker(definitions: Readonly<Record<string, Schema>>, prefix: string): SchemaCheck {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:\S+$/i);
  ajv.addFormat('base64', /^[A-Za-z\d+/=]*$/);
  for (const format of ['float', 'double', 'int32', 'int64']) ajv.addFormat(format, { type: 'number', validate: () => true });
  const text = JSON.stringify({ definitions }).replaceAll(prefix, '#/definitions/');
  ajv.addSchema(JSON.parse(text), 'tmf620');
  const known = new Map<string, ValidateFunction>();
  return (kind, resource) => {
    const validate = known.get(kind) ?? ajv.compile({ $ref: `tmf620#/definitions/${kind}` });
    known.set(kind, validate);
    return validate(resource) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

// `oneOf` with a discriminator is what the `@type` says, or any of them where it says none of these.
function readUnions(name: string, schema: Schema): Schema {
  const { oneOf, discriminator, ...rest } = schema;
  const mapping = mappingOf(discriminator);
  if (Array.isArray(oneOf) && mapping !== undefined) return byType(mapping, { anyOf: oneOf });
  return replaceReferences(name, rest);
}

// Where a base stands for whatever is derived from it, the derived ones are read by their `@type`.
function familyOf(name: string, schema: Schema): readonly (readonly [string, Schema])[] {
  const mapping = mappingOf(schema['discriminator']);
  if (mapping === undefined || schema['oneOf'] !== undefined || name !== 'CharacteristicValueSpecification') return [];
  const others = Object.fromEntries(Object.entries(mapping).filter(([type]) => type !== name));
  return [[`${name}Family`, byType(others, { $ref: `#/definitions/${name}` })]];
}

function mappingOf(discriminator: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof discriminator !== 'object' || discriminator === null || !('mapping' in discriminator)) return undefined;
  return discriminator.mapping as Record<string, string>; // OpenAPI has it so
}

function byType(mapping: Readonly<Record<string, string>>, otherwise: Schema): Schema {
  const is = (type: string): Schema => ({ properties: { '@type': { const: type } }, required: ['@type'] });
  return Object.entries(mapping).reduceRight<Schema>((rest, [type, $ref]) => ({ if: is(type), then: { $ref }, else: rest }), otherwise);
}

function replaceReferences(name: string, schema: Schema): Schema {
  if (name.includes('CharacteristicValueSpecification')) return schema;
  const text = JSON.stringify(schema).replaceAll(
    'schemas/CharacteristicValueSpecification"',
    'schemas/CharacteristicValueSpecificationFamily"',
  );
  return JSON.parse(text) as Schema; // it was one before
}
