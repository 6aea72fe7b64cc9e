import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Release } from '../model/release.js';
import { followsHead } from '../versioning/follows-head.js';
import type { HistoryStore } from '../versioning/history-store.js';

/**
 * Keeps releases in memory, for tests and for drafts that nobody else needs to see.
 *
 * @returns An empty store; what is in it goes with it.
 * @example
 * const history = await openHistory(memoryStore())
 * const head = await history.head()
 * head // => undefined
 */
export function memoryStore(): HistoryStore {
  const releases: Release[] = [];
  return Object.freeze({
    readHead: async () => releases.length,
    read: async (sequence: number) => releases[sequence - 1],
    append: async (release: Release) => {
      if (!followsHead(release, releases.at(-1))) return 'head-moved';
      releases.push(deepFreeze(release));
      return 'appended';
    },
  } satisfies HistoryStore);
}
