import type { Text } from '../../model/text.js';

/** A text in one locale, for formats that have only one: that locale's, else the first by name. */
export function textIn(text: Text, locale: string): string {
  if (typeof text === 'string') return text;
  const [first = ''] = Object.keys(text).toSorted();
  return text[locale] ?? text[first] ?? '';
}
