/** Steps over JSON without reading it; the text is known to be JSON. */

/**
 * Finds the next character that is no white space.
 *
 * @param text - JSON.
 * @param from - Where to begin.
 * @returns Its offset; the length of the text where there is none.
 */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/**
 * Finds the end of a string.
 *
 * @param text - JSON.
 * @param from - The offset of its opening quotation mark.
 * @returns The offset after its closing one; the length of the text where there is none.
 */
export function skipString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && isEscapedAt(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

/**
 * Tells whether a character has a backslash before it that belongs to it.
 *
 * @param text - JSON.
 * @param at - The offset of the character.
 * @returns True after an odd number of backslashes, since two of them stand for one.
 */
export function isEscapedAt(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === 0x5c) before -= 1;
  return (at - before) % 2 === 1;
}

/**
 * Finds the end of a value.
 *
 * @param text - JSON.
 * @param from - The offset of its first character.
 * @returns The offset after its last.
 */
export function skipValue(text: string, from: number): number {
  const first = text[from];
  if (first === '"') return skipString(text, from);
  if (first !== '{' && first !== '[') return skipWord(text, from);
  let depth = 0;
  let at = from;
  // Only quotation marks and brackets matter on the way.
  const marks = /["[\]{}]/g;
  do {
    marks.lastIndex = at;
    const mark = marks.exec(text);
    if (mark === null) return text.length;
    if (mark[0] === '"') at = skipString(text, mark.index);
    else {
      depth += mark[0] === '{' || mark[0] === '[' ? 1 : -1;
      at = mark.index + 1;
    }
  } while (depth > 0);
  return at;
}

function skipWord(text: string, from: number): number {
  const end = /[\s,\]}]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
