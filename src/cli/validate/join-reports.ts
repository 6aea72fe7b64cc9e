import type { Severity } from '../../kernel/issue.js';
import type { Sources } from '../../kernel/sources.js';
import type { Profile, SkippedRule, ValidationReport } from '../../validation/validation-report.js';
import type { CheckedCatalogue } from './check-catalogue.js';

/** What was found in all catalogues together. */
export interface JoinedReport {
  readonly report: ValidationReport;
  readonly sources: Sources;
}

/**
 * Makes one report of several.
 *
 * @param checked - The reports, in the order of the paths.
 * @param profile - The profile that all were made by.
 * @returns One report, in the same order.
 */
export function joinReports(checked: readonly CheckedCatalogue[], profile: Profile): JoinedReport {
  const reports = checked.map(({ report }) => report);
  const count = (severity: Severity): number => reports.reduce((sum, { counts }) => sum + counts[severity], 0);
  const report = {
    ok: reports.every(({ ok }) => ok),
    profile,
    issues: reports.flatMap(({ issues }) => issues),
    suppressed: reports.flatMap(({ suppressed }) => suppressed),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    rulesRun: [...new Set(reports.flatMap(({ rulesRun }) => rulesRun))],
    skippedRules: skippedOf(reports),
  };
  return { report, sources: joinSources(checked.flatMap(({ sources }) => sources ?? [])) };
}

function skippedOf(reports: readonly ValidationReport[]): readonly SkippedRule[] {
  const byKey = new Map(reports.flatMap(({ skippedRules }) => skippedRules.map(rule => [`${rule.code} ${rule.reason}`, rule] as const)));
  return [...byKey.values()];
}

// Findings have their places already; what is left to ask for are lines of text.
function joinSources(all: readonly Sources[]): Sources {
  const [only, second] = all;
  if (only !== undefined && second === undefined) return only;
  return {
    files: all.flatMap(({ files }) => files),
    textOf: file => all.map(({ textOf }) => textOf(file)).find(text => text !== undefined),
    locate: () => undefined,
  };
}
