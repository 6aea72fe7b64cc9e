import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Customer, Usage } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import type { CostProjection } from '../../src/pricing/cost-projection.js';
import { type ProjectionOptions, projectCost } from '../../src/pricing/project-cost.js';
import type { ProjectedUsage } from '../../src/pricing/projected-usage.js';
import { codeOf } from '../kernel/code-of.js';
import {
  catalogueWithCharges,
  catalogueWithPlan,
  minimalCharge,
  minimalOffer,
  minimalRelease,
  oneTimeCharge,
} from '../support/minimal-catalogue.js';

const order = { kind: 'order', request: { offer: 'fibre', currency: 'EUR' } } as const;
const at = '2026-01-01';

/** Gigabytes at 0.10 EUR after the first 10, metered and billed at the end of each month. */
function dataCharge(overrides: Partial<Charge> = {}): Charge {
  return {
    id: 'data',
    kind: 'usage',
    timing: 'inArrears',
    period: 'P1M',
    unit: 'gb',
    meter: { aggregation: 'sum' },
    quantity: { kind: 'metered' },
    prices: [{ currency: 'EUR', perUnit: '0.10', freeUnits: '10' }],
    ...overrides,
  };
}

const units = [
  { id: 'seat', name: 'Seat' },
  { id: 'mb', name: 'MB' },
  { id: 'gb', name: 'GB', of: { unit: 'mb', times: '1000' } },
];
const withData = (overrides: Partial<Charge> = {}): Catalogue => catalogueWithCharges([minimalCharge(), dataCharge(overrides)], { units });

function project(catalogue: Catalogue, usage: readonly ProjectedUsage[] = [], options: Partial<ProjectionOptions> = {}): CostProjection {
  return projectCost(indexCatalogue(catalogue), order, usage, { at, ...options });
}

function totalsOf(cost: CostProjection): readonly string[] {
  return cost.kind === 'priced' ? cost.bills.map(bill => bill.total) : cost.reasons.map(reason => reason.code);
}

describe('the cost of a new order', () => {
  test('is twelve monthly bills a year', () => {
    const cost = project(catalogueWithCharges([minimalCharge(), oneTimeCharge()]));
    expect(totalsOf(cost)).toEqual(['70.00', ...Array.from({ length: 11 }, () => '20.00')]);
    expect(cost).toMatchObject({
      kind: 'priced',
      total: '290.00',
      byKind: { oneTime: '50.00', recurring: '240.00', usage: '0.00' },
      until: '2027-01-01',
    });
  });
  test('has as many bills in arrears as in advance', () => {
    expect(project(catalogueWithCharges([minimalCharge({ timing: 'inArrears' })]))).toMatchObject({ total: '240.00' });
  });
  test('bills a year in advance once', () => {
    expect(totalsOf(project(catalogueWithCharges([minimalCharge({ period: 'P1Y' })]), [], { months: 13 }))).toEqual([
      '20.00',
      ...Array.from({ length: 11 }, () => '0.00'),
      '20.00',
    ]);
  });
  test('follows the phases of its price plan', () => {
    const trial = { id: 'trial', kind: 'trial', duration: 'P2M', charges: [] } as const;
    const main = { id: 'main', kind: 'evergreen', charges: [minimalCharge()] } as const;
    expect(totalsOf(project(catalogueWithPlan({ phases: [trial, main] }), [], { months: 4 }))).toEqual(['0.00', '0.00', '20.00', '20.00']);
  });
  test('takes a planned rise at the first period that begins on its day or after', () => {
    const prices = [
      { currency: 'EUR', flat: '20', validFor: { until: '2026-02-15' } },
      { currency: 'EUR', flat: '25', validFor: { from: '2026-02-15' } },
    ];
    expect(totalsOf(project(catalogueWithCharges([minimalCharge({ prices })]), [], { months: 3 }))).toEqual(['20.00', '20.00', '25.00']);
  });
  test('ends with a commitment after which nothing follows', () => {
    const offer = minimalOffer({ terms: [{ id: 'short', commitment: 'P3M', renewal: 'end' }] });
    const cost = project(catalogueWithCharges([minimalCharge()], { offers: [offer] }));
    expect(cost).toMatchObject({
      total: '60.00',
      assumptions: expect.arrayContaining([expect.objectContaining({ code: 'CONTRACT_ENDS' })]),
    });
  });
});

describe('usage', () => {
  test('is rated month by month, with what is free taken off first', () => {
    const cost = project(withData(), [{ unit: 'gb', months: ['15', '5', '10.5'] }], { months: 3 });
    expect(totalsOf(cost)).toEqual(['20.50', '20.00', '20.05']);
    expect(cost).toMatchObject({ total: '60.55', byKind: { usage: '0.55' } });
  });
  test('begins again after its last month, and the answer says so', () => {
    const cost = project(withData(), [{ unit: 'gb', months: ['15', '5'] }], { months: 3 });
    expect(totalsOf(cost)).toEqual(['20.50', '20.00', '20.50']);
    expect(cost.assumptions).toContainEqual({ code: 'USAGE_REPEATED', details: { unit: 'gb', months: 2 } });
  });
  test('that varies gives a range in which the total lies', () => {
    const cost = project(withData(), [{ unit: 'gb', months: ['15', '5', '20'] }], { months: 3 });
    expect(cost).toMatchObject({ total: '61.50', range: { low: '60.00', high: '63.00' } });
  });
  test('that is the same every month gives no range', () => {
    expect(project(withData(), [{ unit: 'gb', months: ['15'] }])).not.toHaveProperty('range');
  });
  test('spread over months takes each month from its quantile', () => {
    const quantiles = [
      { share: '0.5', quantity: '10' },
      { share: '1', quantity: '30' },
    ];
    expect(totalsOf(project(withData(), [{ unit: 'gb', quantiles }], { months: 4 }))).toEqual(['20.00', '20.00', '22.00', '22.00']);
  });
  test('in another unit is converted', () => {
    expect(totalsOf(project(withData(), [{ unit: 'mb', months: ['15000'] }], { months: 1 }))).toEqual(['20.50']);
  });
  test('of a quarter is the sum of its months', () => {
    expect(totalsOf(project(withData({ period: 'P3M' }), [{ unit: 'gb', months: ['5', '7', '9'] }], { months: 3 }))).toEqual([
      '20.00',
      '20.00',
      '21.10',
    ]);
  });
  test('that is counted at its highest takes the highest month of the period', () => {
    const charge = { period: 'P3M', meter: { aggregation: 'maximum' } } as const;
    expect(totalsOf(project(withData(charge), [{ unit: 'gb', months: ['5', '17', '9'] }], { months: 3 }))).toEqual([
      '20.00',
      '20.00',
      '20.70',
    ]);
  });
  test('that nobody knows makes the cost unknown, and never zero', () => {
    expect(project(withData())).toMatchObject({
      kind: 'unknown',
      reasons: [expect.objectContaining({ code: 'USAGE_UNKNOWN', charge: 'data' })],
    });
  });
  test('by event is rated by event', () => {
    const prices = [{ currency: 'EUR', percentage: { rate: '0.1', fixed: '1' } }];
    expect(totalsOf(project(withData({ prices }), [{ unit: 'gb', months: [['10', '20']] }], { months: 1 }))).toEqual(['25.00']);
    expect(totalsOf(project(withData({ prices }), [{ unit: 'gb', months: ['30'] }], { months: 1 }))).toEqual(['EVENTS_UNKNOWN']);
  });
  test('at several places of a matrix is rated place by place', () => {
    const matrix = {
      dimensions: ['zone'],
      cells: [
        { at: { zone: 'a' }, amount: '1' },
        { at: { zone: 'b' }, amount: '2' },
      ],
    };
    const usage = [
      { unit: 'gb', months: ['3'], dimensions: { zone: 'a' } },
      { unit: 'gb', months: ['4'], dimensions: { zone: 'b' } },
    ];
    expect(totalsOf(project(withData({ prices: [{ currency: 'EUR', matrix }] }), usage, { months: 1 }))).toEqual(['31.00']);
  });
  test('of several units finds the tier whose limits all hold', () => {
    const { unit: _, ...unitless } = dataCharge();
    const volume = [
      { upTo: { gb: '10', seat: '5' }, flatAmount: '8' },
      { upTo: { gb: '10', seat: '50' }, flatAmount: '12' },
    ];
    const catalogue = catalogueWithCharges([{ ...unitless, prices: [{ currency: 'EUR', volume }] }], { units });
    expect(
      totalsOf(
        project(
          catalogue,
          [
            { unit: 'gb', months: ['9'] },
            { unit: 'seat', months: ['6'] },
          ],
          { months: 1 },
        ),
      ),
    ).toEqual(['12.00']);
    expect(totalsOf(project(catalogue, [{ unit: 'gb', months: ['9'] }], { months: 1 }))).toEqual(['USAGE_UNKNOWN']);
  });
});

const holding: Holding = { id: 'h1', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2025-06-10' };
const usage: readonly Usage[] = [
  { unit: 'gb', from: '2025-11-01', until: '2025-12-01', quantity: '30' },
  { unit: 'gb', from: '2025-12-01', until: '2026-01-01', quantity: '12' },
];
const eve = (overrides: Partial<Customer> = {}): Customer => ({
  id: 'eve',
  currency: 'EUR',
  facts: {},
  holdings: [holding],
  usage,
  ...overrides,
});

describe('the cost of what a customer has', () => {
  // 12 × 22/31 + 30 × 9/31 = 17.225806 GB, of which 10 are free; then 30 × 22/31 + 12 × 9/28 = 25.147466 GB.
  test('is billed on the days of its own periods, by the usage on record', () => {
    const cost = projectCost(indexCatalogue(withData()), { kind: 'holdings', customer: eve() }, undefined, { at, months: 2 });
    expect(
      cost.kind === 'priced' ? cost.bills.map(({ lines }) => lines.map(line => `${line.charge} ${line.from} ${line.amount}`)) : cost,
    ).toEqual([
      ['data 2025-12-10 0.72', 'monthly 2026-01-10 20.00'],
      ['data 2026-01-10 1.51', 'monthly 2026-02-10 20.00'],
    ]);
  });
  test('stops with its end', () => {
    const cost = projectCost(
      indexCatalogue(catalogueWithCharges([minimalCharge()])),
      { kind: 'holdings', customer: eve({ holdings: [{ ...holding, end: '2026-03-10' }] }) },
      [],
      { at },
    );
    expect(cost).toMatchObject({ total: '40.00', assumptions: [expect.objectContaining({ code: 'CONTRACT_ENDS' })] });
  });
  test('keeps the price of the release it was sold from until a policy moves it', () => {
    const planOf = (flat: string): Catalogue =>
      catalogueWithPlan({
        existingSubscribers: { mode: 'moveAtPeriodStart', from: '2026-03-01' },
        phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat }] })] }],
      });
    const earlier = [minimalRelease({ sequence: 1, effectiveFrom: '2025-01-01', catalogue: planOf('20') })];
    const index = indexCatalogue(minimalRelease({ sequence: 2, effectiveFrom: '2026-01-01', catalogue: planOf('23') }), { earlier });
    const customer = eve({ holdings: [{ ...holding, release: 1 }] });
    const cost = projectCost(index, { kind: 'holdings', customer }, [], { at, months: 4 });
    expect(totalsOf(cost)).toEqual(['20.00', '20.00', '23.00', '23.00']);
  });
  test('is unknown where the holdings are', () => {
    const { holdings: _, ...unknown } = eve();
    expect(projectCost(indexCatalogue(withData()), { kind: 'holdings', customer: unknown }, [], { at })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'HOLDINGS_UNKNOWN' }],
    });
  });
  test('is nothing where there is nothing', () => {
    expect(projectCost(indexCatalogue(withData()), { kind: 'holdings', customer: eve({ holdings: [] }) }, [], { at })).toMatchObject({
      total: '0.00',
    });
  });
});

describe('a call that makes no sense', () => {
  const index = indexCatalogue(withData());
  test.each([
    ['no months', () => projectCost(index, order, [], { at, months: 0 }), 'bad-months'],
    ['no figure', () => projectCost(index, order, [{ unit: 'gb', months: [] }], { at }), 'bad-usage'],
    ['a figure below zero', () => projectCost(index, order, [{ unit: 'gb', months: ['-1'] }], { at }), 'bad-usage'],
    [
      'quantiles that end below one',
      () => projectCost(index, order, [{ unit: 'gb', quantiles: [{ share: '0.5', quantity: '1' }] }], { at }),
      'bad-usage',
    ],
    [
      'a holding that is not there',
      () => projectCost(index, { kind: 'holdings', customer: eve(), holdings: ['h9'] }, [], { at }),
      'unknown-holding',
    ],
  ])('%s', (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});

test('a correction does not hide what was dated after the day that it corrects', () => {
  const planOf = (flat: string): Catalogue => catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', flat }] })]);
  const earlier = [
    minimalRelease({ sequence: 1, effectiveFrom: '2025-01-01', catalogue: planOf('20') }),
    minimalRelease({ sequence: 2, effectiveFrom: '2025-03-01', catalogue: planOf('24') }),
  ];
  const correction = minimalRelease({ sequence: 3, effectiveFrom: '2025-01-01', corrects: 1, catalogue: planOf('21') });
  const priceOf = (start: string): string | undefined => {
    const customer = eve({ holdings: [{ ...holding, start }] });
    return totalsOf(projectCost(indexCatalogue(correction, { earlier }), { kind: 'holdings', customer }, [], { at, months: 1 }))[0];
  };
  expect(priceOf('2025-02-01')).toBe('21.00');
  expect(priceOf('2025-06-01')).toBe('24.00');
});
