import { unknownId } from './unknown-id.js';

/**
 * Requires that the catalogue has what an option names.
 *
 * @param what - The kind of thing, such as `channel`.
 * @param id - The id that was typed.
 * @param known - The ids that there are.
 * @returns The id.
 * @throws A `CliError` with the closest id.
 */
export function requireKnown(what: string, id: string, known: readonly string[]): string {
  if (known.includes(id)) return id;
  throw unknownId(what, id, known);
}
