/** Counts of findings, and the words for them. */
import type { Issue, Severity } from '../kernel/issue.js';

/** How many findings there are of each kind. */
export interface IssueCounts extends Readonly<Record<Severity, number>> {
  /** With a fix of any kind. */
  readonly fixable: number;
  /** Answered by an exception; they count nowhere else. */
  readonly suppressed: number;
}

/** Counts findings. */
export function countIssues(issues: readonly Issue[]): IssueCounts {
  const open = issues.filter(({ suppressed }) => suppressed === undefined);
  const of = (severity: Severity): number => open.filter(issue => issue.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    fixable: open.filter(({ fixes }) => fixes !== undefined && fixes.length > 0).length,
    suppressed: issues.length - open.length,
  };
}

/** Says the counts in one line. */
export function sayCounts({ error, warning, info, fixable, suppressed }: IssueCounts): string {
  const found =
    error + warning + info === 0
      ? 'No findings'
      : [say(error, 'error'), say(warning, 'warning'), ...(info === 0 ? [] : [say(info, 'note')])].join(', ');
  return [found, ...(fixable === 0 ? [] : [`${fixable} fixable`]), ...(suppressed === 0 ? [] : [`${suppressed} suppressed`])].join(' · ');
}

/** Says a number of things. */
export function say(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
