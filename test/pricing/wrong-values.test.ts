// Whatever stands in one place of a question instead of what belongs there: the call is refused with a code, or answered without NaN.
import { describe, expect, test } from 'vitest';
import { CatalogueError } from '../../src/kernel/catalogue-error.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import { explainBillChange } from '../../src/pricing/explain-bill-change.js';
import { explainCharge } from '../../src/pricing/explain-charge.js';
import { findBestPlan } from '../../src/pricing/find-best-plan.js';
import { findPricePlans } from '../../src/pricing/find-price-plans.js';
import { measureUsage } from '../../src/pricing/measure-usage.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { quoteHolding } from '../../src/pricing/quote-holding.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { rateQuantity } from '../../src/pricing/rate-quantity.js';
import { catalogueWithCharges, minimalCharge } from '../support/minimal-catalogue.js';

const metered = minimalCharge({
  id: 'use',
  kind: 'usage',
  timing: 'inArrears',
  unit: 'gb',
  quantity: { kind: 'metered' },
  prices: [{ currency: 'EUR', perUnit: '0.5' }],
});
const index = indexCatalogue(catalogueWithCharges([minimalCharge({ id: 'fee' }), metered], { units: [{ id: 'gb', name: 'GB' }] }));
const holding = {
  id: 'h',
  offer: 'fibre',
  pricePlan: 'fibre-monthly',
  status: 'active',
  start: '2026-01-01',
  billingAnchor: '2026-01-01',
  quantities: { gb: '2' },
  discounts: [],
  priceOverrides: { fee: '19.00' },
};
const record = { unit: 'gb', from: '2026-11-01', until: '2026-12-01', quantity: '12', dimensions: {} };
const customer = { id: 'c', currency: 'EUR', facts: {}, holdings: [holding], usage: [record] };
const request = {
  offer: 'fibre',
  pricePlan: 'fibre-monthly',
  at: '2026-12-01',
  currency: 'EUR',
  quantities: { gb: '3' },
  discountCodes: ['x'],
  members: {},
  dimensions: { place: 'x' },
  chosenAmounts: { fee: '3' },
  phasesFrom: '2026-12-01',
  billingAnchor: '2026-12-01',
};
const line = {
  id: '1',
  holding: 'h',
  charge: 'fee',
  text: 'Fee',
  period: { from: '2026-11-01', until: '2026-12-01' },
  quantity: '1',
  amount: '20.00',
};
const usage = [{ unit: 'gb', months: ['1', '2'] }];

type Ask = (...given: readonly unknown[]) => unknown;
const call = (name: string, ask: unknown, given: readonly unknown[]): { name: string; ask: Ask; given: readonly unknown[] } => ({
  name,
  ask: (...all) => (ask as Ask)(index, ...all), // the types forbid what is asked here, which is the point
  given,
});
const calls = [
  call('quoteOffer', quoteOffer, [request]),
  call('quoteHolding', quoteHolding, [{ customer, holding, at: '2026-12-01', currency: 'EUR' }]),
  call('changeHolding, replace', changeHolding, [customer, { kind: 'replace', holding: 'h', ...request, penalty: 'full' }]),
  call('changeHolding, add', changeHolding, [customer, { kind: 'add', parent: 'h', ...request }]),
  call('changeHolding, cancel', changeHolding, [customer, { kind: 'cancel', holding: 'h', at: '2026-12-01' }]),
  call('projectCost of an order', projectCost, [
    { kind: 'order', request: { ...request, customer } },
    usage,
    { at: '2026-12-01', months: 3 },
  ]),
  call('projectCost of holdings', projectCost, [{ kind: 'holdings', customer }, usage, { at: '2026-12-01', months: 3 }]),
  call('findBestPlan', findBestPlan, [customer, { at: '2026-12-01', months: 3, usage, channel: 'web' }]),
  call('findPricePlans', findPricePlans, [{ offer: 'fibre', period: 'P1M', priceList: 'x' }]),
  call('measureUsage', measureUsage, [customer, { until: '2026-12-01', months: 3 }]),
  call('explainCharge', explainCharge, [customer, line]),
  call('explainBillChange', explainBillChange, [customer, [line], [line]]),
  call('rateQuantity', rateQuantity, [
    { currency: 'EUR', perUnit: '1' },
    { quantity: '3', unit: 'gb', events: ['1', '2'], units: { gb: '3' }, dimensions: {}, chosen: '2' },
  ]),
];

type Place = readonly (string | number)[];
function placesOf(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...place, key]))];
}
function replaceAt(value: unknown, [key, ...rest]: Place, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = replaceAt(copy[key], rest, wrong);
  return copy;
}
const wrongs = [
  null,
  true,
  5,
  -1,
  Number.NaN,
  '',
  ' ',
  '-1',
  '1e400',
  'x',
  '9999-99-99',
  '1970-01-01',
  {},
  [],
  [null],
  () => 1,
  Symbol('s'),
  10n,
];

/** How a call falls over, or undefined where it is refused with a code or answered. */
function fallOf(ask: Ask, given: readonly unknown[]): string | undefined {
  try {
    let wrong: string | undefined;
    JSON.stringify(ask(...given), (key, value: unknown) => {
      if (Number.isNaN(value) || value === Number.POSITIVE_INFINITY || (typeof value === 'string' && /NaN|Infinity|undefined/.test(value)))
        wrong = `answers ${key}: ${String(value)}`;
      return value;
    });
    return wrong;
  } catch (error) {
    if (error instanceof CatalogueError) return /^[a-z]+(-[a-z]+)+$/.test(error.code) ? undefined : `has the code ${error.code}`;
    return error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : 'throws what is no error';
  }
}

describe.each(calls)('$name', ({ ask, given }) => {
  test('refuses or answers whatever stands in any one place', () => {
    const falls = placesOf(given)
      .slice(1)
      .flatMap(place =>
        wrongs.map(wrong => ({
          place: place.join('.'),
          wrong: typeof wrong === 'object' ? JSON.stringify(wrong) : String(wrong),
          fall: fallOf(ask, replaceAt(given, place, wrong) as readonly unknown[]),
        })),
      )
      .filter(({ fall }) => fall !== undefined);
    expect(falls).toEqual([]);
  });
});
