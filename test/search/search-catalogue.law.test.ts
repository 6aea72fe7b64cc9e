// What people type of 1,000 offers among 5,000: CATALOGUE_SEARCH_OFFERS asks among more.
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Offer } from '../../src/model/offer.js';
import { indexForSearch } from '../../src/search/index-for-search.js';
import { searchCatalogue } from '../../src/search/search-catalogue.js';
import { generatedCatalogue, mistype, seeded } from './generated-catalogue.js';

const size = Number(process.env['CATALOGUE_SEARCH_OFFERS'] ?? '5000');
const chance = seeded(7);
const { offers, ...head } = generatedCatalogue(size, chance);
const searchIndex = indexForSearch(indexCatalogue({ ...head, offers }), 'en');
const asked = Array.from({ length: 1000 }, () => offers[Math.floor(chance() * size)]).filter(offer => offer !== undefined);
const nameOf = ({ name }: Offer): string => String(name);

function share(type: (offer: Offer) => string): number {
  const found = asked.filter(offer => searchCatalogue(searchIndex, type(offer), { limit: 3 }).some(({ id }) => id === offer.id));
  return found.length / asked.length;
}

describe('among the first three is the offer that was meant', () => {
  test('by its code, always', () => {
    expect(share(({ id }) => id)).toBe(1);
    expect(share(({ id }) => id.toUpperCase().replace('-', ' '))).toBe(1);
  });
  test('by two thirds of its name, for 95 of 100', () => {
    expect(share(offer => nameOf(offer).slice(0, Math.ceil(nameOf(offer).length * 0.7)))).toBeGreaterThanOrEqual(0.95);
  });
  test('by its name with one mistyped letter, for 95 of 100', () => {
    const typed = (offer: Offer): string => {
      const [first = '', second = '', number = ''] = nameOf(offer).split(' ');
      return chance() < 0.5 ? `${mistype(first, chance)} ${second} ${number}` : `${first} ${mistype(second, chance)} ${number}`;
    };
    expect(share(typed)).toBeGreaterThanOrEqual(0.95);
  });
  test('by its name with the words in another order, for 95 of 100', () => {
    expect(share(offer => nameOf(offer).split(' ').reverse().join(' '))).toBeGreaterThanOrEqual(0.95);
  });
});
