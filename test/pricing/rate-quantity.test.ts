import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Price } from '../../src/model/price.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { type RatedQuantity, rateQuantity } from '../../src/pricing/rate-quantity.js';
import { codeOf } from '../kernel/code-of.js';
import { catalogueWithCharges, minimalCatalogue, minimalCharge } from '../support/minimal-catalogue.js';

const index = indexCatalogue(
  minimalCatalogue({ currencies: [{ code: 'EUR' }, { code: 'JPY' }, { code: 'KWD' }, { code: 'credits', minorUnits: 6 }] }),
);
const tiers = [
  { upTo: '10', unitAmount: '0.105', flatAmount: '2' },
  { upTo: null, unitAmount: '0.05' },
];
const rate = (price: Omit<Price, 'currency'> & { readonly currency?: string }, what: RatedQuantity): ReturnType<typeof rateQuantity> =>
  rateQuantity(index, { currency: 'EUR', ...price }, what);

describe('a quantity by a price', () => {
  test('has its tiers, exact, and the amount as a bill has it', () => {
    expect(rate({ graduated: tiers }, { quantity: '11' })).toEqual({
      kind: 'rated',
      currency: 'EUR',
      model: 'graduated',
      amount: '3.10',
      exact: '3.1',
      chargeable: '11',
      tiers: [
        { tier: 0, quantity: '10', amount: '3.05' },
        { tier: 1, quantity: '1', amount: '0.05' },
      ],
    });
  });
  test('of zero owes the flat amount of the first tier', () => {
    expect(rate({ graduated: tiers }, { quantity: '0' })).toMatchObject({ amount: '2.00' });
  });
  test.each([
    ['JPY', '1'],
    ['EUR', '1.11'],
    ['KWD', '1.105'],
    ['credits', '1.105000'],
  ])('in %s is rounded once to its minor units', (currency, amount) => {
    expect(rate({ currency, perUnit: '0.085' }, { quantity: '13' })).toMatchObject({ amount, exact: '1.105' });
  });
  test('is held by limits of spend and of one event, and spares what is free', () => {
    expect(rate({ perUnit: '1', minimum: '5' }, { quantity: '2' })).toMatchObject({ amount: '5.00', limit: 'minimum' });
    expect(rate({ percentage: { rate: '0.01' }, perEventMinimum: '1' }, { quantity: '150', events: ['50', '100'] })).toMatchObject({
      amount: '2.00',
    });
    expect(rate({ perUnit: '1', freeUnits: '3' }, { quantity: '2' })).toMatchObject({ amount: '0.00', chargeable: '0' });
  });
  test.each([
    [{ onRequest: true } as const, 'PRICE_ON_REQUEST'],
    [{ matrix: { dimensions: ['place'], cells: [{ at: { place: 'x' }, amount: '1' }] } }, 'DIMENSION_UNKNOWN'],
    [{ chosen: {} }, 'AMOUNT_TO_CHOOSE'],
  ])('is unknown, never zero, where the price does not say (%#)', (price, code) => {
    expect(rate(price, { quantity: '1' })).toEqual({ kind: 'unknown', code });
  });
  test('rates the tariff of a quote', () => {
    const charge = minimalCharge({
      kind: 'usage',
      timing: 'inArrears',
      unit: 'gb',
      quantity: { kind: 'metered' },
      prices: [{ currency: 'EUR', perUnit: '0.5' }],
    });
    const own = indexCatalogue(catalogueWithCharges([minimalCharge({ id: 'fee' }), charge], { units: [{ id: 'gb', name: 'GB' }] }));
    const quote = quoteOffer(own, { offer: 'fibre', at: '2026-12-01', currency: 'EUR' });
    const tariff = quote.kind === 'priced' ? quote.usage[0]?.tariff : undefined;
    expect(tariff && rateQuantity(own, tariff, { quantity: '7' })).toMatchObject({ kind: 'rated', amount: '3.50' });
  });
  test('of a bad call is refused with a code', () => {
    expect(codeOf(() => rate({ perUnit: '1' }, { quantity: '-1' }))).toBe('negative-quantity');
    expect(codeOf(() => rate({ perUnit: '1' }, { quantity: '1e3' }))).toBe('not-a-decimal');
    expect(codeOf(() => rate({ perUnit: '1', currency: 'USD' }, { quantity: '1' }))).toBe('unknown-currency');
    // the types forbid these, which is the point
    for (const quantity of [null, true, 5, undefined, {}] as never[])
      expect(codeOf(() => rate({ perUnit: '1' }, { quantity }))).toBe('bad-argument');
  });
});
