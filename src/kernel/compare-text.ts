/**
 * Orders two texts by their UTF-16 code units: a total order that is the same in every locale.
 *
 * @param a - Any text.
 * @param b - Any text.
 * @returns -1, 0 or 1, fit for `toSorted`.
 * @example
 * ['b', 'a', 'B'].toSorted(compareText) // => ['B', 'a', 'b']
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
