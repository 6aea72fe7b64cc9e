import { isRecord } from '../../kernel/is-record.js';
import { skipSpace, skipString } from '../../kernel/json/skip-json.js';

/**
 * Counts the names of members in a JSON text. Where data has fewer members than its text has names, a name was written twice.
 *
 * @param text - JSON.
 * @returns How many strings are followed by a colon.
 */
export function countNames(text: string): number {
  let names = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = skipString(text, at);
    if (text.charCodeAt(at) === colon || text.charCodeAt(skipSpace(text, at)) === colon) names += 1;
  }
  return names;
}

const colon = 0x3a;

/**
 * Counts the members of all records in some data.
 *
 * @param value - What `JSON.parse` gave.
 * @returns How many there are.
 */
export function countMembers(value: unknown): number {
  let members = 0;
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) for (const item of next) pushStructure(waiting, item);
    else if (isRecord(next)) {
      for (const name in next) {
        members += 1;
        pushStructure(waiting, next[name]);
      }
    }
  }
  return members;
}

function pushStructure(waiting: unknown[], value: unknown): void {
  if (typeof value === 'object' && value !== null) waiting.push(value);
}
