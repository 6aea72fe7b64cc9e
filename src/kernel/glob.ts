/**
 * Tells whether a whole text matches a pattern in which `*` stands for any run of characters, also none, and `?` for exactly one.
 * Everything else means itself; there is no escape. Upper and lower case differ. Takes time in proportion to the text, or to text
 * times the longest run without `*` where `?` is used; never more.
 *
 * @param pattern - The pattern.
 * @param text - The text.
 * @returns True where the whole text matches.
 * @example
 * matchesGlob('SW1A *', 'SW1A 2AA') // => true
 * matchesGlob('fibre-?00', 'fibre-1000') // => false
 */
export function matchesGlob(pattern: string, text: string): boolean {
  if (pattern.includes('?')) {
    // By code point, so that `?` is one character and not half of one.
    return matchesSegments(pattern.split('*').map(toCodePoints), toCodePoints(text), findWithWildcards);
  }
  return matchesSegments(pattern.split('*'), text, (whole, segment, from) => whole.indexOf(segment, from));
}

type Find<Text> = (text: Text, segment: Text, from: number) => number;

// The first segment is tied to the start, the last to the end; between them the earliest place for each is always right.
function matchesSegments<Text extends string | readonly number[]>(segments: readonly Text[], text: Text, find: Find<Text>): boolean {
  const [first, ...rest] = segments;
  const last = rest.pop();
  if (first === undefined) return text.length === 0;
  if (last === undefined) return text.length === first.length && isAt(text, first, 0);
  const end = text.length - last.length;
  if (first.length > end || !isAt(text, first, 0) || !isAt(text, last, end)) return false;
  let from = first.length;
  for (const segment of rest) {
    const found = find(text, segment, from);
    if (found < 0 || found + segment.length > end) return false;
    from = found + segment.length;
  }
  return true;
}

const questionMark = 63;

function isAt<Text extends string | readonly number[]>(text: Text, segment: Text, from: number): boolean {
  if (typeof text === 'string') return text.startsWith(String(segment), from);
  for (let index = 0; index < segment.length; index += 1) {
    const wanted = segment[index];
    if (wanted !== questionMark && wanted !== text[from + index]) return false;
  }
  return true;
}

function findWithWildcards(text: readonly number[], segment: readonly number[], from: number): number {
  for (let start = from; start + segment.length <= text.length; start += 1) {
    if (isAt(text, segment, start)) return start;
  }
  return -1;
}

function toCodePoints(text: string): readonly number[] {
  return Array.from(text, character => character.codePointAt(0) ?? 0);
}
