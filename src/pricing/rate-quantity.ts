import { CatalogueError } from '../kernel/catalogue-error.js';
import { type Decimal, decimal, formatDecimal } from '../kernel/decimal.js';
import { isNegativeDecimal } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { formatAmount, roundMoney } from '../kernel/money.js';
import { requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Price, PriceModel } from '../model/price.js';
import type { RatingCode } from './models/price-rating.js';
import { ratePrice } from './rate-price.js';

/** What is rated by a price. */
export interface RatedQuantity {
  /** How many units, a decimal string. */
  readonly quantity: string;
  /** The unit that is counted, for tiers whose bounds are given by unit. */
  readonly unit?: string;
  /** The quantities of the single events, for free events and limits of one event; together they are the quantity. */
  readonly events?: readonly string[];
  /** The quantities of all units, for tiers that are bound by several. */
  readonly units?: Readonly<Record<string, string>>;
  /** The value of each dimension of a matrix. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The amount that the customer chose, for a price that lets them. */
  readonly chosen?: string;
}

/** The part of an amount that one tier makes. */
export interface QuantityTier {
  /** The position of the tier, from 0. */
  readonly tier: number;
  /** The units within it. */
  readonly quantity: string;
  /** What they cost, exact and unrounded. */
  readonly amount: string;
}

/** What a quantity costs, or why that is not known. */
export type QuantityRating =
  | {
      readonly kind: 'rated';
      readonly currency: string;
      readonly model: PriceModel;
      /** The amount as a bill has it: rounded once, half away from zero, to the minor units of the currency. */
      readonly amount: string;
      /** The amount before that. */
      readonly exact: string;
      /** The units, or packages, that were charged: what free units and `divideBy` leave of the quantity. */
      readonly chargeable: string;
      /** The tiers that make the amount before limits of spend; empty for models without tiers. */
      readonly tiers: readonly QuantityTier[];
      /** The limit of spend that set the amount. */
      readonly limit?: 'minimum' | 'maximum';
    }
  | { readonly kind: 'unknown'; readonly code: RatingCode };

/**
 * Rates a quantity by a price, such as the tariff of a quote: free units, packages, the model with its tiers and limits of one event, then
 * minimum and maximum spend. Zero is rated too: graduated and volume prices owe the flat amount of their first tier.
 *
 * @param index - The index, for the minor units of the currency.
 * @param price - The price, as it is in the catalogue.
 * @param what - How many, and what some models need beside it; decimal strings.
 * @returns The amount, rounded and exact, with its tiers; or `unknown` with a code such as PRICE_ON_REQUEST or DIMENSION_UNKNOWN, never zero.
 * @throws `not-a-decimal`, `negative-quantity`, `unknown-currency` for a price in one that the catalogue does not declare, `bad-argument`.
 * @example
 * const price = { currency: 'GBP', perUnit: '0.085', freeUnits: '10' } as const
 * const rating = rateQuantity(index, price, { quantity: '23' })
 * rating.kind === 'rated' ? [rating.amount, rating.exact] : rating.code // => ['1.11', '1.105']
 */
export function rateQuantity(index: CatalogueIndex, price: Price, what: RatedQuantity): QuantityRating {
  requireArgument(typeof price === 'object' && price !== null, 'price', 'a price of the catalogue');
  requireArgument(typeof what === 'object' && what !== null, 'what', 'what is rated, such as `{ quantity: "12" }`');
  requireFields('what', what, { unit: 'text', events: 'texts', units: 'named', dimensions: 'named' });
  const minorUnits = index.minorUnits.get(price.currency);
  if (minorUnits === undefined) {
    const { currency } = price;
    throw new CatalogueError('unknown-currency', `the catalogue does not declare the currency \`${String(currency)}\``, { currency });
  }
  const { unit, dimensions, events, units, chosen } = what;
  const rating = ratePrice(price, {
    quantity: readQuantity('quantity', what.quantity),
    ...(unit === undefined ? {} : { unit }),
    ...(dimensions === undefined ? {} : { dimensions }),
    ...(events === undefined ? {} : { events: events.map(event => readQuantity('events', event)) }),
    ...(units === undefined
      ? {}
      : { units: Object.fromEntries(Object.entries(units).map(([name, text]) => [name, readQuantity(name, text)])) }),
    ...(chosen === undefined ? {} : { chosen: readQuantity('chosen', chosen) }),
  });
  if (rating.kind === 'unrated') return { kind: 'unknown', code: rating.code };
  const { amount, chargeable, tiers, model, limit } = rating;
  return deepFreeze({
    kind: 'rated',
    currency: price.currency,
    model,
    amount: formatAmount(roundMoney(amount, minorUnits), minorUnits),
    exact: formatDecimal(amount),
    chargeable: formatDecimal(chargeable),
    tiers: tiers.map(one => ({ tier: one.tier, quantity: formatDecimal(one.quantity), amount: formatDecimal(one.amount) })),
    ...(limit === undefined ? {} : { limit }),
  });
}

function readQuantity(key: string, text: string): Decimal {
  requireArgument(typeof text === 'string', key, 'a decimal string, such as "12.5"');
  const value = decimal(text);
  if (isNegativeDecimal(value))
    throw new CatalogueError('negative-quantity', `the quantity of \`${key}\` is below zero: \`${text}\``, { key, quantity: text });
  return value;
}
