/** What `catalogue diff` answers. */
import type { Bump, ChangeClass, ClassifiedChange } from '../../versioning/classified-change.js';

/** One of the two catalogues. */
export interface DiffSide {
  /** As it was typed. */
  readonly path: string;
  /** The id of the catalogue. */
  readonly catalogue: string;
  /** The version of a release. */
  readonly version?: string;
}

/** All differences, with what they ask of the next version. */
export interface CatalogueDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** The part of the version that must at least be raised. */
  readonly bump: Bump;
  /** The next version, where the first side is a release. */
  readonly version?: string;
  readonly counts: Readonly<Record<ChangeClass, number>>;
  readonly changes: readonly ClassifiedChange[];
}
