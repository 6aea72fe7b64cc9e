import { decimal } from '../../kernel/decimal.js';
import { multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import { type RateModel, rated } from './price-rating.js';

/** An amount for each unit, or for each package where `divideBy` made packages of them. */
export function readPerUnit(perUnit: string): RateModel {
  const amount = decimal(perUnit);
  return ({ quantity }) => rated(multiplyDecimals(amount, quantity));
}
