/** Whether the release is the next one of this history, and the one that was reviewed. */
import type { Release } from '../../model/release.js';
import { hashCatalogue } from '../hash-catalogue.js';
import type { Refusal } from '../history.js';
import { isSameData } from '../plain-record.js';
import type { ReleaseSummary } from '../release-summary.js';
import type { PublishCheck } from './review-scene.js';

/** Checks the release's place in the history and its hashes. */
export const checkPlace: PublishCheck = ({ release, log, options }) => {
  const head = log.at(-1);
  const reasons: Refusal[] = [];
  const isNext = release.sequence === (head?.sequence ?? 0) + 1 && release.parent === head?.contentHash;
  if (!isNext) reasons.push(headMoved(release, head));
  if (head !== undefined && head.catalogue !== release.catalogue.id) {
    const message = `This is the history of the catalogue "${head.catalogue}", and the release is one of "${release.catalogue.id}".`;
    reasons.push({ code: 'other-catalogue', message });
  }
  if (options.reviewedHash !== undefined && options.reviewedHash !== release.contentHash) {
    const message = `What was reviewed has the hash ${options.reviewedHash}, and what is to be published has ${release.contentHash}. Review it again.`;
    reasons.push({ code: 'not-reviewed', message });
  }
  if (!isSameData(release.hashes, hashCatalogue(release.catalogue).hashes)) {
    reasons.push({ code: 'hash-mismatch', message: 'The hashes of the things are not those of the catalogue. Make the release again.' });
  }
  return reasons;
};

/**
 * Says that a release does not follow the newest one.
 *
 * @param release - The release.
 * @param head - The newest one of the history.
 * @returns The reason.
 */
export function headMoved(release: Release, head: ReleaseSummary | undefined): Refusal {
  const newest =
    head === undefined
      ? 'The history has no release yet'
      : `The newest release is ${head.sequence} (${head.version}), made by ${head.author}`;
  const made = release.parent === undefined ? 'was made as the first' : `was made as release ${release.sequence}, on another one`;
  return {
    code: 'head-moved',
    message: `${newest}, but this one ${made}. Make the edit again on the newest release; nothing was written.`,
  };
}
