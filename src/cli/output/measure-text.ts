import { measureText as measurePlain } from '../../report/text/measure-text.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const escapeSequence = /\u001b\[[0-9;]*m/g;

/**
 * Counts the cells of a text on one line; colours take none, East Asian characters take two.
 *
 * @param text - Text without line feeds.
 * @returns The number of cells.
 */
export function measureText(text: string): number {
  return measurePlain(text.replaceAll(escapeSequence, ''));
}
