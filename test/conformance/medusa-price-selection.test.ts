// Which price Medusa picks: rules on the context are scopes here, quantity bands are volume tiers, and a price list is a discount that
// sets a new amount while it runs and where its rules hold, so that the price it replaces stays in sight.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/kernel/date.js';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { multiplyDecimals } from '../../src/kernel/decimal-arithmetic.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Discount } from '../../src/model/discount.js';
import type { Price } from '../../src/model/price.js';
import type { Quote } from '../../src/pricing/quote.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { minimalCatalogue, minimalOffer, minimalPricePlan, oneTimeCharge } from '../support/minimal-catalogue.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';

type Rules = Readonly<Record<string, string>>;

interface BasePrice {
  readonly id: string;
  readonly priceSet: string;
  readonly currency: string;
  readonly amount: string;
  readonly minQuantity: number;
  readonly maxQuantity: number;
  readonly rules: Rules;
}

interface PriceListOfMedusa {
  readonly rules: Readonly<Record<string, readonly string[]>>;
  readonly prices: readonly { readonly amount: string; readonly currency: string; readonly priceSet: string }[];
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

interface SelectionCase {
  readonly id: string;
  readonly name: string;
  readonly priceSets: readonly string[];
  readonly context: Readonly<Record<string, string | number>>;
  readonly priceLists: readonly PriceListOfMedusa[];
  readonly expected: Readonly<
    Record<string, { readonly calculated: string; readonly original: string; readonly priceId: string | null }>
  > & {
    readonly error?: string;
  };
}

const file = 'medusa-price-selection.json';
const corpus = hasCorpus("Medusa's price selection")
  ? (readExpected<SelectionCase>(file) as { readonly cases: readonly SelectionCase[]; readonly basePrices?: readonly BasePrice[] }) // this file has more
  : { cases: [] };
const { basePrices = [] } = corpus;

const today = '2026-06-15';
const groupKeys = { market: 'region_id', segment: 'customer_group_id', channel: 'company_id' } as const;
const scopeOf = ({ region_id: market, customer_group_id: segment, company_id: channel }: Rules): NonNullable<Price['scope']> => ({
  ...(market === undefined ? {} : { market }),
  ...(segment === undefined ? {} : { segment }),
  ...(channel === undefined ? {} : { channel }),
});

/** The prices of a set with the bands of each: one volume price for every currency and set of rules. */
function bandsOf(priceSet: string): readonly (readonly BasePrice[])[] {
  const groups = new Map<string, BasePrice[]>();
  for (const price of basePrices.filter(one => one.priceSet === priceSet)) {
    const key = JSON.stringify([price.currency, scopeOf(price.rules)]);
    groups.set(
      key,
      [...(groups.get(key) ?? []), price].sort((a, b) => a.minQuantity - b.minQuantity),
    );
  }
  return [...groups.values()];
}

function pricesOf(priceSet: string): readonly Price[] {
  return bandsOf(priceSet).flatMap(bands => {
    const [first] = bands;
    if (first === undefined) return [];
    const volume = bands.map(({ maxQuantity, amount }) => ({ upTo: String(maxQuantity), unitAmount: amount }));
    return [{ currency: first.currency, scope: scopeOf(first.rules), volume }];
  });
}

function discountsOf(lists: readonly PriceListOfMedusa[]): readonly Discount[] {
  return lists.flatMap(({ rules, prices, startsAt, endsAt }, list) =>
    prices.map(
      ({ amount, currency, priceSet }, position): Discount => ({
        id: `list ${list} price ${position}`,
        status: 'active',
        kind: 'override',
        amounts: [{ currency, amount }],
        appliesTo: [{ offer: priceSet }],
        duration: 'forever',
        when: { all: Object.entries(rules).map(([fact, values]) => ({ fact, in: values })) },
        validFor: { ...(startsAt === null ? {} : { from: dayOf(startsAt) }), ...(endsAt === null ? {} : { until: dayOf(endsAt) }) },
        precedence: 100 * list + position,
        stacking: 'stack',
      }),
    ),
  );
}

function dayOf(relative: string): string {
  return addDays(today, Number(relative.slice('now'.length, -1)));
}

function catalogueOf(one: SelectionCase): Catalogue {
  const codes = [...new Set(basePrices.map(({ currency }) => currency))];
  const rules = [...basePrices.map(price => price.rules), one.context];
  const valuesOf = (key: string): readonly { readonly id: string; readonly name: string }[] =>
    [
      ...new Set(
        rules
          .map(rule => rule[key])
          .filter(value => value !== undefined)
          .map(String),
      ),
    ].map(id => ({ id, name: id }));
  return minimalCatalogue({
    currencies: codes.map(code => (code === 'ETH' ? { code, minorUnits: 18 } : { code })),
    markets: valuesOf(groupKeys.market).map(market => ({ ...market, currencies: codes, locales: ['en'] })),
    segments: valuesOf(groupKeys.segment),
    channels: valuesOf(groupKeys.channel),
    facts: Object.fromEntries(Object.values(groupKeys).map(key => [key, { type: 'text', sensitivity: 'none' }])),
    pricePlans: one.priceSets.map(id => {
      const charge = oneTimeCharge({ id: 'item', quantity: { kind: 'licensed', default: '1' }, prices: pricesOf(id) });
      return minimalPricePlan({ id, phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] });
    }),
    offers: one.priceSets.map(id => minimalOffer({ id, pricePlans: [id] })),
    discounts: discountsOf(one.priceLists),
  });
}

// What the context does not name matches no rule there; here it would be unknown, so it is told.
function quoteSet(one: SelectionCase, offer: string): Quote {
  const { currency, quantity } = one.context;
  const facts = Object.fromEntries(Object.values(groupKeys).map(key => [key, String(one.context[key] ?? 'none')]));
  return quoteOffer(indexCatalogue(catalogueOf(one)), {
    offer,
    at: today,
    ...scopeOf(one.context as Rules), // the members that a scope takes are texts
    ...(currency === undefined ? {} : { currency: String(currency) }),
    ...(quantity === undefined ? {} : { quantities: { item: String(quantity) } }),
    customer: { id: 'shopper', facts },
  });
}

function expectPrice(one: SelectionCase, priceSet: string): void {
  const quote = quoteSet(one, priceSet);
  const expected = one.expected[priceSet];
  if (quote.kind === 'unknown') {
    expect(quote.reasons.map(({ code }) => code)).toEqual([expect.stringMatching(/^NO_PRICE_IN_/)]);
    expect(expected).toBeUndefined();
    return;
  }
  const line = quote.dueToday.lines[0];
  const times = decimal(String(one.context['quantity'] ?? 1));
  const owed = (unit: string | undefined): string => formatDecimal(multiplyDecimals(decimal(unit ?? ''), times));
  expect(quote.dueToday.lines).toHaveLength(1);
  expect(formatDecimal(decimal(line?.gross ?? ''))).toBe(owed(expected?.original));
  expect(formatDecimal(decimal(line?.amount ?? ''))).toBe(owed(expected?.calculated));
  if (typeof expected?.priceId === 'string') {
    expect(bandsOf(priceSet)[line?.price.position ?? -1]?.[line?.tiers[0]?.tier ?? -1]?.id).toBe(expected.priceId);
  }
}

describe.skipIf(corpus.cases.length === 0)("Medusa's price selection", () => {
  const cases = partition(file, corpus.cases, []);
  test.each(cases)('$id, $name', one => {
    if (one.expected.error === undefined) {
      for (const priceSet of one.priceSets) expectPrice(one, priceSet);
      return;
    }
    for (const priceSet of one.priceSets)
      expect(quoteSet(one, priceSet)).toMatchObject({ kind: 'unknown', reasons: [{ code: 'CURRENCY_UNKNOWN' }] });
  });
});
