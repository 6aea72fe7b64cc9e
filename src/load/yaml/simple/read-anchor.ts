/** Reads names with `&`, and the references to them with `*`. */
import { giveUp, skipSpaces, type YamlCursor } from './yaml-cursor.js';

/**
 * Reads the name that a value gets, where it gets one.
 *
 * @param cursor - Stands at the value; afterwards behind the name and the spaces after it.
 * @returns The name; undefined where the value has none.
 */
export function readAnchor(cursor: YamlCursor): string | undefined {
  if (cursor.text[cursor.at] !== '&') return undefined;
  const name = readName(cursor);
  cursor.at = skipSpaces(cursor.text, cursor.at);
  return name;
}

/**
 * Reads a reference to a value that has a name.
 *
 * @param cursor - Stands at the `*`; afterwards behind the name.
 * @returns The value itself, not a copy.
 */
export function readAlias(cursor: YamlCursor): unknown {
  const name = readName(cursor);
  // A value that is still being read, or that never was, is for the full parser to complain about.
  return cursor.anchors.has(name) ? cursor.anchors.get(name) : giveUp();
}

function readName(cursor: YamlCursor): string {
  anchorName.lastIndex = cursor.at + 1;
  const match = anchorName.exec(cursor.text);
  const end = cursor.at + 1 + (match?.[0].length ?? 0);
  const after = cursor.text[end];
  if (match === null || !(after === undefined || ' \n,]}'.includes(after))) giveUp();
  cursor.at = end;
  return match[0];
}

const anchorName = /[\w-]+/y;

/**
 * Keeps a value under its name.
 *
 * @param cursor - The reading.
 * @param anchor - The name, where there is one.
 * @param value - The value.
 * @returns The value.
 */
export function keepAnchor(cursor: YamlCursor, anchor: string | undefined, value: unknown): unknown {
  if (anchor !== undefined) cursor.anchors.set(anchor, value);
  return value;
}
