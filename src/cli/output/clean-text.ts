import { cleanLine as cleanControls } from '../../report/text/clean-text.js';

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
    .map(line => cleanControls(line))
    .join('\n');
}

/**
 * Makes text of a file safe for one line of a terminal; spaces that must not break stay.
 *
 * @param text - Any text.
 * @returns The text without line feeds and without spaces around it.
 */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}
