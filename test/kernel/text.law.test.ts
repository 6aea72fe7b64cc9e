import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestWord } from '../../src/kernel/closest-word.js';
import { compareText } from '../../src/kernel/compare-text.js';
import { matchesGlob } from '../../src/kernel/glob.js';

// The oracle: by recursion over characters, as slow as it is plain.
function matchesPlainly(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*') return matchesPlainly(rest, text) || (text.length > 0 && matchesPlainly(pattern, text.slice(1)));
  return text.length > 0 && (first === '?' || first === text[0]) && matchesPlainly(rest, text.slice(1));
}

describe('a glob', () => {
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '😀', '.'), maxLength: 8 });
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '.'), maxLength: 10 });
  test('matches what the plainest reading of it matches', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(matchesGlob(pattern, text)).toBe(matchesPlainly([...pattern], [...text]));
      }),
      { numRuns: 20_000 },
    );
  });
  test('without wildcards matches only itself', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '.', '+', '[', '\\', '^', '$') });
    fc.assert(
      fc.property(words, words, (pattern, text) => {
        expect(matchesGlob(pattern, text)).toBe(pattern === text);
      }),
    );
  });
  test('made to blow up does not', () => {
    const text = `${'a'.repeat(100_000)}`;
    const started = performance.now();
    expect(matchesGlob(`${'a*'.repeat(50_000)}b`, text)).toBe(false);
    expect(matchesGlob(`*${'a'.repeat(50_000)}b*`, text)).toBe(false);
    expect(matchesGlob(`${'*a?'.repeat(1000)}b*`, text)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the order of texts', () => {
  test('is total and not that of any locale', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareText(a, b)).toBe(0 - compareText(b, a));
        expect(compareText(a, b) === 0).toBe(a === b);
      }),
    );
    expect(['ä', 'a', 'Z', 'z'].toSorted(compareText)).toEqual(['Z', 'a', 'z', 'ä']);
  });
});

describe('the closest word', () => {
  const known = ['pricePlans', 'pricePlan', 'product', 'products', 'offers', 'id', 'validFor'];
  test.each([
    ['pricePlnas', 'pricePlans'],
    ['PRICEPLANS', 'pricePlans'],
    ['prodct', 'product'],
    ['ofers', 'offers'],
    ['valid_for', 'validFor'],
    ['di', 'id'],
  ])('to %s is %s', (word, expected) => expect(closestWord(word, known)).toBe(expected));
  test.each(['colour', 'x', '', 'q'.repeat(200)])('to %j is none', word => expect(closestWord(word, known)).toBeUndefined());
  test('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('prise', 'of', 'offr', 'prodcts', 'pricePlan'),
        fc.shuffledSubarray([...known, 'Offers', 'prize'], { minLength: 9 }),
        (word, list) => {
          expect(closestWord(word, list)).toBe(closestWord(word, list.toSorted(compareText)));
        },
      ),
    );
  });
  test('is found after one slip in a word of four letters or more', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(11), fc.constantFrom('', 'x', 'xy'), (word, at, slip) => {
        const place = at % word.length;
        expect(closestWord(word.slice(0, place) + slip + word.slice(place + 1), [word])).toBe(word);
      }),
    );
  });
});
