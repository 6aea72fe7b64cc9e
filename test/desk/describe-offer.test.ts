import { describe, expect, test } from 'vitest';
import { describeOffer } from '../../src/desk/describe-offer.js';
import type { OfferDescription } from '../../src/desk/offer-description.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Customer } from '../../src/model/customer.js';
import type { Product } from '../../src/model/product.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import { quoteHolding } from '../../src/pricing/quote-holding.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan, minimalRelease } from '../support/minimal-catalogue.js';

const at = '2026-12-01';
const year = { id: 'year', commitment: 'P12M', renewal: 'rolling', noticePeriod: 'P1M', coolingOff: 'P14D' } as const;
const line: Product = { id: 'line', name: 'Line', status: 'active', kind: 'base' };

function describeIn(catalogue: Catalogue, context: Partial<Parameters<typeof describeOffer>[2]> = {}): OfferDescription {
  return describeOffer(indexCatalogue(catalogue), 'fibre', { at, currency: 'EUR', ...context });
}

function lacks(description: OfferDescription): readonly string[] {
  return description.missing.map(({ code, thing, field }) => `${code} ${thing.kind} ${thing.id} ${field}`);
}

describe('the price', () => {
  const phases = [
    { id: 'intro', kind: 'discount', duration: 'P3M', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '10' }] })] },
    { id: 'main', kind: 'evergreen', charges: [minimalCharge()] },
  ] as const;
  const catalogue = minimalCatalogue({
    pricePlans: [minimalPricePlan({ phases, taxIncluded: true })],
    offers: [minimalOffer({ terms: [year] })],
  });
  test('is the quote, with what follows an introductory price and the total of the commitment in words', () => {
    const [price] = describeIn(catalogue).prices;
    expect(price?.quote).toEqual(
      quoteOffer(indexCatalogue(catalogue), { offer: 'fibre', pricePlan: 'fibre-monthly', term: 'year', at, currency: 'EUR' }),
    );
    expect(price?.words.map(({ text }) => text)).toEqual([
      'From 1 December 2026 to 28 February 2027: €10.00 a month.',
      'From 1 March 2027 on: €20.00 a month.',
      'Due on 1 December 2026: €10.00.',
      'Over 12 months, until 30 November 2027: €210.00 in all.',
      'Tax is included.',
    ]);
  });
  test('is quoted on each price plan under each term that goes with it, the default first', () => {
    const plans = [
      minimalPricePlan(),
      minimalPricePlan({ id: 'yearly', terms: ['year'] }),
      minimalPricePlan({ id: 'draft', status: 'draft' }),
    ];
    const offer = minimalOffer({
      pricePlans: ['fibre-monthly', 'yearly', 'draft'],
      defaultPricePlan: 'yearly',
      terms: [year, { id: 'free', renewal: 'rolling' }],
    });
    const { prices } = describeIn(minimalCatalogue({ pricePlans: plans, offers: [offer] }));
    expect(prices.map(({ pricePlan, term, isDefault }) => [pricePlan, term, isDefault])).toEqual([
      ['yearly', 'year', true],
      ['fibre-monthly', 'year', false],
      ['fibre-monthly', 'free', false],
    ]);
  });
  test('that is not known is no zero: it is named as missing, with its reasons', () => {
    const plan = minimalPricePlan({
      phases: [
        { id: 'main', kind: 'evergreen', charges: [minimalCharge({ name: 'Line', prices: [{ currency: 'EUR', onRequest: true }] })] },
      ],
    });
    const description = describeIn(minimalCatalogue({ pricePlans: [plan] }));
    expect(description.prices[0]?.words.map(({ text }) => text)).toEqual([
      'The price is not known.',
      'The price of “Line” is told on request.',
    ]);
    expect(lacks(description)).toContain('NOT_KNOWN pricePlan fibre-monthly prices');
  });
});

describe('leaving early', () => {
  const exitOf = (earlyTermination: { readonly remaining: string; readonly prorate: 'full' | 'linear' }): OfferDescription =>
    describeIn(minimalCatalogue({ offers: [minimalOffer({ terms: [{ ...year, earlyTermination }] })] }));
  test('costs by month what changeHolding charges in that month', () => {
    const earlyTermination = { remaining: '0.5', prorate: 'full' } as const;
    const index = indexCatalogue(minimalCatalogue({ offers: [minimalOffer({ terms: [{ ...year, earlyTermination }] })] }));
    const holding = { id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', term: 'year', status: 'active', start: at } as const;
    const customer: Customer = { id: 'eve', currency: 'EUR', facts: {}, holdings: [holding] };
    const { exit } = describeOffer(index, 'fibre', { at, currency: 'EUR' }).prices[0] ?? {};
    if (exit?.kind !== 'priced') throw new Error('not priced');
    expect(exit.steps.map(({ months }) => months)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { on, amount } of exit.steps) {
      const left = changeHolding(index, customer, { kind: 'cancel', holding: 'h', at: on });
      expect(left.kind === 'priced' ? left.due.exit?.amount : left.kind).toBe(amount);
    }
  });
  test('is said for the first day and each half year', () => {
    const [price] = exitOf({ remaining: '1', prorate: 'linear' }).prices;
    expect(price?.words.at(-1)?.text).toBe(
      'Leaving costs €240.00 on the first day, €120.33 after month 6; nothing from 1 December 2027 on.',
    );
  });
  test('costs nothing where the term says so', () => {
    const terms = [{ ...year, earlyTermination: { amounts: [], prorate: 'none' } }] as const;
    expect(describeIn(minimalCatalogue({ offers: [minimalOffer({ terms })] })).prices[0]?.exit).toBeUndefined();
  });
});

describe('what the catalogue does not say', () => {
  test('is named with what that means, and never left out', () => {
    expect(lacks(describeIn(minimalCatalogue()))).toEqual([
      'NOT_STATED offer fibre description',
      'NOT_STATED offer fibre terms',
      'NOT_STATED product line description',
      'NOT_STATED pricePlan fibre-monthly taxIncluded',
      'NOT_STATED pricePlan fibre-monthly charges.monthly.billText',
      'NOT_STATED product line provisioning.leadTime',
      'NOT_STATED product line support',
    ]);
  });
  test('of a term is named field by field', () => {
    const offers = [minimalOffer({ terms: [{ id: 'year', commitment: 'P12M' }] })];
    const missing = lacks(describeIn(minimalCatalogue({ offers }))).filter(one => one.includes(' term '));
    expect(missing).toEqual(
      ['renewal', 'noticePeriod', 'coolingOff', 'earlyTermination'].map(field => `NOT_STATED term year offers.fibre.terms.${field}`),
    );
  });
  test('about the end of an allowance is named', () => {
    const features = [{ id: 'data', name: 'Data', type: 'quantity', resetPeriod: 'P1M' }] as const;
    const missing = (value: Product['features']): readonly string[] =>
      lacks(describeIn(minimalCatalogue({ features, products: [{ ...line, features: value ?? {} }] }))).filter(one =>
        one.includes('features'),
      );
    expect(missing({ data: '10' })).toEqual(['NOT_STATED product line features.data.then']);
    expect(missing({ data: { amount: '10', then: 'stop' } })).toEqual([]);
    expect(missing({ data: 'unlimited' })).toEqual([]);
  });
  test('because it names what does not exist, is named', () => {
    const offers = [
      minimalOffer({ pricePlans: ['fibre-monthly', 'gone'], successor: 'nowhere', relationships: [{ kind: 'requires', target: 'never' }] }),
    ];
    const missing = lacks(describeIn(minimalCatalogue({ offers, products: [{ ...line, categories: ['lost'] }] }))).filter(one =>
      one.startsWith('NOT_IN_CATALOGUE'),
    );
    expect(missing).toEqual([
      'NOT_IN_CATALOGUE product line categories',
      'NOT_IN_CATALOGUE offer fibre successor',
      'NOT_IN_CATALOGUE offer fibre pricePlans',
      'NOT_IN_CATALOGUE offer fibre relationships',
    ]);
  });
  test('about what follows a retired offer is named', () => {
    expect(lacks(describeIn(minimalCatalogue({ offers: [minimalOffer({ status: 'retired' })] })))).toContain(
      'NOT_STATED offer fibre successor',
    );
    expect(lacks(describeIn(minimalCatalogue({ offers: [minimalOffer({ status: 'retired', successor: 'none' })] })))).not.toContain(
      'NOT_STATED offer fibre successor',
    );
  });
});

describe('words', () => {
  const locales = ['en', 'de'];
  test('that are not there in the locale carry the one they are in, and are named', () => {
    const offers = [minimalOffer({ name: { en: 'Fibre', de: 'Glasfaser' }, description: { en: 'A line.' } })];
    const description = describeIn(minimalCatalogue({ locales, offers }), { locale: 'de' });
    expect(description.name).toEqual({ text: 'Glasfaser', locale: 'de' });
    expect(description.description).toEqual({ text: 'A line.', locale: 'en' });
    expect(lacks(description)).toContain('NOT_IN_LOCALE offer fibre description');
  });
  test('without a locale are for all', () => {
    expect(describeIn(minimalCatalogue({ locales }), { locale: 'de' }).name).toEqual({ text: 'Fibre', locale: 'de' });
  });
  test('of another language within a sentence carry a mark', () => {
    const offers = [
      minimalOffer({ relationships: [{ kind: 'recommends', target: 'tv' }] }),
      minimalOffer({ id: 'tv', name: { en: 'TV' } }),
    ];
    const [relation] = describeIn(minimalCatalogue({ locales, offers }), { locale: 'de' }).relations;
    expect(relation?.words[0]).toEqual({ text: 'Passt gut zu TV [en].', locale: 'de' });
  });
  test('that stand as values are said as the catalogue says them, and else as they are', () => {
    const features = [{ id: 'zones', name: 'Zones', type: 'set' }] as const;
    const products = [{ ...line, features: { zones: ['europe', 'moon'] } }];
    const said = (words: Catalogue['words']): unknown => {
      const description = describeIn(minimalCatalogue({ locales, features, products, ...(words === undefined ? {} : { words }) }), {
        locale: 'de',
      });
      return [description.features[0]?.words[0]?.text, lacks(description).filter(one => one.includes(' word '))];
    };
    expect(said(undefined)).toEqual(['europe und moon.', []]);
    expect(said({ europe: { en: 'Europe', de: 'Europa' }, moon: 'Moon' })).toEqual(['Europa und Moon.', []]);
    expect(said({ europe: { en: 'Europe' } })).toEqual(['Europe [en] und moon.', ['NOT_IN_LOCALE word europe words']]);
  });
  test('are English where there are none in the language', () => {
    const [price] = describeIn(minimalCatalogue(), { locale: 'fr' }).prices;
    expect(price?.words[0]).toEqual({ text: '€20.00 a month.', locale: 'en' });
  });
});

describe('for a customer', () => {
  const offers = [minimalOffer({ family: 'line' }), minimalOffer({ id: 'giga', family: 'line', pricePlans: ['giga-monthly'] })];
  const giga = minimalPricePlan({
    id: 'giga-monthly',
    phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '31' }] })] }],
  });
  const catalogue = minimalCatalogue({ offers, pricePlans: [minimalPricePlan(), giga] });
  const holding = {
    id: 'h',
    offer: 'fibre',
    pricePlan: 'fibre-monthly',
    status: 'active',
    start: '2026-01-01',
    priceOverrides: { monthly: '17' },
  } as const;
  const customer: Customer = { id: 'eve', currency: 'EUR', facts: {}, holdings: [holding] };
  test('who has it there is their own price, and what leaving comes to', () => {
    const index = indexCatalogue(catalogue);
    const { customer: own } = describeIn(catalogue, { customer });
    expect(own?.holdings?.map(({ quote }) => quote)).toEqual([quoteHolding(index, { customer, holding, at })]);
    expect(own?.holdings?.[0]?.words.map(({ text }) => text)).toContain('The customer pays €17.00 a month.');
    expect(own?.changes.map(({ change }) => change)).toEqual([changeHolding(index, customer, { kind: 'cancel', holding: 'h', at })]);
  });
  test('who has another of its family it takes the place of that', () => {
    const { customer: own } = describeOffer(indexCatalogue(catalogue), 'giga', { at, customer });
    expect(own?.holdings).toEqual([]);
    expect(own?.changes.map(({ change }) => change.change)).toEqual([{ kind: 'replace', at, offer: 'giga', holding: 'h' }]);
    expect(own?.changes[0]?.words.map(({ text }) => text)).toContain('€31.00 a month instead of €17.00 a month, from 1 December 2026 on.');
  });
  test('who has it as a part of something, it can be taken away', () => {
    const parts = [holding, { ...holding, id: 'part', parent: 'h' }];
    const { customer: own } = describeIn(catalogue, { customer: { ...customer, holdings: parts } });
    expect(own?.changes.map(({ change }) => change.change.kind)).toEqual(['cancel', 'remove']);
  });
  test('who has ordered it, that is said, and nothing is taken for there', () => {
    const ordered = { ...holding, status: 'pending', start: '2026-12-10' } as const;
    const { customer: own } = describeIn(catalogue, { customer: { ...customer, holdings: [ordered] } });
    expect(own?.holdings?.[0]?.words[0]?.text).toBe('Ordered; it begins on 10 December 2026.');
    expect(own?.changes.map(({ change }) => change.change.kind)).toEqual(['add']);
  });
  test('who has nothing it comes on top', () => {
    const { customer: own } = describeIn(catalogue, { customer: { ...customer, holdings: [] } });
    expect(own?.changes.map(({ change }) => change.change.kind)).toEqual(['add']);
  });
  test('of whom it is not known what they have, that is named', () => {
    const description = describeIn(catalogue, { customer: { id: 'eve', currency: 'EUR', facts: {} } });
    expect(description.customer).toEqual({ customer: 'eve', changes: [], words: [expect.objectContaining({ locale: 'en' })] });
    expect(lacks(description)).toContain('NOT_KNOWN customer eve holdings');
  });
  test('who was sold from a release that is not at hand there is no price of today', () => {
    const release = minimalRelease({ catalogue, sequence: 7 });
    const index = indexCatalogue(release);
    const { customer: own } = describeOffer(index, 'fibre', { at, customer: { ...customer, holdings: [{ ...holding, release: 3 }] } });
    expect(own?.holdings?.[0]?.quote).toMatchObject({ kind: 'unknown', reasons: [{ code: 'RELEASE_NOT_INDEXED' }] });
  });
  test('a requirement says how it comes out', () => {
    const facts = { age: { type: 'integer', sensitivity: 'none', question: 'How old are you?' } } as const;
    const eligibility = [{ when: { not: { fact: 'age', lt: 18 } }, reason: 'Grown up' }] as const;
    const outcomeOf = (known: Customer['facts']): unknown => {
      const one = describeIn(minimalCatalogue({ facts, offers: [minimalOffer({ eligibility })] }), {
        customer: { ...customer, holdings: [], facts: known },
      });
      return one.eligibility[0]?.when.predicates.map(({ text, outcome, question }) => [text, outcome, question?.text]);
    };
    expect(outcomeOf({ age: 40 })).toEqual([['not age < 18', 'true', 'How old are you?']]);
    expect(outcomeOf({ age: 12 })).toEqual([['not age < 18', 'false', 'How old are you?']]);
    expect(outcomeOf({})).toEqual([['not age < 18', 'unknown', 'How old are you?']]);
  });
});

test('a requirement that the offer itself meets is marked', () => {
  const products: readonly Product[] = [
    line,
    { id: 'tv', name: 'TV', status: 'active', kind: 'addOn', relationships: [{ kind: 'requires', target: 'line' }] },
  ];
  const items = [
    { offer: 'fibre', min: 1, max: 1, charged: false },
    { offer: 'tv', min: 1, max: 1, charged: false },
  ];
  const offers = [
    minimalOffer(),
    minimalOffer({ id: 'tv', product: 'tv' }),
    { id: 'both', status: 'active', items, pricePlans: ['fibre-monthly'] } as const,
  ];
  const index = indexCatalogue(minimalCatalogue({ products, offers }));
  const met = (id: string): unknown =>
    describeOffer(index, id, { at, currency: 'EUR' }).relations.map(({ isMetByItself }) => isMetByItself);
  expect(met('both')).toEqual([true]);
  expect(met('tv')).toEqual([undefined]);
});

test('the answer is frozen, all the way down', () => {
  const description = describeIn(minimalCatalogue());
  expect(Object.isFrozen(description) && Object.isFrozen(description.prices[0]?.words[0]) && Object.isFrozen(description.missing)).toBe(
    true,
  );
});

test.each([
  [{ offers: [minimalOffer({ status: 'draft' })] }, {}, 'offer-is-draft'],
  [{ offers: [] }, {}, 'unknown-offer'],
  [{}, { channel: 'moon' }, 'unknown-channel'],
  [{}, { currency: 'USD' }, 'unknown-currency'],
  [{}, { at: 'tomorrow' }, 'not-an-instant'],
  [{}, { customer: { id: 'eve', facts: {}, holdings: [] }, replaces: 'h' }, 'unknown-holding'],
] as const)('a call that makes no sense is refused: %#', (overrides, context, code) => {
  expect(codeOf(() => describeIn(minimalCatalogue(overrides), context))).toBe(code);
});
