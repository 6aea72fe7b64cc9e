/**
 * Finds what a record has under the id of a thing, or one of its aliases. Only own members count, so that no id leads to what every record
 * inherits.
 *
 * @param record - Values by id; absent: none.
 * @param thing - The thing.
 * @returns The value, or undefined.
 */
export function findNamed<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  { id, aliases = [] }: { readonly id: string; readonly aliases?: readonly string[] },
): Value | undefined {
  if (record === undefined) return undefined;
  const key = [id, ...aliases].find(name => Object.hasOwn(record, name));
  return key === undefined ? undefined : record[key];
}
