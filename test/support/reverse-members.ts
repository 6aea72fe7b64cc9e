/** The same data with the members of every record in the opposite order; lists stay as they are. */
export function reverseMembers<Data>(data: Data): Data;
export function reverseMembers(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(item => reverseMembers(item));
  if (typeof data !== 'object' || data === null) return data;
  const members = Object.entries(data).map(([name, member]) => [name, reverseMembers(member)] as const);
  return Object.fromEntries(members.reverse());
}
