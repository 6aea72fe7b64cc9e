import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText } from '../../load/read-text.js';
import { CliError } from '../cli-error.js';
import { exitCode } from '../exit-code.js';
import { saySystemFailure } from '../words/explain-system-error.js';

/**
 * Reads a file as text.
 *
 * @param path - The path as it was typed.
 * @param cwd - The folder against which it is resolved.
 * @param keepsMark - Whether a byte order mark stays before the text, which is otherwise left out; absent: no.
 * @returns The text.
 * @throws A `CliError` that says which file cannot be read, and why.
 */
export async function readTextFile(path: string, cwd: string, keepsMark = false): Promise<string> {
  const bytes = await readFile(resolve(cwd, path)).catch((error: unknown) => refuse(path, error));
  const reading = decodeText(bytes);
  if ('text' in reading) return keepsMark && bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? `\uFEFF${reading.text}` : reading.text;
  const { message, help } = reading.fault;
  throw new CliError('file-unreadable', `“${path}”: ${message}`, {
    exitCode: exitCode.unreadable,
    ...(help === undefined ? {} : { help }),
  });
}

function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = saySystemFailure(code, `“${path}”`);
  if (sentence === undefined) throw error;
  throw new CliError(code.toLowerCase(), sentence, { exitCode: exitCode.unreadable });
}
