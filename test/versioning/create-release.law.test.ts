import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { sha256 } from '../../src/kernel/sha256.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { hashCatalogue, hashContent } from '../../src/versioning/hash-catalogue.js';
import { catalogues } from './schema-data.js';

const termRoles = new Set<string>(['price', 'allowance', 'obligation', 'eligibility', 'legal']);

describe('the hashes of a catalogue', () => {
  test('are the same after a round trip through JSON and with its members in another order', () => {
    fc.assert(
      fc.property(catalogues(), catalogue => {
        const shuffled: Catalogue = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(catalogue).toReversed())));
        expect(hashCatalogue(shuffled)).toEqual(hashCatalogue(catalogue));
      }),
      { numRuns: 60 },
    );
  });
  test('are those of the canonical JSON of the whole', () => {
    fc.assert(
      fc.property(catalogues(), catalogue => {
        const whole = `sha256:${sha256(canonicalJson(catalogue))}`;
        expect(hashCatalogue(catalogue).contentHash).toBe(whole);
        expect(hashContent(catalogue as unknown as Record<string, unknown>)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
  test('tell the same terms where no change is one of terms', () => {
    fc.assert(
      fc.property(catalogues(), catalogues(), (a, b) => {
        const changed = new Map<string, Set<string>>();
        for (const { collection, id, roles } of diffCatalogues(a, b)) {
          changed.set(`${collection}/${id}`, new Set([...(changed.get(`${collection}/${id}`) ?? []), ...roles]));
        }
        const [before, after] = [hashCatalogue(a).hashes, hashCatalogue(b).hashes];
        for (const [name, { terms, content }] of Object.entries(after)) {
          if (!(name in before)) continue;
          const roles = [...(changed.get(name) ?? [])];
          if (!roles.some(role => termRoles.has(role))) expect(`${name} ${terms}`).toBe(`${name} ${before[name]?.terms}`);
          if (content === before[name]?.content) expect(roles).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
