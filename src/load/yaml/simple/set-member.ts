import { giveUp } from './yaml-cursor.js';

/**
 * Adds a member to a map. A second one of the same name, and names that the full parser treats apart, are left to it.
 *
 * @param record - The map.
 * @param name - The name.
 * @param value - The value.
 */
export function setMember(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__' || name === '<<' || Object.hasOwn(record, name)) giveUp();
  record[name] = value;
}
