import type { Price } from '../../model/price.js';
import { type Rating, type RatingInput, rated, unrated } from './price-rating.js';
import { isTierOf, tierAmount } from './tier-amount.js';

/** The tier that the quantity reaches prices all units; zero units lie in the first. */
export function rateVolume(price: Price, input: RatingInput): Rating {
  if (price.volume === undefined) return unrated('NO_PRICE_MODEL');
  for (const [index, tier] of price.volume.entries()) {
    const isReached = isTierOf(tier.upTo, input);
    if (isReached === undefined) return unrated('NO_TIER_FOR_QUANTITY');
    if (!isReached) continue;
    const amount = tierAmount(tier, input.quantity);
    return amount === undefined ? unrated('DIVISION_BY_ZERO') : rated(amount, [{ tier: index, quantity: input.quantity, amount }]);
  }
  return unrated('NO_TIER_FOR_QUANTITY');
}
