/** The scalar shapes that every noun is made of; each is a string with a pattern, so that an editor checks it too. */
import * as z from 'zod';
import { parseDuration } from '../kernel/duration.js';
import { isInstantText } from '../kernel/instant.js';
import { isTimeZone } from '../kernel/time-zone.js';

/** What a text must look like; findings are worded by it. */
export type TextForm =
  | 'id'
  | 'decimal'
  | 'quantity'
  | 'instant'
  | 'duration'
  | 'currency'
  | 'locale'
  | 'timeOfDay'
  | 'timeZone'
  | 'amountOrWords';

/** An id: opaque, never parsed, unique within its collection. */
export function idText(): z.ZodString {
  return formed('id', /^[^\s\p{Cc}](?:[^\p{Cc}]{0,198}[^\s\p{Cc}])?$/u);
}

/** An exact decimal such as `"12.50"`: up to 40 digits before the point and 20 after it, no exponent, no plus sign. */
export function decimalText(): z.ZodString {
  return formed('decimal', /^-?(?:0|[1-9]\d{0,39})(?:\.\d{1,20})?$/);
}

/** An exact decimal that is not negative. */
export function quantityText(): z.ZodString {
  return formed('quantity', /^(?:0|[1-9]\d{0,39})(?:\.\d{1,20})?$/);
}

/** A whole number that counts things. */
export function count(): z.ZodNumber {
  return z.number().int().min(0).max(1_000_000_000);
}

/** A day `YYYY-MM-DD` of the calendar, midnight in the catalogue's time zone, or an RFC 3339 instant. */
export function instantText(): z.ZodString {
  return formed('instant', new RegExp(`^(?:${day})(?:${time})?$`)).refine(isInstantText);
}

// Every day that the calendar has, leap days included, so that an editor knows them too.
const longMonth = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const shortMonth = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const leapYear = '\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00';
const day = `\\d{4}-(?:${longMonth}|${shortMonth}|02-(?:0[1-9]|1\\d|2[0-8]))|(?:${leapYear})-02-29`;
const time = '[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/** An ISO 8601 duration of whole units, such as `P1M`, `P24M`, `P30D` or `PT12H`. */
export function durationText(): z.ZodString {
  return formed(
    'duration',
    /^P(?=\d|T\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?$/,
  ).refine(text => parseDuration(text) !== undefined);
}

/** A currency code: three capital letters of ISO 4217, or a code that the catalogue declares itself (credits, BTC). */
export function currencyCode(): z.ZodString {
  return formed('currency', /^[A-Z][A-Z0-9]{2,11}$/);
}

/** A BCP 47 locale such as `en-GB`. */
export function localeTag(): z.ZodString {
  return formed('locale', /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/);
}

/** A time of day `HH:MM`. */
export function timeOfDay(): z.ZodString {
  return formed('timeOfDay', /^(?:[01]\d|2[0-3]):[0-5]\d$/);
}

/** An IANA time zone such as `Europe/London`. */
export function timeZoneName(): z.ZodString {
  return z.string().min(1).meta({ form: 'timeZone' }).refine(isTimeZone);
}

/** A decimal, or words: whatever a feature may be worth. */
export function amountOrWords(): z.ZodString {
  return z.string().meta({ form: 'amountOrWords' });
}

function formed(form: TextForm, pattern: RegExp): z.ZodString {
  return z.string().regex(pattern).meta({ form });
}
