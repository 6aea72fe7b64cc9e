import { describe, expect, it } from 'vitest';
import { CatalogueError } from '../../src/kernel/catalogue-error.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { catalogueSchema } from '../../src/model/catalogue.js';
import { customerSchema } from '../../src/model/customer.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import { minimalCharge, minimalRelease, oneTimeCharge } from '../support/minimal-catalogue.js';
import {
  addExtra,
  ask,
  bigOffer,
  codeOf,
  extraOffer,
  fates,
  holding,
  lineCatalogue,
  monthly,
  noon,
  smallOffer,
  somebody,
  toBig,
} from './line-catalogue.js';

describe('the catalogue and the customer of these tests', () => {
  it('are valid', () => {
    expect(catalogueSchema().safeParse(lineCatalogue([addExtra(), toBig()])).error).toBeUndefined();
    expect(customerSchema().safeParse(somebody()).error).toBeUndefined();
  });
});

describe('a suggestion', () => {
  it('says what it is, what it replaces, what it costs and how that differs from now', () => {
    const [first, second] = ask({ catalogue: lineCatalogue([addExtra(), toBig()]) }).ranked;
    expect(first).toMatchObject({
      rank: 1,
      rule: 'add-extra',
      target: 0,
      offer: 'extra',
      name: 'Extra',
      kind: 'addOn',
      purpose: 'marketing',
      action: 'add',
      price: {
        currency: 'EUR',
        today: '5.00',
        recurring: [{ period: 'P1M', amount: '5.00' }],
        current: [],
        change: [{ period: 'P1M', amount: '5.00' }],
      },
    });
    expect(second).toMatchObject({
      rank: 2,
      rule: 'to-big',
      replaces: { holding: 'h1', offer: 'small', pricePlan: 'small' },
      price: { recurring: [{ amount: '30.00' }], current: [{ amount: '20.00' }], change: [{ period: 'P1M', amount: '10.00' }] },
    });
  });

  it('holds the whole quote, lines included', () => {
    const [first] = ask({ catalogue: lineCatalogue([addExtra()]) }).ranked;
    expect(first?.price.quote).toMatchObject({
      kind: 'priced',
      offer: 'extra',
      dueToday: { lines: [{ charge: 'monthly', amount: '5.00' }] },
    });
  });

  it('is priced in the quantities of what it replaces', () => {
    const perSeat = (id: string, amount: string): ReturnType<typeof monthly> =>
      monthly(id, '0', {
        phases: [
          {
            id: 'main',
            kind: 'evergreen',
            charges: [minimalCharge({ unit: 'seat', quantity: { kind: 'licensed' }, prices: [{ currency: 'EUR', perUnit: amount }] })],
          },
        ],
      });
    const catalogue = lineCatalogue([toBig()], { pricePlans: [perSeat('small', '2'), perSeat('big', '3'), monthly('extra', '5')] });
    const [first] = ask({ catalogue, customer: { holdings: [holding({ quantities: { seat: '7' } })] } }).ranked;
    expect(first?.price).toMatchObject({ recurring: [{ amount: '21.00' }], current: [{ amount: '14.00' }], change: [{ amount: '7.00' }] });
  });

  it('counts a change by period, so that a year is not mixed with a month', () => {
    const yearly = monthly('big', '0', {
      phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ period: 'P1Y', prices: [{ currency: 'EUR', flat: '200' }] })] }],
    });
    const catalogue = lineCatalogue([toBig()], { pricePlans: [monthly('small', '20'), yearly, monthly('extra', '5')] });
    expect(ask({ catalogue }).ranked[0]?.price.change).toEqual([
      { period: 'P1Y', amount: '200.00' },
      { period: 'P1M', amount: '-20.00' },
    ]);
  });

  it('leaves the change out where what the customer pays is not known, and says why', () => {
    const price = ask({ catalogue: lineCatalogue([toBig()]), customer: { holdings: [holding({ release: 4 })] } }).ranked[0]?.price;
    expect(price?.recurring).toEqual([{ period: 'P1M', amount: '30.00' }]);
    expect(price?.change).toBeUndefined();
    expect(price?.current).toBeUndefined();
    expect(price?.currentUnknown).toMatchObject([{ code: 'RELEASE_NOT_INDEXED' }]);
  });

  it('leaves the change out where it is asked for in another currency than is paid', () => {
    const big = monthly('big', '0', {
      phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'GBP', flat: '25' }] })] }],
    });
    const catalogue = lineCatalogue([toBig()], { pricePlans: [monthly('small', '20'), big, monthly('extra', '5')] });
    const price = ask({ catalogue, context: { currency: 'GBP' } }).ranked[0]?.price;
    expect(price).toMatchObject({ currency: 'GBP', recurring: [{ amount: '25.00' }], currentUnknown: [{ code: 'CURRENCY_UNKNOWN' }] });
    expect(price?.change).toBeUndefined();
  });

  it('names the predicates that held, with what is and what is asked for', () => {
    const rule = addExtra({
      when: {
        any: [
          { fact: 'age', gte: 18, reason: { en: 'Of age' } },
          { fact: 'age', lt: 3 },
        ],
      },
      suits: { not: { fact: 'age', gt: 60 } },
    });
    const answer = ask({ catalogue: lineCatalogue([rule]), customer: { facts: { age: 40 } } });
    expect(answer.ranked[0]?.why).toMatchObject([
      { part: 'when', fact: 'age', outcome: 'true', operator: 'gte', actual: 40, required: 18, reason: 'Of age' },
      { part: 'suits', fact: 'age', outcome: 'false', negated: true, actual: 40, required: 60 },
    ]);
    expect(answer.ranked[0]?.why).toHaveLength(2);
  });

  it('says how soon it works, by the slowest product that comes', () => {
    const products = [
      { id: 'small-line', status: 'active', kind: 'base' },
      { id: 'big-line', status: 'active', kind: 'base', provisioning: { leadTime: 'P3D' } },
      { id: 'extra', status: 'active', kind: 'addOn', provisioning: { leadTime: 'P2W' } },
    ] as const;
    const offers = [smallOffer(), bigOffer({ items: [{ offer: 'extra', min: 1, max: 1, charged: false }] }), extraOffer()];
    const [first] = ask({ catalogue: lineCatalogue([toBig()], { products, offers }) }).ranked;
    expect(first?.provisioning).toEqual({ leadTime: 'P2W', earliest: '2026-03-24' });
  });

  it('names what ends with what is replaced: its parts, and what needs it', () => {
    const products = [
      { id: 'small-line', status: 'active', kind: 'base' },
      { id: 'big-line', status: 'active', kind: 'base' },
      { id: 'extra', status: 'active', kind: 'addOn', relationships: [{ kind: 'requires', target: 'small-line' }] },
    ] as const;
    const holdings = [
      holding(),
      holding({ id: 'part-2', parent: 'h1', offer: 'other', pricePlan: 'other' }),
      holding({ id: 'part-1', parent: 'part-2', offer: 'other', pricePlan: 'other' }),
      holding({ id: 'need', offer: 'extra', pricePlan: 'extra' }),
      holding({ id: 'free', offer: 'other', pricePlan: 'other' }),
    ];
    const offers = [smallOffer(), bigOffer(), extraOffer(), extraOffer({ id: 'other', product: 'big-line', pricePlans: ['other'] })];
    const pricePlans = [monthly('small', '20'), monthly('big', '30'), monthly('extra', '5'), monthly('other', '1')];
    const [first] = ask({ catalogue: lineCatalogue([toBig()], { products, offers, pricePlans }), customer: { holdings } }).ranked;
    expect(first?.ends.map(one => one.holding)).toEqual(['part-1', 'part-2', 'need']);
    expect(first?.price).toMatchObject({ current: [{ amount: '27.00' }], change: [{ amount: '3.00' }] });
  });
});

describe('what ends with what is replaced', () => {
  const needing = (target: string): readonly string[] | undefined => {
    const products = [
      { id: 'small-line', status: 'active', kind: 'base' },
      { id: 'big-line', status: 'active', kind: 'base' },
      { id: 'extra', status: 'active', kind: 'addOn', relationships: [{ kind: 'requires', target }] },
      { id: 'never', status: 'active', kind: 'addOn' },
    ] as const;
    const holdings = [holding(), holding({ id: 'x', offer: 'extra', pricePlan: 'extra' })];
    return ask({ catalogue: lineCatalogue([toBig()], { products }), customer: { holdings } }).ranked[0]?.ends.map(one => one.holding);
  };

  it('is what loses what it needs, not what never had it, and not what finds it in the suggestion', () => {
    expect(needing('small-line')).toEqual(['x']);
    expect(needing('never')).toEqual([]);
    expect(needing('big-line')).toEqual([]);
  });
});

describe('an answer', () => {
  it('names catalogue, release, customer, currency and locale', () => {
    const release = minimalRelease({ sequence: 3, catalogue: lineCatalogue([addExtra()]) });
    const answer = findUpsells(indexCatalogue(release), somebody(), { at: noon, channel: 'web' });
    expect(answer).toMatchObject({
      at: noon,
      catalogue: 'test',
      release: { sequence: 3 },
      customer: 'ann',
      currency: 'EUR',
      locale: 'en',
      detail: 'ranked',
    });
    expect(answer.decisionId).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('is frozen to its last leaf', () => {
    const answer = ask({ catalogue: lineCatalogue([addExtra()]) });
    expect(Object.isFrozen(answer.ranked[0]?.price.quote)).toBe(true);
    expect(Object.isFrozen(answer.funnel[0])).toBe(true);
  });

  it('lists the suppressed only when all is asked for, and counts them always', () => {
    const catalogue = lineCatalogue([addExtra({ status: 'retired' })]);
    const short = ask({ catalogue, context: { detail: 'ranked' } });
    expect(short.suppressed).toBeUndefined();
    expect(short.counts).toEqual({ RETIRED: 1 });
    expect(ask({ catalogue }).suppressed).toHaveLength(1);
  });

  it('shows three suggestions unless told', () => {
    const rules = ['a', 'b', 'c', 'd'].map(id => addExtra({ id, targets: [{ offer: id, action: 'add' }] }));
    const offers = ['a', 'b', 'c', 'd'].map(id => extraOffer({ id }));
    const catalogue = lineCatalogue(rules, { offers: [smallOffer(), ...offers] });
    expect(fates(ask({ catalogue }))).toEqual({ 'a/a': '1', 'b/b': '2', 'c/c': '3', 'd/d': 'BELOW_LIMIT' });
    expect(ask({ catalogue, context: { limit: 1 } }).ranked).toHaveLength(1);
    expect(ask({ catalogue, context: { limit: 9 } }).ranked).toHaveLength(4);
  });

  it('never has drafts in it, neither of rules nor of offers', () => {
    const rules = [addExtra({ status: 'draft' }), toBig()];
    const catalogue = lineCatalogue(rules, { offers: [smallOffer(), bigOffer({ status: 'draft' }), extraOffer()] });
    expect(ask({ catalogue }).funnel[0]).toEqual({ step: 'candidates', left: 0, unknown: 0 });
  });

  it('warns of a rule whose offer is not in the catalogue', () => {
    const answer = ask({ catalogue: lineCatalogue([addExtra({ targets: [{ offer: 'gone', action: 'add' }] })]) });
    expect(answer.warnings).toEqual([{ code: 'UNKNOWN_OFFER', rule: 'add-extra', offer: 'gone' }]);
  });

  it('warns of facts that cannot be read', () => {
    const answer = ask({ catalogue: lineCatalogue([]), customer: { facts: { age: 'old' } } });
    expect(answer.warnings).toMatchObject([{ code: 'FACT_OF_WRONG_TYPE', fact: 'age' }]);
  });

  it('counts who is left after each step, and how many of those hang on something unknown', () => {
    const rules = [addExtra({ when: { fact: 'age', gte: 18 } }), toBig({ when: { any: [] } })];
    const { funnel } = ask({ catalogue: lineCatalogue(rules) });
    const at = (step: string): unknown => funnel.find(one => one.step === step);
    expect(at('eligibility')).toEqual({ step: 'eligibility', left: 2, unknown: 0 });
    expect(at('applicability')).toEqual({ step: 'applicability', left: 1, unknown: 1 });
    expect(at('limit')).toEqual({ step: 'limit', left: 1, unknown: 1 });
  });

  it('counts an unknown candidate from the first step that hangs on something', () => {
    const offers = [smallOffer(), extraOffer({ eligibility: [{ when: { fact: 'age', gte: 18 }, reason: 'Of age' }] })];
    const { funnel } = ask({ catalogue: lineCatalogue([addExtra({ when: { fact: 'age', lt: 60 } })], { offers }) });
    expect(funnel.filter(({ unknown }) => unknown > 0)[0]?.step).toBe('eligibility');
  });

  it('suppresses for certain what a later step suppresses, whatever is unknown before', () => {
    const rule = addExtra({ when: { fact: 'age', gte: 18 }, suits: { any: [] } });
    expect(codeOf({ catalogue: lineCatalogue([rule]) })).toBe('NOT_SUITABLE');
  });
});

describe('a decision id', () => {
  const catalogue = lineCatalogue([addExtra()]);
  const idOf = (customer = {}, context = {}): string => ask({ catalogue, customer, context }).decisionId;

  it('is the same for the same question, however much is worked out', () => {
    expect(idOf()).toBe(idOf());
    expect(idOf({}, { detail: 'ranked' })).toBe(idOf());
  });

  it('is another for another customer, context or catalogue', () => {
    const others = [idOf({ facts: { age: 4 } }), idOf({}, { intent: 'cancel' }), ask({ catalogue: lineCatalogue([toBig()]) }).decisionId];
    expect(new Set([idOf(), ...others]).size).toBe(4);
  });

  it('hangs on facts that the catalogue does not declare, since the answer warns of them', () => {
    expect(idOf({ facts: { shoeSize: 40 } })).not.toBe(idOf());
  });

  it('hangs on the release and on those before it, from which holdings are priced', () => {
    const release = (sequence: number, data = catalogue) =>
      minimalRelease({ catalogue: data, sequence, effectiveFrom: `2026-0${sequence}-01`, contentHash: JSON.stringify(data.pricePlans) });
    const id = (...indexed: Parameters<typeof indexCatalogue>): string =>
      findUpsells(indexCatalogue(...indexed), somebody(), { at: noon }).decisionId;
    const dearer = lineCatalogue([addExtra()], { pricePlans: [monthly('small', '25'), monthly('big', '30'), monthly('extra', '5')] });
    const ids = [
      id(catalogue),
      id(release(2)),
      id(release(3)),
      id(release(2), { earlier: [release(1)] }),
      id(release(2), { earlier: [release(1, dearer)] }),
      id(release(2), { earlier: [release(1)], beforeFirst: 'unknown' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a bad call', () => {
  it.each([
    [{ at: 'tomorrow' }, 'not-an-instant'],
    [{ channel: 'pigeon' }, 'unknown-channel'],
    [{ currency: 'XYZ' }, 'unknown-currency'],
    [{ locale: 'not a locale' }, 'unknown-locale'],
    [{ limit: 0 }, 'bad-limit'],
    [{ limit: 1.5 }, 'bad-limit'],
  ])('%j throws %s', (context, code) => {
    const call = (): unknown => ask({ catalogue: lineCatalogue([]), context });
    expect(call).toThrow(CatalogueError);
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe('a price that is not known', () => {
  const withPlan = (prices: Parameters<typeof minimalCharge>[0]): ReturnType<typeof lineCatalogue> =>
    lineCatalogue([addExtra()], {
      pricePlans: [monthly('extra', '0', { phases: [{ id: 'main', kind: 'evergreen', charges: [oneTimeCharge(prices)] }] })],
    });

  it('suppresses the candidate and says why', () => {
    const answer = ask({ catalogue: withPlan({ prices: [{ currency: 'EUR', onRequest: true }] }) });
    expect(answer.suppressed).toMatchObject([{ code: 'PRICE_UNKNOWN', price: [{ code: 'PRICE_ON_REQUEST' }] }]);
  });

  it('is so for a price plan or a term that the offer does not have, since that is bad data and no bad call', () => {
    const plan = addExtra({ targets: [{ offer: 'extra', action: 'add', pricePlan: 'small' }] });
    const term = addExtra({ targets: [{ offer: 'extra', action: 'add', term: 'never' }] });
    expect(ask({ catalogue: lineCatalogue([plan]) }).suppressed).toMatchObject([
      { code: 'PRICE_UNKNOWN', price: [{ code: 'NO_PRICE_PLAN' }] },
    ]);
    expect(ask({ catalogue: lineCatalogue([term]) }).suppressed).toMatchObject([
      { code: 'PRICE_UNKNOWN', price: [{ code: 'TERM_NOT_OF_PRICE_PLAN' }] },
    ]);
  });

  it('is so for a price plan that is a draft', () => {
    const catalogue = lineCatalogue([addExtra({ targets: [{ offer: 'extra', action: 'add', pricePlan: 'extra' }] })], {
      pricePlans: [monthly('extra', '5', { status: 'draft' })],
    });
    expect(codeOf({ catalogue })).toBe('PRICE_UNKNOWN');
  });
});
