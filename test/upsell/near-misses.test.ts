import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import { addExtra, ask, extraOffer, lineCatalogue, nearMissOf, type Question, smallOffer } from './line-catalogue.js';

const facts: Readonly<Record<string, FactSpec>> = {
  a: { type: 'integer', sensitivity: 'none' },
  b: { type: 'integer', sensitivity: 'none' },
  c: { type: 'integer', sensitivity: 'none' },
  since: { type: 'date', sensitivity: 'none' },
  months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'since' } },
};
const no = (fact: string): Condition => ({ fact, gte: 1 });
const yes = (fact: string): Condition => ({ fact, gte: 0 });
const asking = (when: Condition, known = {}): Question => ({
  catalogue: lineCatalogue([addExtra({ when })], { facts }),
  customer: { facts: { a: 0, b: 0, c: 0, ...known } },
});
const textsOf = (question: Question): readonly string[] => nearMissOf(question).missing.map(({ text }) => text);

describe('a near miss', () => {
  it('says what is missing, with what is and what is asked for', () => {
    expect(nearMissOf(asking({ all: [yes('a'), no('b')] }))).toEqual({
      rule: 'add-extra',
      target: 0,
      offer: 'extra',
      action: 'add',
      kind: 'addOn',
      purpose: 'marketing',
      code: 'NOT_APPLICABLE',
      distance: 1,
      missing: [{ part: 'when', text: 'b ≥ 1', negated: false, outcome: 'false', fact: 'b', operator: 'gte', actual: 0, required: 1 }],
    });
  });

  it('takes the cheapest way through an any, and every part of an all', () => {
    expect(textsOf(asking({ any: [{ all: [no('a'), no('b')] }, no('c')] }))).toEqual(['c ≥ 1']);
    expect(textsOf(asking({ all: [no('a'), { any: [no('b'), no('c')] }] }))).toEqual(['a ≥ 1', 'b ≥ 1']);
  });

  it('mends a predicate that stands in several places once', () => {
    const when = { all: [{ any: [no('a'), no('b')] }, { any: [no('b'), no('c')] }] };
    expect(textsOf(asking(when))).toEqual(['b ≥ 1']);
  });

  it('goes through what the offer asks and what the rule asks together', () => {
    const offer = extraOffer({ eligibility: [{ when: no('a'), reason: 'Only with a' }] });
    const catalogue = lineCatalogue([addExtra({ when: no('b'), suits: { all: [no('a'), no('c')] } })], {
      facts,
      offers: [smallOffer(), offer],
    });
    const miss = nearMissOf({ catalogue, customer: { facts: { a: 0, b: 0, c: 0 } } });
    expect(miss).toMatchObject({ code: 'NOT_ELIGIBLE', distance: 3 });
    expect(miss.missing.map(({ text }) => text)).toEqual(['a ≥ 1', 'b ≥ 1', 'c ≥ 1']);
  });

  it('turns round what stands under a not', () => {
    expect(nearMissOf(asking({ not: { any: [yes('a'), no('b')] } }))).toMatchObject({
      missing: [{ text: 'a ≥ 0', negated: true, outcome: 'true' }],
    });
    expect(textsOf(asking({ not: { all: [yes('a'), yes('b')] } }))).toEqual(['a ≥ 0']);
  });

  it('never wants a predicate both ways', () => {
    const both = { all: [no('a'), { any: [{ not: no('a') }, no('b')] }] };
    expect(textsOf(asking(both))).toEqual(['a ≥ 1', 'b ≥ 1']);
    expect(ask(asking({ all: [no('a'), { not: no('a') }] })).nearest).toEqual([]);
    expect(ask(asking({ any: [] })).nearest).toEqual([]);
  });

  it('counts an unknown predicate as one, and as a question', () => {
    const question: Question = {
      catalogue: lineCatalogue([addExtra({ when: { all: [no('a'), no('b')] } })], { facts }),
      customer: { facts: { a: 0 } },
    };
    expect(nearMissOf(question)).toMatchObject({ distance: 2, missing: [{ outcome: 'false' }, { outcome: 'unknown' }] });
  });

  it('is none of what hangs on a question alone: that is unknown', () => {
    const answer = ask({ catalogue: lineCatalogue([addExtra({ when: no('a') })], { facts }) });
    expect(answer.unknown).toHaveLength(1);
    expect(answer.nearest).toEqual([]);
  });

  it('is none of what would need something that is held to go, unless the rule says who sees to it', () => {
    const without = (remedy?: { readonly actionable: 'customer' }): Question => ({
      catalogue: lineCatalogue([addExtra({ when: { not: { owns: { offer: 'small' }, ...(remedy === undefined ? {} : { remedy }) } } })]),
    });
    expect(ask(without()).suppressed).toMatchObject([{ code: 'NOT_APPLICABLE' }]);
    expect(ask(without()).nearest).toEqual([]);
    expect(nearMissOf(without({ actionable: 'customer' }))).toMatchObject({ distance: 1, actionable: 'customer' });
  });

  it('is none of what fails by something else as well', () => {
    const rule = addExtra({ when: no('a'), channels: ['shop'] });
    const known = { facts: { a: 0 } };
    expect(ask({ catalogue: lineCatalogue([rule], { facts }), customer: known }).nearest).toEqual([]);
    const resting = addExtra({ when: no('a'), caps: { perCustomer: 0 } });
    expect(ask({ catalogue: lineCatalogue([resting], { facts }), customer: known }).nearest).toEqual([]);
    const unpriced = lineCatalogue([addExtra({ when: no('a') })], { facts, offers: [smallOffer(), extraOffer({ pricePlans: [] })] });
    expect(ask({ catalogue: unpriced, customer: known }).nearest).toEqual([]);
  });
});

describe('the nearest misses', () => {
  const rule = (id: string, when: Condition): ReturnType<typeof addExtra> =>
    addExtra({ id, when, targets: [{ offer: id, action: 'add' }] });
  const nearest = (rules: readonly ReturnType<typeof addExtra>[], limit = 3): readonly string[] => {
    const offers = [smallOffer(), ...rules.map(({ id }) => extraOffer({ id }))];
    return ask({
      catalogue: lineCatalogue(rules, { facts, offers }),
      customer: { facts: { a: 0, b: 0, c: 0, since: '2026-01-01' } },
      context: { limit },
    }).nearest.map(one => one.rule);
  };
  const mendable = (fact: string, actionable: 'customer' | 'rep' | 'time' | 'catalogue' | 'never'): Condition => ({
    fact,
    gte: 1,
    remedy: { actionable },
  });

  it('come by the number of predicates, then by who can mend them, then by offer', () => {
    const rules = [
      rule('1', { all: [no('a'), no('b')] }),
      rule('2', mendable('a', 'never')),
      rule('3', mendable('a', 'catalogue')),
      rule('4', { fact: 'months', gte: 6 }),
      rule('5', mendable('a', 'rep')),
      rule('6', mendable('a', 'customer')),
      rule('7', mendable('a', 'time')),
      rule('8', no('a')),
    ];
    expect(nearest(rules, 9)).toEqual(['5', '6', '4', '7', '3', '2', '8', '1']);
    expect(nearest(rules)).toEqual(['5', '6', '4']);
  });

  it('can be mended by whoever can mend the hardest part, and by nobody where a part says nothing', () => {
    const of = (...parts: readonly Condition[]): string | undefined => nearMissOf(asking({ all: parts })).actionable;
    expect(of(mendable('a', 'customer'), mendable('b', 'time'))).toBe('time');
    expect(of(mendable('a', 'never'), mendable('b', 'rep'))).toBe('never');
    expect(of(mendable('a', 'customer'), no('b'))).toBeUndefined();
  });

  it('take over the remedy of what a predicate is part of', () => {
    const when: Condition = { all: [no('a')], remedy: { actionable: 'customer', say: { en: 'Order one' } }, reason: { en: 'Needs an a' } };
    expect(nearMissOf(asking(when))).toMatchObject({ actionable: 'customer', missing: [{ reason: 'Needs an a', remedy: 'Order one' }] });
  });
});

describe('a miss that time mends', () => {
  const since = { since: '2026-01-31' };

  it('names the first day', () => {
    expect(nearMissOf(asking({ fact: 'months', gte: 3 }, since))).toMatchObject({ actionable: 'time', from: '2026-04-30' });
    expect(
      nearMissOf(
        asking(
          {
            all: [
              { fact: 'months', gte: 3 },
              { fact: 'months', gt: 5 },
            ],
          },
          since,
        ),
      ),
    ).toMatchObject({ distance: 2, from: '2026-07-31' });
  });

  it('names none where something else is missing', () => {
    expect(nearMissOf(asking({ all: [{ fact: 'months', gte: 3 }, no('a')] }, since)).from).toBeUndefined();
  });

  it('is none where time spoils another part, or ends the sale', () => {
    const late: Condition = { fact: 'months', gte: 3 };
    expect(ask(asking({ all: [late, { fact: 'since', withinLast: 'P2M' }] }, since)).nearest).toEqual([]);
    const sold = (until: string): Question => ({
      catalogue: lineCatalogue([addExtra({ when: late })], { facts, offers: [smallOffer(), extraOffer({ validFor: { until } })] }),
      customer: { facts: since },
    });
    expect(ask(sold('2026-04-30')).nearest).toEqual([]);
    expect(nearMissOf(sold('2026-05-01')).from).toBe('2026-04-30');
  });
});

describe('a repair', () => {
  const known = { facts: { a: 0, b: 0, c: 0 } };

  it('never asks of one fact what no value can be', () => {
    const asksBoth: Condition = { all: [{ fact: 'a', gte: 5 }, { any: [{ fact: 'a', lt: 3 }, no('b')] }] };
    expect(textsOf(asking(asksBoth, { a: 4 }))).toEqual(['a ≥ 5', 'b ≥ 1']);
    expect(
      ask(
        asking(
          {
            all: [
              { fact: 'a', gte: 5 },
              { fact: 'a', lt: 3 },
            ],
          },
          { a: 4 },
        ),
      ).nearest,
    ).toEqual([]);
  });

  it('never asks for a value that the fact cannot have', () => {
    const limited: Readonly<Record<string, FactSpec>> = { ...facts, a: { type: 'integer', sensitivity: 'none', range: { max: 9 } } };
    const of = (gte: number): Question => ({
      catalogue: lineCatalogue([addExtra({ when: { fact: 'a', gte } })], { facts: limited }),
      customer: known,
    });
    expect(nearMissOf(of(9)).distance).toBe(1);
    expect(ask(of(10)).nearest).toEqual([]);
  });

  it('goes another way where one would part with something', () => {
    const when: Condition = { any: [{ not: { owns: { offer: 'small' } } }, { all: [no('a'), no('b')] }] };
    expect(textsOf(asking(when))).toEqual(['a ≥ 1', 'b ≥ 1']);
  });

  it('of as few predicates is the one that is easiest to mend', () => {
    const mendable = (fact: string, actionable: 'never' | 'rep'): Condition => ({ fact, gte: 1, remedy: { actionable } });
    const miss = nearMissOf(asking({ any: [mendable('a', 'never'), no('b'), mendable('c', 'rep')] }));
    expect(miss).toMatchObject({ actionable: 'rep', missing: [{ fact: 'c' }] });
  });

  it('asks for a fact that only has to be known, and asks nobody to become somebody else', () => {
    const born: Readonly<Record<string, FactSpec>> = {
      ...facts,
      age: { type: 'integer', sensitivity: 'protected', lawfulBasis: 'A young tariff' },
    };
    const of = (when: Condition, more = {}): Question => ({
      catalogue: lineCatalogue([addExtra({ when })], { facts: born }),
      customer: { facts: more },
    });
    expect(nearMissOf(of({ fact: 'a', exists: true }))).toMatchObject({ actionable: 'rep' });
    expect(nearMissOf(of({ fact: 'age', lt: 26 }, { age: 30 }))).toMatchObject({ actionable: 'never' });
  });
});
