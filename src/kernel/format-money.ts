// An amount as people of a locale read it. Text for screens only: nothing computes with it.
import { minorUnitsOf } from './currency.js';
import { decimal, formatDecimal } from './decimal.js';
import { knownLocale } from './known-locale.js';
import type { Money } from './money.js';

/** How an amount is shown. */
export interface MoneyFormat {
  /** A BCP 47 language tag, such as `en-GB`. */
  readonly locale: string;
  /** Decimals to show at least; those of the ISO 4217 table unless given. */
  readonly minorUnits?: number;
}

/**
 * Writes an amount for people: symbol, grouping and digits of the locale, and never a rounded value, so a rate of £0.0035 shows all
 * its decimals. The decimals come from the ISO 4217 table, not from Intl; a currency whose code Intl cannot take follows the number.
 *
 * @param money - The amount.
 * @param format - The locale (`en` for a language that Intl does not know), and the decimals of a currency that the table does not know.
 * @returns The text; Intl puts no-break spaces where the locale wants them.
 * @throws `unknown-locale`, `not-a-decimal`.
 * @example
 * formatMoney({ amount: '1234.5', currency: 'GBP' }, { locale: 'en-GB' }) // => '£1,234.50'
 * formatMoney({ amount: '0.0035', currency: 'GBP' }, { locale: 'en-GB' }) // => '£0.0035'
 */
export function formatMoney(money: Money, format: MoneyFormat): string {
  const text = formatDecimal(decimal(money.amount));
  const point = text.indexOf('.');
  const written = point < 0 ? 0 : text.length - point - 1;
  const minimum = format.minorUnits ?? minorUnitsOf(money.currency) ?? written;
  const formatter = formatterFor(format.locale, money.currency, [minimum, Math.max(minimum, written)]);
  // Intl takes a decimal text exactly; its type knows only literals, and formatDecimal writes nothing but such numerals.
  const shown = formatter.format(text as `${number}`);
  return intlTakes(money.currency) ? shown : `${shown} ${money.currency}`;
}

const formatters = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();
const formattersKept = 200;

// Making a formatter costs far more than using it.
function formatterFor(locale: string, currency: string, decimals: readonly [number, number]): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals[0]} ${decimals[1]}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = makeFormatter(locale, currency, decimals);
  if (formatters.size >= formattersKept) formatters.clear();
  formatters.set(key, made);
  return made;
}

function makeFormatter(locale: string, currency: string, decimals: readonly [number, number]): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals[0], maximumFractionDigits: decimals[1] };
  return new Intl.NumberFormat(knownLocale(locale), intlTakes(currency) ? { style: 'currency', currency, ...digits } : digits);
}

function intlTakes(currency: string): boolean {
  return /^[A-Z]{3}$/.test(currency);
}
