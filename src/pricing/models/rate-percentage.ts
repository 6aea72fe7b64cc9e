import { type Decimal, decimal, zeroDecimal } from '../../kernel/decimal.js';
import {
  addDecimals,
  isZeroDecimal,
  maximumDecimal,
  minimumDecimal,
  multiplyDecimals,
  sumDecimals,
} from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import { type Rating, type RatingInput, rated, unrated } from './price-rating.js';

/** A share of each event's value with a fixed part, each event held between the limits for one event. */
export function ratePercentage(price: Price, input: RatingInput): Rating {
  const { percentage } = price;
  if (percentage === undefined) return unrated('NO_PRICE_MODEL');
  const rate = decimal(percentage.rate);
  const fixed = percentage.fixed === undefined ? zeroDecimal : decimal(percentage.fixed);
  const isByEvent = percentage.fixed !== undefined || price.perEventMinimum !== undefined || price.perEventMaximum !== undefined;
  if (input.events === undefined && isByEvent && !isZeroDecimal(input.quantity)) return unrated('EVENTS_UNKNOWN');
  if (!isByEvent) return rated(multiplyDecimals(rate, input.quantity));
  const events = input.events ?? [];
  return rated(sumDecimals(events.map(value => limitEvent(price, addDecimals(multiplyDecimals(rate, value), fixed)))));
}

function limitEvent(price: Price, amount: Decimal): Decimal {
  const raised = price.perEventMinimum === undefined ? amount : maximumDecimal(amount, decimal(price.perEventMinimum));
  return price.perEventMaximum === undefined ? raised : minimumDecimal(raised, decimal(price.perEventMaximum));
}
