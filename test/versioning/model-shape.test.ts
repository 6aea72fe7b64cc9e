import { describe, expect, test } from 'vitest';
import { collections } from '../../src/model/catalogue.js';
import { absentTruths, absentValues } from '../../src/versioning/absent-values.data.js';
import { placeRules, roleRules } from '../../src/versioning/change-rules.data.js';
import { atomicLists, atomicNouns, listRules, orderedSets } from '../../src/versioning/comparison.data.js';
import { catalogueShape, type Field, type Shape } from '../../src/versioning/model-shape.js';
import { roleReasons } from '../../src/versioning/reasons.data.js';

interface FoundField extends Field {
  readonly field: string;
  /** Within a value that changes as a whole. */
  readonly isWithinWhole: boolean;
}

// The customer's side is never released; it stands in the catalogue only within the examples of rules.
const inputNouns = new Set(['Customer', 'Context']);

function fieldsOf(shape: Shape, field: string, isWithinWhole: boolean, above: readonly Shape[] = []): readonly FoundField[] {
  if (above.includes(shape) || inputNouns.has(shape.noun ?? '')) return [];
  const inside = isWithinWhole || atomicNouns.has(shape.noun ?? '') || atomicLists.has(shape.noun ?? '');
  const next = [...above, shape];
  return [
    ...[...shape.fields].flatMap(([name, found]) => {
      const place = field === '' ? name : `${field}.${name}`;
      return [{ ...found, field: place, isWithinWhole: inside }, ...fieldsOf(found.shape, place, inside, next)];
    }),
    ...(shape.values === undefined ? [] : fieldsOf(shape.values, `${field}.*`, inside, next)),
    ...(shape.items === undefined ? [] : fieldsOf(shape.items, `${field}.*`, inside, next)),
  ];
}

const fields = fieldsOf(catalogueShape(), '', false);
const places = new Set([
  ...fields.map(({ field }) => field),
  ...fields.filter(({ shape }) => shape.values !== undefined || shape.items !== undefined).map(({ field }) => `${field}.*`),
]);

describe('the schema of the model', () => {
  test('is read as a whole', () => {
    expect(fields.length).toBeGreaterThan(300);
    expect([...catalogueShape().fields.keys()].filter(name => collections.some(each => each === name))).toHaveLength(collections.length);
  });
  test('gives every field a role', () => {
    expect(fields.filter(({ role }) => role === undefined).map(({ field }) => field)).toEqual([]);
  });
  test('uses every role, and each has its rules and reasons', () => {
    expect([...new Set(fields.map(({ role }) => role))].sort()).toEqual(Object.keys(roleRules).sort());
    expect(Object.keys(roleReasons).sort()).toEqual(Object.keys(roleRules).sort());
  });
  test('has no list of records that nobody decided how to compare', () => {
    const own = new Set<string>([...collections, 'currencies']);
    const undecided = fields.filter(({ field, shape, isWithinWhole }) => {
      const { items } = shape;
      if (items === undefined || items.fields.size === 0 || isWithinWhole || own.has(field)) return false;
      // The cases of a change policy have no name; the list of them changes as a whole.
      return items.noun === undefined ? !field.startsWith('changePolicy.') : !(items.noun in listRules) && !atomicLists.has(items.noun);
    });
    expect(undecided.map(({ field }) => field)).toEqual([]);
  });
  test('has for every optional size a decision of what its absence means', () => {
    const sizes = fields.filter(
      ({ worse, isRequired, isWithinWhole, shape }) =>
        (worse === 'increase' || worse === 'decrease') && !isRequired && !isWithinWhole && shape.items?.noun !== 'Amount',
    );
    expect(Object.keys(absentValues).sort()).toEqual(sizes.map(({ field }) => field).sort());
  });
  test('knows every place that a rule of its own names', () => {
    const named = [...placeRules.flatMap(rule => rule.fields), ...Object.keys(absentTruths), ...orderedSets];
    expect(named.filter(field => !places.has(field))).toEqual([]);
  });
  test('knows every noun that the tables name', () => {
    const nouns = new Set(fields.flatMap(({ shape }) => [shape.noun, shape.items?.noun, shape.values?.noun]));
    const named = [...Object.keys(listRules), ...atomicNouns, ...atomicLists].filter(noun => noun !== 'PolicyCase');
    expect(named.filter(noun => !nouns.has(noun))).toEqual([]);
  });
});
