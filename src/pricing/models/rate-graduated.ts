import { type Decimal, zeroDecimal } from '../../kernel/decimal.js';
import { subtractDecimals, sumDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import { type RatedTier, type Rating, type RatingInput, rated, unrated } from './price-rating.js';
import { isWithinTier, tierAmount, tierEnd } from './tier-amount.js';

/** Each tier prices the units within it; zero units still owe the first tier's flat amount. */
export function rateGraduated(price: Price, input: RatingInput): Rating {
  if (price.graduated === undefined) return unrated('NO_PRICE_MODEL');
  const parts: RatedTier[] = [];
  let start = zeroDecimal;
  for (const [index, tier] of price.graduated.entries()) {
    const end = tierEnd(tier.upTo, input.unit);
    if (end === 'unknown') return unrated('NO_TIER_FOR_QUANTITY');
    const isLast = isWithinTier(input.quantity, end);
    const quantity = subtractDecimals(end === 'open' || isLast ? input.quantity : end, start);
    const amount = tierAmount(tier, quantity);
    if (amount === undefined) return unrated('DIVISION_BY_ZERO');
    parts.push({ tier: index, quantity, amount });
    if (isLast) return rated(sumOf(parts), parts);
    if (end !== 'open') start = end;
  }
  return unrated('NO_TIER_FOR_QUANTITY');
}

function sumOf(parts: readonly RatedTier[]): Decimal {
  return sumDecimals(parts.map(part => part.amount));
}
