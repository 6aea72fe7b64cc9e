import { type Decimal, decimal } from '../../kernel/decimal.js';
import type { Tier, TierBound } from '../../model/tier.js';
import { type RateModel, type RatingInput, rated, unrated } from './price-rating.js';
import { alignDecimal, isWithinTier, onceByScale, readTier, tierAmount } from './tier-amount.js';

/** The tier that the quantity reaches prices all units; zero units lie in the first. */
export function readVolume(tiers: readonly Tier[]): RateModel {
  const stepsOf = onceByScale(scale => tiers.map(tier => ({ tier: readTier(tier, scale), end: readEnd(tier.upTo, scale) })));
  return input => {
    const { quantity } = input;
    for (const [index, { tier, end }] of stepsOf(quantity.scale).entries()) {
      const isReached = isWithinEnd(end, input);
      if (isReached === undefined) return unrated('NO_TIER_FOR_QUANTITY');
      if (!isReached) continue;
      const amount = tierAmount(tier, quantity);
      return amount === undefined ? unrated('DIVISION_BY_ZERO') : rated(amount, [{ tier: index, quantity, amount }]);
    }
    return unrated('NO_TIER_FOR_QUANTITY');
  };
}

/** Where a tier ends: for the rated unit, or for several units of which none may exceed its own. */
type End = Decimal | 'open' | readonly (readonly [unit: string, end: Decimal])[];

function readEnd(upTo: TierBound, scale: number): End {
  if (upTo === null) return 'open';
  if (typeof upTo === 'string') return alignDecimal(decimal(upTo), scale);
  return Object.entries(upTo).map(([unit, bound]) => [unit, decimal(bound)]);
}

// Undefined where the end names a unit whose quantity is not known.
function isWithinEnd(end: End, { quantity, unit, units }: RatingInput): boolean | undefined {
  if (end === 'open' || 'scale' in end) return isWithinTier(quantity, end);
  const holds = end.map(([name, most]) => {
    const own = units !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;
    const known = own ?? (name === unit ? quantity : undefined);
    return known === undefined ? undefined : isWithinTier(known, most);
  });
  if (holds.includes(false)) return false;
  return holds.includes(undefined) ? undefined : true;
}
