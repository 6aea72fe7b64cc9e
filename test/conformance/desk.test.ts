// An operator's published catalogues at the desk: what is imported can be described, found and compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareOffers } from '../../src/desk/compare-offers.js';
import { describeOffer } from '../../src/desk/describe-offer.js';
import { findOffers } from '../../src/desk/find-offers.js';
import { importOvh } from '../../src/interchange/ovh/import-ovh.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { listSaid } from '../desk/list-said.js';
import { corpusFolder, hasCorpus } from './read-corpus.js';

const at = '2026-12-01';
const folder = join(corpusFolder ?? '', 'ovh');
const files = hasCorpus('the desk on an operator’s catalogues') ? readdirSync(folder).filter(name => name.endsWith('.json')) : [];

describe.skipIf(files.length === 0)('an operator’s catalogue', () => {
  test.each(files)(
    '%s: its offers are described with their quotes, found by price, and compared',
    file => {
      const { catalogue } = importOvh(readFileSync(join(folder, file), 'utf8'), { file });
      if (catalogue === undefined) throw new Error(`${file} is not imported`);
      const index = indexCatalogue(catalogue);
      const found = findOffers(index, { at, sort: 'price', price: { min: '1' }, limit: 1000 });
      expect(found.total).toBeGreaterThan(10);
      for (const { offer, price } of found.offers.filter((_, place) => place % 10 === 0)) {
        const described = describeOffer(index, offer, { at });
        const [first] = described.prices;
        const { pricePlan, term } = first?.quote ?? {};
        const chosen = { ...(pricePlan === undefined ? {} : { pricePlan }), ...(term === undefined ? {} : { term }) };
        expect(first?.quote).toEqual(quoteOffer(index, { offer, at, ...chosen }));
        expect(first?.quote.kind === 'priced' ? first.quote.recurring.map(({ total }) => total) : []).toContain(price?.amount);
        expect(listSaid(described).filter(({ said }) => /\{\w+\}|undefined|NaN|\[object/.test(said.text))).toEqual([]);
      }
      const cheapest = found.offers.slice(0, 3).map(({ offer }) => offer);
      const recurring = compareOffers(index, cheapest, { at }).rows.find(({ row }) => row === 'price.recurring');
      expect(recurring?.best?.[0] ?? 0).toBe(0);
    },
    60_000,
  );
});
