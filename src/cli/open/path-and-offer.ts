import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { defaultPath } from './default-path.js';

/**
 * Reads the words of a command that asks about one offer: a path and an id, or an id alone.
 *
 * @param call - The command.
 * @param name - The name of the command, for the refusal.
 * @returns The path, that of this folder's catalogue where none is typed, and the id.
 * @throws A `CliError` where no offer is named.
 */
export function pathAndOffer(call: CommandCall, name: string): readonly [path: string, offer: string] {
  const [first, second] = call.values.words;
  if (first !== undefined && second !== undefined) return [first, second];
  if (first === undefined || isPath(first, call))
    throw new CliError('offer-missing', 'Which offer? Name its id.', { help: `“catalogue ${name} --help” shows how it is used.` });
  return [defaultPath(call.host), first];
}

/**
 * Tells whether a word is a path, where a command takes a path or ids.
 *
 * @param word - The word.
 * @param call - The command, for its folder.
 * @returns True where it looks like a path, or where there is such a file or folder.
 */
export function isPath(word: string, { host }: Pick<CommandCall, 'host'>): boolean {
  return /[\\/]|\.(?:ya?ml|json)$/.test(word) || existsSync(resolve(host.cwd, word));
}
