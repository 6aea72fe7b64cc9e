import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/kernel/issue.js';
import { readPath } from '../../src/kernel/read-path.js';
import { catalogueSchema } from '../../src/model/catalogue.js';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import { arbitraryCatalogue, richCatalogue } from './arbitrary-catalogue.js';

const isClean = (data: unknown): boolean => readCatalogue(data).issues.length === 0;
// What JSON keeps of data is what reading takes of it, but for texts that JSON cannot write.
const plain = (data: unknown): unknown => (data === undefined ? undefined : JSON.parse(JSON.stringify(data)));

describe('reading', () => {
  test('finds nothing in the catalogue that the others are changed from', () => {
    expect(readCatalogue(richCatalogue).issues).toEqual([]);
  });
  test('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true, withSparseArray: true }),
        data => {
          const { catalogue, issues } = readCatalogue(data);
          expect(catalogue === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
        },
      ),
    );
  });
  test('finds no fault exactly where zod finds none, but for ids that are not unique', () => {
    fc.assert(
      fc.property(arbitraryCatalogue.map(plain), data => {
        const faults = readCatalogue(data).issues.filter(({ code }) => code !== 'DUP001');
        const hasLargeNumber = faults.some(({ message }) => message.includes('so many digits'));
        fc.pre(!hasLargeNumber);
        expect(faults.length === 0).toBe(catalogueSchema().safeParse(data).success);
      }),
      { numRuns: 250 },
    );
  });
  test('says of each fault what is wrong, where, and under which code', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, data => {
        for (const { code, slug, message, pointer, path } of readCatalogue(data).issues) {
          expect(code).toMatch(/^(?:SYS|DUP)\d{3}$/);
          expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
          expect(message).toMatch(/^[“A-Z].*[.?]$/su);
          expect(message).not.toMatch(/undefined|\[object|invalid input/i);
          expect(path.length === 0 ? '' : '/').toBe(pointer.slice(0, 1));
        }
      }),
    );
  });
  test('tells faults in document order', () => {
    fc.assert(
      fc.property(arbitraryCatalogue.map(plain), data => {
        const { issues } = readCatalogue(data);
        const places = issues.map(({ path }) => placeIn(data, path));
        for (const [index, place] of places.entries()) expect(compare(places[index - 1] ?? place, place)).toBeLessThanOrEqual(0);
      }),
    );
  });
  test('never changes what it is given', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, data => {
        const before = structuredClone(data);
        readCatalogue(data);
        expect(data).toEqual(before);
      }),
    );
  });
  test('of what is readable finds nothing but unknown fields and taken aliases', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, data => {
        const { readable } = readCatalogue(data);
        if (readable === undefined) return;
        const again = readCatalogue(readable.catalogue).issues;
        expect(again.filter(({ code, path }) => code !== 'SYS004' && code !== 'SYS015' && !path.includes('aliases'))).toEqual([]);
      }),
    );
  });
  test('leads from each readable thing back to the same thing in the data', () => {
    fc.assert(
      fc.property(arbitraryCatalogue.map(plain), data => {
        const { readable } = readCatalogue(data);
        for (const [index, offer] of readable?.catalogue.offers.entries() ?? []) {
          expect(readPath(data, readable?.sourcePath(['offers', index]) ?? [])).toEqual(offer);
        }
      }),
    );
  });
  test('reads a sound catalogue again as the same', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, data => {
        const { catalogue } = readCatalogue(data);
        if (catalogue !== undefined && isClean(data)) expect(readCatalogue(catalogue).catalogue).toEqual(catalogue);
      }),
    );
  });
});

function placeIn(data: unknown, path: Path): readonly number[] {
  return path.map((step, at) => {
    const holder = readPath(data, path.slice(0, at));
    return typeof step === 'number' ? step : Object.keys(Object(holder)).indexOf(step);
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, step] of a.entries()) {
    const difference = step - (b[index] ?? Number.NEGATIVE_INFINITY);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
