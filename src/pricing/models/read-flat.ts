import { decimal } from '../../kernel/decimal.js';
import { type RateModel, rated } from './price-rating.js';

/** One amount, whatever the quantity. */
export function readFlat(flat: string): RateModel {
  const amount = rated(decimal(flat));
  return () => amount;
}
