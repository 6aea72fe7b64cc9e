import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Holding } from '../../src/model/holding.js';
import type { Phase, PricePlan } from '../../src/model/price-plan.js';
import type { Term } from '../../src/model/term.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { catalogueWithPlan, minimalCharge, minimalOffer } from '../support/minimal-catalogue.js';

const phase = (duration: string, id = 'first'): Phase => ({ id, kind: 'fixedTerm', duration, charges: [minimalCharge()] });
const twoYears: Term = { id: 'two-years', commitment: 'P24M', renewal: 'rolling' };
const indexOf = (plan: Partial<PricePlan>, terms: readonly Term[] = [twoYears]): ReturnType<typeof indexCatalogue> =>
  indexCatalogue(catalogueWithPlan(plan, { offers: [minimalOffer({ terms })] }));
const ask = { offer: 'fibre', at: '2026-12-01', currency: 'EUR' } as const;
const order = { kind: 'order', request: { offer: 'fibre', currency: 'EUR' } } as const;

describe('a price plan that ends before the commitment does', () => {
  const index = indexOf({ phases: [phase('P12M')] });
  const quote = quoteOffer(index, ask);

  test('has no total of the term', () => {
    expect(quote).toMatchObject({ kind: 'priced', recurring: [{ total: '20.00', period: 'P1M' }] });
    expect(quote).not.toHaveProperty('termTotal');
  });
  test('says from when to when the price is not known, and of which phase', () => {
    const details = { ended: '2027-12-01', boundUntil: '2028-12-01' };
    const reasons = [{ code: 'PHASES_ENDED', offer: 'fibre', pricePlan: 'fibre-monthly', phase: 'first', details }];
    expect(quote.kind === 'priced' && quote.phases.slice(1)).toEqual([
      { kind: 'unknown', phases: [], from: '2027-12-01', until: '2028-12-01', reasons },
    ]);
  });
  test('is unknown over two years and known over the first', () => {
    expect(projectCost(index, order, [], { at: '2026-12-01', months: 24 })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'PHASES_ENDED' }],
    });
    expect(projectCost(index, order, [], { at: '2026-12-01', months: 12 })).toMatchObject({ kind: 'priced', total: '240.00' });
  });
  test('is unknown for those who have it, as far as they are bound', () => {
    const holding: Holding = {
      id: 'h',
      offer: 'fibre',
      pricePlan: 'fibre-monthly',
      term: 'two-years',
      status: 'active',
      start: '2026-06-01',
    };
    const subject = { kind: 'holdings', customer: { id: 'c', currency: 'EUR', facts: {}, holdings: [holding] } } as const;
    expect(projectCost(index, subject, [], { at: '2026-12-01', months: 12 })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'PHASES_ENDED' }],
    });
    expect(projectCost(index, subject, [], { at: '2026-12-01', months: 6 })).toMatchObject({ kind: 'priced', total: '120.00' });
    // After the commitment the contract is over, and so is what it costs.
    expect(projectCost(index, subject, [], { at: '2028-01-01', months: 3 })).toMatchObject({ kind: 'unknown' });
  });
});

describe('a price plan that goes on', () => {
  test.each([
    ['renewed', { after: 'renew' } as const],
    ['with an endless phase', {}],
  ])('%s is known over all of the commitment', (_, more) => {
    const phases =
      'after' in more ? [phase('P12M')] : [phase('P12M'), { id: 'then', kind: 'evergreen' as const, charges: [minimalCharge()] }];
    const quote = quoteOffer(indexOf({ phases, ...more }), ask);
    expect(quote).toMatchObject({ kind: 'priced', termTotal: { total: '480.00' } });
  });
  test('renewed every day is known for years', () => {
    const daily: Phase = { ...phase('P1D'), charges: [minimalCharge({ period: 'P1D' })] };
    const index = indexOf({ phases: [daily], after: 'renew' }, []);
    expect(projectCost(index, order, [], { at: '2026-12-01', months: 60 })).toMatchObject({ kind: 'priced', total: '36520.00' });
  });
});

describe('a price plan without a commitment that ends', () => {
  test('costs what it costs until then, and the answer says that the contract ends', () => {
    const cost = projectCost(indexOf({ phases: [phase('P3M')], after: 'end' }, []), order, [], { at: '2026-12-01', months: 12 });
    expect(cost).toMatchObject({ kind: 'priced', total: '60.00' });
    expect(cost.assumptions).toContainEqual({ code: 'CONTRACT_ENDS', offer: 'fibre', details: { end: '2027-03-01' } });
  });
});

describe('a phase that lasts no day', () => {
  test.each(['P0D', 'PT1S', 'P0M'])('(%s) is no free offer', duration => {
    for (const terms of [[], [twoYears]]) {
      const index = indexOf({ phases: [phase(duration)] }, terms);
      expect(quoteOffer(index, ask)).toMatchObject({ kind: 'unknown', reasons: [{ code: 'PHASES_ENDED', phase: 'first' }] });
      expect(projectCost(index, order, [], { at: '2026-12-01', months: 12 })).toMatchObject({
        kind: 'unknown',
        reasons: [{ code: 'PHASES_ENDED' }],
      });
    }
  });
});
