import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Release } from '../model/release.js';
import { followsHead } from '../versioning/follows-head.js';
import type { AppendOutcome, HistoryStore } from '../versioning/history-store.js';
import { listReleases, removeLeftovers } from './list-folder.js';
import { readReleaseFile } from './read-release-file.js';
import { writeReleaseFile } from './write-release-file.js';

/**
 * Keeps releases in a folder: one file of canonical JSON each, `000001.release.json` and so on. A file is written beside its place and
 * linked there in one step, which fails where a file of that number exists: of several that publish at once exactly one wins, and a crash
 * leaves the release whole or not at all. What a crash left behind is passed over, and taken away with the next release. Other files in
 * the folder are not touched. The file system must know hard links.
 *
 * @param path - The folder; it is made with the first release.
 * @returns The store. Its functions throw `store-not-accessible` for a folder that may not be read or written, or a path that is no folder;
 *   `release-unreadable` for a file that is not the release that was written; `release-missing` for a number that is left out.
 * @example
 * const history = await openHistory(folderStore('releases'))
 * const head = await history.head()
 * head // => undefined
 */
export function folderStore(path: string): HistoryStore {
  const readHead = async (): Promise<number> => (await listReleases(path)).head;
  const read = async (sequence: number): Promise<Release | undefined> => {
    const { head } = await listReleases(path);
    return Number.isSafeInteger(sequence) && sequence >= 1 && sequence <= head ? readReleaseFile(path, sequence) : undefined;
  };
  const append = async (release: Release): Promise<AppendOutcome> => {
    const { head } = await listReleases(path);
    if (!followsHead(release, head === 0 ? undefined : await readReleaseFile(path, head))) return 'head-moved';
    const isWritten = await writeReleaseFile(path, deepFreeze(release));
    await removeLeftovers(path);
    return isWritten ? 'appended' : 'head-moved';
  };
  return Object.freeze({ readHead, read, append } satisfies HistoryStore);
}
