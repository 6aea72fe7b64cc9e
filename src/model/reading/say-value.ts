/** How findings show values. */

/**
 * Quotes a word or a text, shortened where it is long.
 *
 * @param text - Any text.
 * @returns It between quotation marks.
 * @example
 * quote('web') // => '“web”'
 */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > longestShown ? `${sliceWhole(line, longestShown)}…` : line}”`;
}

/**
 * Says what kind of value something is, and shows it where it is short.
 *
 * @param value - Plain data.
 * @returns Such as `the text “web”`, `the number 5` or `a list`.
 * @example
 * sayValue('web') // => 'the text “web”'
 * sayValue([1]) // => 'a list'
 */
export function sayValue(value: unknown): string {
  if (value === null) return 'nothing (null)';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a map';
}

/**
 * Joins words for people.
 *
 * @param words - Words in order.
 * @param last - What joins the last two.
 * @returns One text.
 * @example
 * joinWords(['a', 'b', 'c'], 'or') // => 'a, b or c'
 */
export function joinWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/**
 * Puts the article before a noun.
 *
 * @param noun - A noun in the singular.
 * @returns Such as `an offer` or `a price plan`.
 * @example
 * withArticle('upsell rule') // => 'an upsell rule'
 */
export function withArticle(noun: string): string {
  // A unit is said with a y in front.
  return /^(?:[aeio]|u(?!ni))/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

const longestShown = 60;

// Never cuts a character in two.
function sliceWhole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
