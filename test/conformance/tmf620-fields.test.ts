// Walks the published schemas from the resources of a product catalogue down: a member that the importer does not know fails this test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tmfTypes } from '../../src/interchange/tmf620/tmf-types.data.js';
import { corpusFolder, hasCorpus } from './read-corpus.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Schemas = Readonly<Record<string, Schema>>;

const folder = join(corpusFolder ?? '', 'tmforum/schema');
const isThere = hasCorpus('the members of the published schemas');
const read = (name: string): { readonly definitions?: Schemas; readonly components?: { readonly schemas: Schemas } } =>
  parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: -1 }) as object; // its shape is published

// What every type has, and what says of a value of which type it is.
const everywhere = new Set(['@type', '@baseType', '@schemaLocation', '@valueSchemaLocation', '@referredType']);
// Values of any type: there is nothing to know of them.
const ofAnyType = new Set(['CharacteristicValueSpecification.value']);

function membersOf(schemas: Schemas, schema: Schema): ReadonlyMap<string, Schema> {
  const target = schema.$ref === undefined ? undefined : schemas[nameOf(schema.$ref)];
  const parts = [...(target === undefined ? [] : [target]), ...(schema.allOf ?? [])].flatMap(part => [...membersOf(schemas, part)]);
  return new Map([...parts, ...Object.entries(schema.properties ?? {})]);
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}

function typesIn(schema: Schema): readonly string[] {
  const inner = [...(schema.items === undefined ? [] : [schema.items]), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [...(schema.$ref === undefined ? [] : [nameOf(schema.$ref)]), ...inner.flatMap(typesIn)];
}

/** The members of all types that are reached, as `Type.member`, that are not in the importer's list. */
function unknownMembers(schemas: Schemas, roots: readonly string[]): { readonly unknown: readonly string[]; readonly seen: number } {
  const seen = new Set<string>();
  const unknown: string[] = [];
  const waiting = [...roots];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    const schema = schemas[type] ?? {};
    const known = tmfTypes[aliases[type] ?? type]?.members.split(' ').map(text => text.split(':')[0]);
    for (const [name, member] of membersOf(schemas, schema)) {
      if (known !== undefined && !known.includes(name) && !everywhere.has(name) && !ofAnyType.has(`${type}.${name}`))
        unknown.push(`${type}.${name}`);
      waiting.push(...typesIn(member));
    }
    if (known === undefined && membersOf(schemas, schema).size > everywhere.size) unknown.push(type);
  }
  return { unknown: unknown.toSorted(), seen: seen.size };
}

// Types that the versions call otherwise, or that are another type or a reference to it.
const aliases: Readonly<Record<string, string>> = {
  Catalog: 'ProductCatalog',
  AttachmentRefOrValue: 'Attachment',
  ProductOfferingPriceRefOrValue: 'ProductOfferingPrice',
  ProductSpecificationCharacteristic: 'CharacteristicSpecification',
  ProductSpecificationCharacteristicRelationship: 'CharacteristicSpecificationRelationship',
  RelatedPartyRefOrPartyRoleRef: 'RelatedParty',
};

const resources = ['Category', 'ProductSpecification', 'ProductOffering', 'ProductOfferingPrice'];

test.runIf(isThere)('the importer knows every member of version 4.1', () => {
  const { unknown, seen } = unknownMembers(read('TMF620-ProductCatalog-v4.1.0.swagger.json').definitions ?? {}, ['Catalog', ...resources]);
  expect(seen).toBeGreaterThan(30);
  expect(unknown).toEqual([]);
});

test.runIf(isThere)('the importer knows every member of version 5.0', () => {
  const schemas = read('TMF620-Product_Catalog_Management-v5.0.0.oas.yaml').components?.schemas ?? {};
  const { unknown, seen } = unknownMembers(schemas, ['ProductCatalog', ...resources]);
  expect(seen).toBeGreaterThan(30);
  expect(unknown).toEqual([]);
});
