import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { PolicyCase } from '../../src/model/change-policy.js';
import type { Charge } from '../../src/model/charge.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import { minimalCharge, oneTimeCharge } from '../support/minimal-catalogue.js';
import { addExtra, codeOf, lineCatalogue, monthly, type Question, suppressedOf, toBig } from './line-catalogue.js';

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
