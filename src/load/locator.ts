/** Finds values in a text by their paths. */

import type { Span } from '../kernel/file-fault.js';
import type { Path } from '../kernel/issue.js';

/** A value of a file: which of its parts, and the way in it. */
export interface PartPath {
  readonly part: number;
  readonly path: Path;
}

/** Where a value stands. */
export interface Located {
  readonly value: Span;
  /** The name of the member. */
  readonly key?: Span;
  /** False where the path leads nowhere, and this is the nearest value around it. */
  readonly isExact: boolean;
}

/** Finds a value in one text; undefined where the text has no such part. */
export type Locator = (at: PartPath) => Located | undefined;
