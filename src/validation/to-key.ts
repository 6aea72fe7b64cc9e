import { isRecord } from '../kernel/is-record.js';

/** One text for equal plain data, whatever the order of its members; unlike canonical JSON it takes any text, also one that no hash should see. */
export function toKey(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (isRecord(member) ? sorted(member) : member)) ?? 'undefined';
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map(key => [key, record[key]]));
}
