/** From a quantity to an exact amount: free units, packages, the model, limits of spend; nothing is rounded here. */
import { type Decimal, decimal, zeroDecimal } from '../kernel/decimal.js';
import {
  compareDecimals,
  isZeroDecimal,
  maximumDecimal,
  minimumDecimal,
  subtractDecimals,
  sumDecimals,
} from '../kernel/decimal-arithmetic.js';
import { divideToInteger } from '../kernel/decimal-rounding.js';
import type { Price, PriceModel } from '../model/price.js';
import { type RatedTier, type RateModel, type RatingInput, type Unrated, unrated } from './models/price-rating.js';
import { rateChosen } from './models/rate-chosen.js';
import { rateFlat } from './models/rate-flat.js';
import { rateGraduated } from './models/rate-graduated.js';
import { rateMatrix } from './models/rate-matrix.js';
import { ratePerUnit } from './models/rate-per-unit.js';
import { ratePercentage } from './models/rate-percentage.js';
import { rateVolume } from './models/rate-volume.js';

/** A price rated for a quantity. */
export interface RatedPrice {
  readonly kind: 'rated';
  /** The model that was used. */
  readonly model: PriceModel;
  /** The exact amount, limits of spend included. */
  readonly amount: Decimal;
  /** The units, or packages, that were charged: what is left of the quantity after free units and `divideBy`. */
  readonly chargeable: Decimal;
  /** The tiers that make the amount before limits of spend. */
  readonly tiers: readonly RatedTier[];
  /** The limit of spend that set the amount. */
  readonly limit?: 'minimum' | 'maximum';
}

/** An amount, or why there is none. */
export type PriceRating = RatedPrice | Unrated;

/**
 * Rates a quantity by a price, in the order: free units, `divideBy`, the model with its tiers and limits of one event, then minimum and
 * maximum spend. Zero quantity is rated too.
 *
 * @param price - The price.
 * @param input - The quantity in the charge's unit, and what some models need beside it.
 * @returns The exact amount with its tiers, or the code of why there is none: `PRICE_ON_REQUEST`, `EXTERNAL_PRICE`, `AMOUNT_TO_CHOOSE` and so on.
 * @throws `not-a-decimal` for a price that was not checked.
 * @example
 * const price = { currency: 'EUR', perUnit: '0.80', divideBy: { size: '10', round: 'up' } } as const
 * const rating = ratePrice(price, { quantity: decimal('11') })
 * rating.kind === 'rated' ? formatDecimal(rating.amount) : rating.code // => '1.6'
 */
export function ratePrice(price: Price, input: RatingInput): PriceRating {
  const model = priceModelOf(price);
  if (model === undefined) return unrated('NO_PRICE_MODEL');
  if ((input.groups?.length ?? 0) > 1 && !canBeGrouped(price)) return unrated('GROUPS_NOT_DIVISIBLE');
  const paid = takeFree(price, input);
  if (paid === undefined) return unrated('EVENTS_UNKNOWN');
  const chargeable = divideQuantity(price, paid);
  if (chargeable === undefined) return unrated('DIVISION_BY_ZERO');
  const rating = rateByModel[model](price, chargeable);
  if (rating.kind === 'unrated') return rating;
  return { kind: 'rated', model, chargeable: chargeable.quantity, tiers: rating.tiers, ...limitSpend(price, rating.amount) };
}

/**
 * Tells which model a price has.
 *
 * @param price - The price.
 * @returns The name of its model, or undefined for a price that was not checked and has none.
 * @example
 * priceModelOf({ currency: 'EUR', flat: '10' }) // => 'flat'
 */
export function priceModelOf(price: Price): PriceModel | undefined {
  return modelNames.find(model => price[model] !== undefined);
}

const rateByModel: Readonly<Record<PriceModel, RateModel>> = {
  flat: rateFlat,
  perUnit: ratePerUnit,
  graduated: rateGraduated,
  volume: rateVolume,
  percentage: ratePercentage,
  matrix: rateMatrix,
  chosen: rateChosen,
  onRequest: () => unrated('PRICE_ON_REQUEST'),
  external: () => unrated('EXTERNAL_PRICE'),
};

// A table's own keys are just the names that its type demands.
const modelNames = Object.keys(rateByModel) as readonly PriceModel[];

// Which of several places in a matrix would get the free units, or share a package, nobody has said.
function canBeGrouped(price: Price): boolean {
  return price.matrix === undefined || (price.freeUnits === undefined && price.freeEvents === undefined && price.divideBy === undefined);
}

function takeFree(price: Price, input: RatingInput): RatingInput | undefined {
  const { freeUnits, freeEvents } = price;
  if (freeUnits === undefined && freeEvents === undefined) return input;
  if (input.events !== undefined) {
    const events = takeFromEvents(input.events, { units: freeUnits === undefined ? undefined : decimal(freeUnits), events: freeEvents });
    return { ...input, events, quantity: sumDecimals(events) };
  }
  if (freeEvents !== undefined) return isZeroDecimal(input.quantity) ? input : undefined;
  return { ...input, quantity: maximumDecimal(zeroDecimal, subtractDecimals(input.quantity, decimal(freeUnits ?? '0'))) };
}

interface Free {
  readonly units: Decimal | undefined;
  readonly events: number | undefined;
}

// What is free is used up by the first events; an event that is free to its last unit is no event any more.
function takeFromEvents(events: readonly Decimal[], free: Free): readonly Decimal[] {
  const paid: Decimal[] = [];
  let left = free.units;
  for (const [position, event] of events.entries()) {
    const isPast = free.events !== undefined && position >= free.events;
    const taken = isPast ? zeroDecimal : minimumDecimal(event, left ?? event);
    left = left === undefined ? undefined : subtractDecimals(left, taken);
    const rest = subtractDecimals(event, taken);
    if (!isZeroDecimal(rest)) paid.push(rest);
  }
  return paid;
}

function divideQuantity(price: Price, input: RatingInput): RatingInput | undefined {
  if (price.divideBy === undefined) return input;
  const size = decimal(price.divideBy.size);
  if (isZeroDecimal(size)) return undefined;
  return { ...input, quantity: divideToInteger(input.quantity, size, price.divideBy.round) };
}

function limitSpend(price: Price, amount: Decimal): Pick<RatedPrice, 'amount' | 'limit'> {
  if (price.maximum !== undefined && compareDecimals(amount, decimal(price.maximum)) > 0)
    return { amount: decimal(price.maximum), limit: 'maximum' };
  if (price.minimum !== undefined && compareDecimals(amount, decimal(price.minimum)) < 0)
    return { amount: decimal(price.minimum), limit: 'minimum' };
  return { amount };
}
