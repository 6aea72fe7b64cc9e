import { type Decimal, decimalFromInteger } from '../kernel/decimal.js';
import { sha256 } from '../kernel/sha256.js';

/** The number of draws there are: 2^32, written out since bundlers keep a power that nobody reads. */
export const drawsInAll: Decimal = { coefficient: 4_294_967_296n, scale: 0 };

/**
 * Draws a number for a customer that is the same for ever: the first 32 bits of the SHA-256 (FIPS 180-4) of the UTF-8 text
 * `seed:purpose:customer`.
 *
 * @param seed - The seed of the experiment.
 * @param purpose - What is drawn: whether a customer takes part, and which variant, are two draws that have nothing to do with each other.
 * @param customer - The id of the customer.
 * @returns A whole number from 0, below `drawsInAll`.
 */
export function drawShare(seed: string, purpose: 'coverage' | 'variant', customer: string): Decimal {
  return decimalFromInteger(Number.parseInt(sha256(`${seed}:${purpose}:${customer}`).slice(0, 8), 16));
}
