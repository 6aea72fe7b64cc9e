/** Where the releases of a history are kept. */
import type { Release } from '../model/release.js';

/** What became of a release that was to be kept: it is there for good, or another one came first and nothing was written. */
export type AppendOutcome = 'appended' | 'head-moved';

/**
 * Keeps releases, numbered 1, 2, 3 … without a gap, and never changes or loses one. All stores keep the same promises, which
 * one suite of tests holds them to.
 */
export interface HistoryStore {
  /** Finds the sequence number of the newest release; 0 where there is none. */
  readonly readHead: () => Promise<number>;
  /** Reads a release by its sequence number, frozen; undefined where there is none. */
  readonly read: (sequence: number) => Promise<Release | undefined>;
  /**
   * Keeps a release if it follows the newest one: its sequence number is the next, and its parent is the content hash of the newest. Of
   * several at once exactly one is kept; the others are told that the head has moved. After a crash the release is there whole or not at all.
   */
  readonly append: (release: Release) => Promise<AppendOutcome>;
}
