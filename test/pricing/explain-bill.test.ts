import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { BillLine } from '../../src/model/context.js';
import type { Customer } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import { explainBillChange } from '../../src/pricing/explain-bill-change.js';
import { explainCharge } from '../../src/pricing/explain-charge.js';
import { catalogueWithPlan, minimalCharge, minimalRelease, oneTimeCharge } from '../support/minimal-catalogue.js';

const units = [{ id: 'gb', name: 'GB' }];
const fee = (flat: string) =>
  minimalCharge({ id: 'fee', name: { en: 'Monthly fee', de: 'Monatspreis' }, billCode: 'F1', prices: [{ currency: 'EUR', flat }] });
const data = {
  id: 'data',
  name: 'Extra data',
  kind: 'usage',
  timing: 'inArrears',
  period: 'P1M',
  unit: 'gb',
  quantity: { kind: 'metered' },
  prices: [
    {
      currency: 'EUR',
      graduated: [
        { upTo: '10', unitAmount: '0' },
        { upTo: null, unitAmount: '0.5' },
      ],
    },
  ],
} as const;

/** A month at 15.00, then 20.00 a month with data at 0.50 beyond 10 GB; in the second release 22.00 from March on for everybody. */
function catalogue(flat: string, plan: Partial<PricePlan> = {}): Catalogue {
  const intro = { id: 'intro', kind: 'discount', duration: 'P1M', charges: [fee('15'), oneTimeCharge({ name: 'Setup' })] } as const;
  const main = { id: 'main', kind: 'evergreen', charges: [fee(flat), data] } as const;
  return catalogueWithPlan({ proration: 'byDay', phases: [intro, main], ...plan }, { units, locales: ['en', 'de'] });
}
const first = minimalRelease({ sequence: 1, version: '1.0.0', effectiveFrom: '2025-01-01', catalogue: catalogue('20') });
const moving = { existingSubscribers: { mode: 'moveAtPeriodStart', from: '2026-03-01' } } as const;
const second = minimalRelease({ sequence: 2, version: '1.1.0', effectiveFrom: '2026-02-01', catalogue: catalogue('22', moving) });
const index: CatalogueIndex = indexCatalogue(second, { earlier: [first] });

const holding: Holding = { id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2026-01-01', release: 1 };
const eve: Customer = { id: 'eve', currency: 'EUR', locale: 'en-GB', facts: {}, holdings: [holding] };
const line = (overrides: Partial<BillLine>): BillLine => ({
  id: 'l',
  holding: 'h',
  charge: 'fee',
  text: 'Monthly fee',
  period: { from: '2026-02-01', until: '2026-03-01' },
  amount: '20.00',
  ...overrides,
});
const explain = (overrides: Partial<BillLine>, customer: Customer = eve) => explainCharge(index, customer, line(overrides));

describe('a line of a bill', () => {
  test('that is as agreed is explained by the release that the customer was sold', () => {
    const answer = explain({});
    expect(answer).toMatchObject({
      verdict: 'AS_CONTRACTED',
      expected: '20.00',
      difference: '0.00',
      release: { version: '1.0.0' },
      missing: [],
    });
    expect(answer.text).toBe(
      '“Monthly fee” of Fibre, 1 February 2026 to 28 February 2026. The price is €20.00. The price is from release 1.0.0, price plan fibre-monthly, phase main. The €20.00 on the bill is as agreed.',
    );
  });
  test('that is too high says by how much, and what is right', () => {
    const answer = explain({ amount: '22.00' });
    expect(answer).toMatchObject({ verdict: 'OVERCHARGED', expected: '20.00', difference: '2' });
    expect(answer.text).toContain('€20.00 is right. The bill says €22.00, which is €2.00 too much.');
  });
  test('that is too low says so too', () => {
    expect(explain({ amount: '19.99' })).toMatchObject({ verdict: 'UNDERCHARGED', difference: '-0.01' });
  });
  test('is held to the price that the policy moved the customer to', () => {
    const march = { period: { from: '2026-03-01', until: '2026-04-01' } };
    expect(explain({ ...march, amount: '22.00' })).toMatchObject({ verdict: 'AS_CONTRACTED', release: { version: '1.1.0' } });
    expect(explain(march)).toMatchObject({ verdict: 'UNDERCHARGED', expected: '22.00' });
  });
  test('of an introductory month is held to that phase', () => {
    expect(explain({ period: { from: '2026-01-01', until: '2026-02-01' }, amount: '15.00' })).toMatchObject({
      verdict: 'AS_CONTRACTED',
      contracted: { phase: 'intro' },
    });
  });
  test('of usage is rated by the record of the period, tier by tier', () => {
    const usage = [{ unit: 'gb', from: '2026-02-01', until: '2026-03-01', quantity: '25' }];
    const answer = explain({ charge: 'data', text: 'Extra data', amount: '7.50' }, { ...eve, usage });
    expect(answer).toMatchObject({ verdict: 'AS_CONTRACTED', expected: '7.50' });
    expect(answer.text).toContain('Tier 2: 15 gb at €0.50 each make €7.50.');
  });
  test('of usage without a record is rated by what the line says', () => {
    expect(explain({ charge: 'data', text: 'Extra data', quantity: '12', amount: '1.00' }).verdict).toBe('AS_CONTRACTED');
  });
  test('of usage of which nothing is known cannot be verified, and is never zero', () => {
    expect(explain({ charge: 'data', text: 'Extra data', amount: '1.00' })).toMatchObject({
      verdict: 'CANNOT_VERIFY',
      missing: [{ code: 'USAGE_UNKNOWN' }],
    });
  });
  test('that bills another quantity than was used is held to what was used', () => {
    const usage = [{ unit: 'gb', from: '2026-02-01', until: '2026-03-01', quantity: '25' }];
    expect(explain({ charge: 'data', text: 'Extra data', quantity: '30', amount: '10.00' }, { ...eve, usage })).toMatchObject({
      verdict: 'OVERCHARGED',
      expected: '7.50',
      missing: [{ code: 'QUANTITY_DIFFERS', details: { billed: '30', used: '25' } }],
    });
  });
  test('without holding and charge is found by its text or its bill code', () => {
    const { holding: _, charge: __, ...named } = line({});
    expect(explainCharge(index, eve, named).verdict).toBe('AS_CONTRACTED');
    expect(explainCharge(index, eve, { ...named, text: 'F1' }).verdict).toBe('AS_CONTRACTED');
    expect(explainCharge(index, eve, { ...named, text: 'Something' }).missing).toEqual([
      { code: 'CHARGE_UNKNOWN', details: { charge: undefined, text: 'Something' } },
    ]);
  });
  test('that two holdings could have is not given to either', () => {
    const { holding: _, ...loose } = line({});
    expect(explainCharge(index, { ...eve, holdings: [holding, { ...holding, id: 'h2' }] }, loose).missing).toMatchObject([
      { code: 'HOLDING_NOT_CLEAR' },
    ]);
  });
  test('for days that are no period of the contract cannot be verified', () => {
    expect(explain({ period: { from: '2026-02-05', until: '2026-03-05' } })).toMatchObject({
      verdict: 'CANNOT_VERIFY',
      missing: [{ code: 'PERIOD_NOT_BILLED' }],
    });
  });
  test('of a release that the index does not hold cannot be verified', () => {
    expect(explain({}, { ...eve, holdings: [{ ...holding, release: 7 }] }).missing).toMatchObject([{ code: 'RELEASE_NOT_INDEXED' }]);
  });
  test('that gives back what was paid ahead is held to the days that were left', () => {
    const ended = { ...eve, holdings: [{ ...holding, end: '2026-02-15' }] };
    // 14 of 28 days were left.
    expect(explain({ period: { from: '2026-02-15', until: '2026-03-01' }, amount: '-10.00' }, ended)).toMatchObject({
      verdict: 'AS_CONTRACTED',
      expected: '-10.00',
    });
  });
  test('of an agreed amount is held to it', () => {
    expect(explain({ amount: '18.00' }, { ...eve, holdings: [{ ...holding, priceOverrides: { fee: '18' } }] }).text).toContain(
      '€18.00 was agreed with this customer.',
    );
  });
  test('is explained in the language of the customer, and in English where there are no words in it', () => {
    const german = explain({}, { ...eve, locale: 'de' });
    expect(german.text).toContain('„Monatspreis“ von Fibre, 1. Februar 2026 bis 28. Februar 2026.');
    expect(german.text).toContain('wie vereinbart');
    expect(explain({}, { ...eve, locale: 'cy' })).toMatchObject({ locale: 'en', verdict: 'AS_CONTRACTED' });
  });
});

describe('two bills', () => {
  const period = (from: string, until: string): Pick<BillLine, 'period'> => ({ period: { from, until } });
  const january = [
    line({ id: 'a1', ...period('2026-01-01', '2026-02-01'), amount: '15.00' }),
    line({ id: 'a2', charge: 'setup', text: 'Setup', ...period('2026-01-01', '2026-01-02'), amount: '50.00' }),
  ];
  const february = [
    line({ id: 'b1', amount: '20.00' }),
    line({ id: 'b2', charge: 'data', text: 'Extra data', quantity: '12', amount: '1.00' }),
  ];
  const march = [
    line({ id: 'c1', ...period('2026-03-01', '2026-04-01'), amount: '22.00' }),
    line({ id: 'c2', charge: 'data', text: 'Extra data', quantity: '20', ...period('2026-03-01', '2026-04-01'), amount: '5.00' }),
  ];
  const causesOf = (previous: readonly BillLine[], current: readonly BillLine[]) =>
    explainBillChange(index, eve, previous, current).causes.map(({ cause, amount }) => `${cause} ${amount}`);

  test('differ by causes that add up to the difference', () => {
    const answer = explainBillChange(index, eve, january, february);
    expect(answer).toMatchObject({ previousTotal: '65.00', currentTotal: '21.00', difference: '-44.00', isComplete: true });
    expect(answer.causes.map(({ cause, amount }) => `${cause} ${amount}`)).toEqual([
      'ONE_OFF -50.00',
      'PHASE_CHANGED 5.00',
      'STARTED 1.00',
    ]);
    expect(answer.text).toContain('The bill is €44.00 lower than the one before: €21.00 after €65.00.');
    expect(answer.text).toContain('“Monthly fee”: the phase intro ended and main began (+€5.00).');
  });
  test('tell a price that moved from usage that grew', () => {
    expect(causesOf(february, march)).toEqual(['USAGE 4.00', 'PRICE_MOVED 2.00']);
  });
  test('name what was not billed as agreed', () => {
    expect(causesOf(february, [line({ id: 'c1', ...period('2026-03-01', '2026-04-01'), amount: '25.00' }), march[1] ?? line({})])).toEqual([
      'USAGE 4.00',
      'BILLED_WRONG 3.00',
      'PRICE_MOVED 2.00',
    ]);
  });
  test('with a line that cannot be verified are not explained to the end, and say so', () => {
    const answer = explainBillChange(index, eve, [], [line({ id: 'x', charge: 'no-such', text: 'Fee', amount: '3.00' })]);
    expect(answer).toMatchObject({ isComplete: false, causes: [{ cause: 'CANNOT_VERIFY', amount: '3.00' }] });
  });
  test('that are equal have no cause', () => {
    expect(explainBillChange(index, eve, february, february)).toMatchObject({ difference: '0.00', causes: [] });
  });
});

test('whatever two bills say, the causes add up to their difference exactly', () => {
  const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'];
  const lines = fc.array(
    fc.record({
      month: fc.integer({ min: 0, max: 3 }),
      charge: fc.constantFrom('fee', 'data', 'setup', 'no-such'),
      quantity: fc.integer({ min: 0, max: 40 }),
      cents: fc.integer({ min: -3000, max: 6000 }),
    }),
    { maxLength: 5 },
  );
  const write = (rows: readonly { month: number; charge: string; quantity: number; cents: number }[]): readonly BillLine[] =>
    rows.map(({ month, charge, quantity, cents }, at) =>
      line({
        id: String(at),
        charge,
        text: charge,
        quantity: String(quantity),
        period: { from: months[month] ?? '', until: months[month + 1] ?? '' },
        amount: (cents / 100).toFixed(2),
      }),
    );
  fc.assert(
    fc.property(lines, lines, (previous, current) => {
      const answer = explainBillChange(index, eve, write(previous), write(current));
      const cents = (text: string): number => Math.round(Number(text) * 100);
      const sum = current.reduce((all, { cents: one }) => all + one, 0) - previous.reduce((all, { cents: one }) => all + one, 0);
      expect(answer.causes.reduce((all, { amount }) => all + cents(amount), 0)).toBe(sum);
      expect(cents(answer.difference)).toBe(sum);
    }),
  );
});
