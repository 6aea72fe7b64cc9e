import { describe, expect, test } from 'vitest';
import { exportPricing2Yaml } from '../../src/interchange/pricing2yaml/export-pricing2yaml.js';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Product } from '../../src/model/product.js';
import { loadAcme } from '../examples/acme-example.js';
import { codeOf } from '../kernel/code-of.js';
import { catalogueWithCharges, minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';
import { expectEachLeafExported } from './leaf-law.js';
import { pricingText } from './pricing-text.js';

const product: Product = { id: 'fibre', name: 'Fibre', status: 'active', kind: 'base' };
const createdAt = '2026-01-15';
const { catalogue: acme } = await loadAcme();

function written(catalogue: Catalogue): string {
  const { files, report } = exportPricing2Yaml(catalogue, { createdAt });
  if (files[0] === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return files[0].text;
}

function again(text: string): string {
  const { catalogue, report } = importPricing2Yaml(text);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return written(catalogue);
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('features:'));
}

describe('a pricing that was imported', () => {
  test('comes back with its words, its exact amounts and all that the catalogue has no place for', () => {
    const text = pricingText(`url: "https://example.org"
tags: [ Money, Mail ]
billing:
  monthly: 1
  annual: 0.8
variables:
  seats: 3
features:
  api:
    description: How programs get in
    valueType: BOOLEAN
    defaultValue: false
    type: INTEGRATION
    tag: Mail
    integrationType: API
usageLimits:
  emails:
    valueType: NUMERIC
    defaultValue: 1000
    unit: email/day
    type: RENEWABLE
    linkedFeatures: [ api ]
plans:
  PRO:
    price: 12.10
    unit: user/month
    private: true
    features:
      api:
        value: true
        note: since 2024
  TEAM:
    price: "2 * #seats"
    features: null
  CORP:
    price: Contact us
    features: null
addOns:
  more:
    price: 0.50
    unit: block/month
    features: {}
    usageLimitsExtensions:
      emails:
        value: 500
    availableFor: [ PRO ]
    excludes: [ less ]
    subscriptionConstraints:
      minQuantity: 2
      quantityStep: 2
  less:
    price: 0
    features:
      api:
        value: true
`);
    expect(
      again(text).replace('createdAt: "2026-01-15"', "createdAt: '2026-01-15'").replaceAll('"3.0"', "'3.0'").replaceAll('"2026"', "'2026'"),
    ).toContain(bodyOf(text).replace('unit: email/day', 'unit: email\n    period:\n      value: 1\n      unit: DAY'));
  });

  test('in an old version of the syntax stays in it', () => {
    const text = `saasName: Notes
version: "1.0"
createdAt: "2024-01-15"
currency: EUR
hasAnnualPayment: false
features: {}
plans:
  PRO:
    monthlyPrice: 5
    annualPrice: 4
    features: null
`;
    expect(exportPricing2Yaml(importPricing2Yaml(text).catalogue ?? minimalCatalogue()).files[0]?.text).toBe(text);
  });

  test('says what was changed in the catalogue, and no formula that says something else', () => {
    const { catalogue } = importPricing2Yaml(
      pricingText("variables: { seats: 3 }\nfeatures: {}\nplans: { TEAM: { price: '2 * #seats', features: null } }\n"),
    );
    if (catalogue === undefined) throw new Error('not imported');
    const text = JSON.stringify(catalogue).replace('"flat":"6"', '"flat":"7.50"');
    const { files, report } = exportPricing2Yaml(JSON.parse(text));
    expect(files[0]?.text).toContain('    price: 7.50\n');
    expect(report.lost.map(({ path }) => path.join('.'))).toEqual(['pricePlans.0.origin.raw']);
  });
});

describe('a catalogue of another origin', () => {
  const plan = (charge: Partial<Charge>): string => bodyOf(written(catalogueWithCharges([minimalCharge(charge)])));

  test('needs a day, which the export is given', () => {
    const { files, report } = exportPricing2Yaml(minimalCatalogue());
    expect(files).toEqual([]);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'EXP002', severity: 'error', message: 'A pricing says on which day it was made, and this catalogue does not.' },
    ]);
    expect(codeOf(() => exportPricing2Yaml(minimalCatalogue(), { createdAt: 'today' }))).toBe('not-a-date');
    expect(codeOf(() => exportPricing2Yaml(minimalCatalogue(), { createdAt, currency: 'XXX' }))).toBe('unknown-currency');
  });

  test.each<[string, Partial<Charge>, string]>([
    ['by the month', { prices: [{ currency: 'EUR', flat: '20.00' }] }, 'price: 20.00\n'],
    ['by the year', { period: 'P1Y', prices: [{ currency: 'EUR', flat: '240' }] }, 'price: 240\n    unit: /year\n'],
    [
      'for each unit',
      { unit: 'seat', quantity: { kind: 'licensed' }, prices: [{ currency: 'EUR', perUnit: '3' }] },
      'price: 3\n    unit: Seat/month\n',
    ],
    [
      'in packages',
      { unit: 'seat', quantity: { kind: 'licensed' }, prices: [{ currency: 'EUR', perUnit: '3', divideBy: { size: '10', round: 'up' } }] },
      'price: 3\n    unit: "10 Seat/month"\n',
    ],
    ['on request', { prices: [{ currency: 'EUR', onRequest: true }] }, 'price: Contact sales\n'],
  ])('has a price %s', (_, charge, expected) => {
    expect(plan(charge)).toContain(expected);
  });

  test('has the billing cycles that its price plans have in common', () => {
    const priced = (id: string, period: string, flat: string): ReturnType<typeof minimalPricePlan> =>
      minimalPricePlan({
        id,
        phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ period, prices: [{ currency: 'EUR', flat }] })] }],
      });
    const catalogue = minimalCatalogue({
      pricePlans: [priced('monthly', 'P1M', '20'), priced('yearly', 'P1Y', '216')],
      offers: [minimalOffer({ pricePlans: ['monthly', 'yearly'] })],
    });
    const text = written(catalogue);
    expect(text).toContain('billing:\n  monthly: 1\n  annual: 0.9\n');
    expect(exportPricing2Yaml(catalogue, { createdAt }).report.issues.map(({ code }) => code)).toEqual(['EXP003']);
  });

  test('leaves out what has no words, says so, and names it nowhere', () => {
    const tiered = minimalPricePlan({
      id: 'tiered',
      phases: [
        {
          id: 'main',
          kind: 'evergreen',
          charges: [
            minimalCharge({
              unit: 'seat',
              quantity: { kind: 'licensed' },
              prices: [{ currency: 'EUR', volume: [{ upTo: null, unitAmount: '1' }] }],
            }),
          ],
        },
      ],
    });
    const catalogue = minimalCatalogue({
      products: [
        product,
        { ...product, id: 'big', name: 'Big' },
        { ...product, id: 'extra', name: 'Extra', kind: 'addOn', relationships: [{ kind: 'requires', anyOf: ['fibre', 'big'] }] },
      ],
      pricePlans: [minimalPricePlan(), tiered],
      offers: [
        minimalOffer({ product: 'fibre' }),
        minimalOffer({ id: 'big', product: 'big', pricePlans: ['tiered'] }),
        minimalOffer({ id: 'extra', product: 'extra' }),
      ],
    });
    const { files, report } = exportPricing2Yaml(catalogue, { createdAt });
    expect(files[0]?.text).not.toContain('big');
    expect(report.issues.map(({ code, message }) => `${code} ${message}`)).toContain(
      'EXP002 Offer big is not in the pricing: there are no words for its price.',
    );
    expect(report.lost).toContainEqual({ path: ['offers', 1], note: 'A pricing has no words for its price.' });
  });

  test('as large as the example says of each field what became of it, and can be read and written again', () => {
    if (acme === undefined) throw new Error('the example is not sound');
    const { report } = exportPricing2Yaml(acme, { createdAt });
    expectEachLeafExported(acme, report);
    const text = written(acme);
    expect(importPricing2Yaml(text).report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again(text)).toBe(text);
  });
});
