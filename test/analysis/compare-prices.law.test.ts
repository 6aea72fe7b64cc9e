import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePrices } from '../../src/analysis/compare-prices.js';
import { type Decimal, decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { compareDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { Price } from '../../src/model/price.js';
import { ratePrice } from '../../src/pricing/rate-price.js';

const amounts = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: max * 10 }).map(tenths => String(tenths / 10));
const ladder = fc
  .array(
    fc.record({
      width: fc.integer({ min: 1, max: 12 }),
      unitAmount: amounts(3),
      flatAmount: amounts(5),
      block: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(steps => {
    let end = 0;
    return steps.map(({ width, unitAmount, flatAmount, block }, at) => {
      end += width;
      return {
        upTo: at === steps.length - 1 ? null : String(end),
        unitAmount,
        flatAmount,
        ...(block === undefined ? {} : { blockSize: String(block) }),
      };
    });
  });
const models: fc.Arbitrary<Partial<Price>> = fc.oneof(
  amounts(20).map(flat => ({ flat })),
  amounts(4).map(perUnit => ({ perUnit })),
  ladder.map(graduated => ({ graduated })),
  ladder.map(volume => ({ volume })),
);
const modifiers: fc.Arbitrary<Partial<Price>> = fc.record(
  {
    freeUnits: fc.integer({ min: 0, max: 9 }).map(String),
    divideBy: fc.record({ size: fc.integer({ min: 1, max: 6 }).map(String), round: fc.constantFrom('up' as const, 'down' as const) }),
    minimum: amounts(15),
    maximum: fc.integer({ min: 16, max: 60 }).map(String),
  },
  { requiredKeys: [] },
);
const prices: fc.Arbitrary<Price> = fc.tuple(models, modifiers).map(([model, modifier]) => ({ currency: 'EUR', ...model, ...modifier }));

const amountOf = (price: Price, quantity: string): Decimal => {
  const rating = ratePrice(price, { quantity: decimal(quantity) });
  if (rating.kind === 'unrated') throw new Error(rating.code);
  return rating.amount;
};
const standingOf = (before: Price, after: Price, quantity: string): 'more' | 'less' | 'same' => {
  const order = compareDecimals(amountOf(after, quantity), amountOf(before, quantity));
  return order === 0 ? 'same' : order > 0 ? 'more' : 'less';
};
const far = 400;

describe('two prices compared over whole units', () => {
  test('turn just where trying every quantity finds that they turn', () => {
    fc.assert(
      fc.property(prices, prices, (before, after) => {
        const { breakEven, isComplete } = comparePrices(before, after, { decimals: 0 });
        const standings = Array.from({ length: far + 1 }, (_, quantity) => standingOf(before, after, String(quantity)));
        const turns = standings.flatMap((to, at) => {
          const from = standings[at - 1];
          return from === undefined || from === to ? [] : [{ quantity: String(at - 1), from, to }];
        });
        const found = breakEven.filter(({ quantity }) => Number(quantity) < far);
        expect(JSON.stringify(before) === JSON.stringify(after) ? turns : found).toEqual(isComplete ? turns : expect.arrayContaining([]));
        for (const turn of found) expect(turns).toContainEqual(turn);
      }),
      { numRuns: 120 },
    );
  });
  test('have a verdict that the engine which bills confirms at every witness', () => {
    fc.assert(
      fc.property(prices, prices, fc.constantFrom(0, 1, 3), (before, after, decimals) => {
        const { verdict, more, less } = comparePrices(before, after, { decimals });
        expect(verdict).toBe(more && less ? 'mixed' : more ? 'raised' : less ? 'lowered' : 'equal');
        for (const witness of [more, less]) {
          if (witness === undefined) continue;
          expect(formatDecimal(amountOf(before, witness.quantity))).toBe(witness.before);
          expect(formatDecimal(amountOf(after, witness.quantity))).toBe(witness.after);
        }
        if (more) expect(standingOf(before, after, more.quantity)).toBe('more');
        if (less) expect(standingOf(before, after, less.quantity)).toBe('less');
      }),
      { numRuns: 120 },
    );
  });
  test('and the other way round give the mirror image', () => {
    const mirror = { equal: 'equal', raised: 'lowered', lowered: 'raised', mixed: 'mixed', undecided: 'undecided' } as const;
    fc.assert(
      fc.property(prices, prices, (before, after) => {
        expect(comparePrices(after, before).verdict).toBe(mirror[comparePrices(before, after).verdict]);
      }),
    );
  });
});
