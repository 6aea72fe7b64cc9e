/** What is in a folder of releases. */
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { diskCodeOf, explainDiskError } from './explain-disk-error.js';
import { releaseFileName, sequenceOfRelease, sequenceOfTemporary } from './release-file-name.js';

/** The releases of a folder. */
export interface ListedFolder {
  /** The number of the newest; 0 where there is none. */
  readonly head: number;
  /** Files that were written for a release whose place is taken: nobody will ever need them. */
  readonly leftovers: readonly string[];
}

/**
 * Lists the releases of a folder.
 *
 * @param path - The folder.
 * @returns The newest number; 0 for a folder that is not there.
 * @throws `store-not-accessible`, `release-missing` where a number is left out.
 */
export async function listReleases(path: string): Promise<ListedFolder> {
  const names = await readNames(path);
  const sequences = names.flatMap(name => sequenceOfRelease(name) ?? []).sort((a, b) => a - b);
  const gap = sequences.findIndex((sequence, at) => sequence !== at + 1);
  if (gap >= 0) {
    const file = join(path, releaseFileName(gap + 1));
    throw new CatalogueError('release-missing', `the file \`${file}\` is missing, but there are later releases`, { file });
  }
  const head = sequences.length;
  return { head, leftovers: names.filter(name => (sequenceOfTemporary(name) ?? Number.POSITIVE_INFINITY) <= head) };
}

/**
 * Takes away what crashes left behind. A file that is being written for a later number is left alone: another publisher may be at it.
 *
 * @param path - The folder.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const { leftovers } = await listReleases(path);
  for (const name of leftovers) {
    try {
      await unlink(join(path, name));
    } catch (error) {
      // Another publisher may have been quicker, and a file that stays harms nobody.
      if (diskCodeOf(error) === undefined) throw error;
    }
  }
}

async function readNames(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (diskCodeOf(error) === 'ENOENT') return [];
    throw explainDiskError(error, 'read', path);
  }
}
