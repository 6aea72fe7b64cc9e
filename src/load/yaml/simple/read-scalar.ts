/** Reads scalars that stand on one line. */
import { resolvePlain } from './resolve-plain.js';
import { giveUp, isSetOff, skipSpaces, type YamlCursor } from './yaml-cursor.js';

/**
 * Reads a text in quotation marks.
 *
 * @param cursor - Stands at the opening mark; afterwards behind the closing one.
 * @returns The text.
 */
export function readQuoted(cursor: YamlCursor): string {
  return cursor.text[cursor.at] === '"' ? readDouble(cursor) : readSingle(cursor);
}

function readDouble(cursor: YamlCursor): string {
  const { text, at, lineEnd } = cursor;
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && end < lineEnd && isAfterOddSlashes(text, end)) end = text.indexOf('"', end + 1);
  if (end < 0 || end > lineEnd) giveUp();
  cursor.at = end + 1;
  const body = text.slice(at + 1, end);
  return body.includes('\\') ? decode(body) : body;
}

function isAfterOddSlashes(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

// What YAML and JSON have in common; the others are left to the full parser.
function decode(body: string): string {
  if (!/^(?:[^"\\]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*$/.test(body)) giveUp();
  const text: unknown = JSON.parse(`"${body.replaceAll('\t', '\\t')}"`);
  return String(text);
}

function readSingle(cursor: YamlCursor): string {
  const { text, at, lineEnd } = cursor;
  let end = text.indexOf("'", at + 1);
  while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2);
  if (end < 0 || end > lineEnd) giveUp();
  cursor.at = end + 1;
  return text.slice(at + 1, end).replaceAll("''", "'");
}

/**
 * Reads an unquoted scalar, which may go on in lines that are indented more.
 *
 * @param cursor - Stands at its first character; afterwards behind its last.
 * @param indent - How far what holds it is indented.
 * @returns What it means.
 */
export function readPlain(cursor: YamlCursor, indent: number): unknown {
  requirePlainStart(cursor);
  const { text, at, lineEnd } = cursor;
  const line = text.slice(at, lineEnd);
  const word = trimBlank(withoutComment(line));
  requireNoColon(word);
  cursor.at = at + word.length;
  const more = word.length === trimBlank(line).length ? readFurtherLines(cursor, indent) : '';
  return more === '' ? resolvePlain(word) : word + more;
}

function requireNoColon(word: string): void {
  if (word.endsWith(':') || /:[ \t]/.test(word)) giveUp();
}

// Lines become words of one line; an empty line becomes a line feed.
function readFurtherLines(cursor: YamlCursor, indent: number): string {
  const { text } = cursor;
  let more = '';
  let feeds = 0;
  for (let start = cursor.lineEnd + 1; start < text.length; ) {
    const first = skipSpaces(text, start);
    const feed = text.indexOf('\n', first);
    const end = feed < 0 ? text.length : feed;
    if (first < end) {
      if (first - start <= indent || text[first] === '#') break;
      const line = readFurtherLine(text.slice(first, end));
      more += feeds > 0 ? '\n'.repeat(feeds) + line : ` ${line}`;
      Object.assign(cursor, { lineStart: start, lineEnd: end, at: first + line.length });
    }
    feeds = first < end ? 0 : feeds + 1;
    start = end + 1;
  }
  return more;
}

function readFurtherLine(line: string): string {
  if (/^[-?:,[\]{}#&*!|>'"%@`\t]/.test(line) || withoutComment(line) !== line) giveUp();
  const word = trimBlank(line);
  requireNoColon(word);
  return word;
}

function withoutComment(line: string): string {
  for (let hash = line.indexOf('#'); hash >= 0; hash = line.indexOf('#', hash + 1)) {
    if (line[hash - 1] === ' ' || line[hash - 1] === '\t') return line.slice(0, hash);
  }
  return line;
}

/**
 * Takes spaces and tabs from the end of a text, and no other white space, which YAML keeps.
 *
 * @param text - A text of one line.
 * @returns The text without them.
 */
export function trimBlank(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/**
 * Requires that an unquoted scalar may begin here.
 *
 * @param cursor - The reading.
 */
export function requirePlainStart(cursor: YamlCursor): void {
  const first = cursor.text[cursor.at] ?? '';
  if (reserved.has(first)) giveUp();
  const isMark = first === '-' || first === '?' || first === ':';
  if (isMark && (isSetOff(cursor, cursor.at) || cursor.text[cursor.at + 1] === '\t')) giveUp();
}

const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(['', ...',[]{}#&*!|>\'"%@`\t']);
