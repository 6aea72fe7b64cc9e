/** The condition under which a store takes a release. */
import type { Release } from '../model/release.js';

/**
 * Tells whether a release is the next one.
 *
 * @param release - The release that is to be kept.
 * @param head - The newest release of the store.
 * @returns True where its number is the next and its parent is the head.
 */
export function followsHead(release: Release, head: Release | undefined): boolean {
  return release.sequence === (head?.sequence ?? 0) + 1 && release.parent === head?.contentHash;
}
