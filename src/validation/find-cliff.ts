/** Where buying more costs less: the price function of a volume ladder is linear within a tier, so its ends and starts are all there is to compare. */
import { type Decimal, decimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import type { Price } from '../model/price.js';
import type { Tier } from '../model/tier.js';
import { ratePrice } from '../pricing/rate-price.js';
import type { Ladder } from './list-ladders.js';

/** A quantity with what it costs. */
export interface PricedQuantity {
  /** In units of the charge, as a customer orders or uses them. */
  readonly quantity: Decimal;
  readonly amount: Decimal;
}

/** A stretch of quantities that cost more than a larger one. */
export interface Cliff {
  /** The position of the tier. */
  readonly tier: number;
  /** The smallest quantity of the tier that costs more than the larger one. */
  readonly first: PricedQuantity;
  /** The last quantity of the tier. */
  readonly last: PricedQuantity;
  /** The larger quantity that costs less. */
  readonly larger: PricedQuantity;
}

/**
 * Finds the tiers of a volume ladder in which some quantity costs more than a larger one, exactly, by the engine that bills.
 *
 * @param ladder - A sound ladder.
 * @param decimals - How many decimals a quantity may have; undefined for any: then those of the bounds count.
 * @returns One cliff for each such tier, in order.
 */
export function findCliffs(ladder: Ladder, decimals: number | undefined): readonly Cliff[] {
  const ends = ladder.ends.flatMap(end => (typeof end === 'string' ? [] : [end]));
  const scale = Math.max(decimals ?? 0, ...ends.map(end => end.scale));
  const step: Decimal = { coefficient: 1n, scale };
  const cheapest = findCheapestLater(
    ladder,
    ends.map(end => addDecimals(end, step)),
  );
  return ends.flatMap((end, tier): readonly Cliff[] => {
    const later = cheapest[tier];
    const last = costIn(ladder, tier, end);
    if (later === undefined || last === undefined || compareDecimals(last, later.amount) <= 0) return [];
    const first = findFirstAbove(ladder, { tier, limit: later.amount, from: ends[tier - 1] ?? zeroDecimal, end, scale });
    return [
      { tier, first: inUnits(ladder, first), last: inUnits(ladder, { quantity: end, amount: last }), larger: inUnits(ladder, later) },
    ];
  });
}

// For each tier the cheapest first quantity of the tiers after it, found from the last tier on.
function findCheapestLater(ladder: Ladder, starts: readonly Decimal[]): readonly (PricedQuantity | undefined)[] {
  const cheapest: (PricedQuantity | undefined)[] = [];
  let best: PricedQuantity | undefined;
  for (let tier = starts.length - 1; tier >= 0; tier -= 1) {
    const quantity = starts[tier];
    const amount = quantity === undefined || ladder.tiers[tier + 1] === undefined ? undefined : costIn(ladder, tier + 1, quantity);
    if (quantity !== undefined && amount !== undefined && (best === undefined || compareDecimals(amount, best.amount) <= 0))
      best = { quantity, amount };
    cheapest[tier] = best;
  }
  return cheapest;
}

interface Search {
  readonly tier: number;
  readonly limit: Decimal;
  /** The last quantity before the tier. */
  readonly from: Decimal;
  readonly end: Decimal;
  readonly scale: number;
}

// Within a tier the cost rises with the quantity, so the first quantity above the limit is found by halving.
function findFirstAbove(ladder: Ladder, { tier, limit, from, end, scale }: Search): PricedQuantity {
  let low = onGrid(from, scale);
  let high = onGrid(end, scale);
  const costAt = (coefficient: bigint): Decimal | undefined => costIn(ladder, tier, { coefficient, scale });
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const cost = costAt(middle);
    if (cost !== undefined && compareDecimals(cost, limit) > 0) high = middle;
    else low = middle;
  }
  return { quantity: { coefficient: high, scale }, amount: costAt(high) ?? zeroDecimal };
}

function onGrid(quantity: Decimal, scale: number): bigint {
  return quantity.coefficient * 10n ** BigInt(scale - quantity.scale);
}

// Rated by the one tier alone, so that a ladder of many tiers is not walked for each of them.
function costIn({ price, tiers, charge }: Ladder, tier: number, quantity: Decimal): Decimal | undefined {
  const rating = ratePrice(withOnly(price, tiers[tier]), { quantity, ...(charge.unit === undefined ? {} : { unit: charge.unit }) });
  return rating.kind === 'rated' ? rating.amount : undefined;
}

function withOnly(price: Price, tier: Tier | undefined): Price {
  const { freeUnits: _, divideBy: __, ...rest } = price;
  return { ...rest, volume: tier === undefined ? [] : [{ ...tier, upTo: null }] };
}

// Bounds count what is left after free units and packages.
function inUnits({ price }: Ladder, { quantity, amount }: PricedQuantity): PricedQuantity {
  const packed = price.divideBy === undefined ? quantity : multiplyDecimals(quantity, decimal(price.divideBy.size));
  return { quantity: addDecimals(packed, price.freeUnits === undefined ? zeroDecimal : decimal(price.freeUnits)), amount };
}
