import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import { indexForSearch } from '../../src/search/index-for-search.js';
import { openSearchIndex } from '../../src/search/open-search-index.js';
import { searchCatalogue } from '../../src/search/search-catalogue.js';
import type { SearchOptions } from '../../src/search/search-hit.js';
import { loadAcme } from '../examples/acme-example.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const index = indexCatalogue(catalogue);
const english = indexForSearch(index, 'en');
const german = indexForSearch(index, 'de');

const find = (text: string, options?: SearchOptions): readonly string[] =>
  searchCatalogue(english, text, options).map(({ kind, id, by }) => `${kind} ${id} ${by}`);
const first = (text: string, options?: SearchOptions): string | undefined => find(text, options)[0];

describe('what a rep types', () => {
  test.each(['fibre-100', 'FIBRE-100', 'Fibre 100', 'fibre100', ' fibre  100 '])('as a code or a name (%j) comes first', text => {
    expect(first(text)).toBe('offer fibre-100 exact');
  });
  test('as the beginning of a name finds all that begin so, what is sold first', () => {
    const found = find('fibre', { limit: 5 });
    expect(found).toContain('offer fibre-100 prefix');
    expect(found.every(each => each.startsWith('offer '))).toBe(true);
  });
  test.each(['fbre 100', 'fiber 100', 'fibree 100', 'fibte 100'])('with a mistyped letter (%j) is found', text => {
    expect(first(text, { kinds: ['offer'] })).toBe('offer fibre-100 similar');
  });
  test('with letters that changed places is found', () => {
    expect(find('raoming').length).toBeGreaterThan(0);
  });
  test('as a number is never another number', () => {
    const ids = searchCatalogue(english, 'fibre 300', { limit: 3, kinds: ['offer'] }).map(({ id }) => id);
    expect(ids[0]).toBe('fibre-300');
    expect(ids).not.toContain('fibre-100');
  });
  test('in another form of the word, or without its hyphen, is found', () => {
    expect(find('routers').join()).toContain('home-5g');
    expect(find('wifi').join()).toContain('wifi-mesh');
  });
  test('that holds no letter and no digit finds nothing', () => {
    for (const text of ['', ' ', '!?', '—']) expect(find(text)).toEqual([]);
  });
  test('that is nowhere finds nothing', () => {
    expect(find('qqqqzzzz')).toEqual([]);
  });
  test('with one word that is nowhere still finds what has the others', () => {
    expect(find('qqqqzzzz virus').length).toBeGreaterThan(0);
  });
  test('a thousand times over is an ordinary question', () => {
    expect(find('fibre 100 '.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
  });
});

describe('what is found', () => {
  test('says what matched and where', () => {
    const [hit] = searchCatalogue(english, 'virus');
    expect(hit?.matches).toContainEqual({ field: 'description', text: 'viruses' });
  });
  test('is only of the kinds that are asked for', () => {
    expect(new Set(searchCatalogue(english, 'fibre', { kinds: ['pricePlan'] }).map(({ kind }) => kind))).toEqual(new Set(['pricePlan']));
  });
  test('is a help text by a word of its answer, with the product that it is of', () => {
    const [hit] = searchCatalogue(english, 'calls', { kinds: ['help'] });
    expect(hit).toMatchObject({ kind: 'help', position: expect.any(Number) });
    expect(index.products.get(hit?.id ?? '')?.support?.help?.[hit?.position ?? -1]).toBeDefined();
  });
  test('is in the words of the locale, and accents do not matter', () => {
    const ids = (text: string): readonly string[] => searchCatalogue(german, text, { limit: 30 }).map(({ id }) => id);
    expect(ids('glasfaser')).toContain('fibre-100');
    expect(ids('verträge')).toEqual(expect.arrayContaining([...ids('vertrage')].slice(0, 1)));
  });
  test('is found by another form of a German word, and where umlauts were typed as two letters', () => {
    const names = ['Kündigung', 'Verträge für Schüler', 'Überblick'];
    const offers = names.map((name, at) => minimalOffer({ id: `x${at}`, name: { en: 'Plain', de: name } }));
    const own = indexForSearch(indexCatalogue(minimalCatalogue({ offers, locales: ['en', 'de'] })), 'de');
    const by = (text: string): readonly (string | undefined)[] =>
      searchCatalogue(own, text, { limit: 1 }).flatMap(({ id, by: how }) => [id, how]);
    expect(by('kündigen')).toEqual(['x0', 'words']);
    expect(by('Vertrag Schueler')).toEqual(['x1', 'words']);
    expect(by('Vertraege fuer')).toEqual(['x1', 'words']);
    expect(by('Ueberblick')).toEqual(['x2', 'words']);
  });
  test('is a mistyped word also where two letters changed places or a space was missed, but never another number', () => {
    const offers = ['Mobile Max 200', 'Mobile Max 500'].map((name, at) => minimalOffer({ id: `m${at}`, name }));
    const own = indexForSearch(indexCatalogue(minimalCatalogue({ offers })));
    const ids = (text: string): readonly string[] => searchCatalogue(own, text, { kinds: ['offer'] }).map(({ id }) => id);
    expect(ids('mboile max 200')).toEqual(['m0']);
    expect(ids('mobilekmax 200')).toEqual(['m0']);
    expect(ids('mobile max 20')[0]).toBe('m0');
    // What has some of the words is all that is left, and says so.
    const matched = searchCatalogue(own, 'mobile max 400', { kinds: ['offer'] }).flatMap(({ matches }) => matches.map(({ text }) => text));
    expect(new Set(matched)).toEqual(new Set(['mobile', 'max']));
  });
  test('is an offer before its price plans, which are no more than their ids where they have no name', () => {
    const [first] = minimalCatalogue().pricePlans;
    if (first === undefined) throw new Error('there is no price plan');
    const { name: _, ...rest } = first;
    const nameless: PricePlan = { ...rest, id: 'cable-max-x9-default' };
    const offer = minimalOffer({ id: 'cable-max-x9', name: 'Cable Max', pricePlans: [nameless.id] });
    const own = indexForSearch(indexCatalogue(minimalCatalogue({ offers: [offer], pricePlans: [nameless] })));
    expect(searchCatalogue(own, 'cabel max').map(({ kind }) => kind)).toEqual(['offer', 'pricePlan']);
    expect(searchCatalogue(own, 'x9 max')[0]).toMatchObject({ kind: 'offer', by: 'words' });
    expect(searchCatalogue(own, nameless.id)[0]).toMatchObject({ kind: 'pricePlan', by: 'exact', matches: [{ field: 'id' }] });
  });
  test('is found by tags and by aliases', () => {
    const offer = minimalOffer({ id: 'x1', name: 'Plain', tags: ['Schüler'], aliases: ['old-code'] });
    const own = indexForSearch(indexCatalogue(minimalCatalogue({ offers: [offer] })));
    expect(searchCatalogue(own, 'schuler')[0]?.matches).toContainEqual({ field: 'tag', text: 'schuler' });
    expect(searchCatalogue(own, 'OLD code')[0]).toMatchObject({ id: 'x1', by: 'exact', matches: [{ field: 'alias', text: 'oldcode' }] });
  });
  test('is never a draft', () => {
    const own = indexForSearch(indexCatalogue(minimalCatalogue({ offers: [minimalOffer({ id: 'soon', status: 'draft' })] })));
    expect(searchCatalogue(own, 'soon')).toEqual([]);
  });
  test('is frozen, and the same every time', () => {
    const hits = searchCatalogue(english, 'fibre');
    expect(Object.isFrozen(hits) && Object.isFrozen(hits[0]) && Object.isFrozen(hits[0]?.matches)).toBe(true);
    expect(searchCatalogue(english, 'fibre')).toEqual(hits);
  });
});

describe('an index that was saved', () => {
  const saved: unknown = JSON.parse(JSON.stringify(english));
  test('answers as the one that it was made from', () => {
    const opened = openSearchIndex(saved);
    for (const text of ['fibre-100', 'fibre', 'fbre 100', 'virus', 'qqqq virus'])
      expect(searchCatalogue(opened, text)).toEqual(searchCatalogue(english, text));
  });
  test('says which catalogue and which locale it is of', () => {
    expect(openSearchIndex(saved)).toMatchObject({ catalogue: 'acme-telecom', locale: 'en', size: english.size });
  });
  test.each([undefined, null, 5, 'x', [], {}, { search: 2 }, { ...Object(saved), words: {} }, { ...Object(saved), codes: {} }])(
    'that is none (%#) is refused',
    data => {
      expect(codeOf(() => openSearchIndex(data))).toBe('not-a-search-index');
    },
  );
});

describe('a bad call', () => {
  test('is refused with a code', () => {
    // the types forbid these, which is the point
    expect(codeOf(() => searchCatalogue({} as never, 'x'))).toBe('bad-argument');
    expect(codeOf(() => searchCatalogue(english, 5 as never))).toBe('bad-argument');
    expect(codeOf(() => searchCatalogue(english, 'x', { limit: 0 }))).toBe('bad-argument');
    expect(codeOf(() => indexForSearch(index, 'xx'))).toBe('unknown-locale');
  });
});
