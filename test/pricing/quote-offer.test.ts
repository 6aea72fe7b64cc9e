import { describe, expect, it } from 'vitest';
import { CatalogueError } from '../../src/kernel/catalogue-error.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { catalogueSchema } from '../../src/model/catalogue.js';
import type { PricedQuote, UnknownQuote } from '../../src/pricing/quote.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import type { QuoteRequest } from '../../src/pricing/quote-request.js';
import {
  catalogueWithCharges,
  catalogueWithPlan,
  minimalCatalogue,
  minimalCharge,
  minimalOffer,
  minimalPricePlan,
  minimalRelease,
  oneTimeCharge,
} from '../support/minimal-catalogue.js';

function quote(catalogue: Catalogue, request: Partial<QuoteRequest> = {}): ReturnType<typeof quoteOffer> {
  return quoteOffer(indexCatalogue(catalogue), { offer: 'fibre', at: '2026-01-10', currency: 'EUR', ...request });
}

function priced(catalogue: Catalogue, request: Partial<QuoteRequest> = {}): PricedQuote {
  const answer = quote(catalogue, request);
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer.reasons));
  return answer;
}

function unknown(catalogue: Catalogue, request: Partial<QuoteRequest> = {}): UnknownQuote {
  const answer = quote(catalogue, request);
  if (answer.kind !== 'unknown') throw new Error(`priced at ${answer.dueToday.total}`);
  return answer;
}

function codesOf(answer: UnknownQuote): readonly string[] {
  return answer.reasons.map(({ code }) => code);
}

function recurringOf(answer: PricedQuote): readonly string[] {
  return answer.recurring.map(({ total, period }) => `${total} ${period}`);
}

function timelineOf(answer: PricedQuote): readonly string[] {
  return answer.phases.map(
    stretch =>
      `${stretch.from} ${stretch.kind === 'priced' ? stretch.recurring.map(({ total, period }) => `${total} ${period}`).join(' + ') : stretch.reasons.map(({ code }) => code).join()}`,
  );
}

function thrownBy(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return error instanceof CatalogueError ? error.code : String(error);
  }
  return undefined;
}

const bundle = (charged: boolean): Catalogue =>
  minimalCatalogue({
    pricePlans: [
      minimalPricePlan(),
      minimalPricePlan({
        id: 'sim-monthly',
        phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '7.50' }] })] }],
      }),
    ],
    offers: [
      minimalOffer({ items: [{ offer: 'sim', min: 0, max: 5, default: 2, charged }] }),
      minimalOffer({ id: 'sim', pricePlans: ['sim-monthly'] }),
    ],
  });

describe('the catalogue of these tests', () => {
  it('is a valid one', () => {
    expect(catalogueSchema().safeParse(minimalCatalogue()).error).toBeUndefined();
  });
});

describe('a quote of an offer', () => {
  it('has due today what is charged once and the first period in advance', () => {
    const answer = priced(
      catalogueWithCharges([
        oneTimeCharge(),
        minimalCharge(),
        minimalCharge({ id: 'later', timing: 'inArrears', prices: [{ currency: 'EUR', flat: '5' }] }),
      ]),
    );
    expect(answer.dueToday.total).toBe('70.00');
    expect(answer.dueToday.lines.map(({ charge, amount, from, until }) => ({ charge, amount, from, until }))).toEqual([
      { charge: 'setup', amount: '50.00', from: '2026-01-10', until: undefined },
      { charge: 'monthly', amount: '20.00', from: '2026-01-10', until: '2026-02-10' },
    ]);
    expect(recurringOf(answer)).toEqual(['25.00 P1M']);
  });

  it('cites release, charge, phase, price and tier on each line', () => {
    const tiers = [
      { upTo: '5', unitAmount: '7' },
      { upTo: null, unitAmount: '6', flatAmount: '1' },
    ];
    const charge = minimalCharge({
      id: 'seats',
      unit: 'seat',
      quantity: { kind: 'licensed' },
      billText: { en: 'Seats' },
      prices: [
        { currency: 'GBP', flat: '1' },
        { currency: 'EUR', graduated: tiers },
      ],
    });
    const index = indexCatalogue(minimalRelease({ sequence: 3, catalogue: catalogueWithCharges([charge]) }));
    const answer = quoteOffer(index, { offer: 'fibre', at: '2026-01-10', currency: 'EUR', quantities: { seat: '8' } });
    expect(answer).toMatchObject({
      kind: 'priced',
      release: { sequence: 3 },
      recurring: [
        {
          lines: [
            {
              release: 3,
              offer: 'fibre',
              pricePlan: 'fibre-monthly',
              phase: 'main',
              charge: 'seats',
              quantity: '8',
              unit: 'seat',
              amount: '54.00',
              text: { en: 'Seats' },
              price: { position: 1, model: 'graduated' },
              tiers: [
                { tier: 0, quantity: '5', unitAmount: '7', amount: '35' },
                { tier: 1, quantity: '3', unitAmount: '6', flatAmount: '1', amount: '19' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('keeps periods of different length apart, and calls P12M and P1Y one period', () => {
    const yearly = minimalCharge({ id: 'yearly', period: 'P1Y', prices: [{ currency: 'EUR', flat: '99' }] });
    const again = minimalCharge({ id: 'again', period: 'P12M', prices: [{ currency: 'EUR', flat: '1' }] });
    expect(recurringOf(priced(catalogueWithCharges([minimalCharge(), yearly, again])))).toEqual(['20.00 P1M', '100.00 P1Y']);
  });

  it('lists usage with its tariff and counts it in no total', () => {
    const data = minimalCharge({
      id: 'data',
      kind: 'usage',
      timing: 'inArrears',
      unit: 'gb',
      quantity: { kind: 'metered' },
      prices: [{ currency: 'EUR', perUnit: '0.10' }],
    });
    const answer = priced(catalogueWithCharges([minimalCharge(), data]));
    expect(recurringOf(answer)).toEqual(['20.00 P1M']);
    expect(answer.usage).toMatchObject([{ charge: 'data', unit: 'gb', tariff: { perUnit: '0.10' } }]);
    expect(answer.assumptions).toContainEqual({ code: 'USAGE_NOT_INCLUDED', details: { charges: ['data'] } });
  });

  it('says tax as the price plan declares it', () => {
    expect(priced(catalogueWithPlan({ taxIncluded: true })).taxIncluded).toBe(true);
    expect(priced(minimalCatalogue())).not.toHaveProperty('taxIncluded');
  });

  it('is frozen', () => {
    expect(Object.isFrozen(priced(minimalCatalogue()).dueToday.lines)).toBe(true);
  });
});

describe('what comes after an introductory price', () => {
  const phases = [
    { id: 'trial', kind: 'trial', duration: 'P14D', charges: [] },
    { id: 'intro', kind: 'discount', duration: 'P3M', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '10' }] })] },
    { id: 'full', kind: 'evergreen', charges: [minimalCharge()] },
  ] as const;

  it('stands in the timeline with its first day', () => {
    const answer = priced(catalogueWithPlan({ phases }));
    expect(timelineOf(answer)).toEqual(['2026-01-10 ', '2026-01-24 10.00 P1M', '2026-04-24 20.00 P1M']);
    expect(answer.phases.map(({ phases: [phase], until }) => [phase?.phase, phase?.kind, until])).toEqual([
      ['trial', 'trial', '2026-01-24'],
      ['intro', 'discount', '2026-04-24'],
      ['full', 'evergreen', undefined],
    ]);
  });

  it('keeps the end of the month through phases of whole months', () => {
    const monthly = [
      { id: 'a', kind: 'discount', duration: 'P1M', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '1' }] })] },
      { id: 'b', kind: 'discount', duration: 'P1M', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '2' }] })] },
      { id: 'c', kind: 'evergreen', charges: [minimalCharge()] },
    ] as const;
    expect(timelineOf(priced(catalogueWithPlan({ phases: monthly }), { at: '2026-01-31' }))).toEqual([
      '2026-01-31 1.00 P1M',
      '2026-02-28 2.00 P1M',
      '2026-03-31 20.00 P1M',
    ]);
  });

  it('is unknown in its own stretch only', () => {
    const onRequest = [
      phases[1],
      { id: 'full', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', onRequest: true }] })] },
    ] as const;
    expect(timelineOf(priced(catalogueWithPlan({ phases: onRequest })))).toEqual(['2026-01-10 10.00 P1M', '2026-04-10 PRICE_ON_REQUEST']);
  });

  it('is another price plan where the plan says so, and the last phase again on renewal', () => {
    const promo = minimalPricePlan({ id: 'promo', after: { pricePlan: 'fibre-monthly' }, phases: [phases[1]] });
    const catalogue = minimalCatalogue({ pricePlans: [minimalPricePlan(), promo], offers: [minimalOffer({ pricePlans: ['promo'] })] });
    expect(timelineOf(priced(catalogue))).toEqual(['2026-01-10 10.00 P1M', '2026-04-10 20.00 P1M']);
    const renewing = catalogueWithPlan(
      { after: 'renew', phases: [{ id: 'year', kind: 'fixedTerm', duration: 'P1Y', charges: [oneTimeCharge(), minimalCharge()] }] },
      { offers: [minimalOffer({ terms: [{ id: 'two', commitment: 'P2Y', renewal: 'rolling' }] })] },
    );
    expect(priced(renewing).termTotal?.total).toBe('530.00');
  });
});

describe('a planned price change', () => {
  const prices = [
    { currency: 'EUR', flat: '20', validFor: { until: '2026-04-01' } },
    { currency: 'EUR', flat: '22', validFor: { from: '2026-04-01' } },
  ];

  it('counts from the first period that starts with it or after it', () => {
    const catalogue = catalogueWithCharges([minimalCharge({ prices })]);
    expect(timelineOf(priced(catalogue))).toEqual(['2026-01-10 20.00 P1M', '2026-04-10 22.00 P1M']);
    expect(timelineOf(priced(catalogue, { at: '2026-01-01' }))).toEqual(['2026-01-01 20.00 P1M', '2026-04-01 22.00 P1M']);
    expect(timelineOf(priced(catalogue, { at: '2026-04-01' }))).toEqual(['2026-04-01 22.00 P1M']);
  });

  it('that leaves no price is unknown from there', () => {
    const catalogue = catalogueWithCharges([minimalCharge({ prices: prices.slice(0, 1) })]);
    expect(timelineOf(priced(catalogue))).toEqual(['2026-01-10 20.00 P1M', '2026-04-10 NO_PRICE_AT_DATE']);
  });
});

describe('the total of a commitment', () => {
  const terms = [{ id: 'year', commitment: 'P12M', renewal: 'rolling' }] as const;

  it('sums what is charged once and every period that begins within it', () => {
    const intro = {
      id: 'intro',
      kind: 'discount',
      duration: 'P3M',
      charges: [oneTimeCharge(), minimalCharge({ prices: [{ currency: 'EUR', flat: '10' }] })],
    } as const;
    const catalogue = catalogueWithPlan(
      { phases: [intro, { id: 'full', kind: 'evergreen', charges: [minimalCharge()] }] },
      { offers: [minimalOffer({ terms })] },
    );
    expect(priced(catalogue).termTotal).toEqual({ commitment: 'P12M', until: '2027-01-10', total: '260.00' });
  });

  it('is left out where a part of it is not known, and without a commitment', () => {
    const prices = [{ currency: 'EUR', flat: '20', validFor: { until: '2026-04-01' } }];
    expect(priced(catalogueWithCharges([minimalCharge({ prices })], { offers: [minimalOffer({ terms })] }))).not.toHaveProperty(
      'termTotal',
    );
    expect(priced(minimalCatalogue())).not.toHaveProperty('termTotal');
  });

  it('charges the part of a period within its phase by the day where the plan says so', () => {
    const short = {
      id: 'short',
      kind: 'discount',
      duration: 'P45D',
      charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '28' }] })],
    } as const;
    const full = { id: 'full', kind: 'evergreen', charges: [] } as const;
    const byDay = catalogueWithPlan({ proration: 'byDay', phases: [short, full] }, { offers: [minimalOffer({ terms })] });
    // 1 January to 15 February: all of January and 14 of the 28 days of February.
    expect(priced(byDay, { at: '2026-01-01' }).termTotal?.total).toBe('42.00');
    const whole = catalogueWithPlan({ proration: 'none', phases: [short, full] }, { offers: [minimalOffer({ terms })] });
    expect(priced(whole, { at: '2026-01-01' }).termTotal?.total).toBe('56.00');
  });

  it('shows a short first period with its share', () => {
    const week = {
      id: 'week',
      kind: 'discount',
      duration: 'P7D',
      charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '31' }] })],
    } as const;
    const [line] = priced(catalogueWithPlan({ proration: 'byDay', phases: [week, { id: 'full', kind: 'evergreen', charges: [] }] }), {
      at: '2026-01-01',
    }).dueToday.lines;
    expect(line).toMatchObject({ amount: '7.00', from: '2026-01-01', until: '2026-01-08', share: { part: 7, of: 31 } });
  });
});

describe('the price of a scope', () => {
  const prices = [
    { currency: 'EUR', flat: '20' },
    { currency: 'EUR', flat: '18', scope: { channel: 'web' } },
    { currency: 'EUR', flat: '15', scope: { segment: 'work' } },
  ];
  const catalogue = catalogueWithCharges([minimalCharge({ prices })]);

  it('is taken for its channel, and its segment wins over its channel', () => {
    expect(recurringOf(priced(catalogue, { channel: 'web' }))).toEqual(['18.00 P1M']);
    expect(recurringOf(priced(catalogue, { channel: 'web', customer: { id: 'c', segment: 'work', facts: {} } }))).toEqual(['15.00 P1M']);
  });

  it('is skipped and named as an assumption where the question leaves channel and segment open', () => {
    const answer = priced(catalogue);
    expect(recurringOf(answer)).toEqual(['20.00 P1M']);
    expect(answer.assumptions.filter(({ code }) => code === 'SCOPED_PRICE_SKIPPED').map(({ details }) => details)).toEqual([
      { segment: 'work' },
      { channel: 'web' },
    ]);
  });
});

describe('a bundle', () => {
  it('costs its own plan and its charged members, each as often as it is taken', () => {
    const answer = priced(bundle(true));
    expect(answer.recurring[0]?.lines.map(({ offer, times, amount }) => [offer, times, amount])).toEqual([
      ['fibre', undefined, '20.00'],
      ['sim', 2, '15.00'],
    ]);
    expect(answer.assumptions).toContainEqual({ code: 'MEMBERS_DEFAULTED', offer: 'sim', details: { count: 2, min: 0, max: 5 } });
    expect(recurringOf(priced(bundle(true), { members: { sim: 0 } }))).toEqual(['20.00 P1M']);
  });

  it('has included members at no price', () => {
    const answer = priced(bundle(false));
    expect(recurringOf(answer)).toEqual(['20.00 P1M']);
    expect(answer.members).toEqual([{ offer: 'sim', count: 2, charged: false }]);
  });

  it('is unknown with more members than it may have, and with an option still to choose', () => {
    expect(codesOf(unknown(bundle(true), { members: { sim: 6 } }))).toEqual(['MEMBER_COUNT_OUT_OF_RANGE']);
    const grouped = minimalCatalogue({
      offers: [
        minimalOffer({ groups: [{ id: 'disks', min: 1, max: 1, items: [{ offer: 'disk', min: 0, max: 1, charged: true }] }] }),
        minimalOffer({ id: 'disk' }),
      ],
    });
    expect(unknown(grouped).reasons).toEqual([
      { code: 'OPTION_TO_CHOOSE', offer: 'fibre', details: { group: 'disks', min: 1, max: 1, taken: 0, options: ['disk'] } },
    ]);
    expect(recurringOf(priced(grouped, { members: { disk: 1 } }))).toEqual(['40.00 P1M']);
  });

  it('that contains itself is unknown', () => {
    const endless = minimalCatalogue({ offers: [minimalOffer({ items: [{ offer: 'fibre', min: 1, max: 1, charged: true }] })] });
    expect(codesOf(unknown(endless))).toEqual(['BUNDLE_CYCLE']);
  });

  it('that doubles with each level is unknown, and told at once', () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const item = { offer: level === 0 ? 'disk' : `level-${level - 1}`, min: 1, max: 1, charged: true };
      return minimalOffer({ id: `level-${level}`, items: [item, item] });
    });
    const doubling = minimalCatalogue({
      offers: [minimalOffer({ items: [{ offer: 'level-39', min: 1, max: 1, charged: true }] }), ...levels, minimalOffer({ id: 'disk' })],
    });
    expect(new Set(codesOf(unknown(doubling)))).toEqual(new Set(['BUNDLE_TOO_LARGE']));
  });
});

describe('a discount', () => {
  const percent = {
    id: 'ten',
    status: 'active',
    kind: 'percent',
    value: '10',
    appliesTo: [{ offer: 'fibre' }],
    duration: 'forever',
    precedence: 1,
    stacking: 'stack',
  } as const;
  const amount = { ...percent, id: 'three', kind: 'amount', amounts: [{ currency: 'EUR', amount: '3' }], precedence: 2 } as const;

  it('is taken off by precedence and named on the line', () => {
    const answer = priced(minimalCatalogue({ discounts: [amount, percent] }));
    expect(recurringOf(answer)).toEqual(['15.00 P1M']);
    expect(answer.recurring[0]?.lines[0]?.discounts).toEqual([
      { discount: 'ten', amount: '2' },
      { discount: 'three', amount: '3' },
    ]);
  });

  it('never takes a line below zero, and an amount is spread over lines only once', () => {
    const big = { ...amount, amounts: [{ currency: 'EUR', amount: '30' }] };
    const second = minimalCharge({ id: 'second', prices: [{ currency: 'EUR', flat: '15' }] });
    const answer = priced(catalogueWithCharges([minimalCharge(), second], { discounts: [big] }));
    expect(answer.recurring[0]?.lines.map(line => line.amount)).toEqual(['0.00', '5.00']);
  });

  it('ends after its periods, which the timeline shows', () => {
    const launch = { ...percent, value: '50', duration: 'repeating', periods: 3 } as const;
    expect(timelineOf(priced(minimalCatalogue({ discounts: [launch] })))).toEqual(['2026-01-10 10.00 P1M', '2026-04-10 20.00 P1M']);
    expect(timelineOf(priced(minimalCatalogue({ discounts: [{ ...percent, duration: 'once' }] })))).toEqual([
      '2026-01-10 18.00 P1M',
      '2026-02-10 20.00 P1M',
    ]);
  });

  it('with a code needs the code', () => {
    const coded = minimalCatalogue({ discounts: [{ ...percent, code: 'WELCOME' }] });
    expect(recurringOf(priced(coded))).toEqual(['20.00 P1M']);
    expect(recurringOf(priced(coded, { discountCodes: ['WELCOME'] }))).toEqual(['18.00 P1M']);
  });

  it('that is exclusive stands alone, and the best of a group is taken', () => {
    expect(recurringOf(priced(minimalCatalogue({ discounts: [percent, { ...amount, stacking: 'exclusive' }] })))).toEqual(['17.00 P1M']);
    const best = [
      { ...percent, stacking: 'bestOf', group: 'g' },
      { ...amount, stacking: 'bestOf', group: 'g' },
    ] as const;
    expect(recurringOf(priced(minimalCatalogue({ discounts: best })))).toEqual(['17.00 P1M']);
  });

  it('overrides an amount, and gives units for free', () => {
    expect(recurringOf(priced(minimalCatalogue({ discounts: [{ ...amount, kind: 'override' }] })))).toEqual(['3.00 P1M']);
    const seats = minimalCharge({
      unit: 'seat',
      quantity: { kind: 'licensed', default: '5' },
      prices: [{ currency: 'EUR', perUnit: '4' }],
    });
    expect(recurringOf(priced(catalogueWithCharges([seats], { discounts: [{ ...percent, kind: 'freeUnits', value: '2' }] })))).toEqual([
      '12.00 P1M',
    ]);
  });

  it('whose condition nobody decides is left out and said so', () => {
    const discounts = [{ ...percent, when: { fact: 'age', lt: 25 } }];
    expect(priced(minimalCatalogue({ discounts })).assumptions).toContainEqual({
      code: 'DISCOUNT_UNDECIDED',
      details: { discount: 'ten' },
    });
    expect(recurringOf(priced(minimalCatalogue({ discounts }), { decide: () => 'true' }))).toEqual(['18.00 P1M']);
  });
});

describe('what is not known', () => {
  it.each([
    ['PRICE_ON_REQUEST', { currency: 'EUR', onRequest: true }],
    ['EXTERNAL_PRICE', { currency: 'EUR', external: 'erp:42' }],
    ['AMOUNT_TO_CHOOSE', { currency: 'EUR', chosen: { min: '5' } }],
    ['NO_PRICE_IN_CURRENCY', { currency: 'GBP', flat: '20' }],
    ['NO_PRICE_IN_SCOPE', { currency: 'EUR', flat: '20', scope: { channel: 'web' } }],
    ['DIMENSION_UNKNOWN', { currency: 'EUR', matrix: { dimensions: ['region'], cells: [] } }],
  ] as const)('is said with %s and never shown as zero', (code, price) => {
    const answer = unknown(catalogueWithCharges([oneTimeCharge(), minimalCharge({ prices: [price] })]));
    expect(answer.reasons).toMatchObject([{ code, offer: 'fibre', pricePlan: 'fibre-monthly', phase: 'main', charge: 'monthly' }]);
    expect(answer.knownLines.map(({ charge, amount }) => [charge, amount])).toEqual([['setup', '50.00']]);
    expect(answer).not.toHaveProperty('dueToday');
  });

  it('is a condition that nobody decides; one that does not hold charges nothing', () => {
    const catalogue = catalogueWithCharges([minimalCharge(), oneTimeCharge({ when: { fact: 'isNew', eq: true } })]);
    expect(codesOf(unknown(catalogue))).toEqual(['CONDITION_UNKNOWN']);
    expect(priced(catalogue, { decide: () => 'false' }).dueToday.total).toBe('20.00');
    expect(priced(catalogue, { decide: () => 'true' }).dueToday.total).toBe('70.00');
  });

  it('is a quantity that is neither given nor has a default, and one that cannot be ordered', () => {
    const seats = (quantity: { min?: string; max?: string; default?: string }): Catalogue =>
      catalogueWithCharges([
        minimalCharge({ unit: 'seat', quantity: { kind: 'licensed', ...quantity }, prices: [{ currency: 'EUR', perUnit: '4' }] }),
      ]);
    expect(codesOf(unknown(seats({})))).toEqual(['QUANTITY_UNKNOWN']);
    expect(codesOf(unknown(seats({ max: '10' }), { quantities: { seat: '11' } }))).toEqual(['QUANTITY_OUT_OF_RANGE']);
    expect(codesOf(unknown(seats({}), { quantities: { seat: '1.5' } }))).toEqual(['QUANTITY_OUT_OF_RANGE']);
    expect(recurringOf(priced(seats({ default: '3' })))).toEqual(['12.00 P1M']);
    expect(recurringOf(priced(seats({}), { quantities: { monthly: '2', seat: '9' } }))).toEqual(['8.00 P1M']);
  });

  it('is a currency that nobody names where there are two', () => {
    const index = indexCatalogue(minimalCatalogue());
    expect(quoteOffer(index, { offer: 'fibre', at: '2026-01-10' })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'CURRENCY_UNKNOWN' }],
    });
    expect(quoteOffer(index, { offer: 'fibre', at: '2026-01-10', market: 'ie' })).toMatchObject({ kind: 'priced', currency: 'EUR' });
    expect(quoteOffer(index, { offer: 'fibre', at: '2026-01-10', customer: { id: 'c', currency: 'EUR', facts: {} } })).toMatchObject({
      currency: 'EUR',
    });
  });

  it.each([
    ['RETIRED', { status: 'retired' }],
    ['NOT_ON_SALE_YET', { validFor: { from: '2026-02-01' } }],
    ['SALE_ENDED', { validFor: { until: '2026-01-10' } }],
    ['NOT_SOLD_ALONE', { sellable: false }],
    ['CHANNEL_NOT_ALLOWED', { channels: ['shop'] }],
  ] as const)('is the price of an offer that is not on sale: %s', (code, offer) => {
    expect(codesOf(unknown(minimalCatalogue({ offers: [minimalOffer(offer)] }), { channel: 'web' }))).toEqual([code]);
  });

  it('is the price of an offer without a price plan', () => {
    const { pricePlans: _, ...offer } = minimalOffer();
    expect(codesOf(unknown(minimalCatalogue({ offers: [offer] })))).toEqual(['NO_PRICE_PLAN']);
  });
});

describe('the price plan and term', () => {
  const plans = [
    minimalPricePlan(),
    minimalPricePlan({
      id: 'b',
      terms: ['long'],
      phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '15' }] })] }],
    }),
  ];
  const offer = minimalOffer({
    pricePlans: ['fibre-monthly', 'b'],
    terms: [
      { id: 'short', renewal: 'rolling' },
      { id: 'long', commitment: 'P2Y', renewal: 'rolling' },
    ],
  });
  const catalogue = minimalCatalogue({ pricePlans: plans, offers: [offer] });

  it('are the first that go together, and said to be taken for granted', () => {
    const answer = priced(catalogue);
    expect([answer.pricePlan, answer.term]).toEqual(['fibre-monthly', 'short']);
    expect(answer.assumptions.map(({ code }) => code)).toEqual(['PRICE_PLAN_DEFAULTED', 'TERM_DEFAULTED']);
    expect(priced(catalogue, { pricePlan: 'b' }).term).toBe('long');
  });

  it('that do not go together are unknown', () => {
    expect(codesOf(unknown(catalogue, { pricePlan: 'b', term: 'short' }))).toEqual(['TERM_NOT_OF_PRICE_PLAN']);
  });

  it('come from the price list that is asked for, else from the default one', () => {
    const listed = minimalCatalogue({
      priceLists: [{ id: 'standard', default: true }, { id: 'partner' }],
      pricePlans: [minimalPricePlan(), minimalPricePlan({ id: 'b', priceLists: ['partner'] })],
      offers: [minimalOffer({ pricePlans: ['b', 'fibre-monthly'] })],
    });
    expect(priced(listed).pricePlan).toBe('fibre-monthly');
    expect(priced(listed, { priceList: 'partner' }).pricePlan).toBe('b');
  });
});

describe('a call that makes no sense', () => {
  it.each([
    ['unknown-offer', { offer: 'nope' }],
    ['offer-is-draft', { offer: 'draft' }],
    ['unknown-price-plan', { pricePlan: 'nope' }],
    ['unknown-term', { term: 'nope' }],
    ['unknown-price-list', { priceList: 'nope' }],
    ['unknown-currency', { currency: 'USD' }],
    ['unknown-channel', { channel: 'nope' }],
    ['unknown-market', { market: 'nope' }],
    ['unknown-segment', { segment: 'nope' }],
    ['unknown-member', { members: { nope: 1 } }],
    ['negative-quantity', { quantities: { seat: '-1' } }],
    ['not-a-decimal', { quantities: { seat: 'two' } }],
    ['not-an-instant', { at: 'tomorrow' }],
  ] as const)('throws %s', (code, request) => {
    const catalogue = minimalCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'draft', status: 'draft' })] });
    expect(thrownBy(() => quote(catalogue, request))).toBe(code);
  });

  it('says that a quantity was for nothing', () => {
    expect(priced(minimalCatalogue(), { quantities: { seat: '3' } }).assumptions).toContainEqual({
      code: 'QUANTITY_NOT_USED',
      details: { key: 'seat' },
    });
  });
});

describe('an order whose phases count from an earlier day', () => {
  const intro = {
    id: 'intro',
    kind: 'discount' as const,
    duration: 'P3M',
    charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '10' }] }), oneTimeCharge()],
  };
  const index = indexCatalogue(catalogueWithPlan({ phases: [intro, { id: 'main', kind: 'evergreen', charges: [minimalCharge()] }] }));
  const ask = { offer: 'fibre', currency: 'EUR', at: '2026-12-15' } as const;
  it('has what is left of the phase that runs, and what is charged once was for its first day', () => {
    const quote = quoteOffer(index, { ...ask, phasesFrom: '2026-11-01' });
    expect(quote).toMatchObject({
      kind: 'priced',
      phases: [
        { from: '2026-12-15', until: '2027-02-01', oneTime: { total: '0.00' }, recurring: [{ total: '10.00' }] },
        { from: '2027-02-01', recurring: [{ total: '20.00' }] },
      ],
    });
  });
  it('is billed from the day that is asked for', () => {
    const quote = quoteOffer(index, { ...ask, phasesFrom: '2026-01-01', billingAnchor: '2026-12-10' });
    expect(quote.kind === 'priced' && quote.dueToday.lines.map(({ from, until, amount }) => [from, until, amount])).toEqual([
      ['2026-12-10', '2027-01-10', '20.00'],
    ]);
  });
});
