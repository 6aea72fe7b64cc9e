/** The quantities at which a price may jump or bend. */
import { type Decimal, decimal, decimalFromInteger, oneDecimal, parseDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, isZeroDecimal, multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import { divideToInteger } from '../kernel/decimal-rounding.js';
import type { Price } from '../model/price.js';
import { ratePrice } from '../pricing/rate-price.js';

/** Quantities after which a price may jump or bend. */
export interface Bends {
  readonly quantities: readonly Decimal[];
  /** False where packages go on for ever and only the first were listed. */
  readonly isComplete: boolean;
}

/** A quantity that no customer reaches: what changes only beyond it does not matter. */
export const farQuantity: Decimal = /* @__PURE__ */ decimal('10000000');

/**
 * Lists the bends of a price: ends of free units, tiers and packages, and where a limit of spend sets in.
 *
 * @param price - The price.
 * @param step - The smallest difference between two quantities.
 * @returns The quantities, in no order.
 */
export function listBends(price: Price, step: Decimal): Bends {
  const free = decimal(price.freeUnits ?? '0');
  const size = price.divideBy === undefined ? undefined : parseDecimal(price.divideBy.size);
  const scale = size === undefined || isZeroDecimal(size) ? oneDecimal : size;
  const tiers = (price.graduated ?? price.volume ?? []).flatMap(({ upTo }) => (typeof upTo === 'string' ? [decimal(upTo)] : []));
  const ends = tiers.map(end => addDecimals(free, multiplyDecimals(end, scale)));
  const limits = [price.minimum, price.maximum].flatMap(limit => (limit === undefined ? [] : findLimit(price, decimal(limit), step)));
  const last = [free, ...ends, ...limits].reduce((a, b) => (compareDecimals(a, b) >= 0 ? a : b));
  const isCapped = price.maximum !== undefined && findLimit(price, decimal(price.maximum), step).length > 0;
  const packages = size === undefined ? [] : listPackages({ free, size: scale, ...(isCapped ? { last } : {}) });
  return { quantities: [free, ...ends, ...limits, ...packages], isComplete: packages.length < mostPackages };
}

const mostPackages = 60;

// Up to the last quantity that matters; where packages go on for ever, only the first.
function listPackages({
  free,
  size,
  last,
}: {
  readonly free: Decimal;
  readonly size: Decimal;
  readonly last?: Decimal;
}): readonly Decimal[] {
  const found: Decimal[] = [];
  for (let count = 1; count <= mostPackages; count += 1) {
    const end = addDecimals(free, multiplyDecimals(size, decimalFromInteger(count)));
    found.push(end);
    if (last !== undefined && compareDecimals(end, last) >= 0) break;
  }
  return found;
}

// The amount only ever rises with the quantity, but for volume prices; those have their tiers as bends.
function findLimit(price: Price, limit: Decimal, step: Decimal): readonly Decimal[] {
  const { minimum: _least, maximum: _most, ...open } = price;
  const isOver = (steps: bigint): boolean => {
    const rating = ratePrice(open, { quantity: multiplyDecimals(step, decimalFromInteger(steps)) });
    return rating.kind === 'rated' && compareDecimals(rating.amount, limit) >= 0;
  };
  let [low, high] = [0n, countSteps(farQuantity, step)];
  if (isOver(low) || !isOver(high)) return [];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isOver(middle)) high = middle;
    else low = middle;
  }
  return [multiplyDecimals(step, decimalFromInteger(low)), multiplyDecimals(step, decimalFromInteger(high))];
}

/** How many whole steps lie within a quantity. */
export function countSteps(quantity: Decimal, step: Decimal): bigint {
  const { coefficient, scale } = divideToInteger(quantity, step, 'down');
  return scale <= 0 ? coefficient * 10n ** BigInt(-scale) : coefficient / 10n ** BigInt(scale);
}
