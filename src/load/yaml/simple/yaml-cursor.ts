/** Where the reading of a simple YAML text stands, line by line. */

/** A reading under way. Lines that are blank or hold only a comment are never stood on. */
export interface YamlCursor {
  readonly text: string;
  /** The next character. */
  at: number;
  /** The line feed that ends the line, or the end of the text. */
  lineEnd: number;
  /** The first character of the line. */
  lineStart: number;
  /** How far the line is indented; -1 after the last line. */
  indent: number;
  /** How many lists and maps hold what is being read. */
  depth: number;
  /** What names with `&` stand for. */
  readonly anchors: Map<string, unknown>;
}

/** Thrown to give a text up to the full parser; caught by `readSimpleYaml` alone. */
export class NotSimple extends Error {}

/**
 * Gives the text up.
 *
 * @throws NotSimple always.
 */
export function giveUp(): never {
  // Without a stack, throwing costs next to nothing.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = new NotSimple();
  Error.stackTraceLimit = limit;
  throw error;
}

/**
 * Starts a reading at the first line that says something.
 *
 * @param text - The text, with line feeds only.
 * @returns The cursor.
 */
export function startCursor(text: string): YamlCursor {
  const cursor: YamlCursor = { text, at: 0, lineEnd: -1, lineStart: 0, indent: -1, depth: 0, anchors: new Map() };
  nextLine(cursor);
  return cursor;
}

/**
 * Goes on to the next line that says something.
 *
 * @param cursor - The reading; what is left of the line must be blank or a comment.
 */
export function nextLine(cursor: YamlCursor): void {
  const { text } = cursor;
  for (let start = cursor.lineEnd + 1; start < text.length; start = cursor.lineEnd + 1) {
    const first = skipSpaces(text, start);
    const end = text.indexOf('\n', first);
    cursor.lineEnd = end < 0 ? text.length : end;
    const code = text.charCodeAt(first);
    if (code === tab) giveUp();
    if (first >= cursor.lineEnd || code === hash) continue;
    if (first === start && isDocumentMark(text, first)) giveUp();
    cursor.lineStart = start;
    cursor.at = first;
    cursor.indent = first - start;
    return;
  }
  cursor.at = text.length;
  cursor.indent = -1;
}

const tab = 0x09;
const hash = 0x23;
const space = 0x20;

function isDocumentMark(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at);
}

/**
 * Steps over spaces.
 *
 * @param text - The text.
 * @param from - Where to begin.
 * @returns The offset of the next other character.
 */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

/**
 * Tells whether nothing but space and a comment is left of the line.
 *
 * @param cursor - The reading.
 * @returns True at the end of the line, and before a comment that a space sets off.
 */
export function isLineDone(cursor: YamlCursor): boolean {
  const { text, at, lineEnd } = cursor;
  const next = skipSpaces(text, at);
  if (text.charCodeAt(next) === tab) giveUp();
  return (
    next >= lineEnd || (text.charCodeAt(next) === hash && (next > at || next === cursor.lineStart || text.charCodeAt(next - 1) === space))
  );
}

/**
 * Requires that the line is done, and goes on.
 *
 * @param cursor - The reading.
 */
export function finishLine(cursor: YamlCursor): void {
  if (!isLineDone(cursor)) giveUp();
  nextLine(cursor);
}

/**
 * Tells whether a character is followed by a space or the end of the line, so that it has its meaning.
 *
 * @param cursor - The reading.
 * @param at - The offset of the character.
 * @returns True before a space, a line feed, or the end.
 */
export function isSetOff({ text, lineEnd }: YamlCursor, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return at + 1 >= lineEnd || next === space;
}
