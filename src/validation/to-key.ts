/** One text for equal plain data, whatever the order of its members; unlike canonical JSON it takes any text, also one that no hash should see. */
export function toKey(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (isRecord(member) ? sorted(member) : member)) ?? 'undefined';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map(key => [key, record[key]]));
}
