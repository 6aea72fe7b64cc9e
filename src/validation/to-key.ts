import { isRecord } from '../kernel/is-record.js';

/** One text for equal plain data, whatever the order of its members; unlike canonical JSON it takes any text, also one that no hash should see. */
export function toKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item => (item === undefined ? 'null' : toKey(item))).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'undefined';
  const members: string[] = [];
  for (const name of sortNames(Object.keys(value))) {
    const member = value[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${toKey(member)}`);
  }
  return `{${members.join(',')}}`;
}

// As programs order the members of an object: whole numbers by their size, then texts. Fingerprints are made of it, so it must stay.
function sortNames(names: string[]): readonly string[] {
  if (names.length < 2) return names;
  names.sort();
  if (!names.some(isIndex)) return names;
  return [...names.filter(isIndex).sort((a, b) => Number(a) - Number(b)), ...names.filter(name => !isIndex(name))];
}

function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 4_294_967_295;
}
