import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal } from '../../src/kernel/decimal.js';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import { roundMoney } from '../../src/kernel/money.js';
import { ratePrice } from '../../src/pricing/rate-price.js';
import { rateWhole, readWholePrice } from '../../src/pricing/rate-whole.js';
import { prices } from './pricing-arbitraries.js';

const scales = fc.record({ scale: fc.integer({ min: 0, max: 6 }), minorUnits: fc.constantFrom(0, 2, 3, 4) });
const quantities = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.maxSafeNat());

describe('rating in whole numbers', () => {
  test('is rating exactly and rounding, wherever it gives an amount', () => {
    let rated = 0;
    fc.assert(
      fc.property(prices, scales, quantities, fc.boolean(), (price, { scale, minorUnits }, quantity, isFrozen) => {
        const whole = readWholePrice(isFrozen ? deepFreeze(price) : price, { scale, minorUnits });
        const amount = whole === undefined ? undefined : rateWhole(whole, quantity);
        if (amount === undefined) return;
        rated += 1;
        const exact = ratePrice(price, { quantity: { coefficient: BigInt(quantity), scale } });
        if (exact.kind === 'unrated') throw new Error(`a price that is ${exact.code} has an amount`);
        expect(formatDecimal({ coefficient: BigInt(amount), scale: minorUnits })).toBe(formatDecimal(roundMoney(exact.amount, minorUnits)));
      }),
      { numRuns: 2000 },
    );
    // Were hardly anything rated so, the law would say nothing.
    expect(rated).toBeGreaterThan(400);
  });
});
