/** What the tiers of graduated and volume prices have in common. */
import { type Decimal, decimal, zeroDecimal } from '../../kernel/decimal.js';
import { addDecimals, compareDecimals, isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import { divideToInteger } from '../../kernel/decimal-rounding.js';
import type { Tier, TierBound } from '../../model/tier.js';
import type { RatingInput } from './price-rating.js';

/** Where a tier ends: a quantity, `undefined` for no end, or `unknown` where it has no bound for the unit. */
export type TierEnd = Decimal | 'open' | 'unknown';

/**
 * Reads the upper end of a tier for one unit.
 *
 * @param upTo - The bound as written.
 * @param unit - The unit that is rated; only bounds by unit need it.
 * @returns The last quantity of the tier, `open` for no end, `unknown` where the tier names other units only.
 */
export function tierEnd(upTo: TierBound, unit: string | undefined): TierEnd {
  if (upTo === null) return 'open';
  if (typeof upTo === 'string') return decimal(upTo);
  const bound = unit !== undefined && Object.hasOwn(upTo, unit) ? upTo[unit] : undefined;
  return bound === undefined ? 'unknown' : decimal(bound);
}

/**
 * Tells whether a tier is reached by no unit beyond its end: bounds of several units must all hold.
 *
 * @param upTo - The bound as written.
 * @param input - The quantity with its unit, and the quantities of other units.
 * @returns True or false; undefined where the bound names a unit whose quantity is not known.
 */
export function isTierOf(upTo: TierBound, input: RatingInput): boolean | undefined {
  if (upTo === null) return true;
  if (typeof upTo === 'string') return isWithinTier(input.quantity, decimal(upTo));
  const holds = Object.entries(upTo).map(([unit, bound]) => {
    const quantity = input.units !== undefined && Object.hasOwn(input.units, unit) ? input.units[unit] : undefined;
    const known = quantity ?? (unit === input.unit ? input.quantity : undefined);
    return known === undefined ? undefined : isWithinTier(known, decimal(bound));
  });
  if (holds.includes(false)) return false;
  return holds.includes(undefined) ? undefined : true;
}

/**
 * Tells whether a quantity lies within a tier or below it.
 *
 * @param quantity - The quantity.
 * @param end - The upper end, inclusive.
 * @returns True up to the end.
 */
export function isWithinTier(quantity: Decimal, end: Decimal | 'open'): boolean {
  return end === 'open' || compareDecimals(quantity, end) <= 0;
}

/**
 * Prices units by one tier: its flat amount, an amount for each unit or begun block, and a share of the value.
 *
 * @param tier - The tier.
 * @param quantity - The units that it prices.
 * @returns The exact amount, or undefined for blocks of size zero.
 */
export function tierAmount(tier: Tier, quantity: Decimal): Decimal | undefined {
  const blocks = tier.blockSize === undefined ? quantity : countBlocks(quantity, decimal(tier.blockSize));
  if (blocks === undefined) return undefined;
  const units = multiplyDecimals(amountOf(tier.unitAmount), blocks);
  const share = multiplyDecimals(amountOf(tier.rate), quantity);
  return addDecimals(addDecimals(amountOf(tier.flatAmount), units), share);
}

function countBlocks(quantity: Decimal, size: Decimal): Decimal | undefined {
  return isZeroDecimal(size) ? undefined : divideToInteger(quantity, size, 'up');
}

// Within a tier an absent part is no unknown: a tier has the parts that it names.
function amountOf(text: string | undefined): Decimal {
  return text === undefined ? zeroDecimal : decimal(text);
}
