import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/kernel/compare-text.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { indexForSearch } from '../../src/search/index-for-search.js';
import { openSearchIndex } from '../../src/search/open-search-index.js';
import { packNumbers, unpackNumbers } from '../../src/search/pack-numbers.js';
import { packTexts, unpackTexts } from '../../src/search/pack-texts.js';
import { searchCatalogue } from '../../src/search/search-catalogue.js';
import { codeOf } from '../kernel/code-of.js';
import { generatedCatalogue, seeded } from './generated-catalogue.js';

describe('what is packed comes back', () => {
  test('numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), numbers => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
    );
    const many = Array.from({ length: 20_000 }, (_, at) => at * 7);
    expect(unpackNumbers(packNumbers(many))).toEqual(many);
  });
  test('sorted texts without line feeds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '𝄞', '0'), maxLength: 50 });
    fc.assert(
      fc.property(fc.array(text), texts => {
        const sorted = texts.toSorted(compareText);
        expect(unpackTexts(packTexts(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('a saved index', () => {
  const searchIndex = indexForSearch(indexCatalogue(generatedCatalogue(400, seeded(3))));
  const text = JSON.stringify(searchIndex);
  const questions = ['off-1', 'ba', 'bade', 'lo lo', 'gefo mi 12', 'off 7 ra'];

  test('answers as the one that it was made from, and is saved again as it was', () => {
    const opened = openSearchIndex(JSON.parse(text));
    for (const question of questions) expect(searchCatalogue(opened, question)).toEqual(searchCatalogue(searchIndex, question));
    expect(JSON.stringify(opened)).toBe(text);
  });

  test('that was damaged is refused, or answers with things that are there', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.constantFrom(...questions), (at, letters, question) => {
        let data: unknown;
        try {
          data = JSON.parse(text.slice(0, at) + letters + text.slice(at + 1));
        } catch {
          return;
        }
        let hits: ReturnType<typeof searchCatalogue> = [];
        const code = codeOf(() => {
          hits = searchCatalogue(openSearchIndex(data), question);
        });
        expect([undefined, 'not-a-search-index']).toContain(code);
        for (const { id, kind, name } of hits) expect([typeof id, typeof kind, typeof name.text]).toEqual(['string', 'string', 'string']);
      }),
      { numRuns: 300 },
    );
  });
});
