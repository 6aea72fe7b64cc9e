/** Values as people of a locale read them. Text for screens only: nothing computes with it. */
import { formatDecimal, parseDecimal } from './decimal.js';
import { requireDuration } from './duration.js';
import { requireInstant } from './instant.js';
import { knownLocale } from './known-locale.js';

/**
 * Writes a day.
 *
 * @param date - `YYYY-MM-DD`.
 * @param locale - A BCP 47 tag.
 * @returns Such as `1 December 2026`.
 * @throws `not-an-instant`.
 * @example
 * formatDate('2026-12-01', 'en-GB') // => '1 December 2026'
 */
export function formatDate(date: string, locale: string): string {
  return dateFormat(locale).format(requireInstant(date, 'UTC'));
}

/**
 * Writes a length of time, unit by unit.
 *
 * @param duration - An ISO 8601 duration.
 * @param locale - A BCP 47 tag.
 * @returns Such as `24 months`.
 * @throws `not-a-duration`.
 * @example
 * formatLength('P24M', 'en') // => '24 months'
 */
export function formatLength(duration: string, locale: string): string {
  return Object.entries(requireDuration(duration))
    .filter(([, count]) => count !== 0)
    .map(([unit, count]) => numberFormat(locale, unit.slice(0, -1)).format(count))
    .join(' ');
}

/**
 * Writes a number; a text that is none stays as it is.
 *
 * @param value - A decimal text or a number; infinity for what has no limit.
 * @param locale - A BCP 47 tag.
 * @returns With the grouping and the digits of the locale, never rounded.
 * @example
 * formatNumber('1234.5', 'de') // => '1.234,5'
 */
export function formatNumber(value: string | number, locale: string): string {
  if (value === Number.POSITIVE_INFINITY) return numberFormat(locale).format(value);
  const number = parseDecimal(String(value));
  if (number === undefined) return String(value);
  // Intl takes a decimal text exactly; its type knows only literals, and formatDecimal writes nothing but such numerals.
  return numberFormat(locale).format(formatDecimal(number) as `${number}`);
}

const dateFormats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();
const numberFormats = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();

// Making a formatter costs far more than using it, and there are few locales and fewer units.
function dateFormat(locale: string): Intl.DateTimeFormat {
  const made = dateFormats.get(locale) ?? new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(locale, made);
  return made;
}

function numberFormat(locale: string, unit?: string): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const style = unit === undefined ? {} : ({ style: 'unit', unit, unitDisplay: 'long' } as const);
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(knownLocale(locale), { maximumFractionDigits: 20, ...style });
  numberFormats.set(key, made);
  return made;
}
