import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../src/kernel/date.js';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Price } from '../../src/model/price.js';
import type { CostProjection } from '../../src/pricing/cost-projection.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import type { UsageFigures } from '../../src/pricing/projected-usage.js';
import { makePlainTotals } from '../../src/pricing/total-plain-order.js';
import { readUsageMonths } from '../../src/pricing/usage-months.js';
import { catalogueWithCharges, minimalOffer } from '../support/minimal-catalogue.js';
import { amounts, prices } from './pricing-arbitraries.js';

const starts = fc.constantFrom('2026-01-01', '2026-01-31', '2024-02-29', '2026-06-15T10:00:00Z');
const timing = fc.constantFrom('inAdvance' as const, 'inArrears' as const);

// One price, or one for each of two currencies, or one that rises on a day, or one for a channel beside the one for all.
function chargePrices(start: string): fc.Arbitrary<readonly Price[]> {
  const rise = addMonths(start.slice(0, 10), 4);
  return fc.oneof(
    { weight: 4, arbitrary: prices.map(price => [price]) },
    { weight: 2, arbitrary: fc.tuple(prices, prices).map(([a, b]) => [{ ...a, currency: 'GBP' }, b]) },
    {
      weight: 1,
      arbitrary: fc.tuple(prices, prices).map(([a, b]) => [
        { ...a, validFor: { until: rise } },
        { ...b, validFor: { from: rise } },
      ]),
    },
    { weight: 1, arbitrary: fc.tuple(prices, prices).map(([a, b]) => [a, { ...b, scope: { channel: 'web' } }]) },
  );
}

function charges(start: string): fc.Arbitrary<readonly Charge[]> {
  const once = fc.record({ timing, prices: chargePrices(start), count: fc.integer({ min: 0, max: 9 }) });
  const again = fc.record({
    timing,
    prices: chargePrices(start),
    period: fc.constantFrom('P1M', 'P2M', 'P1Y', 'P2W'),
    count: fc.integer({ min: 0, max: 9 }),
  });
  const metered = fc.record({
    timing,
    prices: chargePrices(start),
    unit: fc.constantFrom('gb', 'minute'),
    aggregation: fc.constantFrom('sum' as const, 'maximum' as const, 'average' as const),
  });
  return fc
    .record({
      once: fc.array(once, { maxLength: 1 }),
      again: fc.array(again, { maxLength: 2 }),
      metered: fc.array(metered, { maxLength: 2 }),
    })
    .map(found => [
      ...found.once.map(
        ({ count, ...one }, at): Charge => ({
          ...one,
          id: `once ${at}`,
          kind: 'oneTime',
          quantity: { kind: 'fixed', default: String(count) },
        }),
      ),
      ...found.again.map(
        ({ count, ...one }, at): Charge => ({
          ...one,
          id: `again ${at}`,
          kind: 'recurring',
          quantity: { kind: 'licensed', min: String(count) },
        }),
      ),
      ...found.metered.map(
        ({ aggregation, ...one }, at): Charge => ({
          ...one,
          id: `use ${at}`,
          kind: 'usage',
          period: 'P1M',
          meter: { aggregation },
          quantity: { kind: 'metered' },
        }),
      ),
    ]);
}

const figures = fc.array(fc.oneof(amounts(40, 3), fc.array(amounts(9, 1), { maxLength: 3 })), { minLength: 1, maxLength: 14 });
const questions = starts.chain(at =>
  fc.record({
    at: fc.constant(at),
    charges: charges(at),
    months: fc.integer({ min: 1, max: 14 }),
    gb: figures,
    minute: figures,
    channel: fc.constantFrom('web', undefined),
    isFrozen: fc.boolean(),
  }),
);

function sayCost(cost: CostProjection): unknown {
  if (cost.kind === 'unknown') return cost.reasons;
  return { total: cost.total, low: cost.range?.low ?? cost.total, high: cost.range?.high ?? cost.total };
}

describe('the total of a plain order', () => {
  test('is the sum of its bills, and lies between the same bounds', () => {
    let told = 0;
    fc.assert(
      fc.property(questions, ({ at, months, channel, isFrozen, ...question }) => {
        const data = catalogueWithCharges(question.charges, {
          units: [
            { id: 'gb', name: 'GB' },
            { id: 'minute', name: 'Minute' },
          ],
        });
        // What can never change is read once, and must be no different for it.
        const index = indexCatalogue(isFrozen ? deepFreeze(data) : data);
        const customer = { id: 'c', currency: 'EUR', facts: {} };
        const usage: readonly UsageFigures[] = [
          { unit: 'gb', months: question.gb },
          { unit: 'minute', months: question.minute },
        ];
        const place = channel === undefined ? {} : { channel };
        const choice = { offer: 'fibre', pricePlan: 'fibre-monthly' };
        const totals = makePlainTotals(index, { customer, at, months, usage: readUsageMonths(usage, months), ...place });
        const plain = totals([{ offer: minimalOffer(), choice }]);
        if (plain === undefined) return;
        told += 1;
        expect({ total: plain.total, ...plain.bounds() }).toEqual(
          sayCost(projectCost(index, { kind: 'order', request: { ...choice, customer, ...place } }, usage, { at, months })),
        );
      }),
      { numRuns: 200 },
    );
    // Were hardly any order plain, the law would say nothing.
    expect(told).toBeGreaterThan(60);
  });
});
