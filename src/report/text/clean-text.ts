// Text from data can carry what moves the cursor, paints, or turns the direction of writing; none of it may reach a terminal or a log.

// C0 and C1 controls, separators of lines and paragraphs, marks of direction, halves of characters, the mark of byte order.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/**
 * Makes a text fit for one line of a terminal or a log: line breaks and tabs become spaces, and every other character that is not
 * plainly visible is written as its code, such as `\u001b`.
 *
 * @param text - Any text.
 * @returns One line that shows all there is.
 */
export function cleanLine(text: string): string {
  return text.replace(/\s*[\r\n\t]\s*/g, ' ').replace(dangerous, showCode);
}

/**
 * Writes a character so that it can be seen.
 *
 * @param character - One character.
 * @returns The character, or its code where it does something instead of being seen.
 */
export function showCharacter(character: string): string {
  return character.replace(dangerous, showCode);
}

function showCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
