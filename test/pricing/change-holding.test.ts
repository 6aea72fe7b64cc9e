import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { ChangePolicy } from '../../src/model/change-policy.js';
import type { Customer } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import type { ChangeQuote, HoldingChange, PricedChange, ReplaceChange } from '../../src/pricing/holding-change.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan, oneTimeCharge } from '../support/minimal-catalogue.js';

const term = { id: 'year', commitment: 'P12M', renewal: 'rolling', earlyTermination: { remaining: '1', prorate: 'full' } } as const;

/** Fibre at 20.00 and Giga at 31.00 a month with a setup of 50.00, by day; the add-on TV at 10.00 needs a line. */
function catalogue(overrides: Partial<Catalogue> = {}, plan: Partial<PricePlan> = {}): Catalogue {
  const planOf = (id: string, flat: string, more: Partial<PricePlan> = {}): PricePlan =>
    minimalPricePlan({
      id,
      proration: 'byDay',
      phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat }] })] }],
      ...plan,
      ...more,
    });
  const giga = planOf('giga-monthly', '31');
  const phases = giga.phases.map(phase => ({ ...phase, charges: [...phase.charges, oneTimeCharge()] }));
  return minimalCatalogue({
    products: [
      { id: 'line', name: 'Line', status: 'active', kind: 'base' },
      { id: 'giga-line', name: 'Giga line', status: 'active', kind: 'base' },
      { id: 'tv', name: 'TV', status: 'active', kind: 'addOn', relationships: [{ kind: 'requires', anyOf: ['line', 'giga-line'] }] },
      { id: 'booster', name: 'Booster', status: 'active', kind: 'addOn', relationships: [{ kind: 'requires', target: 'line' }] },
    ],
    pricePlans: [planOf('fibre-monthly', '20'), { ...giga, phases }, planOf('tv-monthly', '10'), planOf('booster-monthly', '4')],
    offers: [
      minimalOffer({ terms: [term] }),
      minimalOffer({ id: 'giga', product: 'giga-line', pricePlans: ['giga-monthly'], terms: [{ ...term, commitment: 'P24M' }] }),
      minimalOffer({ id: 'tv', product: 'tv', pricePlans: ['tv-monthly'] }),
      minimalOffer({ id: 'booster', product: 'booster', pricePlans: ['booster-monthly'] }),
    ],
    ...overrides,
  });
}

const line: Holding = {
  id: 'line',
  offer: 'fibre',
  pricePlan: 'fibre-monthly',
  status: 'active',
  start: '2025-01-10',
  billingAnchor: '2025-01-10',
};
const tv: Holding = { id: 'tv', offer: 'tv', pricePlan: 'tv-monthly', status: 'active', start: '2025-02-10' };
const booster: Holding = { id: 'boost', offer: 'booster', pricePlan: 'booster-monthly', status: 'active', start: '2025-02-10' };
const eve = (holdings: readonly Holding[] = [line, tv, booster]): Customer => ({ id: 'eve', currency: 'EUR', facts: {}, holdings });
const toGiga: ReplaceChange = { kind: 'replace', holding: 'line', offer: 'giga', at: '2026-03-15' };

function ask(change: HoldingChange, data: { readonly catalogue?: Catalogue; readonly customer?: Customer } = {}): ChangeQuote {
  return changeHolding(indexCatalogue(data.catalogue ?? catalogue()), data.customer ?? eve(), change);
}

function priced(change: HoldingChange, data: Parameters<typeof ask>[1] = {}): PricedChange {
  const answer = ask(change, data);
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer));
  return answer;
}

const linesOf = ({ due }: PricedChange): readonly string[] =>
  [...due.credits.lines, ...due.charges.lines].map(
    each => `${each.offer} ${each.charge} ${each.from} to ${each.until ?? '-'} ${each.amount}`,
  );

describe('an upgrade in the middle of a month', () => {
  test('gives back the days that were paid ahead, also for what ends with it, and charges the days that are left of the new price', () => {
    // The month of the holding is 10 March to 10 April, 31 days, of which 5 were used: 20 × 5/31 = 3.23, 4 × 5/31 = 0.65 and 31 × 26/31 = 26.00.
    const answer = priced(toGiga);
    expect(linesOf(answer)).toEqual([
      'fibre monthly 2026-03-15 to 2026-04-10 -16.77',
      'booster monthly 2026-03-15 to 2026-04-10 -3.35',
      'giga setup 2026-03-15 to - 50.00',
      'giga monthly 2026-03-15 to 2026-04-10 26.00',
    ]);
    expect(answer.due).toMatchObject({ credits: { total: '-20.12' }, charges: { total: '76.00' }, total: '55.88' });
  });
  test('says what is charged from then on, less what ends with it, and that it is more', () => {
    expect(priced(toGiga)).toMatchObject({
      direction: 'upgrade',
      effectiveOn: '2026-03-15',
      recurring: { before: [{ total: '24.00' }], after: [{ total: '31.00' }], change: [{ period: 'P1M', amount: '7.00' }] },
    });
  });
  test('binds anew from the day of the change', () => {
    expect(priced(toGiga).commitment).toEqual({ term: 'year', from: '2026-03-15', until: '2028-03-15' });
  });
  test('ends what needed the old line, and keeps what is content with either', () => {
    expect(priced(toGiga).ends).toEqual([{ holding: 'boost', offer: 'booster', because: 'REQUIREMENT_LOST' }]);
  });
  test('gives nothing back and charges whole months where the plan does not prorate', () => {
    const answer = priced(toGiga, { catalogue: catalogue({}, { proration: 'none' }) });
    expect(linesOf(answer)).toEqual(['giga setup 2026-03-15 to - 50.00', 'giga monthly 2026-03-10 to 2026-04-10 31.00']);
  });
  test('by the second gives what by the day gives where no clock changes', () => {
    expect(priced({ ...toGiga, at: '2026-05-15' }, { catalogue: catalogue({}, { proration: 'bySecond' }) }).due.total).toBe(
      priced({ ...toGiga, at: '2026-05-15' }).due.total,
    );
  });
  test('on the first day of a period has nothing to give back', () => {
    expect(linesOf(priced({ ...toGiga, at: '2026-03-10' }))).toEqual([
      'giga setup 2026-03-10 to - 50.00',
      'giga monthly 2026-03-10 to 2026-04-10 31.00',
    ]);
  });
  test('settles in arrears what was used of what ends', () => {
    const charge = minimalCharge({ timing: 'inArrears', prices: [{ currency: 'EUR', flat: '20' }] });
    const arrears = minimalPricePlan({ proration: 'byDay', phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] });
    const pricePlans = catalogue().pricePlans.map(plan => (plan.id === 'fibre-monthly' ? arrears : plan));
    expect(linesOf(priced(toGiga, { catalogue: catalogue({ pricePlans }) }))).toContain('fibre monthly 2026-03-10 to 2026-03-15 3.23');
  });
});

describe('what ends with a change', () => {
  const offers = catalogue().offers.map(offer => (offer.id === 'booster' ? { ...offer, terms: [term] } : offer));
  const boundBooster: Holding = { ...booster, start: '2026-02-10', term: 'year' };
  test('is charged for leaving its own commitment', () => {
    const answer = priced(toGiga, { catalogue: catalogue({ offers }), customer: eve([line, boundBooster]) });
    // Ten months of 4.00, from 10 April on, would still have been billed.
    expect(answer.ends).toMatchObject([{ holding: 'boost', because: 'REQUIREMENT_LOST', exit: { term: 'year', amount: '40.00' } }]);
    expect(answer.due).not.toHaveProperty('exit');
    expect(answer.due.total).toBe('95.88');
  });
  test('makes the change unknown where nobody can tell what leaving it costs', () => {
    const lost = { ...boundBooster, term: 'no-longer-there' };
    expect(ask(toGiga, { customer: eve([line, lost]) })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'EXIT_CHARGE_UNKNOWN', offer: 'booster', details: { term: 'no-longer-there' } }],
    });
  });
});

describe('a change of a record that is not in order', () => {
  test('is of the holding that runs, where one that ended has its id', () => {
    const ended: Holding = { ...line, start: '2024-01-10', billingAnchor: '2024-01-10', end: '2025-01-10' };
    expect(priced(toGiga, { customer: eve([ended, line]) }).due.total).toBe(priced(toGiga, { customer: eve([line]) }).due.total);
    expect(codeOf(() => ask(toGiga, { customer: eve([ended]) }))).toBe('holding-ended');
  });
  test('is unknown where its term is not in the release, unless the charge is waived', () => {
    const customer = eve([{ ...line, term: 'no-longer-there' }]);
    expect(ask(toGiga, { customer })).toMatchObject({ kind: 'unknown', reasons: [{ code: 'EXIT_CHARGE_UNKNOWN' }] });
    expect(ask({ ...toGiga, penalty: 'none' }, { customer })).toMatchObject({ kind: 'priced' });
  });
  test('is unknown, and no error, where the policy names a price list that the catalogue does not have', () => {
    const changePolicy = { priceList: [{ then: 'gone' }] } as unknown as ChangePolicy; // only what matters here
    expect(ask(toGiga, { catalogue: catalogue({ changePolicy }) })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'PRICE_LIST_UNKNOWN', details: { priceList: 'gone' } }],
    });
  });
  test('is unknown where what is taken is in another currency than what is left', () => {
    const pricePlans = catalogue().pricePlans.map(plan => ({
      ...plan,
      phases: plan.phases.map(phase => ({
        ...phase,
        charges: phase.charges.map(charge => ({
          ...charge,
          prices: [...charge.prices, ...charge.prices.map(price => ({ ...price, currency: 'GBP' }))],
        })),
      })),
    }));
    const both = catalogue({ pricePlans, currencies: [{ code: 'EUR' }, { code: 'GBP' }] });
    expect(ask({ ...toGiga, currency: 'GBP' }, { catalogue: both })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'CURRENCY_UNKNOWN' }],
    });
    expect(ask({ kind: 'add', offer: 'tv', at: '2026-03-15', currency: 'GBP' }, { catalogue: both })).toMatchObject({
      kind: 'priced',
      currency: 'GBP',
    });
  });
});

describe('what is taken', () => {
  const matrix = {
    dimensions: ['region'],
    cells: [
      { at: { region: 'north' }, amount: '31' },
      { at: { region: 'south' }, amount: '29' },
    ],
  };
  const pricePlans = catalogue().pricePlans.map(plan =>
    plan.id === 'giga-monthly'
      ? {
          ...plan,
          phases: [{ id: 'main', kind: 'evergreen' as const, charges: [minimalCharge({ prices: [{ currency: 'EUR', matrix }] })] }],
        }
      : plan,
  );
  test('has the price of its place in a matrix', () => {
    const answer = priced({ ...toGiga, at: '2026-03-10', dimensions: { region: 'south' } }, { catalogue: catalogue({ pricePlans }) });
    expect(answer.due.charges.total).toBe('29.00');
    expect(ask(toGiga, { catalogue: catalogue({ pricePlans }) })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'DIMENSION_UNKNOWN' }],
    });
  });
});

describe('leaving within a commitment', () => {
  const bound = eve([{ ...line, start: '2026-01-10', billingAnchor: '2026-01-10', term: 'year' }]);
  const withTerm = (earlyTermination: NonNullable<Offer['terms']>[number]['earlyTermination']): Catalogue =>
    catalogue({ offers: [minimalOffer({ terms: [{ ...term, ...(earlyTermination === undefined ? {} : { earlyTermination }) }] })] });
  const cancel = { kind: 'cancel', holding: 'line', at: '2026-06-10' } as const;

  test('costs the recurring charges that remain', () => {
    // Seven months remain: June to December.
    expect(priced(cancel, { customer: bound }).due).toMatchObject({
      exit: { basis: 'remaining', commitmentUntil: '2027-01-10', remainingDays: 214, totalDays: 365, amount: '140.00' },
      total: '140.00',
    });
  });
  test('costs a share of them where the term says so', () => {
    expect(priced(cancel, { customer: bound, catalogue: withTerm({ remaining: '0.5', prorate: 'full' }) }).due.total).toBe('70.00');
  });
  test('costs a fixed amount, whole or falling evenly', () => {
    const amounts = [{ currency: 'EUR', amount: '100' }];
    expect(priced(cancel, { customer: bound, catalogue: withTerm({ amounts, prorate: 'full' }) }).due.total).toBe('100.00');
    // 214 of 365 days remain.
    expect(priced(cancel, { customer: bound, catalogue: withTerm({ amounts, prorate: 'linear' }) }).due.total).toBe('58.63');
    expect(priced(cancel, { customer: bound, catalogue: withTerm({ amounts, prorate: 'none' }) }).due.total).toBe('0.00');
  });
  test('costs nothing where the deal waives it', () => {
    expect(priced({ ...cancel, penalty: 'none' }, { customer: bound }).due).not.toHaveProperty('exit');
  });
  test('costs nothing after it', () => {
    expect(priced({ ...cancel, at: '2027-02-10' }, { customer: bound }).due.total).toBe('0.00');
  });
  test('is unknown, and not free, where the amount in the currency is missing', () => {
    expect(
      ask(cancel, { customer: bound, catalogue: withTerm({ amounts: [{ currency: 'GBP', amount: '100' }], prorate: 'full' }) }),
    ).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'EXIT_CHARGE_UNKNOWN' }],
    });
  });
  test.each([
    ['original', '2026-01-10', '2028-01-10'],
    ['now', '2026-06-10', '2028-06-10'],
    ['originalEnd', '2027-01-10', '2029-01-10'],
  ] as const)('to something else may count the new commitment from %s', (commitmentStart, from, until) => {
    const change = { ...toGiga, at: '2026-06-10', commitmentStart, penalty: 'none' } as const;
    expect(priced(change, { customer: bound }).commitment).toEqual({ term: 'year', from, until });
  });
});

describe('the change policy', () => {
  const withPolicy = (changePolicy: ChangePolicy): { readonly catalogue: Catalogue } => ({ catalogue: catalogue({ changePolicy }) });

  test('decides by its first case that fits, and the answer names it', () => {
    const change = [
      { when: { toProduct: 'tv' }, then: 'illegal' },
      { when: { fromProduct: 'line' }, then: 'endOfTerm' },
      { then: 'immediate' },
    ] as const;
    const answer = priced(toGiga, withPolicy({ change }));
    expect(answer.effectiveOn).toBe('2026-04-10');
    expect(answer.policy[0]).toEqual({ list: 'change', case: 1, decision: 'endOfTerm' });
    expect(linesOf(answer)).toEqual(['giga setup 2026-04-10 to - 50.00', 'giga monthly 2026-04-10 to 2026-05-10 31.00']);
  });
  test('may put a change back to the start of the period', () => {
    const answer = priced(toGiga, withPolicy({ change: [{ then: 'startOfTerm' }] }));
    expect(answer.effectiveOn).toBe('2026-03-10');
  });
  test('may forbid it', () => {
    expect(ask(toGiga, withPolicy({ change: [{ then: 'illegal' }] }))).toEqual({
      kind: 'refused',
      code: 'LOCKED_IN',
      change: toGiga,
      policy: [{ list: 'change', case: 0, decision: 'illegal' }],
      assumptions: [],
    });
  });
  test('decides whether phases begin anew', () => {
    const intro = {
      id: 'intro',
      kind: 'discount',
      duration: 'P3M',
      charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '15' }] })],
    } as const;
    const main = { id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '31' }] })] } as const;
    const pricePlans = catalogue().pricePlans.map(plan => (plan.id === 'giga-monthly' ? { ...plan, phases: [intro, main] } : plan));
    const priceAfter = (then: 'changeOfPlan' | 'startOfHolding'): string | undefined =>
      priced(toGiga, { catalogue: catalogue({ pricePlans, changePolicy: { changeAlignment: [{ then }] } }) }).recurring.after[0]?.total;
    expect(priceAfter('changeOfPlan')).toBe('15.00');
    expect(priceAfter('startOfHolding')).toBe('31.00');
  });
  test('decides whose bill day an add-on keeps', () => {
    const add = { kind: 'add', offer: 'tv', parent: 'line', at: '2026-03-15' } as const;
    const firstOf = (then: 'holding' | 'bundle'): readonly string[] =>
      linesOf(priced(add, { customer: eve([line]), ...withPolicy({ billing: [{ then }] }) }));
    expect(firstOf('holding')).toEqual(['tv monthly 2026-03-15 to 2026-04-15 10.00']);
    // 26 of the 31 days until the line is billed again.
    expect(firstOf('bundle')).toEqual(['tv monthly 2026-03-15 to 2026-04-10 8.39']);
  });
});

describe('one thing less', () => {
  test('gives back what was paid ahead, and the rest goes on', () => {
    const answer = priced({ kind: 'remove', holding: 'tv', at: '2026-03-15' });
    // 10 × 5/31 was used.
    expect(linesOf(answer)).toEqual(['tv monthly 2026-03-15 to 2026-04-10 -8.39']);
    expect(answer).toMatchObject({
      direction: 'downgrade',
      ends: [],
      recurring: { after: [], change: [{ period: 'P1M', amount: '-10.00' }] },
    });
  });
  test('takes with it what is part of it', () => {
    const answer = priced({ kind: 'cancel', holding: 'line', at: '2026-03-10' }, { customer: eve([line, { ...tv, parent: 'line' }]) });
    expect(answer.ends).toEqual([{ holding: 'tv', offer: 'tv', because: 'PART_OF' }]);
  });
});

describe('a call that makes no sense', () => {
  const { holdings: _, ...unknown } = eve();
  test.each([
    ['a holding that is not there', () => ask({ ...toGiga, holding: 'x' }), 'unknown-holding'],
    ['holdings that nobody knows', () => ask(toGiga, { customer: unknown }), 'holdings-unknown'],
    ['a holding that is over', () => ask(toGiga, { customer: eve([{ ...line, end: '2026-01-10' }]) }), 'holding-ended'],
    ['an offer that is not there', () => ask({ ...toGiga, offer: 'x' }), 'unknown-offer'],
  ])('%s', (_name, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
