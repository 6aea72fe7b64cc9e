import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { PolicyCase } from '../../src/model/change-policy.js';
import type { Charge } from '../../src/model/charge.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import { minimalCharge, oneTimeCharge } from '../support/minimal-catalogue.js';
import {
  addExtra,
  ask,
  bigOffer,
  codeOf,
  holding,
  lineCatalogue,
  monthly,
  type Question,
  smallOffer,
  suppressedOf,
  toBig,
} from './line-catalogue.js';

describe('whoever a care fact is set for', () => {
  const facts: Readonly<Record<string, FactSpec>> = {
    hardship: { type: 'boolean', sensitivity: 'care' },
    arrears: { type: 'decimal', sensitivity: 'care' },
    flags: { type: 'set', sensitivity: 'care' },
  };
  const caring = (known: Readonly<Record<string, FactValue>>, big = '30', rules = [toBig()], more: Partial<Catalogue> = {}): Question => ({
    catalogue: lineCatalogue(rules, { facts, pricePlans: [monthly('small', '20'), monthly('big', big), monthly('extra', '5')], ...more }),
    customer: { facts: known },
  });

  it('is shown nothing that costs more', () => {
    expect(suppressedOf(caring({ hardship: true }))).toMatchObject({ code: 'CARE_FLAG', by: { kind: 'fact', id: 'hardship' } });
    expect(codeOf(caring({ hardship: true }, '5', [addExtra()]))).toBe('CARE_FLAG');
  });

  it('is shown what costs as much or less', () => {
    expect(codeOf(caring({ hardship: true }, '20'))).toBe('ranked');
    expect(codeOf(caring({ hardship: true }, '19.99'))).toBe('ranked');
  });

  it.each<[Readonly<Record<string, FactValue>>, string]>([
    [{ hardship: false }, 'ranked'],
    [{}, 'ranked'],
    [{ arrears: '0.00' }, 'ranked'],
    [{ arrears: '0.01' }, 'CARE_FLAG'],
    [{ flags: [] }, 'ranked'],
    [{ flags: ['bereaved'] }, 'CARE_FLAG'],
  ])('%j means %s', (known, code) => {
    expect(codeOf(caring(known))).toBe(code);
  });

  it('is shown what is dearer once, or later, only where twelve months cost no more', () => {
    const withPlan = (plan: Parameters<typeof monthly>[2]): Question =>
      caring({ hardship: true }, '10', [toBig()], { pricePlans: [monthly('small', '20'), monthly('big', '10', plan)] });
    const flat = (amount: string): Charge => minimalCharge({ prices: [{ currency: 'EUR', flat: amount }] });
    const once = (amount: string): Charge => oneTimeCharge({ prices: [{ currency: 'EUR', flat: amount }] });
    const withFee = (amount: string): Question =>
      withPlan({ phases: [{ id: 'main', kind: 'evergreen', charges: [flat('10'), once(amount)] }] });
    expect([codeOf(withFee('120')), codeOf(withFee('120.01'))]).toEqual(['ranked', 'CARE_FLAG']);
    const later = (amount: string): Question =>
      withPlan({
        phases: [
          { id: 'intro', kind: 'discount', duration: 'P6M', charges: [flat('10')] },
          { id: 'main', kind: 'evergreen', charges: [flat(amount)] },
        ],
      });
    expect([codeOf(later('30')), codeOf(later('30.01'))]).toEqual(['ranked', 'CARE_FLAG']);
  });

  it('is shown nothing of which it is not known what it costs now', () => {
    const question = caring({ hardship: true }, '1');
    const holdings = [{ id: 'h1', offer: 'small', pricePlan: 'small', status: 'active', start: '2026-01-01', release: 9 }] as const;
    expect(codeOf({ ...question, customer: { ...question.customer, holdings } })).toBe('CARE_FLAG');
  });

  it('is compared over a year where the periods differ', () => {
    const yearly = minimalCharge({ period: 'P1Y', prices: [{ currency: 'EUR', flat: '240' }] });
    const plans = (charge: typeof yearly): Partial<Catalogue> => ({
      pricePlans: [monthly('small', '20'), monthly('big', '0', { phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] })],
    });
    expect(codeOf(caring({ hardship: true }, '0', [toBig()], plans(yearly)))).toBe('ranked');
    const dearer = { ...yearly, prices: [{ currency: 'EUR', flat: '240.01' }] };
    expect(codeOf(caring({ hardship: true }, '0', [toBig()], plans(dearer)))).toBe('CARE_FLAG');
  });
});

describe('the change policy', () => {
  const withCases = (...change: readonly PolicyCase<'immediate' | 'illegal'>[]): Question => ({
    catalogue: lineCatalogue([toBig()], { changePolicy: { change } }),
  });

  it('locks in only what it calls illegal', () => {
    expect(codeOf(withCases({ then: 'immediate' }))).toBe('ranked');
    expect(suppressedOf(withCases({ then: 'illegal' }))).toMatchObject({
      code: 'LOCKED_IN',
      by: { kind: 'holding', id: 'h1' },
      details: { case: 0 },
    });
  });

  it('is decided by the first case that fits', () => {
    expect(codeOf(withCases({ when: { toProduct: 'big-line' }, then: 'immediate' }, { then: 'illegal' }))).toBe('ranked');
    expect(codeOf(withCases({ when: { toProduct: 'extra' }, then: 'immediate' }, { then: 'illegal' }))).toBe('LOCKED_IN');
  });

  it.each([
    [{ fromProduct: 'small-line' }, true],
    [{ kind: 'base', toKind: 'base' }, true],
    [{ toKind: 'addOn' }, false],
    [{ phase: 'evergreen' }, true],
    [{ phase: 'trial' }, false],
    [{ fromPeriod: 'P1M', toPeriod: 'P1M' }, true],
    [{ toPeriod: 'P1Y' }, false],
    [{ fromPriceList: 'list' }, false],
  ] as const)('%j fits: %s', (when, fits) => {
    expect(codeOf(withCases({ when, then: 'illegal' }, { then: 'immediate' }))).toBe(fits ? 'LOCKED_IN' : 'ranked');
  });

  it('knows the price lists', () => {
    const pricePlans = [monthly('small', '20', { priceLists: ['old'] }), monthly('big', '30')];
    const priceLists = [{ id: 'new', default: true }, { id: 'old' }] as const;
    const locked = (fromPriceList: string, toPriceList: string): string =>
      codeOf({
        catalogue: lineCatalogue([toBig()], {
          pricePlans,
          priceLists,
          changePolicy: { change: [{ when: { fromPriceList, toPriceList }, then: 'illegal' }, { then: 'immediate' }] },
        }),
      });
    expect(locked('old', 'new')).toBe('LOCKED_IN');
    expect(locked('new', 'old')).toBe('ranked');
  });

  it('says nothing of what is added', () => {
    expect(codeOf({ catalogue: lineCatalogue([addExtra()], { changePolicy: { change: [{ then: 'illegal' }] } }) })).toBe('ranked');
  });
});

describe('a worse deal', () => {
  const noNeed = { need: { any: [] } } as const;
  const priced = (big: string, more: Partial<Catalogue> = {}, rule: Parameters<typeof toBig>[0] = noNeed): Question => ({
    catalogue: lineCatalogue([toBig(rule)], { pricePlans: [monthly('small', '20'), monthly('big', big), monthly('extra', '5')], ...more }),
  });

  it('is dearer over twelve months than what it replaces, by however little', () => {
    expect([codeOf(priced('20')), codeOf(priced('19.99'))]).toEqual(['ranked', 'ranked']);
    expect(suppressedOf(priced('20.01'))).toMatchObject({
      code: 'WORSE_DEAL',
      details: { by: '0.12', total: '240.12', current: '240.00', exit: '0.00' },
    });
  });

  it('is whatever comes on top at a price, and not what is free', () => {
    expect(suppressedOf({ catalogue: lineCatalogue([addExtra(noNeed)]) })).toMatchObject({ code: 'WORSE_DEAL', details: { by: '60.00' } });
    const free = lineCatalogue([addExtra(noNeed)], { pricePlans: [monthly('small', '20'), monthly('extra', '0')] });
    expect(codeOf({ catalogue: free })).toBe('ranked');
  });

  it('is one that saves less than leaving costs', () => {
    const term = {
      id: 'year',
      commitment: 'P12M',
      earlyTermination: { amounts: [{ currency: 'EUR', amount: '120' }], prorate: 'full' },
    } as const;
    const offers = [smallOffer({ terms: [term] }), bigOffer()];
    const leaving = (big: string): string => codeOf({ ...priced(big, { offers }), customer: { holdings: [holding({ term: 'year' })] } });
    expect([leaving('10'), leaving('10.01')]).toEqual(['ranked', 'WORSE_DEAL']);
  });

  it('is none where the rule has a need that holds; a need that is not known is not met', () => {
    const need = { fact: 'age', gte: 65 } as const;
    const aged = (facts: Readonly<Record<string, FactValue>>): string => codeOf({ ...priced('30', {}, { need }), customer: { facts } });
    expect([aged({ age: 65 }), aged({ age: 64 }), aged({})]).toEqual(['ranked', 'WORSE_DEAL', 'WORSE_DEAL']);
    const [upsell] = ask({ ...priced('30', {}, { need }), customer: { facts: { age: 70 } } }).ranked;
    expect(upsell?.needs).toMatchObject([{ kind: 'rule', because: [{ part: 'need', fact: 'age', actual: 70 }] }]);
  });

  it('whose need is not known says so and becomes a question', () => {
    const need = { fact: 'age', gte: 65 } as const;
    const askedOf = (facts: Readonly<Record<string, FactValue>>): ReturnType<typeof ask> =>
      ask({ ...priced('30', {}, { need }), customer: { facts } });
    const open = askedOf({});
    expect(open.suppressed).toMatchObject([{ code: 'WORSE_DEAL', because: [{ part: 'need', fact: 'age', outcome: 'unknown' }] }]);
    expect(open.ask).toEqual([{ fact: 'age', type: 'integer', decides: 1 }]);
    expect(askedOf({ age: 'old' }).ask).toEqual(open.ask);
    expect(askedOf({ age: 64 }).ask).toEqual([]);
  });

  it('cannot be outvoted by any score', () => {
    const ranking = { propensity: '1', value: { amounts: [{ currency: 'EUR', amount: '1000000' }] }, levers: ['900'] };
    expect(codeOf(priced('30', {}, { ...noNeed, ranking }))).toBe('WORSE_DEAL');
  });

  it('is not ruled out where its cost is not known', () => {
    const charges = [minimalCharge({ kind: 'usage', unit: 'seat', meter: { aggregation: 'sum' }, quantity: { kind: 'metered' } })];
    const metered = monthly('big', '1', { phases: [{ id: 'main', kind: 'evergreen', charges }] });
    const question = priced('1', { pricePlans: [monthly('small', '20'), metered] });
    expect(suppressedOf(question)).toMatchObject({ code: 'PRICE_UNKNOWN', price: [{ code: 'USAGE_UNKNOWN', offer: 'big' }] });
    expect(codeOf(priced('1', { pricePlans: [monthly('small', '20'), metered] }, {}))).toBe('ranked');
  });

  const withData = (small: string, big: string, elsewhere = '0'): Partial<Catalogue> => ({
    features: [{ id: 'data', name: 'Data', type: 'quantity', unit: 'seat' }],
    products: [
      { id: 'small-line', status: 'active', kind: 'base', features: { data: small } },
      { id: 'big-line', status: 'active', kind: 'base', features: { data: big } },
      { id: 'extra', status: 'active', kind: 'addOn', features: { data: elsewhere } },
    ],
  });

  it('is none where it raises a feature that the customer asked for', () => {
    const asked = (small: string, big: string, requests = ['data']): string =>
      codeOf({ ...priced('30', withData(small, big)), customer: { requests } });
    expect([asked('10', '20'), asked('10', 'unlimited')]).toEqual(['ranked', 'ranked']);
    expect([asked('10', '10'), asked('10', '5'), asked('10', '20', [])]).toEqual(['WORSE_DEAL', 'WORSE_DEAL', 'WORSE_DEAL']);
    const [upsell] = ask({ ...priced('30', withData('1', '2')), customer: { requests: ['data'] } }).ranked;
    expect(upsell?.needs).toEqual([{ kind: 'requested', feature: 'data' }]);
  });

  it('is not mended by a feature that the customer has elsewhere already', () => {
    const holdings = [holding(), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra' })];
    const asked = (elsewhere: string): string =>
      codeOf({ ...priced('30', withData('10', '20', elsewhere)), customer: { requests: ['data'], holdings } });
    expect([asked('5'), asked('unlimited')]).toEqual(['ranked', 'WORSE_DEAL']);
  });

  it('is none where it raises an allowance that was exceeded in some month', () => {
    const usage = (...quantities: readonly string[]): Question => ({
      ...priced('30', withData('10', '20')),
      customer: {
        usage: quantities.map((quantity, at) => ({ unit: 'seat', from: `2026-0${at + 1}-01`, until: `2026-0${at + 2}-01`, quantity })),
      },
    });
    expect([codeOf(usage('3', '11')), codeOf(usage('10', '10'))]).toEqual(['ranked', 'WORSE_DEAL']);
    const [upsell] = ask(usage('3', '11')).ranked;
    expect(upsell?.needs).toEqual([{ kind: 'exceeded', feature: 'data', allowance: '10', used: '11' }]);
  });

  it('is a near miss where what is missing is the need as well', () => {
    const grown = { fact: 'age', gte: 18 } as const;
    const answer = (rule: Parameters<typeof toBig>[0]): readonly string[] =>
      ask({ ...priced('30', {}, rule), customer: { facts: { age: 17 } } }).nearest.map(({ rule: id }) => id);
    expect(answer({ when: grown, need: grown })).toEqual(['to-big']);
    expect(answer({ when: grown, ...noNeed })).toEqual([]);
  });
});
