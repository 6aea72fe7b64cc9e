// Rating by the letter of the design, every decimal read each time: what the rating that reads a price once must equal, to the last scale.
import { type Decimal, decimal, zeroDecimal } from '../../src/kernel/decimal.js';
import {
  addDecimals,
  compareDecimals,
  isZeroDecimal,
  maximumDecimal,
  minimumDecimal,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '../../src/kernel/decimal-arithmetic.js';
import { divideToInteger } from '../../src/kernel/decimal-rounding.js';
import type { Price, PriceModel } from '../../src/model/price.js';
import type { ChosenPrice, MatrixCell, MatrixPrice } from '../../src/model/price-model.js';
import type { Tier, TierBound } from '../../src/model/tier.js';
import { type RatedTier, type Rating, type RatingGroup, type RatingInput, rated, unrated } from '../../src/pricing/models/price-rating.js';
import type { PriceRating, RatedPrice } from '../../src/pricing/rate-price.js';

export function rateByReference(price: Price, input: RatingInput): PriceRating {
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

function priceModelOf(price: Price): PriceModel | undefined {
  return modelNames.find(model => price[model] !== undefined);
}

const rateByModel: Readonly<Record<PriceModel, (price: Price, input: RatingInput) => Rating>> = {
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

type TierEnd = Decimal | 'open' | 'unknown';

function tierEnd(upTo: TierBound, unit: string | undefined): TierEnd {
  if (upTo === null) return 'open';
  if (typeof upTo === 'string') return decimal(upTo);
  const bound = unit !== undefined && Object.hasOwn(upTo, unit) ? upTo[unit] : undefined;
  return bound === undefined ? 'unknown' : decimal(bound);
}

function isTierOf(upTo: TierBound, input: RatingInput): boolean | undefined {
  if (upTo === null) return true;
  if (typeof upTo === 'string') return isWithinTier(input.quantity, decimal(upTo));
  const holds = Object.entries(upTo).map(([unit, bound]) => {
    const quantity = input.units !== undefined && Object.hasOwn(input.units, unit) ? input.units[unit] : undefined;
    const known = quantity ?? (unit === input.unit ? input.quantity : undefined);
    return known === undefined ? undefined : isWithinTier(known, decimal(bound));
  });
  if (holds.includes(false)) return false;
  return holds.includes(undefined) ? undefined : true;
}

function isWithinTier(quantity: Decimal, end: Decimal | 'open'): boolean {
  return end === 'open' || compareDecimals(quantity, end) <= 0;
}

function tierAmount(tier: Tier, quantity: Decimal): Decimal | undefined {
  const blocks = tier.blockSize === undefined ? quantity : countBlocks(quantity, decimal(tier.blockSize));
  if (blocks === undefined) return undefined;
  const units = multiplyDecimals(amountOf(tier.unitAmount), blocks);
  const share = multiplyDecimals(amountOf(tier.rate), quantity);
  return addDecimals(addDecimals(amountOf(tier.flatAmount), units), share);
}

function countBlocks(quantity: Decimal, size: Decimal): Decimal | undefined {
  return isZeroDecimal(size) ? undefined : divideToInteger(quantity, size, 'up');
}

// Within a tier an absent part is no unknown: a tier has the parts that it names.
function amountOf(text: string | undefined): Decimal {
  return text === undefined ? zeroDecimal : decimal(text);
}

function rateFlat(price: Price): Rating {
  return price.flat === undefined ? unrated('NO_PRICE_MODEL') : rated(decimal(price.flat));
}

function ratePerUnit(price: Price, input: RatingInput): Rating {
  if (price.perUnit === undefined) return unrated('NO_PRICE_MODEL');
  return rated(multiplyDecimals(decimal(price.perUnit), input.quantity));
}

function rateGraduated(price: Price, input: RatingInput): Rating {
  if (price.graduated === undefined) return unrated('NO_PRICE_MODEL');
  const parts: RatedTier[] = [];
  let start = zeroDecimal;
  for (const [index, tier] of price.graduated.entries()) {
    const end = tierEnd(tier.upTo, input.unit);
    if (end === 'unknown') return unrated('NO_TIER_FOR_QUANTITY');
    const isLast = isWithinTier(input.quantity, end);
    const quantity = subtractDecimals(end === 'open' || isLast ? input.quantity : end, start);
    const amount = tierAmount(tier, quantity);
    if (amount === undefined) return unrated('DIVISION_BY_ZERO');
    parts.push({ tier: index, quantity, amount });
    if (isLast) return rated(sumOf(parts), parts);
    if (end !== 'open') start = end;
  }
  return unrated('NO_TIER_FOR_QUANTITY');
}

function sumOf(parts: readonly RatedTier[]): Decimal {
  return sumDecimals(parts.map(part => part.amount));
}

function rateVolume(price: Price, input: RatingInput): Rating {
  if (price.volume === undefined) return unrated('NO_PRICE_MODEL');
  for (const [index, tier] of price.volume.entries()) {
    const isReached = isTierOf(tier.upTo, input);
    if (isReached === undefined) return unrated('NO_TIER_FOR_QUANTITY');
    if (!isReached) continue;
    const amount = tierAmount(tier, input.quantity);
    return amount === undefined ? unrated('DIVISION_BY_ZERO') : rated(amount, [{ tier: index, quantity: input.quantity, amount }]);
  }
  return unrated('NO_TIER_FOR_QUANTITY');
}

function ratePercentage(price: Price, input: RatingInput): Rating {
  const { percentage } = price;
  if (percentage === undefined) return unrated('NO_PRICE_MODEL');
  const rate = decimal(percentage.rate);
  const fixed = percentage.fixed === undefined ? zeroDecimal : decimal(percentage.fixed);
  const isByEvent = percentage.fixed !== undefined || price.perEventMinimum !== undefined || price.perEventMaximum !== undefined;
  if (input.events === undefined && isByEvent && !isZeroDecimal(input.quantity)) return unrated('EVENTS_UNKNOWN');
  if (!isByEvent) return rated(multiplyDecimals(rate, input.quantity));
  const events = input.events ?? [];
  return rated(sumDecimals(events.map(value => limitEvent(price, addDecimals(multiplyDecimals(rate, value), fixed)))));
}

function limitEvent(price: Price, amount: Decimal): Decimal {
  const raised = price.perEventMinimum === undefined ? amount : maximumDecimal(amount, decimal(price.perEventMinimum));
  return price.perEventMaximum === undefined ? raised : minimumDecimal(raised, decimal(price.perEventMaximum));
}

function rateMatrix(price: Price, input: RatingInput): Rating {
  const { matrix } = price;
  if (matrix === undefined) return unrated('NO_PRICE_MODEL');
  const groups = input.groups ?? (input.dimensions === undefined ? [] : [{ quantity: input.quantity, dimensions: input.dimensions }]);
  if (groups.length === 0 || !groups.every(group => isPlaced(matrix, group))) return unrated('DIMENSION_UNKNOWN');
  const amounts = groups.map(group => cellAmount(matrix, group));
  return amounts.includes(undefined) ? unrated('NO_PRICE_FOR_DIMENSIONS') : rated(sumDecimals(amounts.flatMap(amount => amount ?? [])));
}

function isPlaced(matrix: MatrixPrice, { dimensions }: RatingGroup): boolean {
  return matrix.dimensions.every(name => Object.hasOwn(dimensions, name));
}

function cellAmount(matrix: MatrixPrice, { quantity, dimensions }: RatingGroup): Decimal | undefined {
  const fits = (cell: MatrixCell): boolean => matrix.dimensions.every(name => cell.at[name] === dimensions[name]);
  const amount = matrix.cells.find(fits)?.amount ?? matrix.default;
  return amount === undefined ? undefined : multiplyDecimals(decimal(amount), quantity);
}

function rateChosen(price: Price, input: RatingInput): Rating {
  const { chosen } = price;
  if (chosen === undefined) return unrated('NO_PRICE_MODEL');
  const amount = input.chosen ?? (chosen.preset === undefined ? undefined : decimal(chosen.preset));
  if (amount === undefined) return unrated('AMOUNT_TO_CHOOSE');
  return isAllowed(chosen, amount) ? rated(amount) : unrated('AMOUNT_OUT_OF_RANGE');
}

function isAllowed(chosen: ChosenPrice, amount: Decimal): boolean {
  const isBelow = chosen.min !== undefined && compareDecimals(amount, decimal(chosen.min)) < 0;
  const isAbove = chosen.max !== undefined && compareDecimals(amount, decimal(chosen.max)) > 0;
  return !isBelow && !isAbove;
}
