// What people type of an operator's real catalogue: 1,000 questions, where CATALOGUE_CORPUS is set.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importOvh } from '../../src/interchange/ovh/import-ovh.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Offer } from '../../src/model/offer.js';
import { squashText } from '../../src/search/fold-text.js';
import { indexForSearch } from '../../src/search/index-for-search.js';
import { searchCatalogue } from '../../src/search/search-catalogue.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { corpusFolder, hasCorpus } from '../conformance/read-corpus.js';
import { mistype, seeded } from './generated-catalogue.js';

const isThere = hasCorpus('searching an operator’s catalogue');

describe.runIf(isThere)('of the largest catalogue of OVHcloud, the offer that is meant is among the first three', () => {
  const folder = join(corpusFolder ?? '', 'ovh');
  const files = (isThere ? readdirSync(folder) : []).filter(name => name.endsWith('.json'));
  const [largest = ''] = files.map(name => join(folder, name)).toSorted((a, b) => statSync(b).size - statSync(a).size);
  const { catalogue } = importOvh(isThere ? readFileSync(largest, 'utf8') : '');
  const offers = catalogue?.offers ?? [];
  const searchIndex: SearchIndex | undefined = catalogue && indexForSearch(indexCatalogue(catalogue));
  const chance = seeded(11);
  const asked = Array.from({ length: 1000 }, () => offers[Math.floor(chance() * offers.length)]).filter(offer => offer !== undefined);

  const share = (isRight: (offer: Offer, found: readonly string[]) => boolean, type: (offer: Offer) => string): number => {
    const right = asked.filter(offer => {
      const hits = searchIndex === undefined ? [] : searchCatalogue(searchIndex, type(offer), { limit: 3 });
      return isRight(
        offer,
        hits.filter(({ kind }) => kind === 'offer').map(({ id }) => id),
      );
    });
    return right.length / asked.length;
  };
  const nameOf = new Map(offers.map(({ id, name }) => [id, squashText(String(name))]));
  const isIt = ({ id }: Offer, found: readonly string[]): boolean => found.includes(id);
  // The same server for three regions has three codes and one name, with a capital here or there.
  const isCalledSo = ({ name }: Offer, found: readonly string[]): boolean => found.some(id => nameOf.get(id) === squashText(String(name)));

  test('by its code, always', () => {
    expect(share(isIt, ({ id }) => id)).toBe(1);
    expect(share(isIt, ({ id }) => id.toUpperCase().replaceAll('-', ' '))).toBe(1);
  });
  test('by the beginning of its code that three at most share, for 95 of 100', () => {
    const beginningOf = ({ id }: Offer): string => {
      const lengths = Array.from({ length: id.length }, (_, at) => at + 1);
      const length = lengths.find(one => offers.filter(other => other.id.startsWith(id.slice(0, one))).length <= 3);
      return id.slice(0, length);
    };
    expect(share(isIt, beginningOf)).toBeGreaterThanOrEqual(0.95);
  });
  test('by its code with one mistyped letter, for 95 of 100', () => {
    expect(share(isIt, ({ id }) => mistype(id, chance))).toBeGreaterThanOrEqual(0.95);
  });
  test('by its name, whole, begun or with one mistyped letter, for 95 of 100', () => {
    expect(share(isCalledSo, ({ name }) => String(name))).toBe(1);
    expect(share(isCalledSo, ({ name }) => String(name).slice(0, -2))).toBeGreaterThanOrEqual(0.95);
    expect(share(isCalledSo, ({ name }) => mistype(String(name), chance))).toBeGreaterThanOrEqual(0.95);
  });
});
