// Several words in one cell: parted by commas, semicolons or bars; a backslash makes a sign part of a word.

/** Joins words by commas. */
export function joinWords(words: readonly string[]): string {
  return words.map(word => escapeWord(word)).join(', ');
}

/** Splits a cell into words. */
export function splitWords(text: string): readonly string[] {
  return splitAt(text, /[,;|]/)
    .map(word => trimWord(word))
    .filter(word => word !== '')
    .map(word => unescapeWord(word));
}

/** Joins names and values, such as `region=eu, size=l`. */
export function joinPairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${escapeWord(name)}=${escapeWord(value)}`)
    .join(', ');
}

/** Splits a cell into names and values; undefined where a part is no pair, or a name comes twice. */
export function splitPairs(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  for (const part of splitAt(text, /[,;|]/)) {
    const [name = '', value, ...more] = splitAt(part, /=/);
    const key = unescapeWord(trimWord(name));
    if (value === undefined || more.length > 0 || pairs.has(key)) return undefined;
    pairs.set(key, unescapeWord(trimWord(value)));
  }
  return pairs;
}

// Spaces at the ends would be trimmed, so they are marked too.
function escapeWord(word: string): string {
  return word.replaceAll(/[\\,;|=]/g, '\\$&').replace(/^\s|\s$/g, '\\$&');
}

function unescapeWord(word: string): string {
  return word.replaceAll(/\\(.)/gsu, '$1');
}

// A space after a backslash belongs to the word.
function trimWord(word: string): string {
  const start = word.trimStart();
  const end = start.trimEnd();
  return isOpenEscape(end) ? start.slice(0, end.length + 1) : end;
}

function isOpenEscape(text: string): boolean {
  const backslashes = /\\*$/.exec(text)?.[0].length ?? 0;
  return backslashes % 2 === 1;
}

function splitAt(text: string, signs: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (signs.test(text[at] ?? '')) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
