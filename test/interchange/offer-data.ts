// Catalogues of offers, products, plans and prices in every form that a price can have, with ids and texts of every kind.
import fc from 'fast-check';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Offer } from '../../src/model/offer.js';
import type { Price } from '../../src/model/price.js';
import type { Phase, PricePlan } from '../../src/model/price-plan.js';
import type { Product } from '../../src/model/product.js';
import type { Tier } from '../../src/model/tier.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

/** Ids: common ones, so that things have names in common, and odd ones. */
export const ids: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'main', 'recurring') },
  fc.constantFrom('a,b', 'a|b', 'c=d', 'e\\', '=1+1', '@x', "'-y", 'ä b', '"q"', 'constructor', 'none', '-5', 'a  b'),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 5 })
    .filter(text => /^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]{0,198}[^\s\p{Cc}\p{Cs}])?$/u.test(text)),
);

const words = fc.oneof(
  fc.constantFrom(
    'Fibre',
    'Fibre 100',
    ' spaced ',
    '=SUM(A1)',
    '+49',
    "'=x",
    'two\nlines',
    'a "quoted" word',
    '-12.5',
    '',
    '\uFEFF',
    'a;b,c\td',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.oneof(words, fc.dictionary(fc.constantFrom('en', 'de'), words, { maxKeys: 2, noNullPrototype: true }));
const decimals = fc.oneof(
  fc.constantFrom('0', '-0', '12.50', '-3', '0.000000000001', '29.99', '1234567890123456789012345678901234567890.12345678901234567890'),
  fc.nat({ max: 9999 }).map(cents => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`),
);
const quantities = decimals.filter(each => !each.startsWith('-'));
const days = fc.constantFrom('2026-01-01', '2026-06-30', '2027-01-01T09:00:00Z');
const durations = fc.constantFrom('P1M', 'P1Y', 'P24M', 'P30D', 'PT12H', 'P1Y6M');
const status = fc.constantFrom('draft' as const, 'active' as const, 'retired' as const);
const validity = fc.record({ from: days, until: days }, { requiredKeys: [], noNullPrototype: true });
const counts = fc.nat({ max: 5 });
const common = { name: text, description: text, tags: fc.array(ids, { maxLength: 3 }), validFor: validity };

const bounds = fc.oneof(
  quantities,
  fc.dictionary(fc.constantFrom('minute', 'g=b', 'x,y'), quantities, { maxKeys: 2, noNullPrototype: true }),
);
const tiers: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(fc.array(fc.tuple(bounds, tierFields()), { maxLength: 3 }), fc.option(tierFields(), { nil: undefined }))
  .map(([steps, last]) => [
    ...steps.map(([upTo, fields]) => ({ upTo, ...fields })),
    ...(last === undefined ? [] : [{ upTo: null, ...last }]),
  ])
  .filter(all => all.length > 0);

function tierFields(): fc.Arbitrary<Omit<Tier, 'upTo'>> {
  return fc.record(
    { unitAmount: decimals, flatAmount: decimals, rate: decimals, blockSize: quantities },
    { requiredKeys: [], noNullPrototype: true },
  );
}

const matrix = fc
  .record(
    {
      dimensions: fc.constantFrom(['region'], ['region', 'si,ze'], []),
      cells: fc.array(
        fc.record(
          {
            at: fc.dictionary(fc.constantFrom('region', 'si,ze'), fc.constantFrom('eu', 'u=s', '', 'l '), { noNullPrototype: true }),
            amount: decimals,
          },
          { noNullPrototype: true },
        ),
        { maxLength: 3 },
      ),
      default: decimals,
    },
    { requiredKeys: ['dimensions', 'cells'], noNullPrototype: true },
  )
  .map(each => ({ matrix: each }));

const models: fc.Arbitrary<Partial<Price>> = fc.oneof(
  decimals.map(flat => ({ flat })),
  decimals.map(perUnit => ({ perUnit })),
  tiers.map(graduated => ({ graduated })),
  tiers.map(volume => ({ volume })),
  fc.record({ rate: decimals, fixed: decimals }, { requiredKeys: ['rate'], noNullPrototype: true }).map(percentage => ({ percentage })),
  matrix,
  fc.record({ min: decimals, max: decimals, preset: decimals }, { requiredKeys: [], noNullPrototype: true }).map(chosen => ({ chosen })),
  fc.constant({ onRequest: true as const }),
  words.filter(each => each !== '').map(external => ({ external })),
);

const scope = fc.record({ channel: ids, segment: ids, market: ids }, { requiredKeys: [], noNullPrototype: true });

/** Prices of every model with every modifier. */
export const offerPrices: fc.Arbitrary<Price> = fc
  .tuple(
    models,
    fc.record(
      {
        currency: fc.constantFrom('EUR', 'GBP', 'JPY', 'KWD', 'POINTS'),
        scope,
        validFor: validity,
        taxIncluded: fc.boolean(),
        freeUnits: quantities,
        freeEvents: counts,
        divideBy: fc.record({ size: quantities, round: fc.constantFrom('up' as const, 'down' as const) }, { noNullPrototype: true }),
        minimum: decimals,
        maximum: decimals,
        perEventMinimum: decimals,
        perEventMaximum: decimals,
      },
      { requiredKeys: ['currency'], noNullPrototype: true },
    ),
  )
  .map(([model, rest]) => ({ ...rest, ...model }));

const charges: fc.Arbitrary<Charge> = fc.record(
  {
    id: ids,
    name: text,
    description: text,
    kind: fc.constantFrom('oneTime' as const, 'recurring' as const, 'usage' as const),
    timing: fc.constantFrom('inAdvance' as const, 'inArrears' as const),
    period: durations,
    unit: ids,
    meter: fc.record({ aggregation: fc.constantFrom('sum' as const, 'maximum' as const) }, { noNullPrototype: true }),
    quantity: fc.record(
      {
        kind: fc.constantFrom('fixed' as const, 'licensed' as const, 'metered' as const),
        min: quantities,
        max: quantities,
        default: quantities,
      },
      { requiredKeys: ['kind'], noNullPrototype: true },
    ),
    prices: fc.array(offerPrices, { maxLength: 3 }),
    billCode: words.filter(each => each !== ''),
    billText: text,
    taxCategory: fc.constantFrom('standard', ' odd '),
    finance: fc.constant({ ledger: '4000' }),
  },
  { requiredKeys: ['id', 'kind', 'timing', 'quantity', 'prices'], noNullPrototype: true },
);

const phases: fc.Arbitrary<Phase> = fc.record(
  {
    id: ids,
    name: text,
    kind: fc.constantFrom('trial' as const, 'discount' as const, 'fixedTerm' as const, 'evergreen' as const),
    duration: durations,
    charges: fc.uniqueArray(charges, { maxLength: 3, selector: each => each.id }),
  },
  { requiredKeys: ['id', 'kind', 'charges'], noNullPrototype: true },
);

const plans: fc.Arbitrary<PricePlan> = fc.record(
  {
    id: ids,
    status,
    ...common,
    phases: fc.uniqueArray(phases, { minLength: 1, maxLength: 3, selector: each => each.id }),
    terms: fc.uniqueArray(ids, { maxLength: 2 }),
    priceLists: fc.array(ids, { maxLength: 2 }),
    proration: fc.constantFrom('none' as const, 'byDay' as const, 'bySecond' as const),
    taxIncluded: fc.boolean(),
    after: fc.constant('end' as const),
  },
  { requiredKeys: ['id', 'status', 'phases', 'proration'], noNullPrototype: true },
);

const products: fc.Arbitrary<Product> = fc.record(
  {
    id: ids,
    status,
    ...common,
    kind: fc.constantFrom('base' as const, 'addOn' as const, 'standalone' as const, 'device' as const, 'service' as const),
    categories: fc.array(ids, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'status', 'kind'], noNullPrototype: true },
);

const terms = fc.record(
  {
    id: ids,
    name: text,
    description: text,
    commitment: durations,
    renewal: fc.constantFrom('recommit' as const, 'rolling' as const, 'manual' as const, 'end' as const),
    noticePeriod: durations,
    coolingOff: durations,
  },
  { requiredKeys: ['id'], noNullPrototype: true },
);

const offers: fc.Arbitrary<Offer> = fc.record(
  {
    id: ids,
    status,
    ...common,
    product: ids,
    pricePlans: fc.array(ids, { maxLength: 3 }),
    defaultPricePlan: ids,
    terms: fc.uniqueArray(terms, { maxLength: 2, selector: each => each.id }),
    channels: fc.array(ids, { maxLength: 2 }),
    markets: fc.array(ids, { maxLength: 2 }),
    segments: fc.array(ids, { maxLength: 2 }),
    sellable: fc.boolean(),
    maxPerCustomer: counts.map(count => count + 1),
    family: ids,
    successor: ids,
  },
  { requiredKeys: ['id', 'status', 'product'], noNullPrototype: true },
);

/** Catalogues of the shape of the model; references may lead nowhere. */
export const offerCatalogues: fc.Arbitrary<Catalogue> = fc
  .tuple(
    fc.uniqueArray(offers, { maxLength: 3, selector: each => each.id }),
    fc.uniqueArray(products, { maxLength: 3, selector: each => each.id }),
    fc.uniqueArray(plans, { maxLength: 4, selector: each => each.id }),
  )
  .map(([someOffers, someProducts, somePlans]) => minimalCatalogue({ offers: someOffers, products: someProducts, pricePlans: somePlans }));
