// Everything in the example is found by what a rep may type of it, in both of its languages.
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { pickText } from '../../src/lookup/pick-text.js';
import { indexForSearch } from '../../src/search/index-for-search.js';
import { searchCatalogue } from '../../src/search/search-catalogue.js';
import { loadAcme } from '../examples/acme-example.js';
import { mistype, seeded } from './generated-catalogue.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const index = indexCatalogue(catalogue);

describe.each(catalogue.locales)('in the example, in %s', locale => {
  const searchIndex = indexForSearch(index, locale);
  const things = [...catalogue.offers, ...catalogue.products, ...catalogue.pricePlans].filter(({ status }) => status !== 'draft');
  const offers = catalogue.offers.filter(({ status }) => status !== 'draft');
  const ids = (text: string): readonly string[] => searchCatalogue(searchIndex, text, { limit: 3 }).map(({ id }) => id);
  const nameOf = ({ id, name = id }: (typeof things)[number]): string => pickText(name, locale, catalogue.defaultLocale).text;

  test('everything is first by its id', () => {
    expect(things.flatMap(({ id }) => (ids(id)[0] === id ? [] : [id]))).toEqual([]);
  });
  test('every offer is among the first three by its name, by its tags where few share them, and by its aliases', () => {
    const missed = offers.flatMap(offer => {
      const { id, tags = [], aliases = [] } = offer;
      const rare = tags.filter(tag => offers.filter(other => other.tags?.includes(tag)).length < 3);
      return [nameOf(offer), ...rare, ...aliases].flatMap(text => (ids(text).includes(id) ? [] : [`${id}: ${text}`]));
    });
    expect(missed).toEqual([]);
  });
  test('of offers with one letter of their name mistyped, 95 of 100 are among the first three', () => {
    const chance = seeded(5);
    const asked = offers.flatMap(offer => [1, 2, 3, 4, 5].map(() => offer));
    const found = asked.filter(offer => ids(mistype(nameOf(offer), chance)).includes(offer.id));
    expect(found.length / asked.length).toBeGreaterThanOrEqual(0.95);
  });
});
