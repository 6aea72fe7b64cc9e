import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/kernel/date.js';
import { type Decimal, decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { compareDecimals, subtractDecimals, sumDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Customer } from '../../src/model/customer.js';
import type { Price } from '../../src/model/price.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import type { PricedProjection } from '../../src/pricing/cost-projection.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import type { ProjectedUsage } from '../../src/pricing/projected-usage.js';
import type { LineSum, Quote } from '../../src/pricing/quote.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { ratePrice } from '../../src/pricing/rate-price.js';
import { catalogueWithCharges, catalogueWithPlan, minimalCharge, minimalOffer } from '../support/minimal-catalogue.js';
import { amounts, days, plans, prices, tierLadders } from './pricing-arbitraries.js';

const amountOf = (price: Price, quantity: string | Decimal): Decimal => {
  const rating = ratePrice(price, { quantity: typeof quantity === 'string' ? decimal(quantity) : quantity });
  if (rating.kind === 'unrated') throw new Error(rating.code);
  return rating.amount;
};
const sumsOf = (quote: Quote): readonly LineSum[] => {
  if (quote.kind === 'unknown') throw new Error(JSON.stringify(quote.reasons));
  const stretches = quote.phases.flatMap(stretch => (stretch.kind === 'priced' ? [stretch.oneTime, ...stretch.recurring] : []));
  return [quote.dueToday, ...quote.recurring, ...stretches];
};
const quantities = amounts(60, 2);

describe('a quote', () => {
  test('is the sum of its lines, wherever it has a total', () => {
    fc.assert(
      fc.property(plans, days, (plan, at) => {
        const quote = quoteOffer(indexCatalogue(catalogueWithPlan(plan)), { offer: 'fibre', at, currency: 'EUR' });
        for (const { lines, total } of sumsOf(quote)) {
          expect(formatDecimal(sumDecimals(lines.map(line => decimal(line.amount))))).toBe(formatDecimal(decimal(total)));
        }
      }),
    );
  });
  test('rounds every line to the decimals of its currency and no further', () => {
    fc.assert(
      fc.property(plans, days, fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (plan, at, code) => {
        const inCurrency = JSON.parse(JSON.stringify(plan).replaceAll('"EUR"', `"${code}"`)) as typeof plan; // the same plan in another currency
        const catalogue = catalogueWithPlan(inCurrency, { currencies: [{ code }], markets: [] });
        const decimals = { EUR: 2, JPY: 0, KWD: 3, CLF: 4 }[code] ?? -1;
        const quote = quoteOffer(indexCatalogue(catalogue), { offer: 'fibre', at });
        for (const { lines } of sumsOf(quote)) {
          for (const { amount } of lines) expect(amount.split('.')[1]?.length ?? 0).toBe(decimals);
        }
      }),
    );
  });
  test('has a timeline without gaps that begins on the first day', () => {
    fc.assert(
      fc.property(plans, days, (plan, at) => {
        const quote = quoteOffer(indexCatalogue(catalogueWithPlan(plan)), { offer: 'fibre', at, currency: 'EUR' });
        if (quote.kind === 'unknown') throw new Error('unknown');
        expect(quote.phases[0]?.from).toBe(at);
        quote.phases.slice(1).forEach((stretch, index) => {
          expect(stretch.from).toBe(quote.phases[index]?.until);
        });
        expect(quote.phases.at(-1)?.until).toBeUndefined();
      }),
    );
  });
  test('of a commitment grows with its length', () => {
    fc.assert(
      fc.property(plans, days, fc.integer({ min: 1, max: 24 }), (plan, at, months) => {
        const totalOf = (commitment: string): Decimal => {
          const offer = minimalOffer({ terms: [{ id: 'term', commitment, renewal: 'end' }] });
          const quote = quoteOffer(indexCatalogue(catalogueWithPlan(plan, { offers: [offer] })), { offer: 'fibre', at, currency: 'EUR' });
          return decimal(quote.kind === 'priced' ? (quote.termTotal?.total ?? '-1') : '-1');
        };
        expect(compareDecimals(totalOf(`P${months}M`), totalOf(`P${months + 1}M`))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a graduated price', () => {
  test('never falls with the quantity', () => {
    fc.assert(
      fc.property(tierLadders({ flatAmounts: true }), quantities, quantities, (graduated, a, b) => {
        const [less, more] = compareDecimals(decimal(a), decimal(b)) <= 0 ? [a, b] : [b, a];
        const price: Price = { currency: 'EUR', graduated };
        expect(compareDecimals(amountOf(price, less), amountOf(price, more))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test('makes no jump at the end of a tier where flat amounts are zero', () => {
    const tiny = decimal('0.0000000001');
    fc.assert(
      fc.property(tierLadders({ flatAmounts: false }), graduated => {
        const price: Price = { currency: 'EUR', graduated };
        for (const { upTo } of graduated.slice(0, -1)) {
          const end = decimal(typeof upTo === 'string' ? upTo : '0');
          const jump = subtractDecimals(amountOf(price, sumDecimals([end, tiny])), amountOf(price, end));
          expect(compareDecimals(jump, decimal('0.000000001'))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
  test('is the sum of its tiers', () => {
    fc.assert(
      fc.property(tierLadders({ flatAmounts: true }), quantities, (graduated, quantity) => {
        const rating = ratePrice({ currency: 'EUR', graduated }, { quantity: decimal(quantity) });
        if (rating.kind === 'unrated') throw new Error(rating.code);
        expect(formatDecimal(sumDecimals(rating.tiers.map(tier => tier.amount)))).toBe(formatDecimal(rating.amount));
        expect(formatDecimal(sumDecimals(rating.tiers.map(tier => tier.quantity)))).toBe(quantity);
      }),
    );
  });
});

describe('the modifiers of a price', () => {
  test('free units move the price along the quantity', () => {
    fc.assert(
      fc.property(prices, quantities, amounts(30, 1), (price, quantity, freeUnits) => {
        const beyond = sumDecimals([decimal(quantity), decimal(freeUnits)]);
        expect(formatDecimal(amountOf({ ...price, freeUnits }, beyond))).toBe(formatDecimal(amountOf(price, quantity)));
      }),
    );
  });
  test('a minimum and a maximum hold the amount between them', () => {
    fc.assert(
      fc.property(prices, quantities, amounts(40, 2), amounts(40, 2), (price, quantity, minimum, width) => {
        const maximum = formatDecimal(sumDecimals([decimal(minimum), decimal(width)]));
        const amount = amountOf({ ...price, minimum, maximum }, quantity);
        expect(compareDecimals(amount, decimal(minimum))).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(amount, decimal(maximum))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test('packages rounded up are paid whole', () => {
    fc.assert(
      fc.property(amounts(9, 3), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 50 }), (perUnit, quantity, size) => {
        const price: Price = { currency: 'EUR', perUnit, divideBy: { size: String(size), round: 'up' } };
        const whole = Math.ceil(quantity / size);
        expect(formatDecimal(amountOf(price, String(quantity)))).toBe(formatDecimal(amountOf({ currency: 'EUR', perUnit }, String(whole))));
      }),
    );
  });
});

describe('a projection', () => {
  const usageOf = fc.array(quantities, { minLength: 1, maxLength: 6 }).map(months => [{ unit: 'gb', months }]);
  const metered = prices.map((price): Charge => {
    return { id: 'use', kind: 'usage', timing: 'inArrears', period: 'P1M', unit: 'gb', quantity: { kind: 'metered' }, prices: [price] };
  });
  const withUsage = (plan: Partial<PricePlan>, charge: Charge): Partial<PricePlan> => ({
    ...plan,
    phases: (plan.phases ?? []).map(phase => ({ ...phase, charges: [...phase.charges, { ...charge, id: `use-${phase.id}` }] })),
  });
  const projectionOf = (plan: Partial<PricePlan>, at: string, usage: readonly ProjectedUsage[], months: number): PricedProjection => {
    const order = { kind: 'order', request: { offer: 'fibre', currency: 'EUR' } } as const;
    const cost = projectCost(indexCatalogue(catalogueWithPlan(plan)), order, usage, { at, months });
    if (cost.kind === 'unknown') throw new Error(JSON.stringify(cost.reasons));
    return cost;
  };

  test('is the sum of its bills, and of its kinds, and lies within its range', () => {
    fc.assert(
      fc.property(plans, metered, days, usageOf, (plan, charge, at, usage) => {
        const cost = projectionOf(withUsage(plan, charge), at, usage, 7);
        const sum = (parts: readonly string[]): string => formatDecimal(sumDecimals(parts.map(decimal)));
        expect(sum(cost.bills.map(bill => bill.total))).toBe(formatDecimal(decimal(cost.total)));
        expect(sum(cost.bills.flatMap(bill => bill.lines.map(line => line.amount)))).toBe(formatDecimal(decimal(cost.total)));
        expect(sum(Object.values(cost.byKind))).toBe(formatDecimal(decimal(cost.total)));
        const { low, high } = cost.range ?? { low: cost.total, high: cost.total };
        expect(compareDecimals(decimal(low), decimal(cost.total))).toBeLessThanOrEqual(0);
        expect(compareDecimals(decimal(cost.total), decimal(high))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test('of more months begins with that of fewer', () => {
    fc.assert(
      fc.property(plans, metered, days, usageOf, (plan, charge, at, usage) => {
        const long = projectionOf(withUsage(plan, charge), at, usage, 9);
        const short = projectionOf(withUsage(plan, charge), at, usage, 4);
        expect(long.bills.slice(0, 4)).toEqual(short.bills);
      }),
    );
  });
  test('of an order without usage equals the total of a commitment as long, where all is paid in advance', () => {
    fc.assert(
      fc.property(prices, days, fc.integer({ min: 1, max: 24 }), (price, at, months) => {
        const offer = minimalOffer({ terms: [{ id: 'term', commitment: `P${months}M`, renewal: 'rolling' }] });
        const charge = minimalCharge({ prices: [price], quantity: { kind: 'fixed', default: '7' } });
        const index = indexCatalogue(catalogueWithCharges([charge], { offers: [offer] }));
        const quote = quoteOffer(index, { offer: 'fibre', at, currency: 'EUR' });
        const cost = projectCost(index, { kind: 'order', request: { offer: 'fibre', currency: 'EUR' } }, [], { at, months });
        expect(cost.kind === 'priced' ? cost.total : cost.kind).toBe(quote.kind === 'priced' ? quote.termTotal?.total : quote.kind);
      }),
    );
  });
});

describe('a change', () => {
  const flatPlans = fc.record({
    proration: fc.constantFrom('byDay' as const, 'bySecond' as const),
    flat: amounts(99, 4),
    period: fc.constantFrom('P1M', 'P3M', 'P1Y', 'P2W'),
  });
  const eve = (start: string): Customer => {
    return {
      id: 'eve',
      currency: 'EUR',
      facts: {},
      holdings: [{ id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start }],
    };
  };
  const indexOf = ({ proration, flat, period }: { proration: 'byDay' | 'bySecond'; flat: string; period: string }): CatalogueIndex => {
    const charge = minimalCharge({ period, prices: [{ currency: 'EUR', flat }] });
    return indexCatalogue(catalogueWithPlan({ proration, phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] }));
  };

  test('to what one has already costs nothing: what comes back is what is charged', () => {
    fc.assert(
      fc.property(flatPlans, days, fc.integer({ min: 0, max: 400 }), (plan, start, later) => {
        const change = { kind: 'replace', holding: 'h', offer: 'fibre', at: addDays(start, later) } as const;
        const answer = changeHolding(indexOf(plan), eve(start), change);
        if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer));
        const isFirstDay = answer.due.credits.lines.length === 0 && answer.due.charges.lines.every(line => line.share === undefined);
        if (isFirstDay) return;
        expect(answer.due.total).toBe('0.00');
        expect(answer.direction).toBe('level');
      }),
    );
  });
  test('leaves nothing unpaid and nothing paid twice: the used part and what comes back are what was billed', () => {
    fc.assert(
      fc.property(flatPlans, days, fc.integer({ min: 0, max: 400 }), (plan, start, later) => {
        const on = addDays(start, later);
        const index = indexOf(plan);
        const left = changeHolding(index, eve(start), { kind: 'cancel', holding: 'h', at: on });
        const ended = projectCost(
          index,
          { kind: 'holdings', customer: { ...eve(start), holdings: eve(start).holdings?.map(one => ({ ...one, end: on })) ?? [] } },
          [],
          { at: start, months: 15 },
        );
        const whole = projectCost(index, { kind: 'holdings', customer: eve(start) }, [], { at: start, months: 15 });
        if (left.kind !== 'priced' || ended.kind !== 'priced' || whole.kind !== 'priced') throw new Error('unknown');
        const billed = whole.bills.flatMap(bill => bill.lines).filter(line => (line.from ?? '') < on);
        const sum = sumDecimals([...billed.map(line => decimal(line.amount)), decimal(left.due.total)]);
        expect(formatDecimal(sum)).toBe(formatDecimal(decimal(ended.total)));
      }),
    );
  });
});
