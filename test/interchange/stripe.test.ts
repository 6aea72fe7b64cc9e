import { describe, expect, test } from 'vitest';
import { exportStripe } from '../../src/interchange/stripe/export-stripe.js';
import { importStripe } from '../../src/interchange/stripe/import-stripe.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Price } from '../../src/model/price.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { codeOf } from '../kernel/code-of.js';
import { catalogueWithCharges, catalogueWithPlan, minimalCharge } from '../support/minimal-catalogue.js';

type Data = Readonly<Record<string, unknown>>;

const notes = { object: 'product', id: 'notes', name: 'Notes' };
const priceWith = (members: Data): Data => ({ object: 'price', id: 'p', product: 'notes', currency: 'usd', ...members });

function imported(...objects: readonly Data[]): Catalogue {
  const { catalogue, report } = importStripe([notes, ...objects]);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

const chargeOf = (members: Data): Charge | undefined => imported(priceWith(members)).pricePlans[0]?.phases.at(-1)?.charges[0];
const pricesOf = (members: Data): readonly Price[] => chargeOf(members)?.prices ?? [];
const findingsOf = (input: unknown): readonly string[] =>
  importStripe(input, { file: 'stripe.json' }).report.issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`);

interface Written {
  readonly products: readonly Data[];
  readonly prices: readonly Data[];
  readonly coupons?: readonly Data[];
}

const written = (catalogue: Catalogue, form: 'parameters' | 'resources' = 'parameters'): Written =>
  JSON.parse(exportStripe(catalogue, { form }).files[0]?.text ?? '');

describe('an amount', () => {
  test.each([
    ['usd', 2000, '20.00'],
    ['jpy', 500, '500'],
    ['kwd', 5120, '5.120'],
    ['mga', 500, '500'],
    ['isk', 500, '5.00'],
    ['ugx', 500, '5.00'],
    ['huf', 1000, '10.00'],
  ])('in %s of %i is %s, as Stripe counts it', (currency, amount, text) => {
    expect(pricesOf({ currency, unit_amount: amount })).toEqual([{ currency: currency.toUpperCase(), perUnit: text }]);
    const [price] = written(imported(priceWith({ currency, unit_amount: amount }))).prices;
    expect(price).toMatchObject({ currency, unit_amount: amount });
  });

  test('is exact to the twelfth decimal of a cent', () => {
    const price = priceWith({ unit_amount_decimal: '0.000000000001', unit_amount: null });
    expect(imported(price).pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'USD', perUnit: '0.00000000000001' }]);
    expect(written(imported(price)).prices[0]).toMatchObject({ unit_amount_decimal: '0.000000000001' });
  });

  test('that is written twice must be the same', () => {
    expect(findingsOf([notes, priceWith({ unit_amount: 1, unit_amount_decimal: '1.5' })])).toEqual([
      expect.stringContaining('“unit_amount_decimal” of the price “p” must be the same as “unit_amount”'),
    ]);
  });
});

describe('a price', () => {
  test('has every pricing model of Stripe', () => {
    expect(pricesOf({ unit_amount: 1000, transform_quantity: { divide_by: 5, round: 'up' } })).toEqual([
      { currency: 'USD', perUnit: '10.00', divideBy: { size: '5', round: 'up' } },
    ]);
    const tiers = [
      { up_to: 10, unit_amount: 500, flat_amount: 1000 },
      { up_to: null, unit_amount_decimal: '1.5' },
    ];
    expect(pricesOf({ billing_scheme: 'tiered', tiers_mode: 'volume', tiers })).toEqual([
      {
        currency: 'USD',
        volume: [
          { upTo: '10', unitAmount: '5.00', flatAmount: '10.00' },
          { upTo: null, unitAmount: '0.015' },
        ],
      },
    ]);
    expect(pricesOf({ billing_scheme: 'tiered', tiers_mode: 'graduated', tiers: [{ up_to: 'inf', flat_amount: 0 }] })).toEqual([
      { currency: 'USD', graduated: [{ upTo: null, flatAmount: '0.00' }] },
    ]);
    expect(pricesOf({ custom_unit_amount: { minimum: 100, maximum: null, preset: 500 } })).toEqual([
      { currency: 'USD', chosen: { min: '1.00', preset: '5.00' } },
    ]);
  });

  test('costs in each currency what its options say', () => {
    const options = { eur: { unit_amount: 900, tax_behavior: 'inclusive' }, usd: { unit_amount: 1000 } };
    const catalogue = imported(priceWith({ unit_amount: 1000, tax_behavior: 'exclusive', currency_options: options }));
    expect(catalogue.pricePlans[0]).toMatchObject({ taxIncluded: false });
    expect(catalogue.pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([
      { currency: 'USD', perUnit: '10.00' },
      { currency: 'EUR', taxIncluded: true, perUnit: '9.00' },
    ]);
    expect(written(catalogue).prices[0]).toMatchObject({
      tax_behavior: 'exclusive',
      currency_options: { eur: { unit_amount: 900, tax_behavior: 'inclusive' } },
    });
  });

  test('is paid by the interval, by seats or by usage, after a trial', () => {
    expect(chargeOf({ unit_amount: 1, recurring: { interval: 'month', interval_count: 3 } })).toMatchObject({
      kind: 'recurring',
      period: 'P3M',
      timing: 'inAdvance',
      quantity: { kind: 'licensed', default: '1' },
    });
    const metered = { interval: 'month', usage_type: 'metered', meter: 'm1' };
    const meter = { object: 'billing.meter', id: 'm1', default_aggregation: { formula: 'count' } };
    const [plan] = imported(priceWith({ unit_amount: 1, recurring: metered }), meter).pricePlans;
    expect(plan?.phases[0]?.charges[0]).toMatchObject({
      kind: 'usage',
      timing: 'inArrears',
      quantity: { kind: 'metered' },
      meter: { aggregation: 'count' },
    });
    const [trial] = imported(priceWith({ unit_amount: 1, recurring: { interval: 'year', trial_period_days: 14 } })).pricePlans;
    expect(trial?.phases[0]).toEqual({ id: 'trial', kind: 'trial', duration: 'P14D', charges: [] });
  });

  test('can be quoted', () => {
    const catalogue = imported(priceWith({ unit_amount: 1250, recurring: { interval: 'month' } }), { ...notes, id: 'other' });
    const quote = quoteOffer(indexCatalogue(catalogue), { offer: 'notes', at: '2026-12-01' });
    expect(quote).toMatchObject({ kind: 'priced', recurring: [{ period: 'P1M', total: '12.50' }] });
  });

  test('without its tiers or its amount is not guessed', () => {
    expect(findingsOf([notes, priceWith({ billing_scheme: 'tiered', tiers_mode: 'volume' })])[0]).toMatch(
      /^error SYS014 The price “p” has no “tiers”/,
    );
    expect(findingsOf([notes, priceWith({})])[0]).toMatch(/^error SYS014 The price “p” has no “unit_amount”/);
    expect(findingsOf([notes, priceWith({ currency: 'abc', unit_amount: 1 })])[0]).toContain('“ABC” is no currency of ISO 4217');
  });

  test('whose product is elsewhere is kept, with a warning', () => {
    expect(findingsOf([notes, { ...priceWith({ unit_amount: 1 }), product: 'gone' }])).toEqual([
      'warning REF001 The price “p” is of the product “gone”, which is not in this file.',
    ]);
  });
});

describe('a coupon', () => {
  const coupon = {
    object: 'coupon',
    id: 'WELCOME',
    percent_off: 25.5,
    duration: 'repeating',
    duration_in_months: 3,
    max_redemptions: 100,
    redeem_by: 1_900_000_000,
  };

  test('is a discount that the customer must name', () => {
    expect(imported(priceWith({ unit_amount: 1 }), { ...coupon, applies_to: { products: ['notes'] } }).discounts).toMatchObject([
      {
        id: 'WELCOME',
        code: 'WELCOME',
        kind: 'percent',
        value: '25.5',
        duration: 'repeating',
        periods: 3,
        appliesTo: [{ offer: 'notes' }],
        limit: { total: 100 },
        validFor: { until: '2030-03-17T17:46:40Z' },
      },
    ]);
  });

  test('takes off an amount in each currency', () => {
    const off = {
      object: 'coupon',
      id: 'c',
      amount_off: 500,
      currency: 'usd',
      currency_options: { jpy: { amount_off: 500 } },
      duration: 'once',
    };
    const catalogue = imported(priceWith({ unit_amount: 1 }), off);
    expect(catalogue.discounts?.[0]?.amounts).toEqual([
      { currency: 'USD', amount: '5.00' },
      { currency: 'JPY', amount: '500' },
    ]);
    expect(written(catalogue).coupons).toEqual([
      { id: 'c', amount_off: 500, currency: 'usd', currency_options: { jpy: { amount_off: 500 } }, duration: 'once' },
    ]);
  });

  test('for other products is kept as it is', () => {
    const catalogue = imported({ ...coupon, applies_to: { products: ['gone'] } });
    expect(catalogue.discounts).toBeUndefined();
    expect(written(catalogue, 'resources').coupons).toEqual([{ ...coupon, applies_to: { products: ['gone'] } }]);
  });

  test('for months warns where something is paid by other periods', () => {
    const findings = findingsOf([notes, priceWith({ unit_amount: 1, recurring: { interval: 'year' } }), coupon]);
    expect(findings).toEqual([
      expect.stringContaining('warning IMP001 The coupon “WELCOME” holds for 3 months, and was read as 3 billing periods'),
    ]);
  });
});

describe('an export', () => {
  const lostOf = (catalogue: Catalogue): readonly unknown[] =>
    exportStripe(catalogue).report.lost.map(({ path, note }) => `/${path.join('/')} ${note}`);

  test('writes what creates the objects', () => {
    const charge = minimalCharge({
      prices: [
        { currency: 'EUR', flat: '20' },
        { currency: 'GBP', flat: '18.5' },
      ],
    });
    const { products, prices } = written(catalogueWithCharges([charge]));
    expect(products).toEqual([{ id: 'fibre', active: true, name: 'Fibre' }]);
    expect(prices).toEqual([
      {
        product: 'fibre',
        active: true,
        lookup_key: 'fibre-monthly',
        currency: 'eur',
        billing_scheme: 'per_unit',
        unit_amount: 2000,
        currency_options: { gbp: { unit_amount: 1850 } },
        recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
      },
    ]);
  });

  test('never writes a price that Stripe would charge otherwise', () => {
    const note = 'Stripe has no pricing model that charges exactly this.';
    const at = '/pricePlans/0';
    const inexact: readonly Partial<Price>[] = [
      { flat: '20', minimum: '5' },
      { perUnit: '20', freeUnits: '5' },
      { percentage: { rate: '0.1' } },
      { onRequest: true },
      { flat: '-1' },
      { flat: '20', scope: { channel: 'web' } },
      { flat: '0.000000000000001' },
    ];
    for (const price of inexact) {
      const catalogue = catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', ...price }] })]);
      expect(lostOf(catalogue)).toContain(`${at} ${note}`);
      expect(written(catalogue).prices).toEqual([]);
    }
    const phases = catalogueWithPlan({
      phases: [
        { id: 'intro', kind: 'discount', duration: 'P3M', charges: [minimalCharge()] },
        { id: 'main', kind: 'evergreen', charges: [minimalCharge()] },
      ],
    });
    expect(lostOf(phases)).toContain('/pricePlans/0 Stripe has no phases in a price but a free trial of whole days.');
  });

  test('never writes some charges of a price plan without the others', () => {
    const catalogue = catalogueWithCharges([
      minimalCharge(),
      minimalCharge({ id: 'calls', prices: [{ currency: 'EUR', onRequest: true }] }),
    ]);
    expect(written(catalogue).prices).toEqual([]);
    expect(lostOf(catalogue)).toContain('/pricePlans/0 Stripe has no pricing model that charges exactly what its charge “calls” does.');
  });

  test('makes prices of their own of several charges, and says so', () => {
    const catalogue = catalogueWithCharges([minimalCharge(), minimalCharge({ id: 'router' })]);
    expect(written(catalogue, 'resources').prices).toMatchObject(
      [{ id: 'fibre-monthly-line' }, { id: 'fibre-monthly-router' }].map(() => ({ product: 'fibre' })),
    );
    expect(exportStripe(catalogue).report.lost).toContainEqual({
      path: ['products', 0, 'name'],
      note: 'Stripe has one name, that of the offer, “Fibre”.',
    });
    expect(exportStripe(catalogue).report.issues).toMatchObject([
      { code: 'EXP001', message: 'The price plan “fibre-monthly” has 2 charges, which became prices of their own: sell them together.' },
    ]);
  });
});

test('options that cannot be are refused', () => {
  const wrong: object = { form: 'xml' };
  expect(codeOf(() => importStripe([], { id: '' }))).toBe('bad-id');
  expect(codeOf(() => exportStripe(imported(), wrong))).toBe('bad-form');
});
