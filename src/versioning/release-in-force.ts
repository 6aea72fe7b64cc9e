/** Which release applies: the one rule for effective dates. */
import { requireInstant } from '../kernel/instant.js';
import type { ReleaseSummary } from './release-summary.js';

/**
 * Finds the release that applies at an instant: of those that have taken effect, the one whose effective date is the latest; of two with one
 * date, the later in the history, which corrects or supersedes the other.
 *
 * @param releases - What is known, in any order.
 * @param validAt - A day, in the time zone of each release, or an instant.
 * @returns The release; undefined before the first takes effect.
 * @throws `not-an-instant`.
 */
export function releaseInForce(releases: readonly ReleaseSummary[], validAt: string): ReleaseSummary | undefined {
  let found: { readonly release: ReleaseSummary; readonly from: number } | undefined;
  for (const release of releases) {
    const from = requireInstant(release.effectiveFrom, release.timeZone);
    if (from > requireInstant(validAt, release.timeZone)) continue;
    const isLater = found === undefined || from > found.from || (from === found.from && release.sequence > found.release.sequence);
    if (isLater) found = { release, from };
  }
  return found?.release;
}
