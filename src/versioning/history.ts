/** The releases of a catalogue in their order. */
import type { Issue } from '../kernel/issue.js';
import type { Release } from '../model/release.js';
import type { Profile } from '../validation/validation-report.js';
import type { Bump, ClassifiedChange } from './classified-change.js';
import type { ReleaseSummary } from './release-summary.js';

/** What a release is reviewed and published with. */
export interface PublishOptions {
  /** The instant of publishing: a day or an RFC 3339 instant. Nothing here reads a clock. */
  readonly now: string;
  /** The content hash that was reviewed and approved; absent: not compared. */
  readonly reviewedHash?: string;
  /** By which profile the catalogue is validated; `recommended` by default. */
  readonly profile?: Profile;
}

/** Why a release is not published. */
export type RefusalCode =
  | 'head-moved'
  | 'not-a-release'
  | 'hash-mismatch'
  | 'not-reviewed'
  | 'other-catalogue'
  | 'errors-open'
  | 'version-not-greater'
  | 'bump-too-small'
  | 'holder-without-path'
  | 'policy-missing'
  | 'notice-missing'
  | 'notice-too-short'
  | 'in-the-past'
  | 'unknown-release'
  | 'scheduled-later';

/** One reason why a release is not published. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string;
  /** The open errors, where it is about them. */
  readonly issues?: readonly Issue[];
  /** The changes, where it is about some. */
  readonly changes?: readonly ClassifiedChange[];
}

/** What is to be said of a release before it is published. */
export interface ReleaseReview {
  /** Every reason against it; none: it can be published. */
  readonly reasons: readonly Refusal[];
  /** What it changes against the release before it; empty for the first. */
  readonly changes: readonly ClassifiedChange[];
  /** The part of the version that the changes must at least raise. */
  readonly requiredBump: Bump;
}

/** The release is part of the history. */
export interface Published extends ReleaseReview {
  readonly kind: 'published';
  readonly release: Release;
}

/** Nothing was written. */
export interface Refused extends ReleaseReview {
  readonly kind: 'refused';
}

/** What became of a release that was to be published. */
export type Publication = Published | Refused;

/**
 * The releases of a catalogue in their order. What others publish is seen at the next question. Every question may also throw what the
 * store throws: a release that cannot be read is never taken for one that is not there.
 */
export interface History {
  /** Gives the newest release; undefined for a history without one. It need not be in force yet. */
  readonly head: () => Promise<Release | undefined>;
  /** Gives a release by its sequence number; undefined where there is none. */
  readonly get: (sequence: number) => Promise<Release | undefined>;
  /** Lists all releases without what they hold, the first one first. */
  readonly log: () => Promise<readonly ReleaseSummary[]>;
  /**
   * Gives the release that applied on a day or at an instant, as it was known after a release (`knownAt`, a sequence number; by default
   * the newest): a release with a date in the past that corrects another is not known before it was made. Throws `no-release-effective`
   * before the first, unless `beforeFirst` asks for the first one there, as importers of other systems do; `not-an-instant`, and
   * `not-a-sequence-number` for what is none.
   */
  readonly asOf: (validAt: string, knownAt?: number, beforeFirst?: 'first') => Promise<Release>;
  /** Says what there is against publishing a release, and what it changes. Nothing is written. */
  readonly review: (release: Release, options: PublishOptions) => Promise<ReleaseReview>;
  /** Publishes a release, or refuses it with every reason. Where two publish at once, one is published and the other is told `head-moved`. */
  readonly publish: (release: Release, options: PublishOptions) => Promise<Publication>;
}
