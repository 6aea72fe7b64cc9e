/** The orders in which findings are shown. */
import type { Issue, Severity } from '../kernel/issue.js';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Puts the worst first; among equals the order stays. */
export function worstFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** Puts the findings of one file together, files in the order in which they first appear. */
export function groupByFile(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const file = issue.place?.file ?? '';
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [issue]);
    else group.push(issue);
  }
  return groups;
}
