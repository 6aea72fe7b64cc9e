/** Findings as one JSON document. */
import type { Issue } from '../kernel/issue.js';
import type { ValidationReport } from '../validation/validation-report.js';
import { countIssues } from './count-issues.js';

/** A report of a validation, or any list of findings, such as that of an import. */
export type IssueReport = ValidationReport | { readonly issues: readonly Issue[] };

/**
 * Writes a report as JSON, for programs. The document has the members `format` (`onecatalogue-findings`), `version` (1; a change that an older
 * reader could not follow raises it), `ok` (no error), `counts` (error, warning, info, fixable, suppressed), `issues` and `suppressed` (each
 * as the interface `Issue` says, in document order); a validation adds `profile`, `rulesRun` and `skippedRules`.
 *
 * @param report - What was found.
 * @returns JSON with an indent of two spaces, the same bytes for the same report.
 * @example
 * JSON.parse(formatIssuesJson({ issues: [] })).ok // => true
 */
export function formatIssuesJson(report: IssueReport): string {
  const suppressed = [
    ...report.issues.filter(issue => issue.suppressed !== undefined),
    ...('suppressed' in report ? report.suppressed : []),
  ];
  const issues = report.issues.filter(issue => issue.suppressed === undefined);
  const { error, warning, info, fixable, ...counts } = countIssues([...issues, ...suppressed]);
  const document = {
    format: 'onecatalogue-findings',
    version: 1,
    ok: error === 0,
    ...('profile' in report ? { profile: report.profile } : {}),
    counts: { error, warning, info, fixable, suppressed: counts.suppressed },
    issues: issues.map(orderMembers),
    suppressed: suppressed.map(orderMembers),
    ...('profile' in report ? { rulesRun: report.rulesRun, skippedRules: report.skippedRules } : {}),
  };
  return JSON.stringify(document, sayable, 2);
}

const members: readonly (keyof Issue)[] = [
  'code',
  'slug',
  'severity',
  'message',
  'why',
  'help',
  'docs',
  'pointer',
  'path',
  'place',
  'entity',
  'related',
  'evidence',
  'fixes',
  'data',
  'fingerprint',
  'suppressed',
];

function orderMembers(issue: Issue): unknown {
  return Object.fromEntries(members.flatMap(member => (issue[member] === undefined ? [] : [[member, issue[member]]])));
}

// Evidence and data may hold what JSON cannot; a number that it would turn into null is said as a text.
function sayable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
