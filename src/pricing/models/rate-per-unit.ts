import { decimal } from '../../kernel/decimal.js';
import { multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import { type Rating, type RatingInput, rated, unrated } from './price-rating.js';

/** An amount for each unit, or for each package where `divideBy` made packages of them. */
export function ratePerUnit(price: Price, input: RatingInput): Rating {
  if (price.perUnit === undefined) return unrated('NO_PRICE_MODEL');
  return rated(multiplyDecimals(decimal(price.perUnit), input.quantity));
}
