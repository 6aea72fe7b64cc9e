// C0 and C1 controls but tab and line feed, line and paragraph separators, and the marks that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/**
 * Makes text of a file safe for a terminal: what could move the cursor, change colours or turn the direction of writing is shown as its
 * code instead.
 *
 * @param text - Any text.
 * @returns The text with visible codes such as `\u001b`; line feeds stay.
 */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', '  ').replaceAll(dangerous, showCode);
}

function showCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
