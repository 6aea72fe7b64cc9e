import { type Decimal, zeroDecimal } from '../../kernel/decimal.js';
import { addDecimals, negateDecimal, subtractDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Tier } from '../../model/tier.js';
import { type RatedTier, type RateModel, type Rating, type RatingCode, rated, unrated } from './price-rating.js';
import { alignDecimal, isWithinTier, onceByScale, type ReadTier, readTier, tierAmount, tierEnd } from './tier-amount.js';

/** Each tier prices the units within it; zero units still owe the first tier's flat amount. */
export function readGraduated(tiers: readonly Tier[]): RateModel {
  const isByUnit = tiers.some(({ upTo }) => upTo !== null && typeof upTo !== 'string');
  const ladderOf = onceByScale(scale => readLadder(tiers, { scale, unit: undefined }));
  return ({ quantity, unit }) => {
    const { scale } = quantity;
    const { steps, beyond } = isByUnit ? readLadder(tiers, { scale, unit }) : ladderOf(scale);
    for (const step of steps) if (isWithinTier(quantity, step.end)) return rateStep(step, quantity);
    return unrated(beyond);
  };
}

/** A tier that can be the last that a quantity reaches. */
interface Step {
  readonly tier: ReadTier;
  readonly end: Decimal | 'open';
  /** The end of the tier below, negative. */
  readonly start: Decimal | undefined;
  /** The tiers below, which are full, and what they cost together. */
  readonly below: readonly RatedTier[];
  readonly sum: Decimal;
}

function rateStep({ tier, start, below, sum }: Step, quantity: Decimal): Rating {
  const within = start === undefined ? quantity : addDecimals(quantity, start);
  const amount = tierAmount(tier, within);
  if (amount === undefined) return unrated('DIVISION_BY_ZERO');
  const last = { tier: below.length, quantity: within, amount };
  return below.length === 0 ? rated(amount, [last]) : rated(addDecimals(sum, amount), [...below, last]);
}

interface Ladder {
  readonly steps: readonly Step[];
  /** Why a quantity past the last step has no amount. */
  readonly beyond: RatingCode;
}

// What a full tier costs depends on no quantity; decimals are brought to the scale of the quantity, so that a rating need not do it.
function readLadder(tiers: readonly Tier[], { scale, unit }: { readonly scale: number; readonly unit: string | undefined }): Ladder {
  const steps: Step[] = [];
  const below: RatedTier[] = [];
  let start = zeroDecimal;
  let sum = zeroDecimal;
  for (const [index, each] of tiers.entries()) {
    const end = tierEnd(each.upTo, unit);
    if (end === 'unknown') break;
    const tier = readTier(each, Math.max(scale, start.scale));
    steps.push({
      tier,
      end: end === 'open' ? end : alignDecimal(end, scale),
      start: index === 0 ? undefined : negateDecimal(alignDecimal(start, scale)),
      below: [...below],
      sum: alignDecimal(sum, tier.scale),
    });
    if (end === 'open') break;
    const quantity = subtractDecimals(end, start);
    const amount = tierAmount(readTier(each, quantity.scale), quantity);
    if (amount === undefined) return { steps, beyond: 'DIVISION_BY_ZERO' };
    below.push({ tier: index, quantity, amount });
    sum = addDecimals(sum, amount);
    start = end;
  }
  return { steps, beyond: 'NO_TIER_FOR_QUANTITY' };
}
