import { beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { LoadedCatalogue } from '../../src/model/catalogue-reading.js';
import type { Customer } from '../../src/model/customer.js';
import type { Offer } from '../../src/model/offer.js';
import type { Quote } from '../../src/pricing/quote.js';
import { quoteHolding } from '../../src/pricing/quote-holding.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { loadAcme, readAcmeCustomers } from './acme-example.js';

const at = '2026-12-01';

let loaded: LoadedCatalogue;
let catalogue: Catalogue;
let index: CatalogueIndex;
let customers: readonly Customer[];

beforeAll(async () => {
  loaded = await loadAcme();
  if (loaded.catalogue === undefined) throw new Error(loaded.issues.map(({ code, message }) => `${code} ${message}`).join('\n'));
  catalogue = loaded.catalogue;
  index = indexCatalogue(catalogue);
  customers = [...readAcmeCustomers(index).values()].flatMap(reading => (reading.ok ? [reading.value] : []));
});

describe('the example catalogue', () => {
  test('loads without a finding', () => {
    expect(loaded.issues).toEqual([]);
  });
  test('keeps every rule of the strict profile', () => {
    const report = validateCatalogue(loaded, { at, profile: 'strict' });
    expect(report.issues.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`)).toEqual([]);
    expect(report.skippedRules).toEqual([]);
  });
  test('is as large as a small operator’s', () => {
    const { products, offers, pricePlans, upsellRules = [], channels, markets, locales } = catalogue;
    expect(products.length).toBeGreaterThanOrEqual(25);
    expect(offers.length).toBeGreaterThanOrEqual(60);
    expect(pricePlans.length).toBeGreaterThanOrEqual(60);
    expect(upsellRules.length).toBeGreaterThanOrEqual(40);
    expect([channels.length, markets.length, locales.length]).toEqual([3, 2, 2]);
  });
  test('uses every kind of product, phase, price and rule', () => {
    const phases = catalogue.pricePlans.flatMap(plan => plan.phases);
    const prices = phases.flatMap(phase => phase.charges).flatMap(charge => charge.prices);
    const rules = catalogue.upsellRules ?? [];
    expect(kindsOf(catalogue.products)).toEqual(['addOn', 'base', 'device', 'service', 'standalone']);
    expect(kindsOf(phases)).toEqual(['discount', 'evergreen', 'fixedTerm', 'trial']);
    expect(kindsOf(catalogue.discounts ?? [])).toEqual(['amount', 'freeUnits', 'override', 'percent']);
    expect(kindsOf(rules)).toEqual(['addOn', 'crossSell', 'migration', 'renewal', 'retention', 'rightSize', 'upgrade']);
    expect([...new Set(rules.map(rule => rule.purpose))].sort()).toEqual(['marketing', 'regulatory', 'service']);
    for (const model of ['flat', 'perUnit', 'graduated', 'volume', 'percentage', 'matrix', 'chosen', 'onRequest']) {
      expect(prices.some(price => model in price)).toBe(true);
    }
  });
});

function kindsOf(things: readonly { readonly kind: string }[]): readonly string[] {
  return [...new Set(things.map(({ kind }) => kind))].sort();
}

describe('every offer of the example', () => {
  test('can be quoted wherever it is sold, on each of its price plans', () => {
    const unknown = listSales().flatMap(sale => {
      const quote = quoteSale(sale);
      return quote.kind === 'priced' ? [] : [`${sale.offer.id}: ${quote.reasons.map(({ code }) => code).join(', ')}`];
    });
    // Priced for each site; the prepaid customer chooses the amount.
    expect([...new Set(unknown)]).toEqual(['leased-line: PRICE_ON_REQUEST, PRICE_ON_REQUEST']);
  });
  test('costs 29.99 a month where it is Fibre 100 in pounds', () => {
    const quote = quoteOffer(index, { offer: 'fibre-100', at, currency: 'GBP' });
    expect(quote.kind === 'priced' && quote.recurring.map(sum => `${sum.total} ${sum.period}`)).toEqual(['29.99 P1M']);
  });
  test('has a price plan by the year that costs less than twelve months', () => {
    for (const id of ['fibre-50', 'fibre-100', 'fibre-300', 'fibre-500', 'fibre-900', 'tv-max']) {
      const monthly = recurringOf(quoteOffer(index, { offer: id, pricePlan: `${id}-monthly`, at: '2027-01-01', currency: 'GBP' }));
      const yearly = recurringOf(quoteOffer(index, { offer: id, pricePlan: `${id}-yearly`, at: '2027-01-01', currency: 'GBP' }));
      expect(yearly).toBeLessThan(12 * monthly);
    }
  });
});

interface Sale {
  readonly offer: Offer;
  readonly pricePlan: string | undefined;
  readonly market: string;
  readonly segment: string;
}

function listSales(): readonly Sale[] {
  const sold = catalogue.offers.filter(offer => offer.status === 'active' && offer.sellable !== false);
  return sold.flatMap(offer =>
    (offer.markets ?? ['uk', 'de']).flatMap(market =>
      (offer.segments ?? []).flatMap(segment =>
        (offer.pricePlans ?? [undefined]).map(pricePlan => ({ offer, pricePlan, market, segment })),
      ),
    ),
  );
}

function quoteSale({ offer, pricePlan, market, segment }: Sale): Quote {
  const plan = pricePlan === undefined ? {} : { pricePlan };
  return quoteOffer(index, { offer: offer.id, ...plan, market, segment, channel: 'phone', at, chosenAmounts: { credit: '20.00' } });
}

// What follows an introductory price is the last stretch. Numbers will do, since amounts are only compared.
function recurringOf(quote: Quote): number {
  const last = quote.kind === 'priced' ? quote.phases.at(-1) : undefined;
  if (last?.kind !== 'priced') throw new Error(`${quote.offer} has no price`);
  return Number(last.recurring[0]?.total);
}

describe('every bundle of the example', () => {
  test('costs less than its parts bought one by one, at first and later', () => {
    const dearer = catalogue.offers.filter(isBundle).flatMap(bundle =>
      (['GBP', 'EUR'] as const).filter(currency => {
        const whole = quoteOffer(index, { offer: bundle.id, at, currency });
        const parts = whole.kind === 'priced' ? whole.members.filter(({ charged }) => !charged) : [];
        const quotes = parts.map(({ offer }) => quoteOffer(index, { offer, at, currency }));
        const isLess = (priceOf: (quote: Quote) => number): boolean =>
          priceOf(whole) < quotes.reduce((sum, quote) => sum + priceOf(quote), chargedPart(whole, priceOf));
        return !isLess(firstOf) || !isLess(recurringOf);
      }),
    );
    expect(dearer).toEqual([]);
  });
});

// Safe Home is free in its first month, as its parts are, so there it cannot be cheaper.
function isBundle(offer: Offer): boolean {
  return offer.items !== undefined && offer.pricePlans !== undefined && offer.id !== 'safe-home';
}

// What charged members cost is in the price of the whole as well.
function chargedPart(whole: Quote, priceOf: (quote: Quote) => number): number {
  if (whole.kind !== 'priced') return 0;
  const charged = whole.members.filter(member => member.charged);
  return charged.reduce((sum, { offer }) => sum + priceOf(quoteOffer(index, { offer, at, currency: whole.currency })), 0);
}

function firstOf(quote: Quote): number {
  if (quote.kind !== 'priced') throw new Error(`${quote.offer} has no price`);
  return Number(quote.recurring[0]?.total ?? 0);
}

describe('the customers of the example', () => {
  test('are at least twelve and read without a finding', () => {
    const readings = [...readAcmeCustomers(index)];
    expect(readings.length).toBeGreaterThanOrEqual(12);
    expect(readings.flatMap(([name, { issues }]) => issues.map(({ code, message }) => `${name} ${code} ${message}`))).toEqual([]);
    expect(readings.filter(([name, reading]) => !reading.ok || `${reading.value.id}.json` !== name)).toEqual([]);
  });
  test('have holdings whose price is known', () => {
    const unknown = customers.flatMap(customer =>
      (customer.holdings ?? []).flatMap(holding => {
        const quote = quoteHolding(index, { customer, holding, at });
        return quote.kind === 'priced' ? [] : [`${customer.id} ${holding.id}: ${quote.reasons.map(({ code }) => code).join(', ')}`];
      }),
    );
    expect(unknown).toEqual(['mei-lin-chen mei-tv: NOT_STARTED']);
  });
  test('pay what was agreed with them, and not the list price', () => {
    const ada = customers.find(({ id }) => id === 'ada-okafor');
    const holding = ada?.holdings?.[0];
    if (ada === undefined || holding === undefined) throw new Error('Ada has no holding.');
    const quote = quoteHolding(index, { customer: ada, holding, at });
    expect(quote.kind === 'priced' && quote.recurring.map(sum => `${sum.total} ${sum.period}`)).toEqual(['27.99 P1M']);
  });
});
