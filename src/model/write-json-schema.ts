import * as z from 'zod';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { catalogueSchema } from './catalogue.js';
import { readShape } from './reading/read-shape.js';
import type { FieldRule, Shape } from './reading/shape.js';
import { textForms } from './reading/text-forms.data.js';

/** What the schema is called. */
export interface JsonSchemaOptions {
  /** The `$id`; absent: that of the catalogue format of this version. */
  readonly id?: string;
}

/**
 * Writes the JSON Schema (2020-12) by which an editor completes and checks the files of a catalogue. A file of a folder holds some of the
 * collections only, so no member of the catalogue is asked for; within each thing all is as `parseCatalogue` wants it.
 *
 * @param options - What the schema is called.
 * @returns The schema as frozen plain data.
 * @example
 * writeJsonSchema({ id: 'urn:example:catalogue' }).$id // => 'urn:example:catalogue'
 */
export function writeJsonSchema(options: JsonSchemaOptions = {}): JsonSchema {
  const { $defs = {} } = z.toJSONSchema(catalogueSchema(), { target: 'draft-2020-12', override });
  const { Catalogue: catalogue = {}, ...others } = $defs;
  const { required: _, ...root } = catalogue;
  return deepFreeze({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: options.id ?? 'urn:onecatalogue:catalogue:1',
    ...root,
    title: 'Catalogue',
    description: 'A product catalogue, or one file of the folder that holds it.',
    $defs: others,
  });
}

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly [keyword: string]: unknown;
}

// What zod writes of its own accord is what the shapes say, but for the rules about several fields; what is ours alone is taken out.
function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { id } = z.globalRegistry.get(zodSchema) ?? {};
  for (const keyword of ownKeywords) delete jsonSchema[keyword];
  if (id !== undefined) jsonSchema.title = toTitle(id);
  if (zodSchema._zod.def.type === 'record') delete jsonSchema.propertyNames;
  if (zodSchema._zod.def.type !== 'optional' && zodSchema._zod.def.type !== 'lazy') addFromShape(readShape(zodSchema), jsonSchema);
}

const ownKeywords = ['id', 'role', 'worse', 'form', 'noun'] as const;

function addFromShape(shape: Shape, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (shape.kind === 'text' && shape.form !== undefined && shape.form !== 'amountOrWords')
    jsonSchema.examples = [textForms[shape.form].example];
  // A field that is only described refers to the definition, which has the rules.
  if (shape.kind === 'object' && jsonSchema.type === 'object') for (const rule of shape.rules) addRule(rule, jsonSchema);
}

function addRule({ rule, of }: FieldRule, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const choices = of.map(name => ({ required: name.split(' with ') }));
  if (rule === 'exactly-one') jsonSchema.oneOf = choices;
  else jsonSchema.anyOf = choices;
  for (const [first, second] of of.map(name => name.split(' with '))) {
    if (first === undefined || second === undefined) continue;
    jsonSchema['dependentRequired'] = { [first]: [second], [second]: [first] };
  }
}

function toTitle(id: string): string {
  const words = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
