/** Counts the values that are read, so that aliases cannot multiply a small file into a huge one. */
import type { Path } from '../../kernel/issue.js';
import { type ImportLimits, importLimits } from './import-limits.js';
import type { Finding, ImportLog } from './import-log.js';

export interface NodeBudget {
  /** Takes one node and gives its position in document order. */
  readonly next: (spot: { readonly path: Path }) => number;
  /** True once there were too many or they were too deep; the log has been told. */
  readonly isSpent: () => boolean;
}

export function openNodeBudget(log: ImportLog, limits: ImportLimits = importLimits): NodeBudget {
  let count = 0;
  let isSpent = false;
  const spend = (finding: Finding, path: Path): void => {
    if (!isSpent) log.find({ kind: 'null', path, order: count, range: [0, 0] }, finding);
    isSpent = true;
  };
  return {
    next: ({ path }) => {
      if (path.length > limits.depth) spend(tooLargeText(tooDeep(limits)), []);
      if (count >= limits.nodes) spend(tooLargeText(`This file has more than ${limits.nodes} values, or repeats a list so often.`), []);
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

/** Says that lists and maps lie too deep within one another. */
export function tooDeep({ depth }: ImportLimits): string {
  return `This file is nested more than ${depth} levels deep, or contains itself.`;
}

/** Says that a text is too long. */
export function tooLong({ textLength }: ImportLimits): string {
  return `This file has more than ${textLength} characters.`;
}
