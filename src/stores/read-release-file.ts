/** A release, read back from its file and checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Release } from '../model/release.js';
import { verifyRelease } from '../versioning/verify-release.js';
import { diskCodeOf, explainDiskError } from './explain-disk-error.js';
import { releaseFileName } from './release-file-name.js';

/**
 * Reads a release.
 *
 * @param folder - The folder of the releases.
 * @param sequence - Its number.
 * @returns The release, frozen; undefined where there is no such file.
 * @throws `store-not-accessible`; `release-unreadable`, naming the file, where it is not the release that was written.
 */
export async function readReleaseFile(folder: string, sequence: number): Promise<Release | undefined> {
  const file = join(folder, releaseFileName(sequence));
  const text = await readText(file);
  if (text === undefined) return undefined;
  const data = parse(file, text);
  const [fault] = verifyRelease(data);
  if (fault !== undefined) throw unreadable(file, `${fault.code}: ${fault.message}`);
  const release = data as Release; // verifyRelease has found nothing against it
  if (release.sequence !== sequence) throw unreadable(file, `it says that it is the release ${release.sequence}`);
  return deepFreeze(release);
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (diskCodeOf(error) === 'ENOENT') return undefined;
    throw explainDiskError(error, 'read', file);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : 'it is no JSON');
  }
}

function unreadable(file: string, why: string): CatalogueError {
  return new CatalogueError('release-unreadable', `the file \`${file}\` is not the release that was written: ${why}`, { file });
}
