// How many cells a text takes on a terminal. From Unicode's own classes, which the language knows, so that no table has to be kept.
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * Counts the cells of a text on one line: marks that combine take none, East Asian characters and emoji take two.
 *
 * @param text - Text without control characters and colours.
 * @returns The number of cells.
 */
export function measureText(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

function cellsOf(character: string): number {
  if (/^[ -~]$/.test(character)) return 1;
  if (withoutWidth.test(character)) return 0;
  // Halfwidth forms of Katakana and Hangul are of their scripts, but narrow.
  return wide.test(character) && !/[\uff61-\uffdc]/.test(character) ? 2 : 1;
}
