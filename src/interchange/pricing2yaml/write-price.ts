/** Finds the words of a pricing that, read again, give the price plans of an offer. */
import { type Decimal, decimalFromInteger, writeDigits, zeroDecimal } from '../../kernel/decimal.js';
import { isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import { divideExactly } from './divide-exactly.js';
import { listWays } from './list-ways.js';
import type { PaidWay } from './paid-way.js';
import { evaluatePriceExpression, isPriceExpression, type VariableLookup } from './price-expression.js';
import type { BillingCycle, ListedPrice } from './pricing.js';
import { readYearly } from './read-yearly.js';
import { readUnitText } from './unit-text.js';

/** Where the words stand. */
export interface PriceSetting {
  readonly cycles: readonly BillingCycle[];
  readonly lookup: VariableLookup;
  /** Whether a unit without a period means once for each, as it does for an add-on that extends no renewed limit. */
  readonly isUnitOnce: boolean;
  /** The unit text that the pricing had, if it is not the usual one. */
  readonly keptUnit?: string;
  /** Whether prices are written as versions 1.x have them. */
  readonly isOldStyle: boolean;
  /** Whether the pricing had an annual price that did not count, so that none that counts can stand there. */
  readonly hasHiddenAnnual: boolean;
  /** The name of a unit by its id. */
  readonly nameOfUnit: (id: string) => string;
}

/** A price as it is written: an amount, or words. */
export type PriceWords = { readonly number: string } | string;

/** The members of a plan or an add-on that say what it costs. */
export interface WrittenPrice {
  readonly price?: PriceWords;
  readonly monthlyPrice?: PriceWords;
  readonly annualPrice?: PriceWords;
  /** Empty: none is written. */
  readonly unit: string;
  /** How many of the ways, from the first, the words give; the others are lost. */
  readonly carried: number;
  /** Whether the unit text is the one that was kept. */
  readonly isUnitKept: boolean;
}

/** Writes the price of all ways, or of as many from the first as there are words for; undefined where there are none at all. */
export function writePrice(ways: readonly PaidWay[], setting: PriceSetting): WrittenPrice | undefined {
  for (let carried = ways.length; carried > 0; carried -= 1) {
    const wanted = ways.slice(0, carried);
    const found = listAttempts(wanted, setting).find(({ price, unit }) => isSame(readAgain(price, unit, setting), wanted, setting));
    if (found === undefined) continue;
    const { price, unit } = found;
    return { ...writtenOf(price, setting), unit, carried, isUnitKept: unit === setting.keptUnit };
  }
  return undefined;
}

interface Attempt {
  readonly price: Candidate;
  readonly unit: string;
}

// The unit that the pricing had comes first, and then the simpler way to say the price.
function listAttempts(ways: readonly PaidWay[], setting: PriceSetting): readonly Attempt[] {
  const prices = [listedPrices(ways, setting), statedPrices(ways, setting)];
  const kept = setting.keptUnit === undefined ? [] : [setting.keptUnit];
  return [kept, unitsFor(ways, setting)].flatMap(units =>
    prices.flatMap(candidates => units.flatMap(unit => candidates.map(price => ({ price, unit })))),
  );
}

/** Prices before they are written; `annual` is as it is listed. */
interface Candidate {
  readonly price?: ListedPrice;
  readonly annual?: ListedPrice;
}

function writtenOf(
  { price, annual }: Candidate,
  { isOldStyle }: PriceSetting,
): Pick<WrittenPrice, 'price' | 'monthlyPrice' | 'annualPrice'> {
  if (annual === undefined) return price === undefined ? {} : isOldStyle ? { monthlyPrice: wordsOf(price) } : { price: wordsOf(price) };
  return { ...(price === undefined ? {} : { monthlyPrice: wordsOf(price) }), annualPrice: wordsOf(annual) };
}

function wordsOf({ amount, text }: ListedPrice): PriceWords {
  return text ?? (amount === undefined ? onRequestWords : { number: writeDigits(amount) });
}

/** What a pricing says of a price that is told on request, where it had no words of its own. */
export const onRequestWords = 'Contact sales';

const periodWords: ReadonlyMap<string, string> = new Map([
  ['PT1M', 'minute'],
  ['PT1H', 'hour'],
  ['P1D', 'day'],
  ['P1W', 'week'],
  ['P1M', 'month'],
  ['P3M', 'quarter'],
  ['P1Y', 'year'],
]);

function unitsFor(ways: readonly PaidWay[], { nameOfUnit }: PriceSetting): readonly string[] {
  const [first] = ways;
  if (first === undefined) return [];
  const thing = first.unit === undefined ? '' : `${first.size === undefined ? '' : `${first.size} `}${nameOfUnit(first.unit)}`;
  const monthly = thing === '' ? '' : `${thing}/month`;
  const word = periodWords.get(first.period ?? '');
  const own = word === undefined ? [] : [`${thing}/${word}`];
  const usual = first.period === undefined ? [thing, 'one-time payment'] : [monthly, ...own];
  return usual;
}

// The price of a month, or of another period that the unit names.
function listedPrices([first]: readonly PaidWay[], { cycles, lookup }: PriceSetting): readonly Candidate[] {
  if (first === undefined) return [];
  const bases = [...listedBy(first, lookup), ...cycles.flatMap(cycle => baseOf(first, cycle) ?? [])];
  return bases.map(price => ({ price }));
}

// The price of a month and that of a year, or that of a year alone, as versions 1.x have them.
function statedPrices(ways: readonly PaidWay[], { lookup, hasHiddenAnnual }: PriceSetting): readonly Candidate[] {
  const [first, second] = ways;
  if (first === undefined || hasHiddenAnnual) return [];
  // What costs nothing by the month has no price of a year beside it, but only where both are stated the cycles do not count.
  const isFree = second === undefined && first.amount !== undefined && isZeroDecimal(first.amount);
  if (isFree && first.period === 'P1M') return [{ price: { amount: first.amount }, annual: { amount: zeroDecimal } }];
  const [monthly, yearly] = second === undefined ? [undefined, first] : [first, second];
  return [...listedBy(yearly, lookup), ...annualsOf(yearly)].flatMap((annual): Candidate[] =>
    monthly === undefined ? [{ annual }] : listedBy(monthly, lookup).map(price => ({ price, annual })),
  );
}

// As it is listed: by its words, its formula, or its amount.
function listedBy({ text, amount }: PaidWay, lookup: VariableLookup): readonly ListedPrice[] {
  const plain: readonly ListedPrice[] = amount === undefined ? [{ text: onRequestWords }] : [{ amount }];
  if (text === undefined) return plain;
  const result = isPriceExpression(text) ? evaluatePriceExpression(text, lookup) : undefined;
  if (result === undefined || result.kind === 'notArithmetic') return [{ text }, ...plain];
  return result.kind === 'amount' ? [{ text, amount: result.amount }, ...plain] : plain;
}

function baseOf({ amount }: PaidWay, { months, factor }: BillingCycle): ListedPrice | undefined {
  if (amount === undefined) return undefined;
  const base = divideExactly(amount, multiplyDecimals(decimalFromInteger(months), factor));
  return base === undefined ? undefined : { amount: base };
}

// A twelfth with as many decimals as the whole, so that it reads the same again.
function annualsOf({ amount }: PaidWay): readonly ListedPrice[] {
  if (amount === undefined) return [];
  const { coefficient, scale } = amount;
  if (coefficient % 12n === 0n) return [{ amount: { coefficient: coefficient / 12n, scale } }];
  const twelfth = divideExactly(amount, decimalFromInteger(12));
  return twelfth === undefined ? [] : [{ amount: twelfth }];
}

interface ReadWay {
  readonly period?: string;
  readonly price: ListedPrice;
}

interface ReadPrice {
  readonly ways: readonly ReadWay[];
  readonly unit?: string;
  readonly size?: string;
}

// The same way that the importer goes.
function readAgain({ price, annual }: Candidate, unitText: string, { cycles, isUnitOnce }: PriceSetting): ReadPrice {
  const unit = readUnitText(unitText);
  const annualPrice = annual?.amount === undefined ? annual : { ...annual, amount: readYearly(annual.amount, price?.amount).amount };
  const isOnce = unit.once || (isUnitOnce && unit.unit !== undefined && unit.period === undefined);
  const item = { ...(price === undefined ? {} : { price }), ...(annualPrice === undefined ? {} : { annualPrice }), unit };
  return {
    ways: listWays(item, { cycles, isOnce }),
    ...(unit.unit === undefined ? {} : { unit: unit.unit }),
    ...(unit.size === undefined ? {} : { size: unit.size }),
  };
}

function isSame({ ways, unit, size }: ReadPrice, wanted: readonly PaidWay[], { nameOfUnit }: PriceSetting): boolean {
  if (ways.length !== wanted.length) return false;
  return ways.every((way, index) => {
    const one = wanted[index];
    // What is told on request says not for how many.
    const isSize = one?.amount === undefined || size === one.size;
    if (one === undefined || way.period !== one.period || !isSize) return false;
    const isUnit = one.unit === undefined ? unit === undefined : unit === nameOfUnit(one.unit);
    return isUnit && digitsOf(way.price.amount) === digitsOf(one.amount);
  });
}

// Zero has one form in a catalogue.
function digitsOf(amount: Decimal | undefined): string | undefined {
  if (amount === undefined) return undefined;
  return isZeroDecimal(amount) ? '0' : writeDigits(amount);
}
