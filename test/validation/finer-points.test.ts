// What the fixtures of a rule have no room for: where a rule must be silent, and what else it must see.
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import type { Tier } from '../../src/model/tier.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import type { ValidationOptions } from '../../src/validation/validation-report.js';
import {
  catalogueWithCharges,
  catalogueWithPlan,
  minimalCatalogue,
  minimalCharge,
  minimalOffer,
  minimalPricePlan,
  oneTimeCharge,
} from '../support/minimal-catalogue.js';

// The minimal catalogue says nothing of support, delivery and bill codes; what is asked here is something else.
const find = (code: string, catalogue: Catalogue, options: ValidationOptions = {}): readonly string[] =>
  validateCatalogue(catalogue, { profile: 'strict', at: '2026-12-01', ...options })
    .issues.filter(issue => issue.code === code)
    .map(({ message }) => message);
const tiers = (model: 'graduated' | 'volume', list: readonly Tier[], more: object = {}): Catalogue =>
  catalogueWithCharges([
    minimalCharge({ unit: 'seat', quantity: { kind: 'licensed' }, prices: [{ currency: 'EUR', [model]: list, ...more }] }),
  ]);
const eligible = (when: Condition, facts: Readonly<Record<string, FactSpec>>): Catalogue =>
  minimalCatalogue({ facts, offers: [minimalOffer({ eligibility: [{ when, reason: 'Because' }] })] });
const age: FactSpec = { type: 'integer', range: { min: 0, max: 130 }, sensitivity: 'none' };

describe('an offer that is sold only as part of another', () => {
  const bundle = minimalOffer({
    id: 'bundle',
    name: 'Bundle',
    product: 'line',
    markets: ['ie'],
    items: [{ offer: 'fibre', min: 1, max: 1, charged: true }],
  });
  test('needs a price only where that is sold', () => {
    expect(find('MON005', minimalCatalogue({ offers: [minimalOffer({ sellable: false }), bundle] }))).toEqual([]);
    expect(find('MON005', minimalCatalogue({ offers: [minimalOffer(), bundle] }))).toHaveLength(1);
  });
  test('needs none where it is included', () => {
    const including = { ...bundle, markets: ['ie', 'gb'], pricePlans: [], items: [{ offer: 'fibre', min: 1, max: 1, charged: false }] };
    expect(find('MON005', minimalCatalogue({ offers: [minimalOffer({ sellable: false }), including] }))).toEqual([]);
  });
});

describe('a price', () => {
  test('for one channel leaves the others without, if they sell', () => {
    const scoped = catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', flat: '1', scope: { channel: 'web' } }] })], {
      offers: [minimalOffer({ markets: ['ie'] })],
    });
    expect(find('MON005', scoped)).toEqual([
      'Offer Fibre is sold in Ireland through Shop, but its price plan is not priced as a whole in EUR there.',
    ]);
    expect(find('MON005', { ...scoped, offers: [minimalOffer({ markets: ['ie'], channels: ['web'] })] })).toEqual([]);
  });
  test('of a later phase may begin later', () => {
    const later = catalogueWithPlan(
      {
        phases: [
          { id: 'a', kind: 'fixedTerm', duration: 'P12M', charges: [minimalCharge()] },
          {
            id: 'b',
            kind: 'evergreen',
            charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '2', validFor: { from: '2027-06-01' } }] })],
          },
        ],
      },
      { offers: [minimalOffer({ markets: ['ie'] })] },
    );
    expect(find('LIF005', later)).toEqual([]);
  });
  test('that was missing in the past is no longer of interest', () => {
    const from = (day: string): Catalogue =>
      catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', flat: '1', validFor: { from: day } }] })], {
        offers: [minimalOffer({ markets: ['ie'] })],
      });
    expect(find('LIF005', from('2026-06-01'))).toEqual([]);
    expect(find('LIF005', from('2027-06-01'))).toHaveLength(1);
  });
  test('by the unit may be finer than its currency, and one in yen may not be', () => {
    expect(find('MON001', catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', perUnit: '0.0035' }] })]))).toEqual([]);
    expect(
      find(
        'MON001',
        catalogueWithCharges([minimalCharge({ prices: [{ currency: 'JPY', flat: '6.6' }] })], {
          currencies: [{ code: 'EUR' }, { code: 'GBP' }, { code: 'JPY' }],
        }),
      ),
    ).toHaveLength(1);
    expect(find('MON001', catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', flat: '6.500' }] })]))).toEqual([]);
  });
  test('that is a share may be no less than nothing either', () => {
    const percentage = { rate: '-0.029', freeEvents: '0' };
    const tier = { upTo: null, rate: '-0.01' };
    const prices = [{ currency: 'EUR', percentage }];
    const sayings = [
      find('MON006', catalogueWithCharges([minimalCharge({ unit: 'seat', quantity: { kind: 'licensed' }, prices })])),
      find('MON006', tiers('graduated', [tier])),
    ];
    expect(sayings.flat()).toEqual([
      expect.stringMatching(/has a share of −0\.029, less than nothing\.$/),
      expect.stringMatching(/has a share of −0\.01, less than nothing\.$/),
    ]);
  });
  test('of another scope is not the same price', () => {
    const prices = [
      { currency: 'EUR', flat: '1' },
      { currency: 'EUR', flat: '2', scope: { channel: 'web' } },
      { currency: 'EUR', flat: '3', scope: { market: 'ie' } },
    ];
    expect(find('MON020', catalogueWithCharges([minimalCharge({ prices })]))).toEqual([]);
  });
});

describe('tiers', () => {
  test('may begin with a basic fee', () => {
    expect(
      find(
        'TIR003',
        tiers('graduated', [
          { upTo: '0', flatAmount: '10' },
          { upTo: null, unitAmount: '1' },
        ]),
      ),
    ).toEqual([]);
  });
  test('may end where no more can be ordered', () => {
    const closed = (max?: string): Catalogue =>
      catalogueWithCharges([
        minimalCharge({
          unit: 'seat',
          quantity: { kind: 'licensed', ...(max === undefined ? {} : { max }) },
          prices: [{ currency: 'EUR', graduated: [{ upTo: '10', unitAmount: '1' }] }],
        }),
      ]);
    expect(find('TIR004', closed())).toHaveLength(1);
    expect(find('TIR004', closed('11'))).toHaveLength(1);
    expect(find('TIR004', closed('10'))).toEqual([]);
  });
  test('that are free at first are no rise', () => {
    expect(
      find(
        'TIR008',
        tiers('graduated', [
          { upTo: '10', unitAmount: '0' },
          { upTo: null, unitAmount: '1' },
        ]),
      ),
    ).toEqual([]);
  });
  test('that are free at first are lost in a volume price', () => {
    expect(
      find(
        'TIR009',
        tiers('volume', [
          { upTo: '10', unitAmount: '0' },
          { upTo: null, unitAmount: '1' },
        ]),
      ),
    ).toEqual([
      'Charge monthly of price plan fibre-monthly is free up to 10 Seat, but whoever uses more pays for all units, the first 10 included.',
    ]);
    expect(
      find(
        'TIR009',
        tiers('graduated', [
          { upTo: '10', unitAmount: '0' },
          { upTo: null, unitAmount: '1' },
        ]),
      ),
    ).toEqual([]);
  });
  test('out of order are one finding, and not several', () => {
    const codes = validateCatalogue(
      tiers('volume', [
        { upTo: null, unitAmount: '5' },
        { upTo: '10', unitAmount: '5' },
      ]),
      { profile: 'strict' },
    ).issues.map(({ code }) => code);
    expect(codes.filter(code => code.startsWith('TIR'))).toEqual(['TIR005']);
  });
  test('of packages have cliffs in units', () => {
    const packed = tiers(
      'volume',
      [
        { upTo: '2', unitAmount: '10' },
        { upTo: null, unitAmount: '5' },
      ],
      { divideBy: { size: '100', round: 'up' }, freeUnits: '50' },
    );
    expect(find('TIR007', packed)).toEqual(['250 Seat cost €20, but 350 Seat cost €15 (charge monthly of price plan fibre-monthly).']);
  });
});

describe('a condition', () => {
  test('that is broken elsewhere is not judged', () => {
    const broken: Condition = {
      all: [
        { fact: 'age', gte: 65 },
        { fact: 'age', lte: 25 },
        { fact: 'agee', gte: 1 },
      ],
    };
    expect(find('ELG001', eligible(broken, { age }))).toEqual([]);
    expect(find('ELG004', eligible(broken, { age }))).toHaveLength(1);
  });
  test('that contradicts itself by a denial says so', () => {
    const denied: Condition = { all: [{ fact: 'age', gte: 18 }, { not: { fact: 'age', gte: 18 } }] };
    expect(find('ELG001', eligible(denied, { age }))).toEqual([
      'Nobody can get offer Fibre: “age ≥ 18” and “not age ≥ 18” cannot hold together.',
    ]);
  });
  test('for everybody may be said openly', () => {
    expect(find('ELG002', eligible({ all: [] }, { age }))).toEqual([]);
  });
  test.each<[string, FactSpec, Condition, number]>([
    ['a decimal is compared with a number', { type: 'decimal', sensitivity: 'none' }, { fact: 'x', gte: 1.5 }, 0],
    ['an integer is not compared with a text', { type: 'integer', sensitivity: 'none' }, { fact: 'x', gte: '5' }, 1],
    ['a text has no order', { type: 'text', sensitivity: 'none' }, { fact: 'x', lt: 'b' }, 1],
    ['a set has members and is equal to nothing', { type: 'set', sensitivity: 'none' }, { fact: 'x', eq: 'a' }, 1],
    [
      'a set has only the members that are declared',
      { type: 'set', values: ['a', 'b'], sensitivity: 'none' },
      { fact: 'x', containsAny: ['a', 'c'] },
      1,
    ],
    ['a date is compared with a date', { type: 'date', sensitivity: 'none' }, { fact: 'x', before: 'soon' }, 1],
    ['a date lies within a time', { type: 'date', sensitivity: 'none' }, { fact: 'x', withinLast: 'P1M' }, 0],
    ['a fact is compared with one of its kind', { type: 'integer', sensitivity: 'none' }, { fact: 'x', gte: { fact: 'day' } }, 1],
    ['whether it is known can be asked of any', { type: 'set', sensitivity: 'none' }, { fact: 'x', exists: true }, 0],
  ])('%s', (_, spec, condition, count) => {
    expect(find('ELG005', eligible(condition, { x: spec, day: { type: 'date', sensitivity: 'none' } }))).toHaveLength(count);
  });
  test('may not read what is worked out from a protected date', () => {
    const facts: Readonly<Record<string, FactSpec>> = {
      born: { type: 'date', sensitivity: 'protected' },
      months: { type: 'integer', derived: { monthsSince: 'born' }, sensitivity: 'none' },
    };
    expect(find('ELG010', eligible({ fact: 'months', gte: 216 }, facts))).toEqual([
      'Offer Fibre depends on “months”, which is worked out from “born”. That is protected, and no lawful basis is named.',
    ]);
  });
});

describe('a bundle', () => {
  test('is not asked for what its options are', () => {
    const groups = [{ id: 'g', min: 1, max: 1, items: [{ offer: 'fibre', min: 0, max: 1, charged: true }] }];
    const catalogue = minimalCatalogue({ offers: [minimalOffer({ markets: ['ie'] }), { id: 'b', name: 'B', status: 'active', groups }] });
    expect(find('BND007', catalogue)).toEqual([]);
  });
  test('chooses no more by default than it allows', () => {
    const items = ['fibre', 'two'].map(offer => ({ offer, min: 0, max: 1, default: 1, charged: true }));
    const catalogue = minimalCatalogue({
      offers: [
        minimalOffer(),
        minimalOffer({ id: 'two', name: 'Two' }),
        { id: 'b', name: 'B', status: 'active', groups: [{ id: 'g', min: 1, max: 1, items }] },
      ],
    });
    expect(find('BND006', catalogue)).toEqual(['B: 2 options of g are chosen by default (fibre and two), but at most 1 can be.']);
  });
  test('that only adds up its members needs no price plan', () => {
    const catalogue = minimalCatalogue({
      offers: [minimalOffer(), { id: 'b', name: 'B', status: 'active', items: [{ offer: 'fibre', min: 1, max: 1, charged: true }] }],
    });
    expect(find('MON021', catalogue)).toEqual([]);
  });
});

describe('a catalogue that was edited and not read', () => {
  test('has its duplicate ids and aliases found all the same', () => {
    const offers = [minimalOffer(), minimalOffer({ name: 'Again' }), minimalOffer({ id: 'two', name: 'Two', aliases: ['fibre'] })];
    expect(find('DUP001', minimalCatalogue({ offers }))).toEqual([
      'Two offers have the id “fibre”.',
      '“fibre” is an alias of one offer and belongs to another.',
    ]);
  });
});

describe('texts', () => {
  const described = (description: string, locale = 'en'): Catalogue =>
    minimalCatalogue({ defaultLocale: locale, locales: [locale], offers: [minimalOffer({ description })] });
  test.each<[string, string, string, number]>([
    ['TXT006', 'TODO: write this', 'en', 1],
    ['TXT006', 'TODO INCLUIDO', 'es', 0],
    ['TXT006', 'A null tariff', 'en', 0],
    ['TXT007', 'Fi\u00ADbre', 'en', 1],
    ['TXT007', 'می\u200Cخواهم', 'fa', 0],
    ['TXT007', '👩\u200D👧 family', 'en', 0],
    ['TXT007', 'two  spaces', 'en', 1],
    ['SYS012', '+5 GB', 'en', 0],
    ['SYS012', '-20% for students', 'en', 0],
    ['SYS012', '@Home', 'en', 0],
    ['SYS012', '+cmd|calc', 'en', 1],
    ['SYS012', 'a\u202Eb', 'en', 1],
    ['SYS012', 'line\nline', 'en', 0],
  ])('%s: %j in %s', (code, text, locale, count) => {
    expect(find(code, described(text, locale))).toHaveLength(count);
  });
  test('in the language of a locale are texts in the locale', () => {
    expect(
      find(
        'TXT001',
        minimalCatalogue({
          defaultLocale: 'en-GB',
          locales: ['en-GB'],
          name: 'Test',
          offers: [minimalOffer({ description: { en: 'Fast internet.' } })],
        }),
      ),
    ).toEqual([]);
  });
  test('of what is retired are left alone', () => {
    expect(find('TXT006', minimalCatalogue({ offers: [minimalOffer({ status: 'retired', description: 'TODO' })] }))).toEqual([]);
  });
});

describe('one-time charges', () => {
  test('need no period', () => {
    expect(find('PHS011', catalogueWithCharges([oneTimeCharge()]))).toEqual([]);
  });
});

describe('a follower of a price plan', () => {
  test('may have terms of which the plan before it knows', () => {
    const pricePlans = [minimalPricePlan({ after: { pricePlan: 'next' } }), minimalPricePlan({ id: 'next', terms: ['months-12'] })];
    expect(find('REF001', minimalCatalogue({ pricePlans }))).toEqual([]);
  });
});
