import { decimal, zeroDecimal } from '../../kernel/decimal.js';
import {
  addDecimals,
  isZeroDecimal,
  maximumDecimal,
  minimumDecimal,
  multiplyDecimals,
  sumDecimals,
} from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import type { PercentagePrice } from '../../model/price-model.js';
import { type RateModel, rated, readDecimal, unrated } from './price-rating.js';

/** A share of each event's value with a fixed part, each event held between the limits for one event. */
export function readPercentage(percentage: PercentagePrice, price: Price): RateModel {
  const rate = decimal(percentage.rate);
  const fixed = readDecimal(percentage.fixed);
  const least = readDecimal(price.perEventMinimum);
  const most = readDecimal(price.perEventMaximum);
  if (fixed === undefined && least === undefined && most === undefined) return ({ quantity }) => rated(multiplyDecimals(rate, quantity));
  return ({ quantity, events }) => {
    if (events === undefined && !isZeroDecimal(quantity)) return unrated('EVENTS_UNKNOWN');
    const amounts = (events ?? []).map(value => {
      const amount = addDecimals(multiplyDecimals(rate, value), fixed ?? zeroDecimal);
      const raised = least === undefined ? amount : maximumDecimal(amount, least);
      return most === undefined ? raised : minimumDecimal(raised, most);
    });
    return rated(sumDecimals(amounts));
  };
}
