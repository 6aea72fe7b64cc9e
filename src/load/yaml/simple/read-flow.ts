/** Reads lists and maps in brackets. */

import { keepAnchor, readAlias, readAnchor } from './read-anchor.js';
import { readQuoted, requirePlainStart, trimBlank } from './read-scalar.js';
import { resolvePlain } from './resolve-plain.js';
import { setMember } from './set-member.js';
import { giveUp, nextLine, skipSpaces, type YamlCursor } from './yaml-cursor.js';

/**
 * Reads a list or map in brackets, which may go over several lines.
 *
 * @param cursor - Stands at the opening bracket; afterwards behind the closing one.
 * @param indent - How far what holds it is indented; further lines must be indented more.
 * @returns The list or map.
 */
export function readFlow(cursor: YamlCursor, indent: number): unknown {
  const closing = cursor.text[cursor.at] === '[' ? ']' : '}';
  const list: unknown[] = [];
  const record: Record<string, unknown> = {};
  enter(cursor);
  cursor.at += 1;
  let next = skipBlank(cursor, indent);
  while (next !== closing) {
    if (closing === ']') list.push(readValue(cursor, indent));
    else readPair(cursor, indent, record);
    next = skipBlank(cursor, indent);
    if (next === ',') {
      cursor.at += 1;
      next = skipBlank(cursor, indent);
      // A comma at the end is YAML, but not worth the doubt.
      if (next === closing) giveUp();
    } else if (next !== closing) giveUp();
  }
  cursor.at += 1;
  cursor.depth -= 1;
  return closing === ']' ? list : record;
}

/**
 * Enters a list or map, unless that would be too deep.
 *
 * @param cursor - The reading.
 */
export function enter(cursor: YamlCursor): void {
  cursor.depth += 1;
  if (cursor.depth > deepest) giveUp();
}

const deepest = 100;

// Goes to the next character that says something, and tells which it is.
function skipBlank(cursor: YamlCursor, indent: number): string {
  cursor.at = skipSpaces(cursor.text, cursor.at);
  if (cursor.at >= cursor.lineEnd) {
    nextLine(cursor);
    if (cursor.indent <= indent) giveUp();
  }
  const next = cursor.text[cursor.at] ?? '';
  if (next === '#' || next === '\t') giveUp();
  return next;
}

function readValue(cursor: YamlCursor, indent: number): unknown {
  const anchor = readAnchor(cursor);
  return keepAnchor(cursor, anchor, readUnnamed(cursor, indent));
}

function readUnnamed(cursor: YamlCursor, indent: number): unknown {
  const first = cursor.text[cursor.at] ?? '';
  if (first === '*') return readAlias(cursor);
  if (first === '[' || first === '{') return readFlow(cursor, indent);
  if (first === '"' || first === "'") return readQuoted(cursor);
  return resolvePlain(readWord(cursor));
}

function readPair(cursor: YamlCursor, indent: number, record: Record<string, unknown>): void {
  const first = cursor.text[cursor.at] ?? '';
  const isQuoted = first === '"' || first === "'";
  const name = isQuoted ? readQuoted(cursor) : readWord(cursor);
  cursor.at = skipSpaces(cursor.text, cursor.at);
  if (cursor.text[cursor.at] !== ':') giveUp();
  cursor.at += 1;
  const after = cursor.text[cursor.at] ?? '';
  if (!isQuoted && after !== ' ' && after !== '\n') giveUp();
  if (isFlowMark(skipBlank(cursor, indent)) && !'[{'.includes(cursor.text[cursor.at] ?? '')) giveUp();
  setMember(record, name, readValue(cursor, indent));
}

function isFlowMark(character: string): boolean {
  return ',[]{}'.includes(character);
}

// An unquoted word within brackets ends at a bracket, a comma, a colon that is set off, or the line.
function readWord(cursor: YamlCursor): string {
  requirePlainStart(cursor);
  const { text, at } = cursor;
  wordEnd.lastIndex = at;
  const end = wordEnd.exec(text)?.index ?? text.length;
  const word = trimBlank(text.slice(at, end));
  if (word === '' || /^[-?:]$|:$|:\t|[ \t]#/.test(word)) giveUp();
  cursor.at = at + word.length;
  return word;
}

const wordEnd = /[,[\]{}\n]|:(?=[ \n,[\]{}])/g;
