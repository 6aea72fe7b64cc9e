/** Finds values of a JSON text in it, by stepping over all that is not on the way. */
import type { Span } from '../../kernel/file-fault.js';
import { skipSpace, skipString, skipValue } from '../../kernel/json/skip-json.js';
import type { Located, Locator } from '../locator.js';

/**
 * Makes the locator of a JSON text. The members of what it has passed once are remembered, so that many questions cost little more than one.
 *
 * @param text - JSON that `JSON.parse` takes.
 * @returns The locator.
 */
export function locateJson(text: string): Locator {
  const known = new Map<number, Members>();
  const start = skipSpace(text, 0);
  const root: Located = { value: { start, end: skipValue(text, start) }, isExact: true };
  return ({ path }) => {
    let found = root;
    for (const step of path) {
      const next = membersAt(text, found.value.start, known).get(step);
      if (next === undefined) return { ...found, isExact: false };
      found = next;
    }
    return found;
  };
}

type Members = ReadonlyMap<string | number, Located>;

function membersAt(text: string, start: number, known: Map<number, Members>): Members {
  const before = known.get(start);
  if (before !== undefined) return before;
  const members = readMembers(text, start);
  known.set(start, members);
  return members;
}

function readMembers(text: string, start: number): Members {
  const members = new Map<string | number, Located>();
  if (text[start] !== '{' && text[start] !== '[') return members;
  const isList = text[start] === '[';
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== ']' && text[at] !== '}') {
    const key = isList ? undefined : { start: at, end: skipString(text, at) };
    const valueStart = key === undefined ? at : skipSpace(text, skipSpace(text, key.end) + 1);
    const value = { start: valueStart, end: skipValue(text, valueStart) };
    members.set(key === undefined ? members.size : nameAt(text, key), { value, ...(key !== undefined && { key }), isExact: true });
    at = skipSpace(text, value.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return members;
}

function nameAt(text: string, { start, end }: Span): string {
  const name: unknown = JSON.parse(text.slice(start, end));
  return String(name);
}
