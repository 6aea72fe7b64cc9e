import { compareText } from '../kernel/compare-text.js';

/**
 * Finds where a text stands, or would stand, among sorted ones.
 *
 * @param texts - Sorted texts.
 * @param text - The text.
 * @returns The position of the first that is not before it.
 */
export function findFirst(texts: readonly string[], text: string): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(texts[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
