// How many cells a text takes on a terminal.

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const escapeSequence = /\u001b\[[0-9;]*m/g;
const ascii = /^[\u0020-\u007e]*$/;
const noWidth = /\p{Mn}|\p{Me}|\p{Cf}/u;
const doubleWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/**
 * Counts the cells of a text on one line; colours take none, East Asian characters take two.
 *
 * @param text - Text without line feeds.
 * @returns The number of cells.
 */
export function measureText(text: string): number {
  const plain = text.replaceAll(escapeSequence, '');
  if (ascii.test(plain)) return plain.length;
  let cells = 0;
  for (const character of plain) cells += cellsOf(character);
  return cells;
}

function cellsOf(character: string): number {
  if (noWidth.test(character)) return 0;
  return doubleWidth.test(character) ? 2 : 1;
}
