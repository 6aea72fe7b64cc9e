/** Counts the values that are read, so that aliases cannot multiply a small file into a huge one. */
import type { Path } from '../../kernel/issue.js';
import { importLimits } from './import-limits.js';
import type { Finding, ImportLog } from './import-log.js';

export interface NodeBudget {
  /** Takes one node and gives its position in document order. */
  readonly next: (spot: { readonly path: Path }) => number;
  /** True once there were too many or they were too deep; the log has been told. */
  readonly isSpent: () => boolean;
}

export function openNodeBudget(log: ImportLog): NodeBudget {
  let count = 0;
  let isSpent = false;
  const spend = (finding: Finding, path: Path): void => {
    if (!isSpent) log.find({ kind: 'null', path, order: count, range: [0, 0] }, finding);
    isSpent = true;
  };
  return {
    next: ({ path }) => {
      if (path.length > importLimits.depth) spend(tooLargeText('The lists and maps of this file are nested too deeply.'), []);
      if (count >= importLimits.nodes) spend(tooLargeText('This file expands to more values than any pricing has.'), []);
      count += 1;
      return count;
    },
    isSpent: () => isSpent,
  };
}

/** The finding for input past a limit. */
export function tooLargeText(message: string): Finding {
  return { code: 'SYS011', message: `${message} It was not read.` };
}
