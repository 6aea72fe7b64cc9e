/** Refuses records in which plain JavaScript put something else than the compiler would have let through. */
import { isRecord } from './is-record.js';
import { areRecords, requireArgument } from './require-argument.js';

const isText = (value: unknown): boolean => typeof value === 'string';

/** What a field may take. */
export type FieldKind = 'text' | 'texts' | 'named' | 'record' | 'records' | 'ask';

const kinds: Readonly<Record<FieldKind, { readonly wanted: string; readonly test: (value: unknown) => boolean }>> = {
  text: { wanted: 'a text', test: isText },
  texts: { wanted: 'a list of texts', test: value => Array.isArray(value) && value.every(isText) },
  named: { wanted: 'a record of texts, such as `{ gb: "2.5" }`', test: value => isRecord(value) && Object.values(value).every(isText) },
  record: { wanted: 'a record', test: isRecord },
  records: { wanted: 'a list of records', test: areRecords },
  ask: { wanted: 'a function', test: value => typeof value === 'function' },
};

/** What fields take, by name. */
export type Fields = Readonly<Record<string, FieldKind>>;

/**
 * Finds a field that holds something else than it takes. Absent fields and fields of other names are none.
 *
 * @param record - The record.
 * @param fields - What fields take, by name.
 * @returns The name of the first such field, in the order of the record.
 * @example
 * findWrongField({ offer: 'fibre', term: null }, { offer: 'text', term: 'text' }) // => 'term'
 */
export function findWrongField(record: object, fields: Fields): string | undefined {
  for (const [name, value] of Object.entries(record)) {
    const kind = value !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (kind !== undefined && !kinds[kind].test(value)) return name;
  }
  return undefined;
}

/**
 * Refuses a record of which a field holds something else than it takes.
 *
 * @param argument - The name of the argument that the record is.
 * @param record - The record.
 * @param fields - What fields take, by name.
 * @throws `bad-argument`.
 * @example
 * throws(() => requireFields('request', { quantities: { gb: 5 } }, { quantities: 'named' })) // => 'bad-argument'
 */
export function requireFields(argument: string, record: object, fields: Fields): void {
  const wrong = findWrongField(record, fields);
  const kind = wrong === undefined ? undefined : fields[wrong];
  if (kind !== undefined) requireArgument(false, `${argument}.${wrong}`, kinds[kind].wanted);
}
