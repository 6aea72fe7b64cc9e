import { type Decimal, decimal } from '../../kernel/decimal.js';
import { compareDecimals, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Tier } from '../../model/tier.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount } from '../say-amount.js';
import { sayChargeFirst } from '../say-price.js';
import { nonZero } from '../tier-facts.js';

export const tir008RisingUnitPrice: Rule = {
  code: 'TIR008',
  slug: 'rising-unit-price',
  purpose: 'A unit costs more in a later tier than in an earlier one.',
  why: 'Customers expect to pay less for more; where they pay more, somebody has to explain it.',
  help: 'Correct the amount; if the price is meant to rise, accept the finding with the reason.',
  check: findRising,
};

function* findRising(context: RuleContext): Iterable<Finding> {
  for (const ladder of context.ladders().filter(({ isSound }) => isSound)) {
    for (const [at, tier] of ladder.tiers.entries()) {
      const before = ladder.tiers[at - 1];
      if (before === undefined || !isDearer(ladder, before, tier)) continue;
      const { currency } = ladder.price;
      const message =
        `${sayChargeFirst(context, ladder)} costs more for a unit in tier ${at + 1} (${sayUnitPrice(tier, currency)}) ` +
        `than in tier ${at} (${sayUnitPrice(before, currency)}).`;
      yield {
        path: [...ladder.ladderPath, at, 'unitAmount'],
        message,
        data: { tier: at + 1, before: before.unitAmount, after: tier.unitAmount, currency },
      };
    }
  }
}

// A free or flat tier before one that is paid by the unit is an allowance, and no rise.
function isDearer({ model }: Ladder, before: Tier, after: Tier): boolean {
  const isFlat = model === 'volume' && (nonZero(before.flatAmount) ?? nonZero(after.flatAmount)) !== undefined;
  const low = nonZero(before.unitAmount);
  const high = nonZero(after.unitAmount);
  if (isFlat || low === undefined || high === undefined) return false;
  return compareDecimals(multiplyDecimals(high, sizeOf(before)), multiplyDecimals(low, sizeOf(after))) > 0;
}

function sizeOf({ blockSize }: Tier): Decimal {
  return decimal(blockSize ?? '1');
}

function sayUnitPrice({ unitAmount = '0', blockSize }: Tier, currency: string): string {
  return `${sayAmount(unitAmount, currency)}${blockSize === undefined || blockSize === '1' ? '' : ` for ${blockSize}`}`;
}
