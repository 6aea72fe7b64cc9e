import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { ChosenPrice } from '../../model/price-model.js';
import { type RateModel, rated, readDecimal, unrated } from './price-rating.js';

/** The amount that the customer chose, or the one that is proposed. */
export function readChosen(price: ChosenPrice): RateModel {
  const [min, max, preset] = [price.min, price.max, price.preset].map(readDecimal);
  return ({ chosen: amount = preset }) => {
    if (amount === undefined) return unrated('AMOUNT_TO_CHOOSE');
    const isBelow = min !== undefined && compareDecimals(amount, min) < 0;
    const isAbove = max !== undefined && compareDecimals(amount, max) > 0;
    return isBelow || isAbove ? unrated('AMOUNT_OUT_OF_RANGE') : rated(amount);
  };
}
