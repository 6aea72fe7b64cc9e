import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Customer } from '../../src/model/customer.js';
import type { FeatureValue } from '../../src/model/feature.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import type { Product } from '../../src/model/product.js';
import type { BestPlanOptions, FoundPlan } from '../../src/pricing/best-plan.js';
import { findBestPlan } from '../../src/pricing/find-best-plan.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

const product = (id: string, data: FeatureValue, overrides: Partial<Product> = {}): Product => {
  return { id, name: id, status: 'active', kind: 'base', categories: ['mobile'], features: { data }, ...overrides };
};
const offer = (id: string, overrides: Partial<Offer> = {}): Offer =>
  minimalOffer({ id, product: id, pricePlans: [`${id}-monthly`], ...overrides });
const plan = (id: string, flat: string, overage?: string): PricePlan =>
  minimalPricePlan({
    id: `${id}-monthly`,
    phases: [
      {
        id: 'main',
        kind: 'evergreen',
        charges: [
          minimalCharge({ prices: [{ currency: 'EUR', flat }] }),
          ...(overage === undefined
            ? []
            : [
                {
                  id: 'data',
                  kind: 'usage',
                  timing: 'inArrears',
                  period: 'P1M',
                  unit: 'gb',
                  quantity: { kind: 'metered' },
                  prices: [{ currency: 'EUR', perUnit: overage, freeUnits: '10' }],
                } as const,
              ]),
        ],
      },
    ],
  });

/** Ten GB at 10.00 with 1.00 for each GB more; fifty GB at 15.00 that then stop; unlimited at 30.00; an add-on of 100 GB at 5.00. */
function catalogue(overrides: Partial<Catalogue> = {}): Catalogue {
  return minimalCatalogue({
    categories: [{ id: 'mobile', name: 'Mobile' }],
    units: [{ id: 'gb', name: 'GB' }],
    features: [
      { id: 'data', name: 'Data', type: 'quantity', unit: 'gb' },
      { id: 'roaming', name: 'Roaming', type: 'boolean' },
    ],
    facts: { age: { type: 'integer', sensitivity: 'none' } },
    products: [
      product('ten', { amount: '10', then: 'charge' }),
      product('fifty', { amount: '50', then: 'stop' }),
      product('endless', 'unlimited', { features: { data: 'unlimited', roaming: true } }),
      product('boost', { add: '100' }, { kind: 'addOn', relationships: [{ kind: 'requires', anyOf: ['ten', 'fifty'] }] }),
    ],
    pricePlans: [plan('ten', '10', '1'), plan('fifty', '15'), plan('endless', '30'), plan('boost', '5')],
    offers: [offer('ten'), offer('fifty'), offer('endless'), offer('boost')],
    ...overrides,
  });
}

const holding: Holding = { id: 'sim', offer: 'ten', pricePlan: 'ten-monthly', status: 'active', start: '2025-01-01' };
const eve: Customer = { id: 'eve', currency: 'EUR', facts: {}, holdings: [holding] };
const uses = (...months: string[]): BestPlanOptions => ({ at: '2026-01-01', usage: [{ unit: 'gb', months }] });

function found(options: BestPlanOptions, data: { readonly catalogue?: Catalogue; readonly customer?: Customer } = {}): FoundPlan {
  const answer = findBestPlan(indexCatalogue(data.catalogue ?? catalogue()), data.customer ?? eve, options);
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer;
}
const offersOf = (answer: FoundPlan): readonly string[] => answer.choices.map(choice => choice.offer);
const proofOf = (answer: FoundPlan): readonly string[] =>
  answer.considered.map(({ choices, total, code }) => `${choices.map(choice => choice.offer).join('+')} ${total ?? '-'} ${code ?? 'BEST'}`);

describe('the best plan', () => {
  test('of a heavy user is the larger one, though its price is higher', () => {
    const answer = found(uses('25'));
    expect(offersOf(answer)).toEqual(['fifty']);
    // 12 × (10 + 15 GB beyond 10) against 12 × 15.
    expect(answer).toMatchObject({ cost: { total: '180.00' }, current: { total: '300.00' }, saving: '120.00', isCurrentBest: false });
  });
  test('of a light user is what they have', () => {
    expect(found(uses('3'))).toMatchObject({ choices: [{ offer: 'ten' }], saving: '0.00', isCurrentBest: true });
  });
  test('shows everything that was considered, with its cost or why it is out', () => {
    expect(proofOf(found(uses('25')))).toEqual(['fifty 180.00 BEST', 'ten 300.00 DEARER', 'endless 360.00 DEARER']);
  });
  test('is never one whose allowance ends before the usage does', () => {
    const answer = found(uses('70'));
    expect(offersOf(answer)).toEqual(['fifty', 'boost']);
    expect(answer.cost.total).toBe('240.00');
    expect(proofOf(answer)).toContain('fifty - NOT_COVERED');
  });
  test('is one without add-ons where none may be combined', () => {
    expect(offersOf(found({ ...uses('70'), mostAddOns: 0 }))).toEqual(['endless']);
  });
  test('has the features that the customer requested', () => {
    expect(offersOf(found(uses('3'), { customer: { ...eve, requests: ['roaming'] } }))).toEqual(['endless']);
    expect(offersOf(found({ ...uses('3'), needs: { features: ['roaming'] } }))).toEqual(['endless']);
  });
  test('has the allowance that is asked for', () => {
    expect(offersOf(found({ ...uses('3'), needs: { allowances: { data: '40' } } }))).toEqual(['fifty']);
  });
  test('is taken from what is sold to this customer', () => {
    const offers = [offer('ten'), offer('fifty', { segments: ['work'] }), offer('endless')];
    expect(offersOf(found(uses('25'), { catalogue: catalogue({ offers }), customer: { ...eve, segment: 'home' } }))).toEqual(['ten']);
  });
  test('leaves out what may not be bought, and what nobody knows makes it uncertain', () => {
    const eligibility = [{ when: { fact: 'age', gte: 18 }, reason: 'Only for adults.' }];
    const offers = [offer('ten'), offer('fifty', { eligibility }), offer('endless')];
    const refused = found(uses('25'), { catalogue: catalogue({ offers }), customer: { ...eve, facts: { age: 12 } } });
    expect(refused).toMatchObject({ choices: [{ offer: 'ten' }], isCertain: true });
    expect(proofOf(refused)).toContain('fifty - NOT_ELIGIBLE');
    const unknown = found(uses('25'), { catalogue: catalogue({ offers }) });
    expect(unknown).toMatchObject({ choices: [{ offer: 'ten' }], isCertain: false });
    expect(proofOf(unknown)).toContain('fifty - UNKNOWN_FACT');
  });
  test('counts what leaving early costs', () => {
    const term = {
      id: 'year',
      commitment: 'P12M',
      renewal: 'rolling',
      earlyTermination: { amounts: [{ currency: 'EUR', amount: '200' }], prorate: 'full' },
    } as const;
    const bound = catalogue({ offers: [offer('ten', { terms: [term] }), offer('fifty'), offer('endless'), offer('boost')] });
    const customer = { ...eve, holdings: [{ ...holding, start: '2025-12-01', term: 'year' }] };
    expect(found(uses('25'), { catalogue: bound, customer })).toMatchObject({
      choices: [{ offer: 'fifty' }],
      current: { exit: { amount: '200.00' } },
      saving: '-80.00',
      isCurrentBest: true,
    });
  });
  test('of a new customer compares what there is', () => {
    const answer = found({ ...uses('25'), category: 'mobile' }, { customer: { ...eve, holdings: [] } });
    expect(offersOf(answer)).toEqual(['fifty']);
    expect(answer).not.toHaveProperty('current');
  });
  test('is none where nothing covers everything', () => {
    expect(findBestPlan(indexCatalogue(catalogue()), eve, { ...uses('3'), needs: { features: ['no-such'] } })).toMatchObject({
      kind: 'none',
      isCertain: true,
    });
  });
});
