import { resolve } from 'node:path';
import type { Release } from '../../model/release.js';
import { folderStore } from '../../stores/folder-store.js';
import type { History } from '../../versioning/history.js';
import { openHistory } from '../../versioning/open-history.js';
import type { Host } from '../host.js';

/**
 * Opens the history in a folder of releases.
 *
 * @param path - The folder as it was typed.
 * @param host - The world, for its folder.
 * @returns The history; one without releases where the folder does not exist.
 */
export function openStore(path: string, host: Host): Promise<History> {
  return openHistory(folderStore(resolve(host.cwd, path)));
}

/**
 * Reads all releases of a history.
 *
 * @param history - The history.
 * @returns The releases, the first one first.
 */
export async function readReleases(history: History): Promise<readonly Release[]> {
  const releases = await Promise.all((await history.log()).map(({ sequence }) => history.get(sequence)));
  return releases.filter(release => release !== undefined);
}
