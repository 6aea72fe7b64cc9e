/** Data that may be anything, looked at. */
import { isRecord } from '../kernel/is-record.js';

/** Reads an own member; what is inherited, such as `constructor`, is none. */
export function memberOf(record: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * Tells whether two values are the same data, member by member and element by element.
 *
 * @param a - Plain data.
 * @param b - Plain data.
 * @returns True for the same; false may also stand for data that differs only in members that are undefined.
 */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((element, at) => isSameData(element, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => isSameData(a[name], b[name]));
}
