/** What the tiers of graduated and volume prices have in common. */
import { type Decimal, decimal, zeroDecimal } from '../../kernel/decimal.js';
import { addDecimals, compareDecimals, isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import { divideToInteger } from '../../kernel/decimal-rounding.js';
import type { Tier, TierBound } from '../../model/tier.js';
import { readDecimal } from './price-rating.js';

/** Where a tier ends: a quantity, `open` for no end, or `unknown` where it has no bound for the unit. */
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
 * Tells whether a quantity lies within a tier or below it.
 *
 * @param quantity - The quantity.
 * @param end - The upper end, inclusive.
 * @returns True up to the end.
 */
export function isWithinTier(quantity: Decimal, end: Decimal | 'open'): boolean {
  return end === 'open' || compareDecimals(quantity, end) <= 0;
}

/** A tier whose decimals have been read. */
export interface ReadTier {
  readonly flat: Decimal | undefined;
  /** What a unit, or a block, costs: the share of the value included where there are no blocks. */
  readonly each: Decimal;
  readonly blocks: { readonly size: Decimal; readonly rate: Decimal } | undefined;
  /** The least scale of its amounts. */
  readonly scale: number;
}

/**
 * Reads the decimals of a tier.
 *
 * @param tier - The tier.
 * @param scale - The scale of the quantities to come; others are priced as exactly, only not as fast.
 * @returns The tier, with its decimals at the scales that the amounts will have.
 */
export function readTier({ unitAmount, flatAmount, rate, blockSize }: Tier, scale: number): ReadTier {
  // Within a tier an absent part is no unknown: a tier has the parts that it names.
  const unit = readDecimal(unitAmount) ?? zeroDecimal;
  const share = readDecimal(rate) ?? zeroDecimal;
  const size = readDecimal(blockSize);
  const each = size === undefined ? addDecimals(unit, share) : unit;
  const least = size === undefined ? each.scale + scale : Math.max(each.scale, share.scale + scale);
  return {
    flat: flatAmount === undefined ? undefined : alignDecimal(decimal(flatAmount), least),
    each,
    blocks: size === undefined ? undefined : { size, rate: share },
    scale: least,
  };
}

/**
 * Prices units by one tier: its flat amount, an amount for each unit or begun block, and a share of the value.
 *
 * @param tier - The tier.
 * @param quantity - The units that it prices.
 * @returns The exact amount, or undefined for blocks of size zero.
 */
export function tierAmount({ flat, each, blocks }: ReadTier, quantity: Decimal): Decimal | undefined {
  if (blocks !== undefined && isZeroDecimal(blocks.size)) return undefined;
  const units =
    blocks === undefined
      ? multiplyDecimals(each, quantity)
      : addDecimals(multiplyDecimals(each, divideToInteger(quantity, blocks.size, 'up')), multiplyDecimals(blocks.rate, quantity));
  return flat === undefined ? units : addDecimals(flat, units);
}

/** Writes a decimal with more zeros at its end, so that what is added to it needs no change of scale. */
export function alignDecimal(value: Decimal, scale: number): Decimal {
  return addDecimals(value, { coefficient: 0n, scale });
}

/** Makes something once for each scale of the quantities. */
export function onceByScale<Made>(make: (scale: number) => Made): (scale: number) => Made {
  const made: Made[] = [];
  return scale => {
    const known = made[scale];
    if (known !== undefined) return known;
    const fresh = make(scale);
    made[scale] = fresh;
    return fresh;
  };
}
