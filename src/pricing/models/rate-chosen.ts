import { type Decimal, decimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import type { ChosenPrice } from '../../model/price-model.js';
import { type Rating, type RatingInput, rated, unrated } from './price-rating.js';

/** The amount that the customer chose, or the one that is proposed. */
export function rateChosen(price: Price, input: RatingInput): Rating {
  const { chosen } = price;
  if (chosen === undefined) return unrated('NO_PRICE_MODEL');
  const amount = input.chosen ?? (chosen.preset === undefined ? undefined : decimal(chosen.preset));
  if (amount === undefined) return unrated('AMOUNT_TO_CHOOSE');
  return isAllowed(chosen, amount) ? rated(amount) : unrated('AMOUNT_OUT_OF_RANGE');
}

function isAllowed(chosen: ChosenPrice, amount: Decimal): boolean {
  const isBelow = chosen.min !== undefined && compareDecimals(amount, decimal(chosen.min)) < 0;
  const isAbove = chosen.max !== undefined && compareDecimals(amount, decimal(chosen.max)) > 0;
  return !isBelow && !isAbove;
}
