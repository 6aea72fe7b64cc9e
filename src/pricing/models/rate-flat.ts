import { decimal } from '../../kernel/decimal.js';
import type { Price } from '../../model/price.js';
import { type Rating, rated, unrated } from './price-rating.js';

/** One amount, whatever the quantity. */
export function rateFlat(price: Price): Rating {
  return price.flat === undefined ? unrated('NO_PRICE_MODEL') : rated(decimal(price.flat));
}
