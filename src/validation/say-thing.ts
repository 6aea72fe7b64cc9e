/** How findings speak of things and days. */
import { addDays, isDateText, readDate } from '../kernel/date.js';
import { formatInstant, localDateOf, parseInstant } from '../kernel/instant.js';
import type { Text } from '../model/text.js';
import type { Span } from './read-span.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Names a thing as people know it.
 *
 * @param thing - Something with an id and perhaps a name.
 * @param locale - The locale to prefer, where the name is a map.
 * @returns The name; the id where there is none.
 * @example
 * nameOf({ id: 'fibre-100', name: { en: 'Fibre 100', cy: 'Ffibr 100' } }, 'en') // => 'Fibre 100'
 */
export function nameOf(thing: { readonly id: string; readonly name?: Text }, locale: string): string {
  const { name } = thing;
  const text = typeof name === 'object' ? (name[locale] ?? Object.values(name)[0]) : name;
  return text === undefined || text.trim() === '' ? thing.id : text;
}

/**
 * Writes a day or an instant for people.
 *
 * @param text - A date or an RFC 3339 instant.
 * @returns The day as `1 Mar 2026`; an instant as it is.
 * @example
 * sayDay('2026-03-01') // => '1 Mar 2026'
 */
export function sayDay(text: string): string {
  const day = readDate(text);
  return day === undefined ? text : `${day.day} ${months[day.month - 1] ?? ''} ${day.year}`;
}

/**
 * Writes the last day of something that ends, for people.
 *
 * @param until - The first day on which it no longer applies.
 * @returns The day before it; an instant as it is.
 * @example
 * sayLastDay('2026-03-01') // => '28 Feb 2026'
 */
export function sayLastDay(until: string): string {
  // The calendar of texts begins in the year 0000, so its first day has none before it.
  return isDateText(until) && until > '0000-01-01' ? sayDay(addDays(until, -1)) : sayDay(until);
}

/**
 * Writes a stretch of time for people.
 *
 * @param span - From an instant until another.
 * @param timeZone - The zone in which days begin.
 * @returns Such as `from 1 Mar 2026 to 31 Mar 2026`, with the last day named.
 * @example
 * saySpan({ from: Number.NEGATIVE_INFINITY, until: 0 }, 'UTC') // => 'until 31 Dec 1969'
 */
export function saySpan(span: Span, timeZone: string): string {
  const from = Number.isFinite(span.from) ? sayDay(writeInstant(span.from, timeZone)) : undefined;
  const until = Number.isFinite(span.until) ? sayLastDay(writeInstant(span.until, timeZone)) : undefined;
  if (from === undefined) return until === undefined ? 'at all times' : `until ${until}`;
  if (until === undefined) return `from ${from} on`;
  return from === until ? `on ${from}` : `from ${from} to ${until}`;
}

/** Writes an instant as a date where a day of the zone begins, else in RFC 3339. */
export function writeInstant(epochMs: number, timeZone: string): string {
  const date = localDateOf(epochMs, timeZone);
  return parseInstant(date, timeZone) === epochMs ? date : formatInstant(epochMs);
}

/**
 * Joins words for people.
 *
 * @param words - Words in order.
 * @param last - What joins the last two.
 * @returns One text.
 * @example
 * sayList(['a', 'b', 'c'], 'and') // => 'a, b and c'
 */
export function sayList(words: readonly string[], last: string): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** Puts an id or a text as it is written into curly quotes. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/**
 * Writes a way that comes back to its start.
 *
 * @param names - The things on the way, each once.
 * @returns Such as `A → B → A`; a long way is cut short.
 * @example
 * sayRound(['A', 'B']) // => 'A → B → A'
 */
export function sayRound(names: readonly string[]): string {
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), `${names.length - mostNames} more`] : names;
  return [...shown, names[0] ?? ''].join(' → ');
}

const mostNames = 6;

/** A noun with its article: `an offer`, `a unit`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) && !noun.startsWith('unit') ? 'an' : 'a'} ${noun}`;
}
