import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { findBestPlan } from '../../src/pricing/find-best-plan.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

// LAW_RUNS=100000 runs the law as often as the issue of it was held to.
const numRuns = Number(process.env['LAW_RUNS'] ?? 150);

/** All numbers are whole cents and whole units, so that the rival can reckon in plain integers without an error. */
interface PlainPlan {
  readonly fee: number;
  readonly tiers: readonly { readonly width: number; readonly unit: number }[];
  readonly last: number;
  /** The allowance after which usage stops; absent: it is charged. */
  readonly stops?: number;
}

const plainPlans: fc.Arbitrary<PlainPlan> = fc.record(
  {
    fee: fc.integer({ min: 0, max: 5000 }),
    tiers: fc.array(fc.record({ width: fc.integer({ min: 1, max: 30 }), unit: fc.integer({ min: 0, max: 90 }) }), { maxLength: 3 }),
    last: fc.integer({ min: 0, max: 90 }),
    stops: fc.integer({ min: 0, max: 60 }),
  },
  { requiredKeys: ['fee', 'tiers', 'last'] },
);

function reckon({ fee, tiers, last }: PlainPlan, months: readonly number[]): number {
  return months.reduce((sum, used) => {
    let left = used;
    let cost = fee;
    for (const { width, unit } of tiers) {
      const within = Math.min(left, width);
      cost += within * unit;
      left -= within;
    }
    return sum + cost + left * last;
  }, 0);
}

const money = (cents: number): string => (cents / 100).toFixed(2);

function catalogueOf(plans: readonly PlainPlan[]): Catalogue {
  const graduatedOf = ({ tiers, last }: PlainPlan): { readonly upTo: string | null; readonly unitAmount: string }[] => {
    let end = 0;
    const steps = tiers.map(({ width, unit }) => {
      end += width;
      return { upTo: String(end), unitAmount: money(unit) };
    });
    return [...steps, { upTo: null, unitAmount: money(last) }];
  };
  return minimalCatalogue({
    categories: [{ id: 'mobile', name: 'Mobile' }],
    units: [{ id: 'gb', name: 'GB' }],
    features: [{ id: 'data', name: 'Data', type: 'quantity', unit: 'gb' }],
    products: plans.map(({ stops }, at) => {
      const features = stops === undefined ? {} : { features: { data: { amount: String(stops), then: 'stop' as const } } };
      return { id: `p${at}`, name: `P${at}`, status: 'active', kind: 'base', categories: ['mobile'], ...features };
    }),
    pricePlans: plans.map((plan, at) => {
      const fee = minimalCharge({ id: 'fee', prices: [{ currency: 'EUR', flat: money(plan.fee) }] });
      const use = minimalCharge({ id: 'use', kind: 'usage', timing: 'inArrears', unit: 'gb', quantity: { kind: 'metered' } });
      const charges = [fee, { ...use, prices: [{ currency: 'EUR', graduated: graduatedOf(plan) }] }];
      return minimalPricePlan({ id: `plan${at}`, phases: [{ id: 'main', kind: 'evergreen', charges }] });
    }),
    offers: plans.map((_, at) => minimalOffer({ id: `o${at}`, product: `p${at}`, pricePlans: [`plan${at}`] })),
  });
}

describe('the best plan', () => {
  test('is what trying every plan in whole cents finds, at the same price', () => {
    fc.assert(
      fc.property(
        fc.array(plainPlans, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 12, maxLength: 12 }),
        (plans, months) => {
          const peak = Math.max(...months);
          const able = plans.flatMap((plan, at) =>
            plan.stops !== undefined && plan.stops < peak ? [] : [{ at, cost: reckon(plan, months) }],
          );
          const cheapest = [...able].sort((a, b) => a.cost - b.cost || a.at - b.at)[0];
          const usage = [{ unit: 'gb', months: months.map(String) }];
          const customer = { id: 'c', currency: 'EUR', facts: {}, holdings: [] };
          const answer = findBestPlan(indexCatalogue(catalogueOf(plans)), customer, { at: '2026-01-01', category: 'mobile', usage });
          const got = answer.kind === 'found' ? { offer: answer.choices[0]?.offer, total: answer.cost.total } : answer.kind;
          expect(got).toEqual(cheapest === undefined ? 'none' : { offer: `o${cheapest.at}`, total: money(cheapest.cost) });
        },
      ),
      { numRuns },
    );
  }, 3_600_000);
});
