import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPath } from '../../src/kernel/read-path.js';
import type { Change } from '../../src/versioning/change.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { catalogues, fullCatalogue, leavesOf, otherScalar } from './schema-data.js';

const mirrored = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', renamed: 'renamed' } as const;
const factsOf = ({ kind, collection, field, before, after, roles }: Change): string =>
  JSON.stringify([kind, collection, field, before, after, [...roles].sort()]);

const runs = { numRuns: 60 };

describe('a diff', () => {
  test('of a catalogue with itself, or with a copy whose members are shuffled, is empty', () => {
    fc.assert(
      fc.property(catalogues(), catalogue => {
        expect(diffCatalogues(catalogue, catalogue)).toEqual([]);
        expect(diffCatalogues(catalogue, JSON.parse(JSON.stringify(catalogue)))).toEqual([]);
        expect(diffCatalogues(catalogue, turned(catalogue))).toEqual([]);
      }),
      runs,
    );
  });
  test('does not depend on the order of the things in a collection', () => {
    fc.assert(
      fc.property(catalogues(), catalogue => {
        const reversed = { ...catalogue, offers: catalogue.offers.toReversed(), products: catalogue.products.toReversed() };
        expect(diffCatalogues(catalogue, reversed)).toEqual([]);
      }),
      runs,
    );
  });
  test('the other way round has the same changes, mirrored', () => {
    // Without aliases: in so small a pool of ids a new id is often another thing's former one, and then who followed whom is anybody's guess.
    const unaliased = catalogues().map(catalogue => withoutAliases(catalogue));
    fc.assert(
      fc.property(unaliased, unaliased, (a, b) => {
        const there = diffCatalogues(a, b).map(factsOf).sort();
        const back = diffCatalogues(b, a).map(change => {
          const { before, after, ...rest } = change;
          return factsOf({ ...rest, kind: mirrored[change.kind], before: after, after: before });
        });
        expect(back.sort()).toEqual(there);
      }),
      runs,
    );
  });
  test('says of every change where it is and what stands there', () => {
    fc.assert(
      fc.property(catalogues(), catalogues(), (a, b) => {
        for (const change of diffCatalogues(a, b)) {
          if (change.kind === 'moved' || change.kind === 'renamed') continue;
          if (change.kind === 'removed') expect(readPath(a, change.path)).toEqual(change.before);
          else expect(readPath(b, change.path)).toEqual(change.after);
        }
      }),
      runs,
    );
  });
  test('gives the same bytes for the same catalogues, whatever the order of their members', () => {
    fc.assert(
      fc.property(catalogues(), catalogues(), (a, b) => {
        expect(JSON.stringify(diffCatalogues(turned(a), b).map(({ before: _, after: __, ...rest }) => rest))).toBe(
          JSON.stringify(diffCatalogues(a, b).map(({ before: _, after: __, ...rest }) => rest)),
        );
      }),
      runs,
    );
  });
  test('of two random catalogues is classified throughout', () => {
    fc.assert(
      fc.property(catalogues(), catalogues(), (a, b) => {
        expect(classifyChanges(diffCatalogues(a, b)).filter(({ rule }) => rule === 'unclassified')).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a change of any one value of the model', () => {
  const catalogue = fullCatalogue();
  const leaves = leavesOf(catalogue);
  test('is seen where it is, and classified', () => {
    expect(leaves.length).toBeGreaterThan(600);
    const missed = leaves.filter(path => {
      const changed = withValue(catalogue, path, otherScalar(readPath(catalogue, path)));
      const changes = classifyChanges(diffCatalogues(catalogue, changed));
      const isNear = changes.some(change => isPrefix(change.path, path) || isPrefix(path, change.path));
      return !isNear || changes.some(({ rule }) => rule === 'unclassified');
    });
    expect(missed.map(path => path.join('.'))).toEqual([]);
  });
  test('that comes or goes is seen and classified too', () => {
    const missed = leaves.filter(path => {
      const without = withValue(catalogue, path, undefined);
      const there = classifyChanges(diffCatalogues(without, catalogue));
      const back = classifyChanges(diffCatalogues(catalogue, without));
      return there.length === 0 || back.length === 0 || [...there, ...back].some(({ rule }) => rule === 'unclassified');
    });
    // The content of an otherwise empty record: the model holds it for absent.
    expect(missed.map(path => path.join('.'))).toEqual([]);
  });
  test('at a place that the model does not know is breaking', () => {
    const [change] = classifyChanges(diffCatalogues(catalogue, withValue(catalogue, ['offers', 0, 'colour'], 'red')));
    expect(change).toMatchObject({ class: 'breaking', rule: 'unclassified', bump: 'major', pointer: '/offers/@a/colour' });
    const [inside] = classifyChanges(
      diffCatalogues(catalogue, withValue(catalogue, ['offers', 0, 'eligibility', 0, 'when', 'colour'], 'red')),
    );
    expect(inside).toMatchObject({ class: 'breaking', rule: 'unclassified' });
  });
});

function withoutAliases<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (name, member: unknown) => (name === 'aliases' ? undefined : member)));
}

function isPrefix(path: readonly (string | number)[], of: readonly (string | number)[]): boolean {
  return path.every((step, at) => of[at] === step);
}

function withValue<Value>(data: Value, path: readonly (string | number)[], value: unknown): Value {
  const copy: unknown = JSON.parse(JSON.stringify(data));
  const parent = readPath(copy, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== 'object' || parent === null || last === undefined) return copy as Value;
  if (value !== undefined) Reflect.set(parent, last, value);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy as Value;
}

// The members of every record in the opposite order.
function turned<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turned) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turned(member)]),
  ) as Value;
}
