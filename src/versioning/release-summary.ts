/** A release without what it holds. */
import type { Release } from '../model/release.js';

/** What a history tells of a release. */
export interface ReleaseSummary extends Omit<Release, 'release' | 'hashes' | 'catalogue'> {
  /** The id of the catalogue. */
  readonly catalogue: string;
  /** The time zone in which the catalogue's days begin. */
  readonly timeZone: string;
}

/** Leaves out what a release holds. */
export function summarizeRelease({ release: _format, hashes: _hashes, catalogue, ...header }: Release): ReleaseSummary {
  return Object.freeze({ ...header, catalogue: catalogue.id, timeZone: catalogue.timeZone });
}
