/** Finds at which quantities the cheaper of two offers changes: by the projection itself, between the bends of both. */
import { type Decimal, decimalFromInteger } from '../kernel/decimal.js';
import { compareDecimals, multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import type { CostAt } from './cost-at.js';
import { countSteps, farQuantity } from './list-bends.js';

/** Two costs over the same quantities. */
export interface CostPair {
  readonly first: CostAt;
  readonly second: CostAt;
  /** Where either may jump or bend. */
  readonly bends: readonly Decimal[];
  /** The smallest difference between two quantities. */
  readonly step: Decimal;
  /** The least and the most quantity that can be had. */
  readonly least: Decimal;
  readonly most?: Decimal;
}

/** Quantities over which one stays the cheaper. */
export interface CostStretch {
  readonly from: Decimal;
  /** The last quantity; absent: no end was found. */
  readonly until?: Decimal;
  /** Which is cheaper; neither where both cost the same. */
  readonly cheaper: 'first' | 'second' | 'neither';
}

/**
 * Finds the stretches.
 *
 * @param pair - The two costs.
 * @returns The stretches in order, without gaps; undefined where a cost is not known.
 */
export function findBreakEven(pair: CostPair): readonly CostStretch[] | undefined {
  const places = listPlaces(pair);
  const turns: Turn[] = [];
  let before: Turn | undefined;
  for (const at of places) {
    const cheaper = standingAt(pair, at);
    if (cheaper === undefined) return undefined;
    if (before === undefined) turns.push({ at, cheaper });
    else if (before.cheaper !== cheaper) turns.push(...crossings(pair, before, { at, cheaper }));
    before = { at, cheaper };
  }
  return turns.map(({ at, cheaper }, place) => {
    const next = turns[place + 1]?.at;
    return { from: quantityAt(pair, at), ...(next === undefined ? endOf(pair) : { until: quantityAt(pair, next - 1n) }), cheaper };
  });
}

type Standing = CostStretch['cheaper'];

interface Turn {
  readonly at: bigint;
  readonly cheaper: Standing;
}

function endOf({ most }: CostPair): { readonly until?: Decimal } {
  return most === undefined ? {} : { until: most };
}

// Every bend with the quantity after it: between two of them both costs are straight.
function listPlaces({ bends, step, least, most }: CostPair): readonly bigint[] {
  const place = (quantity: Decimal): bigint => countSteps(quantity, step);
  const [first, last] = [place(least), place(most ?? farQuantity)];
  const found = new Set([first, last]);
  for (const bend of bends.map(place)) for (const at of [bend, bend + 1n]) if (at > first && at < last) found.add(at);
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

function quantityAt({ step }: CostPair, at: bigint): Decimal {
  return multiplyDecimals(step, decimalFromInteger(at));
}

function standingAt(pair: CostPair, at: bigint): Standing | undefined {
  const quantity = quantityAt(pair, at);
  const [a, b] = [pair.first(quantity), pair.second(quantity)];
  if (a === undefined || b === undefined) return undefined;
  const order = compareDecimals(a, b);
  if (order === 0) return 'neither';
  return order < 0 ? 'first' : 'second';
}

// Between two places that differ: the first quantity that is not as before, and the first that is as after.
function crossings(pair: CostPair, before: Turn, after: Turn): readonly Turn[] {
  const leaves = firstWhere(before.at, after.at, at => standingAt(pair, at) !== before.cheaper);
  const between = standingAt(pair, leaves) ?? after.cheaper;
  if (between === after.cheaper) return [{ at: leaves, cheaper: between }];
  const arrives = firstWhere(leaves, after.at, at => standingAt(pair, at) === after.cheaper);
  return [
    { at: leaves, cheaper: between },
    { at: arrives, cheaper: after.cheaper },
  ];
}

// invariant: the test does not hold at the first place, holds at the last, and changes once between them.
function firstWhere(first: bigint, last: bigint, test: (at: bigint) => boolean): bigint {
  let [low, high] = [first, last];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (test(middle)) high = middle;
    else low = middle;
  }
  return high;
}
