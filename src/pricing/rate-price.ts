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
import type { Price, PriceModel, PriceModels } from '../model/price.js';
import { type RatedTier, type RateModel, type RatingInput, readDecimal, type Unrated, unrated } from './models/price-rating.js';
import { readChosen } from './models/read-chosen.js';
import { readFlat } from './models/read-flat.js';
import { readGraduated } from './models/read-graduated.js';
import { readMatrix } from './models/read-matrix.js';
import { readPerUnit } from './models/read-per-unit.js';
import { readPercentage } from './models/read-percentage.js';
import { readVolume } from './models/read-volume.js';

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
  const { model, rate, isDivisible, free, divide, least, most } = readPrice(price);
  if (model === undefined || rate === undefined) return unrated('NO_PRICE_MODEL');
  if (!isDivisible && input.groups !== undefined && input.groups.length > 1) return unrated('GROUPS_NOT_DIVISIBLE');
  const paid = free === undefined ? input : takeFree(free, input);
  if (paid === undefined) return unrated('EVENTS_UNKNOWN');
  const chargeable = divide === undefined ? paid : divideQuantity(divide, paid);
  if (chargeable === undefined) return unrated('DIVISION_BY_ZERO');
  const rating = rate(chargeable);
  if (rating.kind === 'unrated') return rating;
  const found = { kind: 'rated', model, chargeable: chargeable.quantity, tiers: rating.tiers } as const;
  if (most !== undefined && compareDecimals(rating.amount, most) > 0) return { ...found, amount: most, limit: 'maximum' };
  if (least !== undefined && compareDecimals(rating.amount, least) < 0) return { ...found, amount: least, limit: 'minimum' };
  return { kind: 'rated', model, chargeable: chargeable.quantity, tiers: rating.tiers, amount: rating.amount };
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

/** A price whose decimals have been read. */
interface ReadPrice {
  readonly model: PriceModel | undefined;
  readonly rate: RateModel | undefined;
  /** Whether groups of a quantity can be rated by one price. */
  readonly isDivisible: boolean;
  readonly free: Free | undefined;
  readonly divide: { readonly size: Decimal; readonly round: 'up' | 'down' } | undefined;
  readonly least: Decimal | undefined;
  readonly most: Decimal | undefined;
}

// invariant: only what can never change is remembered.
const known = new WeakMap<Price, ReadPrice>();

function readPrice(price: Price): ReadPrice {
  const found = known.get(price);
  if (found !== undefined) return found;
  const { freeUnits, freeEvents, divideBy } = price;
  const isWhole = freeUnits === undefined && freeEvents === undefined;
  const model = priceModelOf(price);
  const read: ReadPrice = {
    model,
    rate: model === undefined ? undefined : readModel(model, price),
    // Which of several places in a matrix would get the free units, or share a package, nobody has said.
    isDivisible: price.matrix === undefined || (isWhole && divideBy === undefined),
    free: isWhole ? undefined : { units: readDecimal(freeUnits), events: freeEvents },
    divide: divideBy === undefined ? undefined : { size: decimal(divideBy.size), round: divideBy.round },
    least: readDecimal(price.minimum),
    most: readDecimal(price.maximum),
  };
  if (isDeeplyFrozen(price)) known.set(price, read);
  return read;
}

/** Tells whether plain data can never change, so that what is read from it may be kept. */
export function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

type ReadModels = {
  readonly [Model in PriceModel]: (model: NonNullable<PriceModels[Model]>, price: Price) => RateModel;
};

const readModels: ReadModels = {
  flat: readFlat,
  perUnit: readPerUnit,
  graduated: readGraduated,
  volume: readVolume,
  percentage: readPercentage,
  matrix: readMatrix,
  chosen: readChosen,
  onRequest: () => () => unrated('PRICE_ON_REQUEST'),
  external: () => () => unrated('EXTERNAL_PRICE'),
};

function readModel<Model extends PriceModel>(model: Model, price: Price): RateModel | undefined {
  const own: PriceModels[Model] = price[model];
  return own === undefined ? undefined : readModels[model](own, price);
}

// A table's own keys are just the names that its type demands.
const modelNames = /* @__PURE__ */ Object.keys(readModels) as readonly PriceModel[];

interface Free {
  readonly units: Decimal | undefined;
  readonly events: number | undefined;
}

function takeFree(free: Free, input: RatingInput): RatingInput | undefined {
  if (input.events !== undefined) {
    const events = takeFromEvents(input.events, free);
    return { ...input, events, quantity: sumDecimals(events) };
  }
  if (free.events !== undefined) return isZeroDecimal(input.quantity) ? input : undefined;
  return { ...input, quantity: maximumDecimal(zeroDecimal, subtractDecimals(input.quantity, free.units ?? zeroDecimal)) };
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

function divideQuantity(
  { size, round }: { readonly size: Decimal; readonly round: 'up' | 'down' },
  input: RatingInput,
): RatingInput | undefined {
  return isZeroDecimal(size) ? undefined : { ...input, quantity: divideToInteger(input.quantity, size, round) };
}
