/** What the disk refuses, in words. */
import { CatalogueError } from '../kernel/catalogue-error.js';

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted, or the file system knows no hard links',
  ENOTSUP: 'the file system knows no hard links',
  EOPNOTSUPP: 'the file system knows no hard links',
  ENOTDIR: 'not a folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left',
};

/**
 * Turns an error of the disk into one that says what was wanted and where.
 *
 * @param error - What was thrown.
 * @param doing - What was wanted, such as `write`.
 * @param path - Where.
 * @returns The error to throw; errors that are no errors of the disk as they are.
 */
export function explainDiskError(error: unknown, doing: 'read' | 'write', path: string): unknown {
  const code = diskCodeOf(error);
  if (code === undefined) return error;
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : code;
  return new CatalogueError('store-not-accessible', `cannot ${doing} \`${path}\`: ${meaning}`, { path, cause: code });
}

/** The code of an error of the disk, such as `ENOENT`; undefined for other errors. */
export function diskCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
