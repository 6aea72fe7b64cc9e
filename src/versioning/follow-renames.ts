/** References that follow a thing to its new id. */
import { isRecord } from '../kernel/is-record.js';

/** Former ids with the new ones. */
export type Renames = ReadonlyMap<string, string>;

/**
 * Writes the new ids in the place of the former ones, wherever they stand as a text or as the name of a member.
 *
 * @param value - Plain data.
 * @param renames - The ids.
 * @returns The data as it would be if it had followed.
 */
export function followRenames(value: unknown, renames: Renames): unknown {
  if (typeof value === 'string') return renames.get(value) ?? value;
  if (Array.isArray(value)) return value.map(element => followRenames(element, renames));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [renames.get(name) ?? name, followRenames(member, renames)]));
}
