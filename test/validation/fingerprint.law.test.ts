import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { patchData } from './patch-data.js';
import { listFixtureCodes, makeData, readFixture } from './read-fixture.js';

const lists: ReadonlySet<string> = new Set([
  'channels',
  'markets',
  'segments',
  'categories',
  'units',
  'features',
  'priceLists',
  'products',
  'pricePlans',
  'offers',
  'discounts',
  'upsellRules',
]);
const fixtures = listFixtureCodes()
  .map(code => ({ code, fixture: readFixture(code, 'invalid') }))
  .filter(({ fixture }) => fixture.file === undefined);

// A permutation of things by the numbers of a seed.
function shuffle<Item>(items: readonly Item[], seed: readonly number[]): Item[] {
  return items
    .map((item, at) => ({ item, key: seed[at % seed.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function shuffleKeys(value: unknown, seed: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map(item => shuffleKeys(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(shuffle(Object.entries(value), seed).map(([key, member]) => [key, shuffleKeys(member, seed)]));
}

function shuffleThings(data: unknown, seed: readonly number[]): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, lists.has(key) && Array.isArray(value) ? shuffle(value, seed) : value]),
  );
}

const fingerprintsOf = (data: unknown, options: Parameters<typeof validateCatalogue>[1]): readonly (string | undefined)[] =>
  validateCatalogue(readCatalogue(data), options)
    .issues.map(({ fingerprint }) => fingerprint)
    .sort();
const seeds = fc.array(fc.nat(1000), { minLength: 3, maxLength: 12 });
const anyFixture = fc.constantFrom(...fixtures);

describe('the fingerprint of a finding', () => {
  test('hangs neither on the order of things nor on that of their fields', () => {
    fc.assert(
      fc.property(anyFixture, seeds, ({ fixture, code }, seed) => {
        const data = makeData(fixture.patch);
        // Which of two definitions of one id is the second is all that there is to say of them.
        fc.pre(code !== 'DUP001');
        expect(fingerprintsOf(shuffleKeys(shuffleThings(data, seed), seed), fixture.options)).toEqual(
          fingerprintsOf(data, fixture.options),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('is different for every finding of a report', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFixture, { minLength: 2, maxLength: 4, selector: ({ code }) => code }), several => {
        const data = several.reduce((patched, { fixture }) => patchData(patched, fixture.patch), makeData({}));
        const fingerprints = fingerprintsOf(data, several[0]?.fixture.options);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
      }),
      { numRuns: 60 },
    );
  });

  test('stays when another thing is added before it', () => {
    const added = {
      id: 'a-third',
      name: 'A third',
      status: 'active',
      product: 'line',
      pricePlans: ['fibre-monthly'],
      segments: ['home'],
      maxPerCustomer: 7,
    };
    fc.assert(
      fc.property(anyFixture, ({ fixture, code }) => {
        fc.pre(code !== 'DUP001');
        const data = makeData(fixture.patch);
        const more = { ...Object(data), offers: [added, ...Object(data).offers] };
        const now = new Set(fingerprintsOf(more, fixture.options));
        for (const fingerprint of fingerprintsOf(data, fixture.options)) expect(now).toContain(fingerprint);
      }),
      { numRuns: 100 },
    );
  });
});
