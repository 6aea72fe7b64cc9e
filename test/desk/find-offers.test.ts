import { describe, expect, test } from 'vitest';
import { findOffers } from '../../src/desk/find-offers.js';
import type { FoundOffers, OfferQuery } from '../../src/desk/offer-query.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { loadAcme } from '../examples/acme-example.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

const at = '2026-12-01';
const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const index = indexCatalogue(catalogue);
const find = (query: Partial<OfferQuery>): FoundOffers => findOffers(index, { at, limit: 1000, ...query });
const ids = (query: Partial<OfferQuery>): readonly string[] => find(query).offers.map(({ offer }) => offer);
const all = catalogue.offers.filter(({ status }) => status !== 'draft').length;

describe('offers are found', () => {
  test('where they are sold: what names no channel, market or segment is sold in all', () => {
    const offers = [
      minimalOffer({ id: 'everywhere' }),
      minimalOffer({ id: 'shop', channels: ['shop'] }),
      minimalOffer({ id: 'work', segments: ['work'], markets: ['ie'] }),
    ];
    const sold = (query: Partial<OfferQuery>): readonly string[] =>
      findOffers(indexCatalogue(minimalCatalogue({ offers })), { at, ...query }).offers.map(({ offer }) => offer);
    expect(sold({})).toEqual(['everywhere', 'shop', 'work']);
    expect(sold({ channel: 'web' })).toEqual(['everywhere', 'work']);
    expect(sold({ channel: 'shop', segment: 'home' })).toEqual(['everywhere', 'shop']);
    expect(sold({ market: 'gb' })).toEqual(['everywhere', 'shop']);
  });
  test('while they are on sale, unless retired ones are asked for; drafts never', () => {
    const offers = [
      minimalOffer({ id: 'now', validFor: { from: '2026-12-01', until: '2026-12-02' } }),
      minimalOffer({ id: 'over', validFor: { until: '2026-12-01' } }),
      minimalOffer({ id: 'old', status: 'retired' }),
      minimalOffer({ id: 'draft', status: 'draft' }),
    ];
    const sold = (status: OfferQuery['status']): readonly string[] =>
      findOffers(indexCatalogue(minimalCatalogue({ offers })), { at, ...(status === undefined ? {} : { status }) }).offers.map(
        ({ offer }) => offer,
      );
    expect(sold(undefined)).toEqual(['now']);
    expect(sold('retired')).toEqual(['old']);
    expect(sold('all')).toEqual(['now', 'over', 'old']);
  });
  test('in a category and those within it', () => {
    expect(ids({ category: 'tv', segment: 'consumer' })).toEqual(expect.arrayContaining(['tv-max', 'tv-pack-film', 'home-duo-100']));
    expect(ids({ category: 'tv-packs' })).not.toContain('tv-max');
  });
  test('in a category that only the offer itself stands in', () => {
    expect(ids({ category: 'packages' })).toEqual(expect.arrayContaining(['home-duo-100', 'home-triple']));
    expect(ids({ category: 'packages' })).not.toContain('fibre-100');
  });
  test('by family, kind and features', () => {
    expect(ids({ family: 'mobile-line', features: [{ feature: 'mobile-data', atLeast: '50' }] })).toEqual(
      expect.arrayContaining(['mobile-50', 'mobile-unlimited']),
    );
    expect(ids({ family: 'mobile-line', features: [{ feature: 'mobile-data', atLeast: '50' }] })).not.toContain('mobile-25');
    expect(ids({ features: [{ feature: 'roaming-zones', has: 'world' }] }).length).toBeGreaterThan(0);
    expect(ids({ kind: 'device' })).toEqual(expect.arrayContaining(['phone-nova-8']));
    expect(ids({ features: [{ feature: 'five-g' }] })).not.toContain('mobile-2');
  });
  test('within a price range, each by its own quote', () => {
    const found = find({ currency: 'GBP', price: { min: '20', max: '30' } });
    expect(found.offers.length).toBeGreaterThan(3);
    for (const { offer, price } of found.offers) {
      const quote = quoteOffer(index, { offer, at, currency: 'GBP' });
      const total = quote.kind === 'priced' ? quote.recurring.find(({ period }) => period === 'P1M')?.total : undefined;
      expect(price).toEqual({ amount: total, currency: 'GBP', period: 'P1M' });
      expect(Number(total) >= 20 && Number(total) <= 30).toBe(true);
    }
    expect(
      find({ currency: 'GBP', price: { max: '600', period: 'once' } }).offers.find(({ offer }) => offer === 'phone-nova-8')?.price?.amount,
    ).toBe('599.00');
  });
});

describe('nothing is left out in silence', () => {
  test.each<Partial<OfferQuery>>([
    {},
    { channel: 'web', market: 'uk', segment: 'consumer', category: 'internet' },
    { currency: 'GBP', price: { max: '25' }, features: [{ feature: 'five-g' }] },
    { status: 'all', withParts: true },
  ])('found and left out are all offers: %j', query => {
    const { total, leftOut } = find(query);
    expect(total + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(all);
  });
  test('a price that is not known is counted as that, and never as too dear', () => {
    const plan = minimalPricePlan({
      phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', onRequest: true }] })] }],
    });
    const unknown = indexCatalogue(minimalCatalogue({ pricePlans: [plan] }));
    expect(findOffers(unknown, { at, currency: 'EUR', price: { max: '1' } })).toMatchObject({ total: 0, leftOut: { priceUnknown: 1 } });
    expect(findOffers(unknown, { at, currency: 'EUR', sort: 'price' })).toMatchObject({
      total: 1,
      offers: [{ priceUnknown: [{ code: 'PRICE_ON_REQUEST' }] }],
    });
  });
});

describe('what is found is', () => {
  test('sorted by price, and what has none comes last either way', () => {
    const amounts = (descending: boolean): readonly (string | undefined)[] =>
      find({ currency: 'GBP', sort: 'price', descending }).offers.map(({ price }) => price?.amount);
    const priced = amounts(false)
      .filter(amount => amount !== undefined)
      .map(Number);
    expect(priced).toEqual(priced.toSorted((a, b) => a - b));
    expect(
      amounts(false)
        .slice(priced.length)
        .every(amount => amount === undefined),
    ).toBe(true);
    expect(amounts(true).slice(0, priced.length).map(Number)).toEqual(priced.toReversed());
  });
  test('sorted by name as people of the locale do', () => {
    expect(
      find({ sort: 'name', family: 'mobile-line', locale: 'de' })
        .offers.map(({ name }) => name.text)
        .slice(0, 4),
    ).toEqual(['Mobil 2 GB', 'Mobil 10 GB', 'Mobil 25 GB', 'Mobil 50 GB']);
  });
  test('given page by page: the pages together are all, each once', () => {
    const pages: string[] = [];
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const page: FoundOffers = find({ sort: 'name', limit: 7, offset });
      pages.push(...page.offers.map(({ offer }) => offer));
      offset = page.next;
    }
    expect(pages).toEqual(ids({ sort: 'name' }));
    expect(new Set(pages).size).toBe(pages.length);
  });
});

test.each<[Partial<OfferQuery>, string]>([
  [{ at: 'now' }, 'not-an-instant'],
  [{ channel: 'moon' }, 'unknown-channel'],
  [{ market: 'moon' }, 'unknown-market'],
  [{ segment: 'moon' }, 'unknown-segment'],
  [{ category: 'moon' }, 'unknown-category'],
  [{ features: [{ feature: 'moon' }] }, 'unknown-feature'],
  [{ currency: 'XXX' }, 'unknown-currency'],
  [{ price: { max: 'cheap' } }, 'not-a-decimal'],
  [{ price: { period: 'month' } }, 'not-a-duration'],
  [{ limit: 0 }, 'bad-page'],
  [{ offset: -1 }, 'bad-page'],
])('a query that makes no sense is refused: %j', (query, code) => {
  expect(codeOf(() => find(query))).toBe(code);
});
