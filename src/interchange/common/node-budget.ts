/** Counts the values that are read, so that aliases cannot multiply a small file into a huge one. */
import { type ImportLimits, importLimits } from './import-limits.js';
import type { Finding, ImportLog } from './import-log.js';
import { wholeFile } from './source-node.js';

export interface NodeBudget {
  /** Takes one node, which lies within so many others, and gives its position in document order, from 1. */
  readonly next: (depth: number) => number;
  /** True once there were too many or they were too deep; the log has been told. */
  readonly isSpent: () => boolean;
}

export function openNodeBudget(log: ImportLog, limits: ImportLimits = importLimits): NodeBudget {
  let count = 0;
  let isSpent = false;
  const spend = (finding: Finding): void => {
    if (!isSpent) log.find({ ...wholeFile, order: count }, finding);
    isSpent = true;
  };
  return {
    next: depth => {
      if (depth > limits.depth) spend(tooLargeText(tooDeep(limits)));
      if (count >= limits.nodes) spend(tooLargeText(`This file has more than ${limits.nodes} values, or repeats a list so often.`));
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
