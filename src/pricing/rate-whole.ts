/** Rating in whole numbers, for those who rate one price many times: exact as long as every step is a safe integer, and refused where not. */
import { type Decimal, decimal, zeroDecimal } from '../kernel/decimal.js';
import { powerOfTen } from '../kernel/power-of-ten.js';
import type { Price } from '../model/price.js';
import type { Tier } from '../model/tier.js';
import { readDecimal } from './models/price-rating.js';
import { isDeeplyFrozen, priceModelOf } from './rate-price.js';

/** A price as steps of whole numbers. */
export interface WholePrice {
  /** What a quantity is multiplied by, so that it is as fine as the bounds of the tiers. */
  readonly factor: number;
  readonly free: number;
  readonly steps: readonly WholeStep[];
  /** Amounts are rounded by it to the smallest unit of the currency. */
  readonly divisor: number;
  /** The largest quantity, after `factor`, for which nothing exceeds what a number holds exactly. */
  readonly most: number;
}

interface WholeStep {
  readonly end: number;
  readonly start: number;
  readonly base: number;
  readonly each: number;
}

/** How fine quantities and amounts are: their decimals. */
export interface WholeScales {
  readonly scale: number;
  readonly minorUnits: number;
}

/**
 * Reads a price as steps of whole numbers.
 *
 * @param price - The price.
 * @param scales - The decimals of the quantities and of the currency.
 * @returns The steps; undefined for models, modifiers and sizes that have to be rated by `ratePrice`.
 */
export function readWholePrice(price: Price, { scale, minorUnits }: WholeScales): WholePrice | undefined {
  const kept = known.get(price);
  if (kept?.scale === scale && kept.minorUnits === minorUnits) return kept.whole;
  const whole = readPrice(price, { scale, minorUnits });
  if (kept !== undefined || isDeeplyFrozen(price)) known.set(price, { scale, minorUnits, whole });
  return whole;
}

/**
 * Rates a quantity and rounds the amount, half away from zero.
 *
 * @param price - The price.
 * @param quantity - A safe integer from 0, at the scale that the price was read for.
 * @returns The amount in the smallest unit of the currency; undefined where it would not be exact, or no tier reaches so far.
 */
export function rateWhole({ factor, free, steps, divisor, most }: WholePrice, quantity: number): number | undefined {
  const fine = quantity * factor;
  if (!(fine <= most)) return undefined;
  const paid = fine > free ? fine - free : 0;
  for (const { end, start, base, each } of steps) {
    if (paid > end) continue;
    const amount = base + each * (paid - start);
    const rest = amount % divisor;
    return (amount - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  }
  return undefined;
}

interface KeptPrice extends WholeScales {
  readonly whole: WholePrice | undefined;
}

// invariant: only what can never change is remembered.
const known = /* @__PURE__ */ new WeakMap<Price, KeptPrice>();

function readPrice(price: Price, { scale, minorUnits }: WholeScales): WholePrice | undefined {
  const ladder = hasOtherModifier(price) ? undefined : readLadder(price);
  if (ladder === undefined) return undefined;
  const free = readDecimal(price.freeUnits) ?? zeroDecimal;
  const fine = Math.max(scale, free.scale, ...ladder.map(({ end }) => end?.scale ?? 0));
  const priced = Math.max(minorUnits - fine, 0, ...ladder.map(({ each, flat }) => Math.max(each.scale, flat.scale - fine)));
  const steps = placeSteps(ladder, { fine, priced, isVolume: priceModelOf(price) === 'volume' });
  const divisor = powerOfTen(fine + priced - minorUnits);
  const factor = powerOfTen(fine - scale);
  const most = mostOf(steps);
  if (
    most === undefined ||
    free.coefficient < 0n ||
    divisor > safe ||
    factor > safe ||
    steps.some(({ base, each, start }) => base < 0n || each < 0n || start < 0n)
  )
    return undefined;
  return {
    factor: Number(factor),
    free: Number(at(free, fine)),
    steps: steps.map(({ end, start, base, each }) => ({
      end: end === undefined ? Number.POSITIVE_INFINITY : Number(end),
      start: Number(start),
      base: Number(base),
      each: Number(each),
    })),
    divisor: Number(divisor),
    most: Number(most),
  };
}

const safe = /* @__PURE__ */ BigInt(Number.MAX_SAFE_INTEGER);

function hasOtherModifier({ divideBy, minimum, maximum, freeEvents, perEventMinimum, perEventMaximum }: Price): boolean {
  return [divideBy, minimum, maximum, freeEvents, perEventMinimum, perEventMaximum].some(modifier => modifier !== undefined);
}

interface Rung {
  readonly end: Decimal | undefined;
  readonly each: Decimal;
  readonly flat: Decimal;
}

function readLadder(price: Price): readonly Rung[] | undefined {
  const model = priceModelOf(price);
  if (model === 'flat') return [{ end: undefined, each: zeroDecimal, flat: decimal(price.flat ?? '0') }];
  if (model === 'perUnit') return [{ end: undefined, each: decimal(price.perUnit ?? '0'), flat: zeroDecimal }];
  const tiers = model === 'graduated' ? price.graduated : model === 'volume' ? price.volume : undefined;
  if (tiers === undefined) return undefined;
  const rungs = tiers.flatMap(tier => readRung(tier) ?? []);
  return rungs.length === 0 || rungs.length < tiers.length ? undefined : rungs;
}

function readRung({ upTo, unitAmount, flatAmount, rate, blockSize }: Tier): Rung | undefined {
  if (rate !== undefined || blockSize !== undefined || (upTo !== null && typeof upTo !== 'string')) return undefined;
  const [each, flat] = [unitAmount, flatAmount].map(text => readDecimal(text) ?? zeroDecimal);
  return each === undefined || flat === undefined ? undefined : { end: upTo === null ? undefined : decimal(upTo), each, flat };
}

interface LadderScales {
  /** The decimals of quantities. */
  readonly fine: number;
  /** The decimals of an amount for a unit: amounts have both. */
  readonly priced: number;
  readonly isVolume: boolean;
}

interface PlacedStep {
  readonly end: bigint | undefined;
  readonly start: bigint;
  readonly base: bigint;
  readonly each: bigint;
}

function placeSteps(ladder: readonly Rung[], { fine, priced, isVolume }: LadderScales): readonly PlacedStep[] {
  const steps: PlacedStep[] = [];
  let start = 0n;
  let below = 0n;
  for (const rung of ladder) {
    const each = at(rung.each, priced);
    const base = below + at(rung.flat, fine + priced);
    const end = rung.end === undefined ? undefined : at(rung.end, fine);
    steps.push({ end, start, base, each });
    if (end === undefined || isVolume) continue;
    below = base + each * (end - start);
    start = end;
  }
  return steps;
}

// Amounts never fall within a step, so it is enough that the last quantity of each is safe, twice for the rounding.
function mostOf(steps: readonly PlacedStep[]): bigint | undefined {
  let most = safe;
  for (const { base, each, start } of steps) {
    if (base * 2n > safe) return undefined;
    const reach = each === 0n ? safe : start + (safe / 2n - base) / each;
    if (reach < most) most = reach;
  }
  return most;
}

function at({ coefficient, scale }: Decimal, wanted: number): bigint {
  return coefficient * powerOfTen(wanted - scale);
}
