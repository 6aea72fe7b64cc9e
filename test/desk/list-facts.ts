// Walks the data of a catalogue along the shape of the model, leaf by leaf.
import type { ObjectShape, Shape } from '../../src/model/reading/shape.js';
import { openShape } from '../../src/model/reading/shape.js';

/** One leaf of the data. */
export interface FactPlace {
  /** The collection and the noun with its field, such as `offers Term.noticePeriod`. */
  readonly pattern: string;
  readonly path: readonly (string | number)[];
  /** What the model says of the value. */
  readonly shape: Exclude<Shape, { kind: 'later' }>;
  readonly value: unknown;
}

interface Walk {
  readonly collection: string;
  readonly pattern: string;
  readonly path: readonly (string | number)[];
}

/** Lists every leaf of some data, in document order. */
export function listFacts(data: unknown, shape: Shape, walk: Walk): readonly FactPlace[] {
  const open = openShape(shape);
  if (open.kind === 'union') {
    const option = open.options.find(one => fits(data, openShape(one)));
    return option === undefined ? [] : listFacts(data, option, walk);
  }
  if (open.kind === 'object' && isRecord(data))
    return Object.entries(data).flatMap(([name, value]) => listField(open, { name, value }, walk));
  if (open.kind === 'list' && Array.isArray(data))
    return data.flatMap((value, at) => listFacts(value, open.item, { ...walk, path: [...walk.path, at] }));
  if (open.kind === 'map' && isRecord(data))
    return Object.entries(data).flatMap(([name, value]) => listFacts(value, open.value, { ...walk, path: [...walk.path, name] }));
  return [{ pattern: `${walk.collection} ${walk.pattern}`, path: walk.path, shape: open, value: data }];
}

function listField(
  shape: ObjectShape,
  { name, value }: { readonly name: string; readonly value: unknown },
  walk: Walk,
): readonly FactPlace[] {
  const field = shape.fields.get(name);
  if (field === undefined) return [];
  return listFacts(value, field.shape, { ...walk, pattern: `${shape.name ?? shape.noun}.${name}`, path: [...walk.path, name] });
}

function fits(data: unknown, shape: Shape): boolean {
  const open = openShape(shape);
  switch (open.kind) {
    case 'union':
      return open.options.some(option => fits(data, option));
    case 'object':
      return (
        isRecord(data) &&
        Object.keys(data).every(name => open.fields.has(name)) &&
        [...open.fields].every(([name, { required }]) => !required || name in data)
      );
    case 'list':
      return Array.isArray(data);
    case 'map':
      return isRecord(data);
    case 'choice':
      return open.values.some(value => value === data);
    case 'text':
      return typeof data === 'string' && open.fits(data);
    case 'number':
      return typeof data === 'number';
    case 'boolean':
      return typeof data === 'boolean';
    default:
      return true;
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
