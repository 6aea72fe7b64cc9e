/** Sorted texts as one: of each only what differs from the one before is written. */

/**
 * Writes sorted texts.
 *
 * @param texts - Texts without line feeds, sorted.
 * @returns The text: for each, how many letters it shares with the one before, to 35 and as one letter; then the others; then a line feed.
 */
export function packTexts(texts: readonly string[]): string {
  let before = '';
  const lines = texts.map(text => {
    const shared = sharedLength(before, text);
    before = text;
    return `${shared.toString(36)}${text.slice(shared)}\n`;
  });
  return lines.join('');
}

const mostShared = 35;

function sharedLength(a: string, b: string): number {
  const most = Math.min(mostShared, a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/**
 * Reads texts that `packTexts` wrote.
 *
 * @param packed - The text.
 * @returns The texts; of a text that it did not write, any.
 */
export function unpackTexts(packed: string): readonly string[] {
  const texts: string[] = [];
  let before = '';
  for (let at = 0; at < packed.length; ) {
    const end = packed.indexOf('\n', at);
    const stop = end < 0 ? packed.length : end;
    before = before.slice(0, Number.parseInt(packed.charAt(at), 36)) + packed.slice(at + 1, stop);
    texts.push(before);
    at = stop + 1;
  }
  return texts;
}
