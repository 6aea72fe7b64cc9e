// Random prices, charges and price plans for the laws of pricing; small numbers, so that borders are met often.
import fc from 'fast-check';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { addDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { Charge } from '../../src/model/charge.js';
import type { Price } from '../../src/model/price.js';
import type { Phase, PricePlan } from '../../src/model/price-plan.js';
import type { Tier } from '../../src/model/tier.js';

/** A decimal from 0 with up to so many digits after the point. */
export function amounts(max: number, scale: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: max * 10 ** scale }).map(units => formatDecimal({ coefficient: BigInt(units), scale }));
}

/** Tiers with rising ends, the last one open. */
export function tierLadders(options: { readonly flatAmounts: boolean }): fc.Arbitrary<readonly Tier[]> {
  const step = fc.record({ width: amounts(20, 1).filter(width => width !== '0'), unitAmount: amounts(9, 4), flatAmount: amounts(9, 2) });
  return fc.array(step, { minLength: 1, maxLength: 5 }).map(steps => {
    let end = decimal('0');
    return steps.map(({ width, unitAmount, flatAmount }, index): Tier => {
      end = addDecimals(end, decimal(width));
      const upTo = index === steps.length - 1 ? null : formatDecimal(end);
      return { upTo, unitAmount, ...(options.flatAmounts ? { flatAmount } : {}) };
    });
  });
}

/** Prices in EUR by the models that a quote can rate. */
export const prices: fc.Arbitrary<Price> = fc.oneof(
  amounts(99, 4).map((flat): Price => ({ currency: 'EUR', flat })),
  amounts(9, 6).map((perUnit): Price => ({ currency: 'EUR', perUnit })),
  tierLadders({ flatAmounts: true }).map((graduated): Price => ({ currency: 'EUR', graduated })),
  tierLadders({ flatAmounts: true }).map((volume): Price => ({ currency: 'EUR', volume })),
);

const periods = fc.constantFrom('P1M', 'P3M', 'P1Y', 'P1W');

/** Charges that are made once or again and again. */
export function charges(id: string): fc.Arbitrary<Charge> {
  return fc
    .record({
      isOnce: fc.boolean(),
      period: periods,
      timing: fc.constantFrom('inAdvance' as const, 'inArrears' as const),
      price: prices,
      quantity: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ isOnce, period, timing, price, quantity }): Charge => {
      const common = { id, timing, quantity: { kind: 'fixed', default: String(quantity) }, prices: [price] } as const;
      return isOnce ? { ...common, kind: 'oneTime' } : { ...common, kind: 'recurring', period };
    });
}

/** Price plans of one to three phases. */
export const plans: fc.Arbitrary<Partial<PricePlan>> = fc
  .record({
    proration: fc.constantFrom('none' as const, 'byDay' as const, 'bySecond' as const),
    phases: fc.array(
      fc.record({ duration: fc.constantFrom('P14D', 'P1M', 'P3M', 'P45D'), charges: fc.tuple(charges('a'), charges('b')) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ proration, phases }) => ({
    proration,
    phases: phases.map((phase, index): Phase => {
      const isLast = index === phases.length - 1;
      const named = phase.charges.map(charge => ({ ...charge, id: `${charge.id}${index}` }));
      return { id: `p${index}`, kind: isLast ? 'evergreen' : 'discount', charges: named, ...(isLast ? {} : { duration: phase.duration }) };
    }),
  }));

/** Days of two years, month ends and a leap day among them. */
export const days: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('2027-12-31', '2028-01-31', '2028-02-29', '2027-03-28', '2027-10-31'),
  fc.integer({ min: 0, max: 730 }).map(offset => new Date(Date.UTC(2027, 0, 1 + offset)).toISOString().slice(0, 10)),
);
