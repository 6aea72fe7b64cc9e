import { cleanLine } from '../../report/text/clean-text.js';

/**
 * Makes text of a file safe for a terminal: what could move the cursor, change colours or turn the direction of writing is shown as its
 * code instead.
 *
 * @param text - Any text.
 * @returns The text with visible codes such as `\u001b`; line feeds stay.
 */
export function cleanText(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => cleanLine(line))
    .join('\n');
}
