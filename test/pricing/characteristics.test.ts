import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Characteristic, CharacteristicValues } from '../../src/model/characteristic.js';
import type { Charge } from '../../src/model/charge.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import type { Quote } from '../../src/pricing/quote.js';
import { quoteHolding } from '../../src/pricing/quote-holding.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

type Chosen = Readonly<Record<string, CharacteristicValues>>;

const speed: Characteristic = { id: 'speed', name: 'Speed', type: 'text', values: ['100', '300', '1000'], configurable: true };
const router: Characteristic = { id: 'router', name: 'Router', type: 'boolean', min: 0, configurable: true };
const monthly = (id: string, flat: string, characteristics?: Chosen): Charge =>
  minimalCharge({ id, prices: [{ currency: 'EUR', flat }], ...(characteristics === undefined ? {} : { characteristics }) });

const charges = [
  monthly('at-100', '20', { speed: '100' }),
  monthly('faster', '35', { speed: ['300', '1000'] }),
  monthly('router', '4', { router: true }),
];

function catalogue(
  own: readonly Charge[] = charges,
  offer: Partial<Offer> = {},
  characteristics: readonly Characteristic[] = [speed, router],
): Catalogue {
  return minimalCatalogue({
    products: [{ id: 'line', name: 'Line', status: 'active', kind: 'base', characteristics }],
    pricePlans: [minimalPricePlan({ id: 'plan', phases: [{ id: 'main', kind: 'evergreen', charges: own }] })],
    offers: [minimalOffer({ id: 'fibre', product: 'line', pricePlans: ['plan'], ...offer })],
  });
}

function ask(chosen: Chosen | undefined, data: Catalogue = catalogue()): Quote {
  return quoteOffer(indexCatalogue(data), {
    offer: 'fibre',
    at: '2026-12-01',
    currency: 'EUR',
    ...(chosen === undefined ? {} : { characteristics: chosen }),
  });
}

function monthlyOf(chosen: Chosen | undefined, data?: Catalogue): string | readonly string[] {
  const quote = ask(chosen, data);
  return quote.kind === 'priced' ? (quote.recurring[0]?.total ?? '0') : quote.reasons.map(({ code }) => code);
}

describe('a charge for some values of a characteristic', () => {
  test('is made for those who chose one of them, and what is optional and not chosen is not charged', () => {
    expect([monthlyOf({ speed: '100' }), monthlyOf({ speed: '1000' }), monthlyOf({ speed: '300', router: true })]).toEqual([
      '20.00',
      '35.00',
      '39.00',
    ]);
  });
  test('asks what is to be chosen, and of what, where nothing is', () => {
    expect(ask(undefined)).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'CHARACTERISTIC_TO_CHOOSE', offer: 'fibre', details: { characteristic: 'speed', values: ['100', '300', '1000'] } }],
    });
  });
  test('takes what the offer fixes, and of several values that it allows one of them', () => {
    expect(monthlyOf(undefined, catalogue(charges, { characteristics: { speed: '300' } }))).toBe('35.00');
    const some = catalogue(charges, { characteristics: { speed: ['100', '300'] } });
    expect([monthlyOf(undefined, some), monthlyOf({ speed: '100' }, some), monthlyOf({ speed: '1000' }, some)]).toEqual([
      ['CHARACTERISTIC_TO_CHOOSE'],
      '20.00',
      ['CHARACTERISTIC_NOT_OFFERED'],
    ]);
  });
  test('takes what is had when nothing is chosen, and says so', () => {
    const quote = ask(undefined, catalogue(charges, {}, [{ ...speed, default: '100' }, router]));
    expect(quote).toMatchObject({
      kind: 'priced',
      assumptions: expect.arrayContaining([
        expect.objectContaining({ code: 'CHARACTERISTIC_DEFAULTED', details: { characteristic: 'speed', values: ['100'] } }),
      ]),
    });
  });
  test('never makes a price of nothing of a value that has none', () => {
    const gap = [monthly('at-100', '20', { speed: '100' }), monthly('router', '4', { router: true })];
    expect(ask({ speed: '300', router: true }, catalogue(gap))).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'CHARACTERISTIC_NOT_PRICED', offer: 'fibre', details: { characteristic: 'speed', chosen: ['300'] } }],
    });
  });
  test('is a surcharge beside a charge for everybody', () => {
    const surcharge = [monthly('base', '20'), monthly('fast', '10', { speed: '1000' })];
    expect([monthlyOf({ speed: '100' }, catalogue(surcharge)), monthlyOf({ speed: '1000' }, catalogue(surcharge))]).toEqual([
      '20.00',
      '30.00',
    ]);
  });
  test('is for all of several characteristics at once', () => {
    const both = [monthly('base', '20'), monthly('fast-router', '7', { speed: '1000', router: true })];
    expect(
      [{ speed: '1000' }, { speed: '100', router: true }, { speed: '1000', router: true }].map(chosen =>
        monthlyOf(chosen, catalogue(both)),
      ),
    ).toEqual(['20.00', '20.00', '27.00']);
  });
});

describe('what a customer chose', () => {
  const holding: Holding = {
    id: 'line',
    offer: 'fibre',
    pricePlan: 'plan',
    status: 'active',
    start: '2026-01-01',
    characteristics: { speed: '100' },
  };
  const customer = { id: 'eve', currency: 'EUR', facts: {}, holdings: [holding] };
  const index = indexCatalogue(catalogue());
  test('is what they pay for', () => {
    const quote = quoteHolding(index, { customer, holding, at: '2026-12-01' });
    expect(quote.kind === 'priced' && quote.recurring[0]?.total).toBe('20.00');
  });
  test('stays chosen with a change that says nothing of it, and is replaced by one that does', () => {
    const change = { kind: 'replace', holding: 'line', offer: 'fibre', at: '2026-12-01' } as const;
    const later = (characteristics?: Chosen) => {
      const answer = changeHolding(index, customer, { ...change, ...(characteristics === undefined ? {} : { characteristics }) });
      return answer.kind === 'priced' ? answer.recurring.after[0]?.total : answer;
    };
    expect([later(), later({ speed: '300' }), later({ router: true })]).toEqual(['20.00', '35.00', '24.00']);
  });
});
