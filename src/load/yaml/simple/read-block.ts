/** Reads lists and maps that are told by their indent. */
import { keepAnchor, readAlias, readAnchor } from './read-anchor.js';
import { readBlockScalar } from './read-block-scalar.js';
import { enter, readFlow } from './read-flow.js';
import { readPlain, readQuoted, requirePlainStart, trimBlank } from './read-scalar.js';
import { setMember } from './set-member.js';
import { finishLine, giveUp, isLineDone, isSetOff, nextLine, skipSpaces, type YamlCursor } from './yaml-cursor.js';

/**
 * Reads what begins here and goes on to the line after it.
 *
 * @param cursor - Stands at the first character of a list, a map or a value in brackets.
 * @param indent - How far what holds it is indented.
 * @returns The data.
 */
export function readBlock(cursor: YamlCursor, indent: number): unknown {
  const column = cursor.at - cursor.lineStart;
  if (isDash(cursor)) return readList(cursor, column);
  const first = cursor.text[cursor.at];
  if (first === '{' || first === '[') return readLine(cursor, indent);
  if (findColon(cursor) < 0) giveUp();
  return readMap(cursor, column);
}

function isDash(cursor: YamlCursor): boolean {
  return cursor.text[cursor.at] === '-' && isSetOff(cursor, cursor.at);
}

function readList(cursor: YamlCursor, column: number): unknown {
  const list: unknown[] = [];
  enter(cursor);
  do {
    cursor.at += 1;
    list.push(readItem(cursor, column));
  } while (cursor.indent === column && isDash(cursor));
  leave(cursor, column);
  return list;
}

function readItem(cursor: YamlCursor, column: number): unknown {
  cursor.at = skipSpaces(cursor.text, cursor.at);
  const anchor = readAnchor(cursor);
  if (isLineDone(cursor)) return keepAnchor(cursor, anchor, readBelow(cursor, column));
  if (!isDash(cursor) && !isMapHere(cursor)) return keepAnchor(cursor, anchor, readLine(cursor, column));
  // On one line with a list or a map, the name would be that of its first part.
  return anchor === undefined ? readBlock(cursor, column) : giveUp();
}

function readBelow(cursor: YamlCursor, column: number): unknown {
  nextLine(cursor);
  return cursor.indent > column ? readBlock(cursor, column) : null;
}

function isMapHere(cursor: YamlCursor): boolean {
  const first = cursor.text[cursor.at];
  return first !== '{' && first !== '[' && first !== '|' && first !== '>' && findColon(cursor) >= 0;
}

function readMap(cursor: YamlCursor, column: number): unknown {
  const record: Record<string, unknown> = {};
  enter(cursor);
  do {
    const name = readName(cursor);
    setMember(record, name, readMember(cursor, column));
  } while (cursor.indent === column && !isDash(cursor));
  leave(cursor, column);
  return record;
}

// What follows belongs to something further out; anything else is an error, which the full parser explains.
function leave(cursor: YamlCursor, column: number): void {
  cursor.depth -= 1;
  if (cursor.indent > column) giveUp();
}

function readName(cursor: YamlCursor): string {
  const { text, at } = cursor;
  const colon = findColon(cursor);
  if (colon < 0 || colon - at > longestName) giveUp();
  const first = text[at];
  if (first === '"' || first === "'") {
    const name = readQuoted(cursor);
    cursor.at = colon + 1;
    return name;
  }
  requirePlainStart(cursor);
  const name = trimBlank(text.slice(at, colon));
  if (name === '' || /:\t|[ \t]#/.test(name)) giveUp();
  cursor.at = colon + 1;
  return name;
}

const longestName = 1000;

// The colon after the name that begins here, or -1 where no name does.
function findColon(cursor: YamlCursor): number {
  const { text, at, lineEnd } = cursor;
  const first = text[at];
  return first === '"' || first === "'" ? findColonAfterQuoted(cursor) : findColonIn(text.slice(at, lineEnd), at);
}

function findColonAfterQuoted(cursor: YamlCursor): number {
  const { text, at } = cursor;
  readQuoted(cursor);
  const next = skipSpaces(text, cursor.at);
  cursor.at = at;
  return text[next] === ':' && isSetOff(cursor, next) ? next : -1;
}

function findColonIn(line: string, offset: number): number {
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    if (colon + 1 === line.length || line[colon + 1] === ' ') return offset + colon;
  }
  return -1;
}

function readMember(cursor: YamlCursor, column: number): unknown {
  cursor.at = skipSpaces(cursor.text, cursor.at);
  const anchor = readAnchor(cursor);
  const value = isLineDone(cursor) ? readMemberBelow(cursor, column) : readLine(cursor, column);
  return keepAnchor(cursor, anchor, value);
}

function readMemberBelow(cursor: YamlCursor, column: number): unknown {
  const below = readBelow(cursor, column);
  // A list may stand right below the name of the member.
  return below === null && cursor.indent === column && isDash(cursor) ? readList(cursor, column) : below;
}

// A value that begins on the line of its name or dash.
function readLine(cursor: YamlCursor, indent: number): unknown {
  const first = cursor.text[cursor.at];
  if (first === '|' || first === '>') return readBlockScalar(cursor, indent);
  const value = readInline(cursor, indent, first);
  finishLine(cursor);
  // What is indented more would go on with the value, or be wrong.
  if (cursor.indent > indent) giveUp();
  return value;
}

function readInline(cursor: YamlCursor, indent: number, first: string | undefined): unknown {
  if (first === '{' || first === '[') return readFlow(cursor, indent);
  if (first === '*') return readAlias(cursor);
  return first === '"' || first === "'" ? readQuoted(cursor) : readPlain(cursor, indent);
}
