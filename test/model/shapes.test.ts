import { describe, expect, test } from 'vitest';
import { catalogueSchema } from '../../src/model/catalogue.js';
import { readShape } from '../../src/model/reading/read-shape.js';
import { type ObjectShape, openShape, type Shape } from '../../src/model/reading/shape.js';

const objects = [...objectsIn(readShape(catalogueSchema()))];

describe('every record of the model', () => {
  test('is reached', () => {
    expect(objects.length).toBeGreaterThan(70);
  });
  test('has a noun by which findings call it', () => {
    expect(objects.filter(({ noun }) => noun === 'map').map(({ fields }) => [...fields.keys()])).toEqual([]);
  });
  test('describes each of its fields in a sentence', () => {
    const undescribed = objects.flatMap(({ noun, fields }) =>
      [...fields].filter(([, { description }]) => !/^.{4,}[.…]$/.test(description)).map(([name]) => `${noun}: ${name}`),
    );
    expect(undescribed).toEqual([]);
  });
});

function* objectsIn(shape: Shape, known = new Set<Shape>()): Generator<ObjectShape> {
  const open = openShape(shape);
  if (known.has(open)) return;
  known.add(open);
  if (open.kind === 'object') yield open;
  for (const part of partsOf(open)) yield* objectsIn(part, known);
}

function partsOf(shape: ReturnType<typeof openShape>): readonly Shape[] {
  if (shape.kind === 'object') return [...shape.fields.values()].map(field => field.shape);
  if (shape.kind === 'list') return [shape.item];
  if (shape.kind === 'map') return [shape.value];
  return shape.kind === 'union' ? shape.options : [];
}
