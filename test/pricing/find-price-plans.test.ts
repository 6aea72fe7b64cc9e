import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { findPricePlans, type PricePlanSearch } from '../../src/pricing/find-price-plans.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

const plan = (id: string, period: string, priceLists?: readonly string[]): ReturnType<typeof minimalPricePlan> =>
  minimalPricePlan({
    id,
    ...(priceLists === undefined ? {} : { priceLists }),
    phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ period })] }],
  });

const plans = [
  plan('monthly', 'P1M'),
  plan('yearly', 'P12M', ['standard']),
  plan('partner', 'P1M', ['partners']),
  plan('other-partner', 'P1M', ['partners']),
  { ...plan('old', 'P1M'), status: 'retired' } as const,
  minimalPricePlan({ id: 'once', phases: [{ id: 'main', kind: 'evergreen', charges: [] }] }),
];
const index = indexCatalogue(
  minimalCatalogue({
    priceLists: [{ id: 'standard', default: true }, { id: 'partners' }],
    pricePlans: plans,
    offers: [minimalOffer({ pricePlans: plans.map(({ id }) => id) })],
  }),
);

const find = (search: Omit<PricePlanSearch, 'offer'>): readonly string[] => {
  const { pricePlans, priceList } = findPricePlans(index, { offer: 'fibre', ...search });
  return [priceList ?? '', ...pricePlans.map(({ id }) => id)];
};

describe('the price plans that an order means', () => {
  test('stand on the list that it names, or on the default one', () => {
    expect(find({ period: 'P1M' })).toEqual(['standard', 'monthly']);
    expect(find({ period: 'P1M', priceList: 'standard' })).toEqual(['standard', 'monthly']);
  });
  test('are those of the default list where the list that it names has none', () => {
    expect(find({ period: 'P1Y', priceList: 'partners' })).toEqual(['standard', 'yearly']);
  });
  test('are several where the catalogue does not say which is meant', () => {
    expect(find({ period: 'P1M', priceList: 'partners' })).toEqual(['partners', 'partner', 'other-partner']);
  });
  test('have no billing period where nothing recurs', () => {
    expect(find({ period: 'P0D' })).toEqual(['standard', 'once']);
  });
  test('are none of a period that the offer does not have', () => {
    expect(find({ period: 'P1W' })).toEqual(['standard']);
  });
  test('are looked for by names that there are', () => {
    expect(() => findPricePlans(index, { offer: 'nothing' })).toThrow(expect.objectContaining({ code: 'unknown-offer' }));
    expect(() => find({ priceList: 'nothing' })).toThrow(expect.objectContaining({ code: 'unknown-price-list' }));
    expect(() => find({ period: 'monthly' })).toThrow(expect.objectContaining({ code: 'not-a-duration' }));
  });
});
