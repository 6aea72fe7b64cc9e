import { closestWord } from '../../kernel/closest-word.js';
import { CliError } from '../cli-error.js';
import { listWords } from '../words/list-words.js';

/**
 * Refuses an id that is not known.
 *
 * @param what - The kind of thing, such as `offer`.
 * @param id - The id that was typed.
 * @param known - The ids that there are.
 * @returns The error, with the closest id, and all of them where they are few.
 */
export function unknownId(what: string, id: string, known: readonly string[]): CliError {
  const close = closestWord(id, known);
  const few = known.length > 0 && known.length <= 12 ? `There ${known.length === 1 ? 'is' : 'are'} ${listWords(known)}.` : undefined;
  return new CliError(
    `unknown-${what.replaceAll(' ', '-')}`,
    `There is no ${what} “${id}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`,
    few === undefined ? {} : { help: few },
  );
}
