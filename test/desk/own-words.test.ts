// Descriptions in words that an application brings along.
import { describe, expect, test } from 'vitest';
import { compareOffers } from '../../src/desk/compare-offers.js';
import { describeOffer } from '../../src/desk/describe-offer.js';
import { deskWords } from '../../src/desk/desk-words.data.js';
import type { DeskWords } from '../../src/desk/desk-words.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { loadAcme } from '../examples/acme-example.js';
import { codeOf } from '../kernel/code-of.js';
import { listSaid } from './list-said.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const index = indexCatalogue({ ...catalogue, locales: [...catalogue.locales, 'fr'] });
const french: DeskWords = {
  locale: 'fr',
  phrases: { ...deskWords.en, commitment: 'Durée minimale : {length}.', onSale: 'En vente.', row_commitment: 'Durée minimale' },
};
const asked = { at: '2026-12-01', currency: 'GBP' } as const;

describe('words of one’s own', () => {
  test('are those of their language, with lengths and amounts as it writes them', () => {
    const { sale, terms, prices } = describeOffer(index, 'fibre-100', { ...asked, locale: 'fr', words: french });
    expect(sale.words[0]).toEqual({ text: 'En vente.', locale: 'fr' });
    expect(terms[0]?.words[0]?.text).toMatch(/^Durée minimale : 24\smois\.$/u);
    expect(prices[0]?.words[0]?.text).toMatch(/\d,\d\d\s£/u);
  });
  test('go with a country of their language, and with no other language', () => {
    const said = (locale: string): unknown => describeOffer(index, 'fibre-100', { ...asked, locale, words: french }).sale.words[0];
    expect(said('fr-CA')).toEqual({ text: 'En vente.', locale: 'fr-CA' });
    expect(said('de')).toEqual({ text: 'Es ist jetzt zu haben.', locale: 'de' });
  });
  test('may take the place of the package’s own', () => {
    const words = { locale: 'en', phrases: { ...deskWords.en, onSale: 'Go ahead and sell it.' } };
    expect(describeOffer(index, 'fibre-100', { ...asked, locale: 'en', words }).sale.words[0]?.text).toBe('Go ahead and sell it.');
  });
  test('are used by comparisons too, whatever describes', () => {
    const { rows } = compareOffers(index, ['fibre-100', 'fibre-300'], { ...asked, locale: 'fr', words: french });
    expect(rows.map(({ label }) => label)).toContainEqual({ text: 'Durée minimale', locale: 'fr' });
  });
  test('must be all there', () => {
    const { and: _, ...rest } = french.phrases;
    const incomplete: DeskWords = { locale: 'fr', phrases: Object.assign({}, rest, { and: Object.create(null) }) };
    expect(codeOf(() => describeOffer(index, 'fibre-100', { ...asked, words: incomplete }))).toBe('words-missing');
  });
});

test('without words in a language every fixed sentence says that it is English', () => {
  const description = describeOffer(index, 'fibre-100', { ...asked, locale: 'fr' });
  const locales = new Set(listSaid(description).map(({ said }) => said.locale));
  expect([...locales]).toEqual(['en']);
  expect(description.missing.filter(({ code }) => code === 'NOT_IN_LOCALE').length).toBeGreaterThan(0);
});

test('a comparison for a customer is in their language throughout', () => {
  const customer = { id: 'kurt', locale: 'de', currency: 'EUR', facts: {}, holdings: [] };
  const compared = compareOffers(index, ['fibre-100', 'fibre-300'], { at: '2026-12-01', customer });
  expect(listSaid(compared).filter(({ said }) => said.locale !== 'de')).toEqual([]);
});
