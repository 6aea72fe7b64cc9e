import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/kernel/decimal.js';
import { sumDecimals } from '../../src/kernel/decimal-arithmetic.js';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import type { Price } from '../../src/model/price.js';
import type { Tier } from '../../src/model/tier.js';
import type { RatingInput } from '../../src/pricing/models/price-rating.js';
import { ratePrice } from '../../src/pricing/rate-price.js';
import { amounts } from './pricing-arbitraries.js';
import { rateByReference } from './reference-rating.js';

const signed = fc.tuple(fc.boolean(), amounts(9, 4)).map(([isNegative, text]) => (isNegative && text !== '0' ? `-${text}` : text));
const huge = fc.bigInt({ min: 0n, max: 10n ** 38n }).map(String);
const quantities = fc.oneof(amounts(30, 0), amounts(30, 3), amounts(30, 12), huge);
const exact = quantities.map(decimal);
const units = fc.constantFrom('gb', 'seat');

// In any order and with or without an open end: what validation would find must come out the same, too.
const tiers: fc.Arbitrary<readonly Tier[]> = fc.array(
  fc.record(
    {
      upTo: fc.oneof(
        { weight: 6, arbitrary: quantities },
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: fc.dictionary(units, quantities, { maxKeys: 2 }) },
      ),
      unitAmount: signed,
      flatAmount: signed,
      rate: amounts(1, 5),
      blockSize: amounts(3, 1),
    },
    { requiredKeys: ['upTo'] },
  ),
  { minLength: 1, maxLength: 5 },
);
const places = fc.record({ region: fc.constantFrom('eu', 'us') });
const cells = fc.array(fc.record({ at: places, amount: signed }), { maxLength: 2 });
const models: fc.Arbitrary<Partial<Price>> = fc.oneof(
  { weight: 4, arbitrary: tiers.map(graduated => ({ graduated })) },
  { weight: 4, arbitrary: tiers.map(volume => ({ volume })) },
  signed.map(flat => ({ flat })),
  signed.map(perUnit => ({ perUnit })),
  fc.record({ rate: amounts(1, 5), fixed: signed }, { requiredKeys: ['rate'] }).map(percentage => ({ percentage })),
  fc
    .record({ dimensions: fc.constant(['region']), cells, default: signed }, { requiredKeys: ['dimensions', 'cells'] })
    .map(matrix => ({ matrix })),
  fc.record({ min: amounts(9, 1), max: amounts(9, 1), preset: amounts(9, 1) }, { requiredKeys: [] }).map(chosen => ({ chosen })),
  fc.constantFrom({ onRequest: true } as const, { external: 'rates-7' }, {}),
);
const modifiers: fc.Arbitrary<Partial<Price>> = fc.record(
  {
    freeUnits: amounts(9, 2),
    freeEvents: fc.integer({ min: 0, max: 3 }),
    divideBy: fc.record({ size: amounts(3, 1), round: fc.constantFrom('up' as const, 'down' as const) }),
    minimum: signed,
    maximum: signed,
    perEventMinimum: signed,
    perEventMaximum: signed,
  },
  { requiredKeys: [] },
);
const prices: fc.Arbitrary<Price> = fc
  .tuple(models, fc.oneof(fc.constant({}), modifiers))
  .map(([model, more]) => ({ currency: 'EUR', ...model, ...more }));

const inputs: fc.Arbitrary<RatingInput> = fc
  .record(
    {
      quantity: exact,
      unit: units,
      events: fc.array(exact, { maxLength: 4 }),
      units: fc.dictionary(units, exact),
      dimensions: fc.oneof(places, fc.constant({})),
      groups: fc.array(fc.record({ quantity: exact, dimensions: places }), { maxLength: 2 }),
      chosen: amounts(9, 1).map(decimal),
    },
    { requiredKeys: ['quantity'] },
  )
  .map(input => (input.events === undefined ? input : { ...input, quantity: sumDecimals(input.events) }));

describe('the rating of a price', () => {
  test('is the same to the last scale whether its decimals are read once or each time', () => {
    fc.assert(
      fc.property(prices, fc.array(inputs, { minLength: 1, maxLength: 4 }), (price, several) => {
        const frozen = deepFreeze(structuredClone(price));
        for (const input of [...several, ...several]) {
          const expected = rateByReference(price, input);
          expect(ratePrice(frozen, input)).toStrictEqual(expected);
          expect(ratePrice(price, input)).toStrictEqual(expected);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('follows every change of a price that is not frozen to its last leaf', () => {
    const tier = { upTo: null, unitAmount: '1' };
    const price = Object.freeze({ currency: 'EUR', graduated: Object.freeze([tier]) });
    const rate = (): unknown => ratePrice(price, { quantity: decimal('3') });
    expect(rate()).toMatchObject({ amount: decimal('3') });
    tier.unitAmount = '2';
    expect(rate()).toMatchObject({ amount: decimal('6') });
  });
});
