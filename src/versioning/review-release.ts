/** Everything that speaks against publishing a release. */
import type { Release } from '../model/release.js';
import { classifyChanges } from './classify-changes.js';
import { diffCatalogues } from './diff-catalogues.js';
import type { PublishOptions, ReleaseReview } from './history.js';
import { checkCatalogue } from './publishing/check-catalogue.js';
import { checkDate } from './publishing/check-date.js';
import { checkPlace } from './publishing/check-place.js';
import { checkPolicies } from './publishing/check-policies.js';
import { checkVersion } from './publishing/check-version.js';
import type { ReviewScene } from './publishing/review-scene.js';
import type { ReleaseSummary } from './release-summary.js';
import { requiredBump } from './required-bump.js';
import { verifyRelease } from './verify-release.js';

/** A release that is reviewed. */
export interface ReviewInput {
  readonly release: Release;
  /** The release that it was made on, where the history has it. */
  readonly parent?: Release;
  /** All releases of the history. */
  readonly log: readonly ReleaseSummary[];
  readonly options: PublishOptions;
}

/**
 * Reviews a release.
 *
 * @param input - The release and the history that it would become part of.
 * @returns Every reason against it, and what it changes.
 * @throws `not-an-instant` where `now` is none.
 */
export function reviewRelease({ release, parent, log, options }: ReviewInput): ReleaseReview {
  const faults = verifyRelease(release).map(({ code, message }) => Object.freeze({ code, message }));
  if (faults.some(({ code }) => code === 'not-a-release')) {
    return Object.freeze({ reasons: Object.freeze(faults), changes: Object.freeze([]), requiredBump: 'none' });
  }
  const changes = parent === undefined ? Object.freeze([]) : classifyChanges(diffCatalogues(parent.catalogue, release.catalogue));
  const scene: ReviewScene = { release, ...(parent === undefined ? {} : { parent }), log, options, changes };
  const reasons = [checkPlace, checkCatalogue, checkVersion, checkPolicies, checkDate].flatMap(check => check(scene));
  return Object.freeze({
    reasons: Object.freeze([...faults, ...reasons].map(reason => Object.freeze(reason))),
    changes,
    requiredBump: requiredBump(changes),
  });
}
