import { describe, expect, it } from 'vitest';
import type { Offer } from '../../src/model/offer.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import {
  addExtra,
  ask,
  bigOffer,
  codeOf,
  extraOffer,
  lineCatalogue,
  noon,
  type Question,
  smallOffer,
  suppressedOf,
  unknownOf,
} from './line-catalogue.js';

const withRule = (overrides: Partial<UpsellRule>): Question => ({ catalogue: lineCatalogue([addExtra(overrides)]) });
const withOffer = (overrides: Partial<Offer>): Question => ({
  catalogue: lineCatalogue([addExtra()], { offers: [smallOffer(), bigOffer(), extraOffer(overrides)] }),
});

describe('the life of a rule and its offer', () => {
  it('an offer is suggested from its first instant until its last', () => {
    const validFor = { from: noon, until: '2026-03-10T12:00:01Z' };
    expect(codeOf(withOffer({ validFor }))).toBe('ranked');
    expect(codeOf({ ...withOffer({ validFor }), context: { at: '2026-03-10T12:00:01Z' } })).toBe('SALE_ENDED');
    expect(codeOf({ ...withOffer({ validFor }), context: { at: '2026-03-10T11:59:59Z' } })).toBe('NOT_ON_SALE_YET');
  });

  it('says from when an offer is on sale', () => {
    expect(suppressedOf(withOffer({ validFor: { from: '2026-04-01' } }))).toMatchObject({
      code: 'NOT_ON_SALE_YET',
      until: '2026-04-01T00:00:00Z',
      by: { kind: 'offer', id: 'extra' },
    });
  });

  it('a retired offer is not suggested', () => {
    expect(suppressedOf(withOffer({ status: 'retired' }))).toMatchObject({ code: 'RETIRED', by: { kind: 'offer', id: 'extra' } });
  });

  it('a rule that is retired or out of its time is in the list too, and says that it is the rule', () => {
    const by = { kind: 'rule', id: 'add-extra' };
    expect(suppressedOf(withRule({ status: 'retired' }))).toMatchObject({ code: 'RETIRED', by });
    expect(suppressedOf(withRule({ validFor: { until: '2026-03-10' } }))).toMatchObject({ code: 'SALE_ENDED', by });
    expect(suppressedOf(withRule({ validFor: { from: '2026-03-11' } }))).toMatchObject({
      code: 'NOT_ON_SALE_YET',
      by,
      until: '2026-03-11T00:00:00Z',
    });
  });
});

describe('channel, market and segment', () => {
  it.each([
    ['the channel of the offer', withOffer({ channels: ['shop'] }), 'CHANNEL_NOT_ALLOWED', 'offer'],
    ['the channel of the rule', withRule({ channels: ['shop'] }), 'CHANNEL_NOT_ALLOWED', 'rule'],
    ['the market', withOffer({ markets: ['gb'] }), 'MARKET_NOT_ALLOWED', 'offer'],
    ['the segment', withOffer({ segments: ['work'] }), 'SEGMENT_NOT_ALLOWED', 'offer'],
  ])('%s has to be allowed', (_, question, code, kind) => {
    expect(suppressedOf(question)).toMatchObject({ code, by: { kind }, details: { allowed: expect.any(Array) } });
  });

  it('what the question does not name is not checked, and that is said', () => {
    const rule = addExtra({ channels: ['shop'] });
    const offer = extraOffer({ channels: ['shop'], markets: ['gb'], segments: ['work'] });
    const catalogue = lineCatalogue([rule], { offers: [smallOffer(), offer] });
    const answer = ask({ catalogue, nowhere: true, lacks: ['segment', 'market'] });
    expect(answer.ranked).toHaveLength(1);
    expect(answer.assumptions).toEqual([
      { code: 'CHANNEL_NOT_GIVEN', rule: 'add-extra', offer: 'extra', details: { allowed: ['shop'], by: 'rule' } },
      { code: 'CHANNEL_NOT_GIVEN', rule: 'add-extra', offer: 'extra', details: { allowed: ['shop'], by: 'offer' } },
      { code: 'MARKET_NOT_GIVEN', rule: 'add-extra', offer: 'extra', details: { allowed: ['gb'], by: 'offer' } },
      { code: 'SEGMENT_NOT_GIVEN', rule: 'add-extra', offer: 'extra', details: { allowed: ['work'], by: 'offer' } },
    ]);
  });
});

describe('stock', () => {
  it('an offer with none left is not suggested; one that is not named is not limited', () => {
    expect(codeOf({ ...withRule({}), context: { stock: { extra: 0 } } })).toBe('OUT_OF_STOCK');
    expect(codeOf({ ...withRule({}), context: { stock: { extra: 1 } } })).toBe('ranked');
    expect(codeOf({ ...withRule({}), context: { stock: { small: 0 } } })).toBe('ranked');
  });

  it('is found by a former id too, and by nothing that every record inherits', () => {
    expect(codeOf({ ...withOffer({ aliases: ['old-extra'] }), context: { stock: { 'old-extra': 0 } } })).toBe('OUT_OF_STOCK');
    const offers = [smallOffer(), extraOffer({ id: 'constructor' })];
    const catalogue = lineCatalogue([addExtra({ targets: [{ offer: 'constructor', action: 'add' }] })], { offers });
    expect(codeOf({ catalogue, context: { stock: {} } })).toBe('ranked');
  });
});

describe('serviceability', () => {
  const needs = { fact: 'covered', eq: true } as const;
  const facts = { covered: { type: 'boolean', sensitivity: 'none', question: { en: 'What is the postcode?' } } } as const;
  const products = [
    { id: 'small-line', status: 'active', kind: 'base' },
    { id: 'extra', status: 'active', kind: 'addOn', provisioning: { needs } },
    { id: 'big-line', status: 'active', kind: 'base' },
  ] as const;
  const catalogue = lineCatalogue([addExtra()], { facts, products });

  it('what cannot work is not suggested, with the predicate that says so', () => {
    expect(suppressedOf({ catalogue, customer: { facts: { covered: false } } })).toMatchObject({
      code: 'NOT_SERVICEABLE',
      because: [{ part: 'needs', fact: 'covered', actual: false, required: true, outcome: 'false' }],
    });
    expect(codeOf({ catalogue, customer: { facts: { covered: true } } })).toBe('ranked');
  });

  it('what may not work is unknown, with the fact to ask for', () => {
    expect(unknownOf({ catalogue })).toMatchObject({ code: 'UNKNOWN_FACT', facts: ['covered'], holdings: false });
    expect(ask({ catalogue }).ask).toEqual([{ fact: 'covered', question: 'What is the postcode?', type: 'boolean', decides: 1 }]);
  });

  it('what a bundle brings has to work too, and what it may bring has not', () => {
    const bundle = (min: number): Question => ({
      catalogue: lineCatalogue([addExtra({ targets: [{ offer: 'big', action: 'add' }] })], {
        facts,
        products,
        offers: [smallOffer(), bigOffer({ items: [{ offer: 'extra', min, max: 1, charged: false }] }), extraOffer()],
      }),
      customer: { facts: { covered: false } },
    });
    expect(codeOf(bundle(1))).toBe('NOT_SERVICEABLE');
    expect(codeOf(bundle(0))).toBe('ranked');
  });
});

describe('conditions', () => {
  it('who may not buy is not asked, with the reason of the offer', () => {
    const eligibility = [{ when: { fact: 'age', gte: 18 }, reason: { en: 'Only for adults' } }] as const;
    expect(suppressedOf({ ...withOffer({ eligibility }), customer: { facts: { age: 17 } } })).toMatchObject({
      code: 'NOT_ELIGIBLE',
      because: [{ part: 'eligibility', reason: 'Only for adults', actual: 17, required: 18 }],
    });
    expect(codeOf({ ...withOffer({ eligibility }), customer: { facts: { age: 18 } } })).toBe('ranked');
    expect(codeOf(withOffer({ eligibility }))).toBe('UNKNOWN_FACT');
  });

  it('a predicate takes over the reason and the remedy of what it is part of', () => {
    const when = {
      all: [{ fact: 'age', gte: 18 }],
      reason: { en: 'Of age' },
      remedy: { actionable: 'time', say: { en: 'Wait' } },
    } as const;
    expect(suppressedOf({ ...withRule({ when }), customer: { facts: { age: 3 } } })).toMatchObject({
      code: 'NOT_APPLICABLE',
      because: [{ part: 'when', reason: 'Of age', actionable: 'time', remedy: 'Wait' }],
    });
  });

  it('what makes no sense now is not applicable, what does no good not suitable', () => {
    const never = { any: [] };
    expect(codeOf(withRule({ when: never }))).toBe('NOT_APPLICABLE');
    expect(codeOf(withRule({ suits: never }))).toBe('NOT_SUITABLE');
  });

  it('only the predicates that decided are named', () => {
    const when = {
      all: [
        {
          any: [
            { fact: 'age', gte: 18 },
            { fact: 'age', lt: 3 },
          ],
        },
        { fact: 'age', lt: 30 },
      ],
    };
    const { because } = suppressedOf({ ...withRule({ when }), customer: { facts: { age: 40 } } });
    expect(because?.map(({ text }) => text)).toEqual(['age < 30']);
  });
});

describe('an unknown candidate', () => {
  const facts = {
    age: { type: 'integer', sensitivity: 'none' },
    since: { type: 'date', sensitivity: 'none', question: 'Since when?' },
    months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'since' } },
    limit: { type: 'integer', sensitivity: 'none' },
  } as const;

  it('hangs on the date of a fact that is worked out, and on the fact that is compared with', () => {
    const rule = addExtra({
      when: {
        all: [
          { fact: 'months', gte: 3 },
          { fact: 'age', gte: { fact: 'limit' } },
        ],
      },
    });
    const question = { catalogue: lineCatalogue([rule], { facts }), customer: { facts: { age: 4 } } };
    expect(unknownOf(question)).toMatchObject({ facts: ['limit', 'since'], holdings: false });
  });

  it('is asked about in the order of how much a question decides', () => {
    const rules = [
      addExtra({ id: 'a', when: { fact: 'age', gte: 1 } }),
      addExtra({
        id: 'b',
        when: {
          all: [
            { fact: 'age', gte: 1 },
            { fact: 'limit', gte: 1 },
          ],
        },
      }),
    ];
    const { ask: questions } = ask({ catalogue: lineCatalogue(rules, { facts }) });
    expect(questions).toEqual([
      { fact: 'age', type: 'integer', decides: 2 },
      { fact: 'limit', type: 'integer', decides: 1 },
    ]);
  });

  it('hangs on what the customer has where that is not known', () => {
    const rule = addExtra({ when: { owns: { offer: 'small' } } });
    const question: Question = { catalogue: lineCatalogue([rule]), lacks: ['holdings'] };
    expect(unknownOf(question)).toMatchObject({ code: 'UNKNOWN_FACT', facts: [], holdings: true });
    expect(ask(question).ask).toEqual([{ decides: 1 }]);
  });
});
