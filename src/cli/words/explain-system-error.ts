import { relative } from 'node:path';
import { CliError } from '../cli-error.js';
import { exitCode } from '../exit-code.js';

/**
 * Puts an error of the operating system into words.
 *
 * @param error - What was thrown.
 * @param cwd - The folder that paths are shown against.
 * @returns The error in words; undefined where it is none of the operating system.
 */
export function explainSystemError(error: unknown, cwd: string): CliError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !('syscall' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const sentence = saySystemFailure(error.code, path === undefined ? 'A file' : `“${shortPath(path, cwd)}”`) ?? `${error.message}.`;
  return new CliError(error.code.toLowerCase(), sentence, { exitCode: exitCode.unreadable });
}

/**
 * Puts the code of an error of the operating system into words.
 *
 * @param code - Such as `ENOENT`.
 * @param file - The file, in words.
 * @returns A sentence; undefined for a code without one.
 */
export function saySystemFailure(code: string, file: string): string | undefined {
  return Object.hasOwn(sentences, code) ? sentences[code]?.(file) : undefined;
}

const sentences: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: file => `${file} does not exist.`,
  EACCES: file => `${file} cannot be opened: you have no right to.`,
  EPERM: file => `${file} cannot be changed: you have no right to.`,
  EISDIR: file => `${file} is a folder, not a file.`,
  ENOTDIR: file => `${file} cannot be reached: a part of its path is a file, not a folder.`,
  ENOSPC: file => `${file} cannot be written: the disk is full.`,
  EROFS: file => `${file} cannot be written: the disk is read-only.`,
  EMFILE: file => `${file} cannot be opened: too many files are open.`,
  ENAMETOOLONG: file => `${file} cannot be opened: the name is too long.`,
  ELOOP: file => `${file} cannot be opened: it is a link that leads back to itself.`,
};

/** A path as people type it: from the folder they are in, where it lies below that. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}
