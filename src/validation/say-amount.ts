/** How findings speak of money and quantities; written by hand, so that a message is the same on every machine. */
import { type Decimal, formatDecimal } from '../kernel/decimal.js';

const symbols: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };

/**
 * Writes an amount for people, never rounded.
 *
 * @param amount - A decimal.
 * @param currency - The currency's code.
 * @returns Such as `£1,200.50` or `1,200 JPY`.
 * @example
 * sayAmount('-1200.5', 'GBP') // => '−£1,200.50'
 */
export function sayAmount(amount: string, currency: string): string {
  const isNegative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = (isNegative ? amount.slice(1) : amount).split('.');
  const symbol = Object.hasOwn(symbols, currency) ? symbols[currency] : undefined;
  const digits = /^0*$/.test(fraction) ? '' : fraction;
  const cents = symbol !== undefined && digits.length === 1 ? `${digits}0` : digits;
  const number = `${group(whole)}${cents === '' ? '' : `.${cents}`}`;
  return `${isNegative ? '−' : ''}${symbol === undefined ? `${number} ${currency}` : `${symbol}${number}`}`;
}

/**
 * Writes a quantity for people.
 *
 * @param quantity - How many.
 * @param unit - The unit's name; absent for plain units.
 * @returns Such as `1,000 minutes`; a unit that is one lower-case word is put in the plural.
 * @example
 * sayQuantity({ coefficient: 20n, scale: 0 }, 'seat') // => '20 seats'
 */
export function sayQuantity(quantity: Decimal, unit: string | undefined): string {
  const text = formatDecimal(quantity);
  const name = unit ?? 'unit';
  return `${sayNumber(text)} ${text === '1' || !/^[a-z]{3,}$/.test(name) || name.endsWith('s') ? name : `${name}s`}`;
}

/** Writes a decimal with commas between thousands. */
export function sayNumber(text: string): string {
  const [whole = '0', fraction] = text.split('.');
  return fraction === undefined ? group(whole) : `${group(whole)}.${fraction}`;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
