import { type Decimal, oneDecimal, parseDecimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import type { Allowance, AllowanceIncrease, FeatureValue } from '../model/feature.js';
import type { CatalogueIndex } from './catalogue-index.js';
import type { HeldThing } from './list-held-things.js';

/**
 * Sums the allowance of a feature over what a customer has: the amounts that products give, and on top what add-ons add. Where no product
 * gives an amount it is the feature's default, and without one nothing.
 *
 * @param index - The index.
 * @param things - What the customer has.
 * @param feature - The feature's id.
 * @returns The amount, or `unlimited` as soon as one product gives that; undefined for a feature that is no quantity, and where one thing's
 *   part in it is not known.
 */
export function sumAllowance(index: CatalogueIndex, things: readonly HeldThing[], feature: string): Decimal | 'unlimited' | undefined {
  const declared = index.features.get(feature);
  if (declared?.type !== 'quantity') return undefined;
  const parts = things.flatMap(thing => partOf(thing, feature) ?? []);
  const standard = declared.default;
  const hasAmount = parts.some(({ value }) => !isIncrease(value));
  if (!hasAmount && standard !== undefined && things.length > 0) parts.push({ value: standard });
  const amounts = parts.map(amountOf);
  // Nothing that is unknown can make it less.
  if (amounts.includes('unlimited')) return 'unlimited';
  const isUnknown = things.some(({ isKnown, isAsSold }) => !isKnown || !isAsSold);
  return isUnknown ? undefined : addUp(amounts);
}

// The default has no thing that it belongs to.
interface Part {
  readonly thing?: HeldThing;
  readonly value: FeatureValue;
}

function partOf(thing: HeldThing, feature: string): Part | undefined {
  const features = thing.product?.features;
  const value = features !== undefined && Object.hasOwn(features, feature) ? features[feature] : undefined;
  return value === undefined ? undefined : { thing, value };
}

function amountOf({ thing, value }: Part): Decimal | 'unlimited' | undefined {
  // A thing of an unknown release has today's amount only by chance.
  if (thing !== undefined && !(thing.isCertain && thing.isAsSold)) return undefined;
  if (isIncrease(value)) return increaseOf(value, thing);
  const amount = isAllowance(value) ? value.amount : value;
  if (typeof amount !== 'string' || amount === 'unlimited') return amount === 'unlimited' ? amount : undefined;
  const each = parseDecimal(amount);
  return each === undefined || thing === undefined ? each : multiplyDecimals(each, thing.times);
}

function addUp(amounts: readonly (Decimal | string | undefined)[]): Decimal | undefined {
  let sum = zeroDecimal;
  for (const amount of amounts) {
    if (typeof amount !== 'object') return undefined;
    sum = addDecimals(sum, amount);
  }
  return sum;
}

function increaseOf({ add, per }: AllowanceIncrease, thing: HeldThing | undefined): Decimal | undefined {
  const each = parseDecimal(add);
  const quantities = thing?.holding.quantities ?? {};
  const quantity = per === undefined ? '1' : Object.hasOwn(quantities, per) ? quantities[per] : undefined;
  const count = quantity === undefined ? undefined : parseDecimal(quantity);
  return each === undefined || count === undefined
    ? undefined
    : multiplyDecimals(multiplyDecimals(each, count), thing?.times ?? oneDecimal);
}

function isIncrease(value: FeatureValue): value is AllowanceIncrease {
  return typeof value === 'object' && 'add' in value;
}

function isAllowance(value: FeatureValue): value is Allowance {
  return typeof value === 'object' && 'amount' in value;
}
