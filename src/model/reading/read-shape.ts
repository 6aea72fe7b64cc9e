/** The only place that looks inside zod: schemas declare the model, and this reads what they declare. */
import * as z from 'zod';
import { CatalogueError } from '../../kernel/catalogue-error.js';
import type { TextForm } from '../primitives.js';
import type { FieldRule, FieldShape, ListShape, NumberShape, ObjectShape, Shape, TextShape, UnionShape } from './shape.js';

// A described schema is a copy with the same definition, so the definition is what is known already.
const known = /* @__PURE__ */ new WeakMap<object, Shape>();

/**
 * Reads the shape that a zod schema declares.
 *
 * @param schema - A schema made of what the model uses: objects, arrays, records, unions, texts, numbers and the like.
 * @returns The shape; the same for schemas of one definition.
 * @throws `unsupported-schema` for a schema of another kind.
 */
export function readShape(schema: z.core.$ZodType): Shape {
  const { def } = insideOf(schema);
  if (def.type === 'string') return readText(def, schema);
  const before = known.get(def);
  if (before !== undefined) return before;
  const shape = makeShape(schema);
  known.set(def, shape);
  return shape;
}

function makeShape(schema: z.core.$ZodType): Shape {
  const { def } = insideOf(schema);
  switch (def.type) {
    case 'object':
      return readObject(def, schema);
    case 'array':
      return readList(def);
    case 'record':
      return { kind: 'map', value: readShape(def.valueType) };
    case 'union':
      return readUnion(def, schema);
    case 'number':
      return readNumber(def);
    case 'boolean':
      return { kind: 'boolean' };
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries) };
    case 'literal':
      return { kind: 'choice', values: def.values.map(requirePlain) };
    case 'null':
      return { kind: 'choice', values: [null] };
    case 'unknown':
      return { kind: 'anything' };
    case 'lazy':
      return readLater(def);
    default:
      throw new CatalogueError('unsupported-schema', `no shape is known for a schema of the type \`${def.type}\``);
  }
}

function readLater({ getter }: z.core.$ZodLazyDef): Shape {
  return { kind: 'later', shape: () => readShape(getter()) };
}

function requirePlain(value: z.core.util.Literal): string | number | boolean | null {
  if (typeof value === 'bigint' || value === undefined) throw new CatalogueError('unsupported-schema', 'a literal must be plain');
  return value;
}

function readObject({ shape, checks }: z.core.$ZodObjectDef, schema: z.core.$ZodType): ObjectShape {
  return {
    kind: 'object',
    noun: nounOf(schema) ?? 'map',
    name: nameOf(schema),
    fields: new Map(Object.entries(shape).map(([name, field]) => [name, readField(field)])),
    rules: checksOf(checks).flatMap(readRule),
  };
}

function readField(schema: z.core.$ZodType): FieldShape {
  const { def } = insideOf(schema);
  const inner = def.type === 'optional' ? def.innerType : schema;
  return { shape: readShape(inner), required: def.type !== 'optional', description: metaOf(inner)?.description ?? '' };
}

function readRule({ _zod }: Check): readonly FieldRule[] {
  if (_zod.def.check !== 'custom') return [];
  const { fn, params } = _zod.def;
  const { rule, of } = params as Pick<FieldRule, 'rule' | 'of'>; // every refinement of an object says which fields it is about
  return [{ rule, of, holds: value => fn(value) !== false }];
}

function readUnion({ options }: z.core.$ZodUnionDef, schema: z.core.$ZodType): UnionShape {
  const shapes = options.map(readShape).flatMap(shape => (shape.kind === 'union' ? shape.options : [shape]));
  return { kind: 'union', noun: nounOf(schema), options: shapes };
}

function readList({ element, checks }: z.core.$ZodArrayDef): ListShape {
  let min = 0;
  let max = Number.POSITIVE_INFINITY;
  for (const { _zod } of checksOf(checks)) {
    if (_zod.def.check === 'min_length') min = _zod.def.minimum;
    if (_zod.def.check === 'length_equals') min = max = _zod.def.length;
  }
  return { kind: 'list', item: readShape(element), min, max };
}

function readNumber({ checks }: z.core.$ZodNumberDef): NumberShape {
  let whole = false;
  // Past these, two different numbers in a file can be one in memory.
  let min = Number.MIN_SAFE_INTEGER;
  let max = Number.MAX_SAFE_INTEGER;
  for (const { _zod } of checksOf(checks)) {
    if (_zod.def.check === 'number_format') whole = true;
    if (_zod.def.check === 'greater_than') min = Math.max(min, Number(_zod.def.value));
    if (_zod.def.check === 'less_than') max = Math.min(max, Number(_zod.def.value));
  }
  return { kind: 'number', whole, min, max };
}

function readText({ checks }: z.core.$ZodStringDef, schema: z.core.$ZodType): TextShape {
  const tests = checksOf(checks).map(readTextCheck);
  const filled = checksOf(checks).some(({ _zod }) => _zod.def.check === 'min_length');
  const [only, ...others] = tests;
  if (only === undefined) return { kind: 'text', form: formOf(schema), filled, fits: () => true };
  return { kind: 'text', form: formOf(schema), filled, fits: others.length === 0 ? only : remembering(tests) };
}

// A catalogue has few different days and lengths of time, and each is laborious to check.
function remembering(tests: readonly ((text: string) => boolean)[]): (text: string) => boolean {
  const fitting = new Set<string>();
  return text => {
    if (fitting.has(text)) return true;
    if (!tests.every(test => test(text))) return false;
    if (fitting.size < mostRemembered) fitting.add(text);
    return true;
  };
}

const mostRemembered = 1000;

function readTextCheck({ _zod }: Check): (text: string) => boolean {
  const { def } = _zod;
  if (def.check === 'min_length') return atLeast(def.minimum);
  if (def.check === 'string_format') return matching(def.pattern);
  if (def.check === 'custom') return text => def.fn(text) !== false;
  throw new CatalogueError('unsupported-schema', `no check of texts is known by the name \`${def.check}\``);
}

function atLeast(length: number): (text: string) => boolean {
  return text => text.length >= length;
}

function matching(pattern: RegExp | undefined): (text: string) => boolean {
  return text => pattern === undefined || pattern.test(text);
}

type Check = z.core.$ZodChecks | z.core.$ZodCustom;

function checksOf(checks: readonly z.core.$ZodCheck<never>[] | undefined): readonly Check[] {
  return (checks ?? []) as readonly Check[]; // all checks that zod has, to branch on
}

function insideOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod'] {
  return (schema as z.core.$ZodTypes)._zod; // all schemas that zod has, to branch on
}

function metaOf(schema: z.core.$ZodType): z.GlobalMeta | undefined {
  return z.globalRegistry.get(schema);
}

function formOf(schema: z.core.$ZodType): TextForm | undefined {
  return metaOf(schema)?.['form'] as TextForm | undefined; // set by primitives.ts alone
}

function nounOf(schema: z.core.$ZodType): string | undefined {
  const noun = metaOf(schema)?.['noun'];
  const name = nameOf(schema);
  return typeof noun === 'string' ? noun : name && toWords(name);
}

// What is described again is a copy that does not inherit the id, so the originals are asked too.
function nameOf(schema: z.core.$ZodType): string | undefined {
  for (let each: z.core.$ZodType | undefined = schema; each !== undefined; each = each._zod.parent) {
    const { id } = metaOf(each) ?? {};
    if (id !== undefined) return id;
  }
  return undefined;
}

function toWords(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
