import { decimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import type { Experiment, Variant } from '../model/contact-policy.js';
import { drawShare, drawsInAll } from './draw-share.js';

/**
 * Tells whether a customer takes part in an experiment.
 *
 * @param experiment - The experiment.
 * @param customer - The id of the customer.
 * @returns True for the share of customers that `coverage` names.
 */
export function isCovered({ seed, coverage }: Experiment, customer: string): boolean {
  return compareDecimals(drawShare(seed, 'coverage', customer), multiplyDecimals(decimal(coverage), drawsInAll)) < 0;
}

/**
 * Draws the variant of an experiment for a customer; weights are relative to one another.
 *
 * @param experiment - The experiment.
 * @param customer - The id of the customer.
 * @returns The variant; undefined where none has a weight.
 */
export function drawVariant({ seed, variants }: Experiment, customer: string): Variant | undefined {
  const all = sumDecimals(variants.map(({ weight }) => decimal(weight)));
  const drawn = multiplyDecimals(drawShare(seed, 'variant', customer), all);
  let reached = zeroDecimal;
  return variants.find(({ weight }) => {
    reached = addDecimals(reached, multiplyDecimals(decimal(weight), drawsInAll));
    return compareDecimals(drawn, reached) < 0;
  });
}
