import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Usage } from '../../src/model/customer.js';
import type { RankedUpsell } from '../../src/upsell/ranked-upsell.js';
import type { UpsellCost } from '../../src/upsell/upsell-cost.js';
import { minimalCharge, oneTimeCharge } from '../support/minimal-catalogue.js';
import {
  addExtra,
  ask,
  bigOffer,
  extraOffer,
  holding,
  lineCatalogue,
  monthly,
  type Question,
  smallOffer,
  toBig,
} from './line-catalogue.js';

const flat = (amount: string): Charge => minimalCharge({ prices: [{ currency: 'EUR', flat: amount }] });
const data = (freeUnits: string): Charge =>
  minimalCharge({
    id: 'data',
    kind: 'usage',
    timing: 'inArrears',
    unit: 'seat',
    meter: { aggregation: 'sum' },
    quantity: { kind: 'metered' },
    prices: [{ currency: 'EUR', perUnit: '1', freeUnits }],
  });
const used = (...quantities: readonly string[]): readonly Usage[] =>
  quantities.map((quantity, at) => ({ unit: 'seat', from: `2026-0${at + 1}-01`, until: `2026-0${at + 2}-01`, quantity }));

/** `small` with 10 free and 20.00 a month, `big` with 100 free and 30.00 a month; each more is 1.00. */
const metered: Partial<Catalogue> = {
  pricePlans: [
    monthly('small', '20', { phases: [{ id: 'main', kind: 'evergreen', charges: [flat('20'), data('10')] }] }),
    monthly('big', '30', { phases: [{ id: 'main', kind: 'evergreen', charges: [flat('30'), data('100')] }] }),
    monthly('extra', '5'),
  ],
};

const first = (question: Question): RankedUpsell | undefined => ask(question).ranked[0];
const costOf = (question: Question): UpsellCost | undefined => first(question)?.price.cost;

describe('the cost of twelve months', () => {
  it('is what falls due, against what is replaced', () => {
    expect(costOf({ catalogue: lineCatalogue([toBig()]) })).toEqual({
      from: '2026-03-10',
      until: '2027-03-10',
      total: '360.00',
      byKind: { oneTime: '0.00', recurring: '360.00', usage: '0.00' },
      exit: '0.00',
      current: '240.00',
      change: '120.00',
      assumptions: [],
    });
  });

  it('has the fee of the change and not that of a new order, by whether the price goes up', () => {
    const fee = (occasion: 'order' | 'upgrade' | 'downgrade', amount: string): Charge =>
      oneTimeCharge({ id: occasion, occasions: [occasion], prices: [{ currency: 'EUR', flat: amount }] });
    const fees = [fee('order', '50'), fee('upgrade', '11'), fee('downgrade', '7')];
    const big = (amount: string): Partial<Catalogue> => ({
      pricePlans: [
        monthly('small', '20'),
        monthly('big', amount, { phases: [{ id: 'main', kind: 'evergreen', charges: [flat(amount), ...fees] }] }),
      ],
      offers: [smallOffer(), bigOffer()],
    });
    expect(costOf({ catalogue: lineCatalogue([toBig()], big('30')) })?.byKind?.oneTime).toBe('11.00');
    expect(costOf({ catalogue: lineCatalogue([toBig()], big('15')) })?.byKind?.oneTime).toBe('7.00');
    const added = toBig({ targets: [{ offer: 'big', action: 'add' }] });
    expect(costOf({ catalogue: lineCatalogue([added], big('30')), customer: { holdings: [] } })?.byKind?.oneTime).toBe('50.00');
  });

  it('of what is added is all of its own', () => {
    expect(costOf({ catalogue: lineCatalogue([addExtra()]) })).toMatchObject({ total: '60.00', current: '0.00', change: '60.00' });
  });

  it('falls where the bigger plan spares the overage, though its monthly price is higher', () => {
    const question = { catalogue: lineCatalogue([toBig()], metered), customer: { usage: used('40', '20') } };
    expect(first(question)?.price.change).toEqual([{ period: 'P1M', amount: '10.00' }]);
    // Six months with 30 and six with 10 beyond the allowance of the small plan.
    expect(costOf(question)).toMatchObject({ total: '360.00', current: '480.00', change: '-120.00' });
  });

  it('stays unknown, with the reason, where usage is not known', () => {
    const cost = costOf({ catalogue: lineCatalogue([toBig()], metered) });
    expect(cost?.unknown?.map(({ code, offer }) => `${code} ${offer}`)).toEqual(['USAGE_UNKNOWN big', 'USAGE_UNKNOWN small']);
    expect([cost?.total, cost?.current, cost?.change]).toEqual([undefined, undefined, undefined]);
  });

  it('holds what is charged once, and what leaving the old commitment costs', () => {
    const term = {
      id: 'year',
      commitment: 'P12M',
      earlyTermination: { amounts: [{ currency: 'EUR', amount: '120' }], prorate: 'full' },
    } as const;
    const offers = [smallOffer({ terms: [term] }), bigOffer()];
    const phases = [{ id: 'main', kind: 'evergreen', charges: [flat('30'), oneTimeCharge()] }] as const;
    const catalogue = lineCatalogue([toBig()], { offers, pricePlans: [monthly('small', '20'), monthly('big', '30', { phases })] });
    const question = { catalogue, customer: { holdings: [holding({ term: 'year' })] } };
    expect(costOf(question)).toMatchObject({ total: '410.00', exit: '120.00', current: '240.00', change: '290.00' });
    expect(costOf({ ...question, customer: { holdings: [holding({ term: 'no-such-term' })] } })).toMatchObject({
      total: '410.00',
      unknown: [{ code: 'EXIT_CHARGE_UNKNOWN' }],
    });
  });

  it('counts what ends with what is replaced, members and what needs it', () => {
    const offers = [smallOffer(), bigOffer(), extraOffer({ relationships: [{ kind: 'requires', target: 'small' }] })];
    const holdings = [holding(), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra' })];
    const upsell = first({ catalogue: lineCatalogue([toBig()], { offers }), customer: { holdings } });
    expect(upsell?.ends.map(({ holding: id }) => id)).toEqual(['h2']);
    expect(upsell?.price.cost).toMatchObject({ total: '360.00', current: '300.00', change: '60.00' });
    const members = [holding(), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra', parent: 'h1' })];
    expect(costOf({ catalogue: lineCatalogue([toBig()]), customer: { holdings: members } })).toMatchObject({ current: '300.00' });
  });

  it('counts what the suggestion includes and the customer no longer pays for', () => {
    const big = bigOffer({ items: [{ offer: 'extra', min: 1, max: 1, charged: false }] });
    const offers = [smallOffer(), big, extraOffer()];
    const holdings = [holding(), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra' })];
    const upsell = first({ catalogue: lineCatalogue([toBig()], { offers }), customer: { holdings } });
    expect(upsell?.ends.map(({ offer }) => offer)).toEqual(['extra']);
    expect(upsell?.price.cost).toMatchObject({ current: '300.00', change: '60.00' });
  });

  it('begins on the day on which the change takes effect', () => {
    const offers = [smallOffer({ terms: [{ id: 'year', commitment: 'P12M' }] }), bigOffer()];
    const change = { effective: 'endOfTerm', penalty: 'full', commitmentStart: 'now' } as const;
    const rule = toBig({ targets: [{ offer: 'big', action: 'replace', change }] });
    const question = { catalogue: lineCatalogue([rule], { offers }), customer: { holdings: [holding({ term: 'year' })] } };
    expect(costOf(question)).toMatchObject({ from: '2027-01-01', until: '2028-01-01', exit: '0.00', change: '120.00' });
    expect(first(question)?.price.due?.on).toBe('2027-01-01');
  });

  it('is that of a holding where the change policy lets phases go on: no second introductory price', () => {
    const phases = [
      { id: 'intro', kind: 'discount', duration: 'P1M', charges: [flat('1')] },
      { id: 'main', kind: 'evergreen', charges: [flat('30')] },
    ] as const;
    const pricePlans = [monthly('small', '20'), monthly('big', '30', { phases })];
    const upsell = (then: 'startOfHolding' | 'changeOfPlan'): RankedUpsell['price'] | undefined =>
      first({ catalogue: lineCatalogue([toBig()], { pricePlans, changePolicy: { changeAlignment: [{ then }] } }) })?.price;
    expect(upsell('changeOfPlan')).toMatchObject({ cost: { total: '331.00' }, recurring: [{ amount: '1.00' }] });
    const kept = upsell('startOfHolding');
    expect(kept).toMatchObject({ cost: { total: '360.00' }, recurring: [{ amount: '30.00' }] });
    // The quote that is shown beside it is of the phase that runs.
    expect(kept?.quote.phases).toMatchObject([{ kind: 'priced', phases: [{ phase: 'main' }], recurring: [{ total: '30.00' }] }]);
    expect(kept?.today).toBe('30.00');
  });
});

describe('what is due on the day', () => {
  it('gives back what was paid ahead, for what is replaced and for what ends with it', () => {
    const pricePlans = ['small', 'big', 'extra'].map((id, at) => monthly(id, ['31', '30', '62'][at] ?? '', { proration: 'byDay' }));
    const holdings = [holding(), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra', parent: 'h1' })];
    const due = first({ catalogue: lineCatalogue([toBig()], { pricePlans }), customer: { holdings } })?.price.due;
    // 22 of the 31 days of March are left.
    expect(due?.credits.lines.map(({ offer, amount }) => [offer, amount])).toEqual([
      ['small', '-22.00'],
      ['extra', '-44.00'],
    ]);
    expect(due?.charges.lines.map(({ offer }) => offer)).toContain('big');
    const sum = [due?.credits.total, due?.charges.total].reduce((total, amount) => total + Number(amount), 0);
    expect(Number(due?.total)).toBeCloseTo(sum, 2);
  });

  it('names every exit charge with its holding', () => {
    const term = {
      id: 'year',
      commitment: 'P12M',
      earlyTermination: { amounts: [{ currency: 'EUR', amount: '120' }], prorate: 'full' },
    } as const;
    const offers = [
      smallOffer({ terms: [term] }),
      bigOffer(),
      extraOffer({ terms: [term], relationships: [{ kind: 'requires', target: 'small' }] }),
    ];
    const holdings = [holding({ term: 'year' }), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra', term: 'year' })];
    const change = { effective: 'immediate', penalty: 'none', commitmentStart: 'now' } as const;
    const rule = toBig({ targets: [{ offer: 'big', action: 'replace', change }] });
    const due = first({ catalogue: lineCatalogue([rule], { offers }), customer: { holdings } })?.price.due;
    // What the deal waives is the commitment that it takes the place of, and no other.
    expect(due?.exits.map(({ holding: id, amount }) => [id, amount])).toEqual([['h2', '120.00']]);
  });
});
