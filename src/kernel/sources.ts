/** Where data came from: the texts, and the place of each value in them. */
import type { Path, Place } from './issue.js';

/** The source files of some data. */
export interface Sources {
  /** The files by the names under which they were read, in the order of reading. */
  readonly files: readonly string[];
  /** The text of a file; undefined for one that was not read. */
  readonly textOf: (file: string) => string | undefined;
  /**
   * Finds where a value, or its member name, stands. Worked out at the first question about a file, so that data without findings costs
   * nothing. A path that the sources do not have gives the place of the nearest value around it.
   */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place | undefined;
}
