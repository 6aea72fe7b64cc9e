/** A release, written so that it is there whole or not at all. */
import { randomUUID } from 'node:crypto';
import { access, link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../kernel/canonical-json.js';
import type { Release } from '../model/release.js';
import { diskCodeOf, explainDiskError } from './explain-disk-error.js';
import { releaseFileName, temporaryFileName } from './release-file-name.js';

/**
 * Writes a release to its place, if that is free.
 *
 * @param folder - The folder of the releases; it is made where it is missing.
 * @param release - The release.
 * @returns False where another release has the place: then nothing was changed.
 * @throws `store-not-accessible`.
 */
export async function writeReleaseFile(folder: string, release: Release): Promise<boolean> {
  const text = `${canonicalJson(release)}\n`;
  const temporary = join(folder, temporaryFileName(release.sequence, randomUUID()));
  try {
    await mkdir(folder, { recursive: true });
    await writeDurably(temporary, text);
    return await linkIfFree(temporary, join(folder, releaseFileName(release.sequence)));
  } catch (error) {
    throw explainDiskError(error, 'write', folder);
  } finally {
    await unlinkIfThere(temporary);
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    // Before the link: a name must never lead to a file that a power cut could still empty.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// The one step that decides: a link is made or refused as a whole, by the file system itself.
async function linkIfFree(temporary: string, place: string): Promise<boolean> {
  try {
    await link(temporary, place);
  } catch (error) {
    // Where the place was taken in the meantime, the winner may have tidied this file away already.
    if (diskCodeOf(error) === 'EEXIST' || (diskCodeOf(error) === 'ENOENT' && (await isThere(place)))) return false;
    throw error;
  }
  await syncFolder(join(place, '..'));
  return true;
}

// So that the new name survives a power cut too; some systems cannot open a folder, and need not.
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (diskCodeOf(error) === undefined) throw error;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

async function unlinkIfThere(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (diskCodeOf(error) === undefined) throw error;
  }
}
