/** A price as a function of the quantity, read on a grid of quantities: where it is a straight line, and what it comes to. */
import { type Decimal, decimal, oneDecimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, isZeroDecimal, multiplyDecimals, subtractDecimals } from '../kernel/decimal-arithmetic.js';
import { divideToInteger } from '../kernel/decimal-rounding.js';
import type { Price } from '../model/price.js';
import type { Tier } from '../model/tier.js';

/** A price that depends on the quantity alone. */
export interface PriceFunction {
  /** What a quantity costs, without limits of spend; undefined beyond the last tier. */
  readonly amountAt: (quantity: Decimal) => Decimal | undefined;
  readonly minimum?: Decimal;
  readonly maximum?: Decimal;
  /** Quantities after which it may jump or bend; beyond the last it repeats itself every `period`, or is a straight line. */
  readonly bends: readonly Decimal[];
  /** The length of the steps that never end; absent for none. */
  readonly step?: Decimal;
  /** After how many units what the steps do repeats itself: a whole number of steps. */
  readonly period?: Decimal;
  /** The last quantity that has a price; absent for no end. */
  readonly end?: Decimal;
}

/**
 * Reads a price as a function.
 *
 * @param price - The price.
 * @param mostBends - How many places where it bends are worth listing.
 * @returns The function; undefined for a price that depends on more than the quantity, or bends more often.
 */
export function readPriceFunction(price: Price, mostBends: number): PriceFunction | undefined {
  const model = readModel(price);
  if (model === undefined || price.freeEvents !== undefined || price.perEventMinimum !== undefined || price.perEventMaximum !== undefined)
    return undefined;
  const free = decimal(price.freeUnits ?? '0');
  const size = price.divideBy === undefined ? undefined : decimal(price.divideBy.size);
  if (size !== undefined && isZeroDecimal(size)) return undefined;
  const round = price.divideBy?.round ?? 'up';
  const toChargeable = (quantity: Decimal): Decimal => {
    const paid = compareDecimals(quantity, free) <= 0 ? zeroDecimal : subtractDecimals(quantity, free);
    return size === undefined ? paid : divideToInteger(paid, size, round);
  };
  const period = size === undefined ? model.period : multiplyDecimals(size, model.period ?? oneDecimal);
  const bends = listBends(model, { free, size, round, period, mostBends });
  if (bends === undefined) return undefined;
  const end = model.end === undefined ? undefined : addDecimals(free, size === undefined ? model.end : multiplyDecimals(model.end, size));
  return {
    amountAt: quantity => model.amountAt(toChargeable(quantity)),
    bends,
    ...(period === undefined ? {} : { period, step: size ?? period }),
    ...(end === undefined ? {} : { end }),
    ...(price.minimum === undefined ? {} : { minimum: decimal(price.minimum) }),
    ...(price.maximum === undefined ? {} : { maximum: decimal(price.maximum) }),
  };
}

/** A model over what is left of the quantity after free units and packages. */
interface ModelFunction {
  readonly amountAt: (chargeable: Decimal) => Decimal | undefined;
  /** The ends of tiers that have one, each with the blocks up to it. */
  readonly tiers: readonly ReadTier[];
  readonly end?: Decimal;
  /** The block of an open last tier. */
  readonly period?: Decimal;
}

interface ReadTier {
  readonly tier: Tier;
  readonly start: Decimal;
  readonly end: Decimal | undefined;
  readonly block: Decimal | undefined;
  /** Whether blocks count from the start of the tier, or from zero. */
  readonly blocksFrom: Decimal;
}

function readModel(price: Price): ModelFunction | undefined {
  const { flat, perUnit, percentage } = price;
  if (flat !== undefined) return { amountAt: () => decimal(flat), tiers: [] };
  if (perUnit !== undefined) return { amountAt: chargeable => multiplyDecimals(decimal(perUnit), chargeable), tiers: [] };
  if (percentage !== undefined && percentage.fixed === undefined)
    return { amountAt: chargeable => multiplyDecimals(decimal(percentage.rate), chargeable), tiers: [] };
  const ladder = price.graduated ?? price.volume;
  const tiers = ladder === undefined ? undefined : readTiers(ladder, price.graduated !== undefined);
  if (tiers === undefined) return undefined;
  const last = tiers.at(-1);
  return {
    amountAt: price.graduated === undefined ? chargeable => rateVolume(tiers, chargeable) : chargeable => rateGraduated(tiers, chargeable),
    tiers,
    ...(last?.end === undefined ? {} : { end: last.end }),
    ...(last?.end !== undefined || last?.block === undefined ? {} : { period: last.block }),
  };
}

function readTiers(ladder: readonly Tier[], isGraduated: boolean): readonly ReadTier[] | undefined {
  const tiers: ReadTier[] = [];
  let start = zeroDecimal;
  for (const tier of ladder) {
    if (typeof tier.upTo === 'object' && tier.upTo !== null) return undefined;
    const end = tier.upTo === null ? undefined : decimal(tier.upTo);
    const block = tier.blockSize === undefined ? undefined : decimal(tier.blockSize);
    if (block !== undefined && isZeroDecimal(block)) return undefined;
    tiers.push({ tier, start, end, block, blocksFrom: isGraduated ? start : zeroDecimal });
    start = end ?? start;
  }
  return tiers;
}

function rateVolume(tiers: readonly ReadTier[], chargeable: Decimal): Decimal | undefined {
  const reached = tiers.find(({ end }) => end === undefined || compareDecimals(chargeable, end) <= 0);
  return reached === undefined ? undefined : rateTier(reached, chargeable);
}

function rateGraduated(tiers: readonly ReadTier[], chargeable: Decimal): Decimal | undefined {
  let sum = zeroDecimal;
  for (const read of tiers) {
    const isLast = read.end === undefined || compareDecimals(chargeable, read.end) <= 0;
    sum = addDecimals(sum, rateTier(read, subtractDecimals(isLast ? chargeable : (read.end ?? chargeable), read.start)));
    if (isLast) return sum;
  }
  return undefined;
}

function rateTier({ tier, block }: ReadTier, quantity: Decimal): Decimal {
  const units = block === undefined ? quantity : divideToInteger(quantity, block, 'up');
  const byUnit = multiplyDecimals(decimal(tier.unitAmount ?? '0'), units);
  const byValue = multiplyDecimals(decimal(tier.rate ?? '0'), quantity);
  return addDecimals(decimal(tier.flatAmount ?? '0'), addDecimals(byUnit, byValue));
}

interface BendOptions {
  readonly free: Decimal;
  readonly size: Decimal | undefined;
  readonly round: 'up' | 'down';
  readonly period: Decimal | undefined;
  readonly mostBends: number;
}

// Two periods beyond the last tier are listed too, so that whatever repeats itself is seen whole.
function listBends(model: ModelFunction, { free, size, round, period, mostBends }: BendOptions): readonly Decimal[] | undefined {
  const bends: Decimal[] = [free];
  const toQuantity = (chargeable: Decimal): Decimal =>
    addDecimals(free, size === undefined ? chargeable : multiplyDecimals(chargeable, size));
  for (const { start, end, block, blocksFrom } of model.tiers) {
    if (end !== undefined) bends.push(toQuantity(end));
    if (block === undefined || size !== undefined) continue;
    const until = end ?? addDecimals(start, multiplyDecimals(block, decimal('2')));
    const before = divideToInteger(subtractDecimals(start, blocksFrom), block, 'down');
    for (
      let step = addDecimals(blocksFrom, multiplyDecimals(block, before));
      compareDecimals(step, until) <= 0;
      step = addDecimals(step, block)
    ) {
      bends.push(toQuantity(step));
      if (bends.length > mostBends) return undefined;
    }
  }
  if (size === undefined) return bends;
  const last = bends.reduce((most, bend) => (compareDecimals(bend, most) > 0 ? bend : most), free);
  const until = addDecimals(last, multiplyDecimals(period ?? size, decimal('2')));
  // Rounded down, the next package counts from its last unit on, and not from the one after it.
  const early = round === 'down' ? smallest : zeroDecimal;
  for (let step = addDecimals(free, size); compareDecimals(step, until) <= 0; step = addDecimals(step, size)) {
    bends.push(subtractDecimals(step, early));
    if (bends.length > mostBends) return undefined;
  }
  return bends;
}

const smallest: Decimal = { coefficient: 1n, scale: 20 };
