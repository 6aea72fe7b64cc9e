/** Every ladder of price tiers, with its bounds read for the unit of its charge. */
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { Tier } from '../model/tier.js';
import { type TierEnd, tierEnd } from '../pricing/models/tier-amount.js';
import type { PricePlace } from './list-prices.js';

/** A ladder where the catalogue holds it. */
export interface Ladder extends PricePlace {
  readonly model: 'graduated' | 'volume';
  readonly tiers: readonly Tier[];
  /** The path of the list of tiers. */
  readonly ladderPath: readonly (string | number)[];
  /** Where each tier ends: a quantity, `open`, or `unknown` where it has no bound for the charge's unit. */
  readonly ends: readonly TierEnd[];
  /** The bounds ascend and only the last is open: the ladder says what it means. */
  readonly isSound: boolean;
}

/**
 * Lists the ladders of tiers.
 *
 * @param prices - Prices with their paths.
 * @returns Each ladder with its path.
 */
export function listLadders(prices: readonly PricePlace[]): readonly Ladder[] {
  return prices.flatMap(place => (['graduated', 'volume'] as const).flatMap(model => readLadder(place, model)));
}

function readLadder(place: PricePlace, model: Ladder['model']): readonly Ladder[] {
  const tiers = place.price[model];
  if (tiers === undefined) return [];
  const ends = tiers.map(({ upTo }) => tierEnd(upTo, place.charge.unit));
  return [{ ...place, model, tiers, ladderPath: [...place.path, model], ends, isSound: ends.every((_, at) => isOrdered(ends, at)) }];
}

function isOrdered(ends: readonly TierEnd[], at: number): boolean {
  const end = ends[at];
  const next = ends[at + 1];
  if (end === undefined || end === 'unknown' || next === 'unknown') return false;
  if (next === undefined) return true;
  return end !== 'open' && (next === 'open' || compareDecimals(end, next) < 0);
}
