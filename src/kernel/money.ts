// Amounts of money: a decimal text and a currency. Sums are exact; only `roundMoney` and `formatAmount` round.
import { CatalogueError } from './catalogue-error.js';
import { minorUnitsOf } from './currency.js';
import { type Decimal, decimal, formatDecimal } from './decimal.js';
import { addDecimals, compareDecimals } from './decimal-arithmetic.js';
import { formatDecimalFixed, roundDecimal } from './decimal-rounding.js';

/** An amount with its currency. */
export interface Money {
  /** A plain decimal, never a number. */
  readonly amount: string;
  /** An ISO 4217 code, or one that the data declares. */
  readonly currency: string;
}

/**
 * Rounds an amount to the smallest unit of its currency, half away from zero.
 *
 * @param amount - The exact amount.
 * @param minorUnits - Decimals of the currency, from `minorUnitsOf`.
 * @returns The amount with at most that many decimals.
 * @example
 * formatDecimal(roundMoney(decimal('2.345'), 2)) // => '2.35'
 */
export function roundMoney(amount: Decimal, minorUnits: number): Decimal {
  return roundDecimal(amount, minorUnits);
}

/**
 * Writes an amount as answers carry it: with all decimals of its currency, rounded half away from zero.
 *
 * @param amount - The exact amount.
 * @param minorUnits - Decimals of the currency, from `minorUnitsOf`.
 * @returns A decimal text.
 * @example
 * formatAmount(decimal('12.5'), 2) // => '12.50'
 * formatAmount(decimal('1200'), 0) // => '1200'
 */
export function formatAmount(amount: Decimal, minorUnits: number): string {
  return formatDecimalFixed(amount, minorUnits);
}

/**
 * Adds two amounts of one currency exactly; nothing is rounded.
 *
 * @param a - An amount.
 * @param b - An amount of the same currency.
 * @param minorUnits - Decimals to write at least; those of the ISO 4217 table unless given.
 * @returns The sum.
 * @throws `currency-mismatch`, `not-a-decimal`.
 * @example
 * addMoney({ amount: '19.99', currency: 'EUR' }, { amount: '5.01', currency: 'EUR' }) // => { amount: '25.00', currency: 'EUR' }
 * throws(() => addMoney({ amount: '1', currency: 'EUR' }, { amount: '1', currency: 'GBP' })) // => 'currency-mismatch'
 */
export function addMoney(a: Money, b: Money, minorUnits?: number): Money {
  requireOneCurrency(a, b);
  const sum = addDecimals(decimal(a.amount), decimal(b.amount));
  const decimals = Math.max(minorUnits ?? minorUnitsOf(a.currency) ?? 0, decimalsOf(formatDecimal(sum)));
  return { amount: formatDecimalFixed(sum, decimals), currency: a.currency };
}

/**
 * Orders two amounts of one currency by value.
 *
 * @param a - An amount.
 * @param b - An amount of the same currency.
 * @returns -1, 0 or 1.
 * @throws `currency-mismatch`, `not-a-decimal`.
 * @example
 * compareMoney({ amount: '5', currency: 'EUR' }, { amount: '5.00', currency: 'EUR' }) // => 0
 */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  requireOneCurrency(a, b);
  return compareDecimals(decimal(a.amount), decimal(b.amount));
}

function requireOneCurrency(a: Money, b: Money): void {
  if (a.currency === b.currency) return;
  throw new CatalogueError('currency-mismatch', `cannot mix \`${a.currency}\` and \`${b.currency}\``, { a, b });
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
