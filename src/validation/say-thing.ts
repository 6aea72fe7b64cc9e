/** How findings speak of things and days. */
import { addDays, isDateText, readDate } from '../kernel/date.js';
import type { Text } from '../model/text.js';

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
 * Joins words for people.
 *
 * @param words - Words in order.
 * @param last - What joins the last two.
 * @returns One text.
 * @example
 * sayList(['a', 'b', 'c'], 'and') // => 'a, b and c'
 */
export function sayList(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
