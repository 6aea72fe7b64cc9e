// The parts that rules stand on, by example.
import { describe, expect, test } from 'vitest';
import { makeSuggester } from '../../src/validation/make-suggester.js';
import { sayDuration } from '../../src/validation/plan-ends.js';
import { sayAmount, sayQuantity } from '../../src/validation/say-amount.js';
import { sayLocale } from '../../src/validation/say-locale.js';
import { sayRound, saySpan } from '../../src/validation/say-thing.js';
import { makePointerWriter } from '../../src/validation/stable-pointer.js';
import { walkPattern, walkPatterns } from '../../src/validation/walk-pattern.js';

describe('a stable pointer', () => {
  const write = makePointerWriter({
    offers: [
      { id: 'a/b', items: [{ offer: 'x' }, { offer: 'y', pricePlan: 'p' }], eligibility: [{}], tags: ['new', 'two words'] },
      { id: 'twin' },
      { id: 'twin' },
    ],
    prices: [{ currency: 'EUR', scope: { channel: 'web' }, validFor: { from: '2026-01-01' } }, { currency: 'EUR' }],
    tiers: [{ upTo: '10' }, { upTo: null }],
  });
  test.each([
    [['offers', 0], '/offers/@a~1b'],
    [['offers', 0, 'items', 1, 'pricePlan'], '/offers/@a~1b/items/@y+p/pricePlan'],
    [['offers', 0, 'eligibility', 0], '/offers/@a~1b/eligibility/0'],
    [['offers', 0, 'tags', 0], '/offers/@a~1b/tags/@new'],
    [['offers', 0, 'tags', 1], '/offers/@a~1b/tags/1'],
    [['offers', 2], '/offers/2'],
    [['prices', 0, 'flat'], '/prices/@EUR+web+2026-01-01/flat'],
    [['prices', 1], '/prices/@EUR'],
    [['tiers', 1], '/tiers/@rest'],
    [['offers', 7, 'gone'], '/offers/7/gone'],
    [[], ''],
  ])('of %j is %s', (path, pointer) => {
    expect(write(path)).toBe(pointer);
  });
});

describe('a suggestion', () => {
  const words = (): readonly string[] => ['fibre-100', 'fibre-300', 'tv-plus'];
  test.each([
    ['fibre_100', 'fibre-100'],
    ['Fibre 100', 'fibre-100'],
    ['fibre-30', 'fibre-300'],
    ['tv-plsu', 'tv-plus'],
    ['router', undefined],
  ])('for %s is %s', (word, expected) => {
    expect(makeSuggester()(word, { group: 'offers', words })).toBe(expected);
  });

  test('is no longer looked for after a great many', () => {
    const suggest = makeSuggester();
    const many = Array.from({ length: 15_000 }, (_, at) => `offer-number-${at}`);
    expect(suggest('offer-nummer-1', { group: 'many', words: () => many })).toBe('offer-number-1');
    expect(suggest('offer-nummer-2', { group: 'many', words: () => many })).toBeUndefined();
    expect(suggest('OFFER_NUMBER_2', { group: 'many', words: () => many })).toBe('offer-number-2');
  });
});

describe('a pattern', () => {
  test('finds groups within groups, and no inherited member', () => {
    const data = { groups: [{ items: [1], groups: [{ items: [2] }] }] };
    expect(walkPattern(data, 'groups+.items.*').map(({ path, value }) => [path.join('/'), value])).toEqual([
      ['groups/0/items/0', 1],
      ['groups/0/groups/0/items/0', 2],
    ]);
    expect(walkPattern({}, 'constructor')).toEqual([]);
  });
  test('many patterns are walked at once as each by itself', () => {
    const data = { a: [{ b: 1, groups: [{ b: 2, groups: [{ b: 3 }] }] }, { b: { c: undefined } }], b: 4 };
    const patterns = ['b', 'a.*.b', 'a.*.groups+', 'a.*.groups+.b', 'a.*', 'a.*.b.*', 'a.*.b'];
    const found = walkPatterns(data, patterns);
    for (const pattern of patterns) expect(found.get(pattern)).toEqual(walkPattern(data, pattern));
    expect(found.get('a.*.groups+.b')?.map(({ path, value }) => [path.join('/'), value])).toEqual([
      ['a/0/groups/0/b', 2],
      ['a/0/groups/0/groups/0/b', 3],
    ]);
  });
});

describe('people read', () => {
  test.each([
    [sayAmount('1234567.5', 'GBP'), '£1,234,567.50'],
    [sayAmount('30.00', 'EUR'), '€30'],
    [sayAmount('-0.0035', 'USD'), '−$0.0035'],
    [sayAmount('6.60', 'JPY'), '6.60 JPY'],
    [sayQuantity({ coefficient: 1n, scale: 0 }, 'seat'), '1 seat'],
    [sayQuantity({ coefficient: 75n, scale: 1 }, 'GB'), '7.5 GB'],
    [sayQuantity({ coefficient: 1000n, scale: 0 }, undefined), '1,000 units'],
    [sayLocale('en-GB'), 'English (en-GB)'],
    [sayLocale('tlh'), 'tlh'],
    [sayDuration('P1Y6M'), '1 year and 6 months'],
    [sayRound(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), 'a → b → c → d → e → f → 2 more → a'],
    [saySpan({ from: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 3, 1) }, 'UTC'), 'from 1 Mar 2026 to 31 Mar 2026'],
    [saySpan({ from: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 2, 2) }, 'UTC'), 'on 1 Mar 2026'],
    [saySpan({ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }, 'UTC'), 'at all times'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
