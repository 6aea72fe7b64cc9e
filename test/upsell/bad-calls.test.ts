// Plain JavaScript asks with whatever it has: records that were not read, nothing, the wrong thing. Each call is refused with a code that
// says what to pass; none is answered, and none falls over.
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import { explainBillChange } from '../../src/pricing/explain-bill-change.js';
import { explainCharge } from '../../src/pricing/explain-charge.js';
import { findBestPlan } from '../../src/pricing/find-best-plan.js';
import { measureUsage } from '../../src/pricing/measure-usage.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { quoteHolding } from '../../src/pricing/quote-holding.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { explainUpsell } from '../../src/upsell/explain-upsell.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import { whatIf } from '../../src/upsell/what-if.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const index = indexCatalogue(minimalCatalogue());
const holding = { id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2026-01-01' };
const customer = { id: 'c', currency: 'EUR', facts: {}, holdings: [holding] };
const context = { at: '2026-12-01' };
const change = { kind: 'cancel', holding: 'h', at: '2026-12-01' };
const line = { id: '1', text: 'Fee', period: { from: '2026-11-01', until: '2026-12-01' }, amount: '20.00' };
const span = { until: '2026-12-01', months: 12 };
const order = { kind: 'order', request: { offer: 'fibre', currency: 'EUR' } };

type Ask = (...given: readonly never[]) => unknown;
interface Call {
  readonly name: string;
  readonly ask: Ask;
  readonly given: readonly unknown[];
}
const calls: readonly Call[] = [
  { name: 'quoteOffer', ask: quoteOffer as Ask, given: [index, { offer: 'fibre', at: '2026-12-01', currency: 'EUR' }] },
  { name: 'quoteHolding', ask: quoteHolding as Ask, given: [index, { customer, holding, at: '2026-12-01' }] },
  { name: 'changeHolding', ask: changeHolding as Ask, given: [index, customer, change] },
  { name: 'projectCost', ask: projectCost as Ask, given: [index, order, [], context] },
  { name: 'findBestPlan', ask: findBestPlan as Ask, given: [index, customer, context] },
  { name: 'measureUsage', ask: measureUsage as Ask, given: [index, customer, span] },
  { name: 'explainCharge', ask: explainCharge as Ask, given: [index, customer, line] },
  { name: 'explainBillChange', ask: explainBillChange as Ask, given: [index, customer, [line], [line]] },
  { name: 'findUpsells', ask: findUpsells as Ask, given: [index, customer, context] },
  { name: 'explainUpsell', ask: explainUpsell as Ask, given: [index, customer, 'fibre', context] },
  { name: 'whatIf', ask: whatIf as Ask, given: [index, customer, {}, context] },
];
const junk: readonly unknown[] = [null, 5, 'x', true, [], [null], () => 1, Symbol('s'), 10n];
const askWith = ({ ask, given }: Call, at: number, one: unknown): string | undefined =>
  // the types forbid it, which is the point
  codeOf(() => ask(...(given.map((value, position) => (position === at ? one : value)) as never[])));

describe.each(calls)('$name', call => {
  test('answers what is asked rightly', () => {
    expect(askWith(call, -1, undefined)).toBeUndefined();
  });
  test.each(call.given.map((_, at) => at))('refuses junk as argument %i with a code', at => {
    const isOptional = call.name === 'projectCost' && at === 2;
    for (const one of isOptional ? junk : [undefined, {}, ...junk]) {
      if (isOptional && Array.isArray(one) && one.length === 0) continue;
      const allowed = call.name === 'whatIf' && at === 2 && typeof one === 'object' && one !== null && !Array.isArray(one);
      const isList = call.name === 'explainBillChange' && at >= 2 && Array.isArray(one) && one.length === 0;
      if (allowed || isList) continue;
      expect([String(one), askWith(call, at, one)]).toEqual([String(one), expect.stringMatching(/^[a-z]+(-[a-z]+)+$/)]);
    }
  });
});

describe('a record that was not read', () => {
  test.each([
    { holdings: null },
    { holdings: [null] },
    { contacts: [null] },
    { usage: [{ unit: 'gb', from: '2026-10-01', until: '2026-11-01', quantity: 12 }] },
    { usage: [{ unit: 'gb', from: '2026-10-01', until: '2026-11-01', events: [1, 2] }] },
    { requests: [5] },
    { facts: undefined },
  ])('(%j) is refused, and the message says what to do', wrong => {
    let said = '';
    try {
      findUpsells(index, { ...customer, ...wrong } as never, context); // the types forbid it, which is the point
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch(/^CatalogueError: `customer(\.\w+)?` must be .*`readCustomer`/);
  });
});

describe('a context of odd values', () => {
  test.each([
    [{ locale: 5 }, 'bad-argument'],
    [{ locale: '' }, 'unknown-locale'],
    [{ basket: {} }, 'bad-argument'],
    [{ basket: [null] }, 'bad-argument'],
    [{ counters: { rule: 'often' } }, 'bad-argument'],
    [{ stock: { fibre: -1 } }, 'bad-argument'],
    [{ limit: -1 }, 'bad-limit'],
    [{ limit: 1.5 }, 'bad-limit'],
    [{ limit: Number.NaN }, 'bad-limit'],
    [{ at: undefined }, 'not-an-instant'],
  ])('%j is refused', (wrong, code) => {
    // the types forbid it, which is the point
    expect(codeOf(() => findUpsells(index, customer as never, { ...context, ...wrong } as never))).toBe(code);
  });
});

describe('quantities that are no decimal strings', () => {
  test.each([null, true, 5, {}, [], undefined])('(%j) are refused', quantity => {
    const request = { offer: 'fibre', at: '2026-12-01', currency: 'EUR' };
    // the types forbid these, which is the point
    expect(codeOf(() => quoteOffer(index, { ...request, quantities: { seat: quantity } } as never))).toBe('bad-argument');
    expect(codeOf(() => quoteOffer(index, { ...request, chosenAmounts: { fee: quantity } } as never))).toBe('bad-argument');
  });
  test.each(['', ' ', '1e3', '1,5', 'NaN', 'Infinity'])('(%j) are refused', quantity => {
    expect(codeOf(() => quoteOffer(index, { offer: 'fibre', at: '2026-12-01', currency: 'EUR', quantities: { seat: quantity } }))).toBe(
      'not-a-decimal',
    );
  });
});

describe('a locale that the catalogue has no text in', () => {
  test('gives the answer in its own, and says so', () => {
    const answer = findUpsells(index, customer as never, { ...context, locale: 'xx' }); // a record as it is read
    expect(answer).toMatchObject({ locale: 'en', warnings: [{ code: 'LOCALE_NOT_IN_CATALOGUE', details: { asked: 'xx', locale: 'en' } }] });
  });
  test('is none where it is another way of one that it has', () => {
    expect(findUpsells(index, customer as never, { ...context, locale: 'en-AU' })).toMatchObject({ locale: 'en-AU', warnings: [] }); // a record as it is read
  });
});
