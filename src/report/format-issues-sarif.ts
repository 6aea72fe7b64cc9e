/** Findings in the Static Analysis Results Interchange Format 2.1.0. */
import { compareText } from '../kernel/compare-text.js';
import type { Issue, Place, RelatedPlace, Severity } from '../kernel/issue.js';
import { say } from './count-issues.js';
import { worstFirst } from './order-issues.js';
import { cleanLine } from './text/clean-text.js';

/** How a SARIF log is written. */
export interface SarifOptions {
  /** The version of the tool, as the log states it. */
  readonly toolVersion?: string;
  /** How many findings are logged, the worst first; absent: 5,000, because platforms show no more. */
  readonly limit?: number;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Writes findings as a SARIF 2.1.0 log with one run. Columns count UTF-16 code units. A suppressed finding is a result with its suppression,
 * a fingerprint is a partial fingerprint, a related place a related location.
 *
 * @param issues - The findings, suppressed ones among them.
 * @param options - The version of the tool, and how many findings are logged; the log says how many more there are.
 * @returns JSON with an indent of two spaces.
 * @example
 * JSON.parse(formatIssuesSarif([])).version // => '2.1.0'
 */
export function formatIssuesSarif(issues: readonly Issue[], options: SarifOptions = {}): string {
  const { limit = 5000, toolVersion } = options;
  const ordered = worstFirst(issues);
  const shown = ordered.slice(0, limit);
  const rest = ordered.length - shown.length;
  const codes = [...new Map(shown.map(issue => [issue.code, issue])).values()].toSorted((a, b) => compareText(a.code, b.code));
  const indexes = new Map(codes.map(({ code }, index) => [code, index]));
  const driver = { name: 'onecatalogue', ...(toolVersion === undefined ? {} : { version: toolVersion }), rules: codes.map(ruleOf) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    ...(rest === 0 ? {} : { invocations: [invocationOf(rest)] }),
    results: shown.map(issue => resultOf(issue, indexes.get(issue.code))),
  };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2);
}

function invocationOf(rest: number): unknown {
  const notification = { level: 'warning', message: { text: `This log leaves out ${say(rest, 'more finding')}.` } };
  return { executionSuccessful: true, toolExecutionNotifications: [notification] };
}

function ruleOf({ code, slug, why, help, docs }: Issue): unknown {
  return {
    id: code,
    name: slug,
    shortDescription: { text: cleanLine(slug.replaceAll('-', ' ')) || code },
    ...(why === undefined ? {} : { fullDescription: { text: cleanLine(why) } }),
    ...(help === undefined ? {} : { help: { text: cleanLine(help) } }),
    ...(docs !== undefined && /^https?:/.test(docs) ? { helpUri: uriOf(docs) } : {}),
  };
}

function resultOf(issue: Issue, ruleIndex: number | undefined): unknown {
  const { code, severity, message, why, help, related = [], fingerprint, suppressed } = issue;
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: [message, why, help].flatMap(text => (text === undefined ? [] : [cleanLine(text)])).join(' ') },
    locations: [locationOf(issue)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedOf) }),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'catalogueFinding/v1': fingerprint } }),
    ...(suppressed === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: cleanLine(suppressed.reason) }] }),
  };
}

function locationOf({ place, pointer, entity }: Issue): Readonly<Record<string, unknown>> {
  const logical = {
    fullyQualifiedName: cleanLine(pointer) || '/',
    ...(entity === undefined ? {} : { name: cleanLine(entity.id), kind: entity.kind }),
  };
  return { ...physicalOf(place), logicalLocations: [logical] };
}

function relatedOf({ place, message }: RelatedPlace, index: number): unknown {
  return { id: index, ...physicalOf(place), message: { text: cleanLine(message) } };
}

function physicalOf(place: Place | undefined): Readonly<Record<string, unknown>> {
  if (place === undefined) return {};
  const { file, start, end } = place;
  const region = start === undefined ? undefined : regionOf(start, end ?? start);
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region === undefined ? {} : { region }) } };
}

function regionOf(start: { line: number; column: number }, end: { line: number; column: number }): unknown {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

// A path is no URI before its spaces, percents and other signs are written as such.
function uriOf(path: string): string {
  return encodeURI(path.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\uFFFD'))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
}
