/** Refuses arguments that plain JavaScript passes where the compiler would have said no, before anything is done with them. */
import { CatalogueError } from './catalogue-error.js';
import { isRecord } from './is-record.js';

/**
 * Refuses an argument that is not what a function takes.
 *
 * @param isRight - Whether it is what is taken.
 * @param name - The name of the argument.
 * @param wanted - What is taken, and where it comes from.
 * @throws `bad-argument`.
 * @example
 * throws(() => requireArgument(false, 'text', 'a text')) // => 'bad-argument'
 */
export function requireArgument(isRight: boolean, name: string, wanted: string): asserts isRight {
  if (!isRight) throw new CatalogueError('bad-argument', `\`${name}\` must be ${wanted}`, { argument: name });
}

/**
 * Refuses what is no catalogue, such as the result of reading one.
 *
 * @param data - What was passed.
 * @param name - The name of the argument.
 * @throws `not-a-catalogue`.
 * @example
 * throws(() => requireCatalogue({ ok: true })) // => 'not-a-catalogue'
 */
export function requireCatalogue(data: unknown, name = 'catalogue'): void {
  const isCatalogue = isRecord(data) && (data['catalogue'] === 1 || Array.isArray(data['offers']));
  if (!isCatalogue)
    throw new CatalogueError(
      'not-a-catalogue',
      `\`${name}\` is not a catalogue: pass the \`value\` of \`parseCatalogue\`, once it is \`ok\``,
    );
}

/**
 * Tells a list of records, such as changes or issues, from everything else.
 *
 * @param value - Data that may be anything.
 * @returns True for a list of nothing but records.
 * @example
 * [[{}], [], [null], {}].map(areRecords) // => [true, true, false, false]
 */
export function areRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRecord);
}
