/** What each check before publishing is given. */
import type { Release } from '../../model/release.js';
import type { ClassifiedChange } from '../classified-change.js';
import type { PublishOptions, Refusal } from '../history.js';
import type { ReleaseSummary } from '../release-summary.js';

/** A release with the history that it would become part of. */
export interface ReviewScene {
  readonly release: Release;
  /** The release that it was made on. */
  readonly parent?: Release;
  readonly log: readonly ReleaseSummary[];
  readonly options: PublishOptions;
  /** What it changes. */
  readonly changes: readonly ClassifiedChange[];
}

/** A check: every reason that it finds against publishing. */
export type PublishCheck = (scene: ReviewScene) => readonly Refusal[];
