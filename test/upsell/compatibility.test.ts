import { describe, expect, it } from 'vitest';
import type { Offer } from '../../src/model/offer.js';
import type { OfferItem } from '../../src/model/offer-item.js';
import type { Product } from '../../src/model/product.js';
import type { Relationship } from '../../src/model/relationship.js';
import {
  addExtra,
  ask,
  bigOffer,
  codeOf,
  extraOffer,
  holding,
  lineCatalogue,
  type Question,
  smallOffer,
  suppressedOf,
  toBig,
  unknownOf,
} from './line-catalogue.js';

const having = (extra: Partial<Offer>, more: Partial<Question> = {}): Question => ({
  catalogue: lineCatalogue([addExtra()], { offers: [smallOffer(), bigOffer(), extraOffer(extra)] }),
  ...more,
});
const owned = holding({ id: 'x', offer: 'extra', pricePlan: 'extra' });

describe('what the customer has already', () => {
  it('is not suggested again', () => {
    expect(suppressedOf(having({}, { customer: { holdings: [owned] } }))).toMatchObject({
      code: 'ALREADY_OWNED',
      by: { kind: 'holding', id: 'x' },
      details: { count: 1, most: 1 },
    });
  });

  it('is suggested as long as there may be more of it', () => {
    const question = having({ maxPerCustomer: 2 }, { customer: { holdings: [owned] } });
    expect(codeOf(question)).toBe('ranked');
    expect(codeOf({ ...question, customer: { holdings: [owned, { ...owned, id: 'y' }] } })).toBe('ALREADY_OWNED');
  });

  it('is suggested again when it has ended, and counts while it is ending', () => {
    const until = (end: string): Question => having({}, { customer: { holdings: [{ ...owned, status: 'ending', end }] } });
    expect(codeOf(until('2026-03-10T12:00:00Z'))).toBe('ranked');
    expect(codeOf(until('2026-03-10T12:00:01Z'))).toBe('ALREADY_OWNED');
  });

  it('is known by its former id', () => {
    const renamed = having({ aliases: ['old-extra'] }, { customer: { holdings: [{ ...owned, offer: 'old-extra' }] } });
    expect(codeOf(renamed)).toBe('ALREADY_OWNED');
  });

  it('is not suggested when it is ordered, or in the basket', () => {
    expect(codeOf(having({}, { customer: { holdings: [{ ...owned, status: 'pending' }] } }))).toBe('PENDING_ORDER');
    expect(codeOf(having({}, { customer: { holdings: [{ ...owned, start: '2026-04-01' }] } }))).toBe('PENDING_ORDER');
    expect(codeOf(having({}, { context: { basket: [{ offer: 'extra' }] } }))).toBe('IN_BASKET');
  });

  it('is not suggested when it is included in what is there, as an offer or by its product', () => {
    const item = { offer: 'extra', min: 1, max: 1, charged: false };
    const bundle = lineCatalogue([addExtra()], { offers: [smallOffer({ items: [item] }), extraOffer()] });
    expect(suppressedOf({ catalogue: bundle })).toMatchObject({ code: 'ALREADY_INCLUDED', by: { kind: 'holding', id: 'h1' } });
    const products: readonly Product[] = [
      { id: 'small-line', status: 'active', kind: 'base', relationships: [{ kind: 'includes', target: 'extra' }] },
      { id: 'extra', status: 'active', kind: 'addOn' },
    ];
    expect(codeOf({ catalogue: lineCatalogue([addExtra()], { products }) })).toBe('ALREADY_INCLUDED');
  });

  it('counts a member that stands among the holdings once', () => {
    const item = { offer: 'extra', min: 1, max: 1, charged: false };
    const offers = [smallOffer({ items: [item] }), extraOffer({ maxPerCustomer: 2 })];
    const holdings = [holding(), { ...owned, parent: 'h1' }];
    expect(codeOf({ catalogue: lineCatalogue([addExtra()], { offers }), customer: { holdings } })).toBe('ranked');
  });

  it('includes no charged member that was not chosen, once any member was', () => {
    const item = (offer: string): OfferItem => ({ offer, min: 0, max: 1, default: 1, charged: true });
    const offers = [smallOffer({ items: [item('extra'), item('big')] }), bigOffer(), extraOffer()];
    const catalogue = lineCatalogue([addExtra()], { offers });
    const chosen = holding({ id: 'b', offer: 'big', pricePlan: 'big', parent: 'h1' });
    expect(codeOf({ catalogue, customer: { holdings: [holding()] } })).toBe('ALREADY_INCLUDED');
    expect(codeOf({ catalogue, customer: { holdings: [holding(), chosen] } })).toBe('ranked');
  });

  it('adds up what is there and what is to come; the one that makes it too many gives the code', () => {
    const question = having({ maxPerCustomer: 2 }, { customer: { holdings: [owned] }, context: { basket: [{ offer: 'extra' }] } });
    expect(codeOf(question)).toBe('IN_BASKET');
  });

  it('names the same one in the basket, in whatever order the basket was filled', () => {
    const item = { offer: 'extra', min: 1, max: 1, charged: false };
    const catalogue = lineCatalogue([addExtra()], { offers: [smallOffer(), bigOffer({ items: [item] }), extraOffer()] });
    const by = (...offers: readonly string[]): unknown =>
      suppressedOf({ catalogue, context: { basket: offers.map(offer => ({ offer })) } }).by;
    expect(by('extra', 'big')).toEqual({ kind: 'offer', id: 'big' });
    expect(by('big', 'extra')).toEqual({ kind: 'offer', id: 'big' });
  });

  it('is unknown where the holdings are', () => {
    expect(unknownOf(having({}, { lacks: ['holdings'] }))).toMatchObject({ facts: [], holdings: true });
    expect(codeOf(having({}, { lacks: ['holdings'], context: { basket: [{ offer: 'extra' }] } }))).toBe('IN_BASKET');
  });
});

describe('what excludes', () => {
  const excludes: Relationship = { kind: 'excludes', target: 'small', text: { en: 'Not with a small line' } };

  it('is not suggested beside what it excludes', () => {
    expect(suppressedOf(having({ relationships: [excludes] }))).toMatchObject({
      code: 'INCOMPATIBLE',
      by: { kind: 'holding', id: 'h1' },
      details: { of: { kind: 'offer', id: 'extra' }, targets: ['small'], text: 'Not with a small line' },
    });
  });

  it('is not suggested beside what excludes it', () => {
    const offers = [smallOffer({ relationships: [{ kind: 'excludes', target: 'extra' }] }), extraOffer()];
    expect(suppressedOf({ catalogue: lineCatalogue([addExtra()], { offers }) })).toMatchObject({
      code: 'INCOMPATIBLE',
      by: { kind: 'holding', id: 'h1' },
    });
  });

  it('goes by products too, in both directions', () => {
    const with_ = (small: readonly Relationship[], extra: readonly Relationship[]): Question => ({
      catalogue: lineCatalogue([addExtra()], {
        products: [
          { id: 'small-line', status: 'active', kind: 'base', relationships: small },
          { id: 'extra', status: 'active', kind: 'addOn', relationships: extra },
        ],
      }),
    });
    expect(codeOf(with_([], [{ kind: 'excludes', target: 'small-line' }]))).toBe('INCOMPATIBLE');
    expect(codeOf(with_([{ kind: 'excludes', anyOf: ['other', 'extra'] }], []))).toBe('INCOMPATIBLE');
    expect(codeOf(with_([], [{ kind: 'excludes', target: 'big-line' }]))).toBe('ranked');
  });

  it('goes by what is ordered and what is in the basket', () => {
    const relationships: readonly Relationship[] = [{ kind: 'excludes', target: 'big' }];
    const big = holding({ id: 'b', offer: 'big', pricePlan: 'big', status: 'pending' });
    expect(codeOf(having({ relationships }, { customer: { holdings: [big] } }))).toBe('INCOMPATIBLE');
    expect(suppressedOf(having({ relationships }, { context: { basket: [{ offer: 'big' }] } }))).toMatchObject({
      by: { kind: 'offer', id: 'big' },
    });
  });

  it('excludes so many of several only where so many would be together', () => {
    const relationships: readonly Relationship[] = [{ kind: 'excludes', atLeast: 2, of: ['small', 'big'] }];
    expect(codeOf(having({ relationships }))).toBe('ranked');
    expect(codeOf(having({ relationships }, { context: { basket: [{ offer: 'big' }] } }))).toBe('INCOMPATIBLE');
  });

  it('excludes only where its condition holds, and is unknown where that is', () => {
    const relationships: readonly Relationship[] = [{ ...excludes, when: { fact: 'age', lt: 18 } }];
    expect(codeOf(having({ relationships }, { customer: { facts: { age: 17 } } }))).toBe('INCOMPATIBLE');
    expect(codeOf(having({ relationships }, { customer: { facts: { age: 18 } } }))).toBe('ranked');
    expect(unknownOf(having({ relationships }))).toMatchObject({ facts: ['age'], because: [{ part: 'relationship' }] });
  });

  it('does not count what is replaced', () => {
    const offers = [smallOffer(), bigOffer({ relationships: [excludes] })];
    expect(codeOf({ catalogue: lineCatalogue([toBig()], { offers }) })).toBe('ranked');
  });
});

describe('what requires', () => {
  it('is not suggested without what it requires', () => {
    const requires: Relationship = { kind: 'requires', target: 'big' };
    expect(suppressedOf(having({ relationships: [requires] }))).toMatchObject({
      code: 'REQUIRES',
      by: { kind: 'offer', id: 'big' },
      details: { targets: ['big'], atLeast: 1 },
    });
    expect(codeOf(having({ relationships: [{ kind: 'requires', target: 'small' }] }))).toBe('ranked');
    expect(codeOf(having({ relationships: [requires] }, { context: { basket: [{ offer: 'big' }] } }))).toBe('ranked');
  });

  it('is content with any of several, or asks for so many of them', () => {
    expect(codeOf(having({ relationships: [{ kind: 'requires', anyOf: ['big', 'small'] }] }))).toBe('ranked');
    const two: readonly Relationship[] = [{ kind: 'requires', atLeast: 2, of: ['big', 'small'] }];
    expect(codeOf(having({ relationships: two }))).toBe('REQUIRES');
    expect(codeOf(having({ relationships: two }, { context: { basket: [{ offer: 'big' }] } }))).toBe('ranked');
  });

  it('does not count what is replaced, and counts what comes with it', () => {
    const requires = [{ kind: 'requires', target: 'small' }] as const;
    const alone = lineCatalogue([toBig()], { offers: [smallOffer(), bigOffer({ relationships: requires })] });
    expect(codeOf({ catalogue: alone })).toBe('REQUIRES');
    const items = [{ offer: 'extra', min: 1, max: 1, charged: false }];
    const brought = [smallOffer(), bigOffer({ items, relationships: [{ kind: 'requires', target: 'extra' }] }), extraOffer()];
    expect(codeOf({ catalogue: lineCatalogue([toBig()], { offers: brought }) })).toBe('ranked');
  });

  it('is unknown where the holdings are, and where its condition is', () => {
    const requires: Relationship = { kind: 'requires', target: 'big' };
    expect(unknownOf(having({ relationships: [requires] }, { lacks: ['holdings'] }))).toMatchObject({ holdings: true });
    expect(unknownOf(having({ relationships: [{ ...requires, when: { fact: 'age', lt: 18 } }] }))).toMatchObject({ facts: ['age'] });
  });
});

describe('what takes the place of something', () => {
  it('needs something to take the place of', () => {
    expect(suppressedOf({ catalogue: lineCatalogue([toBig()]), customer: { holdings: [] } })).toMatchObject({
      code: 'REQUIRES',
      details: { toReplace: { offer: 'small' } },
    });
    expect(unknownOf({ catalogue: lineCatalogue([toBig()]), lacks: ['holdings'] })).toMatchObject({ holdings: true });
  });

  it('does not take the place of what is only ordered', () => {
    expect(codeOf({ catalogue: lineCatalogue([toBig()]), customer: { holdings: [holding({ status: 'pending' })] } })).toBe('REQUIRES');
  });

  it('takes the place of what is held of its family where the rule names nothing, but never of itself', () => {
    const rule = toBig({ targets: [{ offer: 'big', action: 'replace' }] });
    expect(ask({ catalogue: lineCatalogue([rule]) }).ranked[0]?.replaces?.holding).toBe('h1');
    const own = holding({ offer: 'big', pricePlan: 'big' });
    expect(codeOf({ catalogue: lineCatalogue([rule]), customer: { holdings: [own] } })).toBe('ALREADY_OWNED');
  });

  it('takes the place of the oldest where there are several, and says so', () => {
    const holdings = [holding({ id: 'young', start: '2026-02-01' }), holding({ id: 'old', start: '2025-02-01' })];
    const answer = ask({ catalogue: lineCatalogue([toBig()]), customer: { holdings } });
    expect(answer.ranked[0]?.replaces?.holding).toBe('old');
    expect(answer.assumptions).toEqual([
      { code: 'HOLDING_CHOSEN', rule: 'to-big', offer: 'big', details: { holding: 'old', others: ['young'] } },
    ]);
  });

  it('may take the place of the same offer, as a renewal does', () => {
    const renewal = toBig({ kind: 'renewal', targets: [{ offer: 'small', action: 'replace', replaces: 'small' }] });
    expect(codeOf({ catalogue: lineCatalogue([renewal]) })).toBe('ranked');
  });
});
