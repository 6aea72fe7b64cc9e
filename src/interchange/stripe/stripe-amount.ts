/** Stripe writes amounts in the minor unit of the currency, mostly that of ISO 4217 (docs.stripe.com/currencies). */
import { minorUnitsOf } from '../../kernel/currency.js';
import { type Decimal, formatDecimal, parseDecimal, writeDigits } from '../../kernel/decimal.js';
import { shortestDecimal } from '../common/shortest-decimal.js';

// Two without minor units are written with two for old integrations, and one with minor units is written without.
const exceptions: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/** How many decimals of the currency its amounts at Stripe count; undefined for a currency that nobody knows. */
export function stripeDecimals(currency: string): number | undefined {
  return Object.hasOwn(exceptions, currency) ? exceptions[currency] : minorUnitsOf(currency);
}

/** The amount in the major unit, with at least the decimals that the currency has at Stripe. */
export function fromMinor(amount: Decimal, decimals: number): string | undefined {
  const { coefficient, scale } = shortestDecimal({ coefficient: amount.coefficient, scale: amount.scale + decimals });
  const missing = Math.max(0, decimals - scale);
  const text = writeDigits({ coefficient: coefficient * 10n ** BigInt(missing), scale: scale + missing });
  return parseDecimal(text) === undefined ? undefined : text;
}

/** An amount as Stripe takes it: always as a decimal, and as a whole number where it is one. */
export interface MinorAmount {
  readonly decimal: string;
  readonly whole?: number;
}

/** The amount in the minor unit; undefined where Stripe cannot take it: negative, or with more than 12 decimals of the minor unit. */
export function toMinor(amount: string | undefined, decimals: number): MinorAmount | undefined {
  const value = amount === undefined ? undefined : parseDecimal(amount);
  if (value === undefined || value.coefficient < 0n) return undefined;
  const { coefficient, scale } = shortestDecimal(value);
  const missing = Math.max(0, decimals - scale);
  const minor = { coefficient: coefficient * 10n ** BigInt(missing), scale: Math.max(0, scale - decimals) };
  if (minor.scale > 12) return undefined;
  const whole = Number(minor.coefficient);
  const isWhole = minor.scale === 0 && Number.isSafeInteger(whole);
  return { decimal: formatDecimal(minor), ...(isWhole ? { whole } : {}) };
}
