import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../src/kernel/compare-text.js';
import { findSimilar } from '../../src/search/find-similar.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 1, maxLength: 8 });

test('similar are exactly the texts of which so many letters differ, counted by the whole table of distances', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (texts, asked, most) => {
      const sorted = texts.toSorted(compareText);
      const isLike = (text: string): boolean => most === 1 || text[0] === asked[0];
      const expected = sorted.flatMap((text, at) => (distanceOf(text, asked) <= most && isLike(text) ? [{ at, text }] : []));
      expect(findSimilar(sorted, asked, most).map(({ at }) => ({ at, text: sorted[at] }))).toEqual(expected);
      for (const { at, distance } of findSimilar(sorted, asked, most)) expect(distance).toBe(distanceOf(sorted[at] ?? '', asked));
    }),
  );
});

// Letters that are missing, too many, others, or changed with the next.
function distanceOf(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const row = table[i] ?? [];
      row[j] = Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY);
    }
  }
  return at(a.length, b.length);
}
