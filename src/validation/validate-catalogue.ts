import { clonePlain } from '../kernel/clone-plain.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { requireInstant } from '../kernel/instant.js';
import type { Issue, Path, Severity, Suppression } from '../kernel/issue.js';
import { isTimeZone } from '../kernel/time-zone.js';
import { thingCollections } from '../lookup/things.data.js';
import { makeIssueFinisher, separateFingerprints } from './finish-issues.js';
import { orderIssues } from './order-issues.js';
import { readSubject, type Subject, type ValidationSubject } from './read-subject.js';
import { isMandatory, type Levels, listCodes, resolveLevels, severityOf } from './resolve-levels.js';
import { makeRuleContext, type RuleContext } from './rule-context.js';
import { sys005AnalysisUndecided } from './rules/sys005-analysis-undecided.js';
import { runRules } from './run-rules.js';
import { type Exceptions, readExceptions } from './suppress-findings.js';
import type { ValidationOptions, ValidationReport } from './validation-report.js';

/**
 * Checks a catalogue by the rule book. Every finding has a code with a page in docs/rules, a severity by the profile, the thing it is about,
 * its place where the sources are known, why it matters and what to do, and a fingerprint that stays the same from run to run.
 *
 * @param subject - A catalogue that was read, or what `loadCatalogue` gave: then what reading found is part of the report, rules run on what
 *   is readable, and nothing is said of what could not be read.
 * @param options - The instant that is asked about, the profile, and what differs from it. A rule that needs an instant is skipped without
 *   `at`, and the report says so.
 * @returns The report, frozen: all findings in document order, those that an exception answers apart from the others.
 * @throws `bad-argument`, `unknown-profile`, `unknown-rule`, `mandatory-rule`, `unknown-rule-option`, `bad-rule-option`, `not-an-instant` for a bad call; never for bad data.
 * @example
 * validateCatalogue(catalogue, { at: '2026-12-01' }).ok // => true
 */
export function validateCatalogue(subject: ValidationSubject, options: ValidationOptions = {}): ValidationReport {
  const { profile = 'recommended' } = options;
  const read = readSubject(subject);
  const levels = resolveLevels(profile, options.config);
  const context = makeContext(read, options.at, levels);
  const exceptions = context === undefined ? noExceptions : readExceptions(context);
  const finisher = makeIssueFinisher(read);
  // Exceptions answer what reading found before the rules ask which of them were of use.
  const ofReading = readingIssues(read, levels, exceptions).map(({ issue, ...rest }) => finisher.complete(issue, rest));
  const { found, rulesRun, skippedRules } = runRules({ context, isWhole: read.skipped.length === 0, exceptions, levels });
  const issues = separateFingerprints([...ofReading, ...found.map(finisher.finish)]);
  const ordered = orderIssues(issues, { ...(read.sources === undefined ? {} : { sources: read.sources }), data: dataOf(read) });
  return deepFreeze({ profile, ...countIssues(clonePlain(ordered)), rulesRun, skippedRules });
}

// What is readable of a catalogue is put together anew, so the order of its members says nothing: that of the format is taken.
function dataOf({ catalogue, isRead }: Subject): unknown {
  if (catalogue === undefined || !isRead) return catalogue;
  const inOrder = ['currencies', ...thingCollections.slice(0, 6), 'facts', ...thingCollections.slice(6)];
  return { ...Object.fromEntries(inOrder.map(name => [name, undefined])), ...catalogue };
}

const noExceptions: Exceptions = { all: [], answer: () => undefined };

function makeContext({ catalogue, skipped, isRead }: Subject, at: string | undefined, levels: Levels): RuleContext | undefined {
  const timeZone = catalogue !== undefined && isTimeZone(catalogue.timeZone) ? catalogue.timeZone : 'UTC';
  const instant = at === undefined ? undefined : requireInstant(at, timeZone);
  const analysisSteps = levels.optionsOf(sys005AnalysisUndecided)['maximumSteps'] ?? 0;
  return catalogue === undefined
    ? undefined
    : makeRuleContext({ catalogue, at: instant, skipped, isRead, analysisSteps, knownCodes: listCodes() });
}

interface ReadingIssue {
  readonly issue: Issue;
  readonly severity: Severity;
  readonly suppressed?: Suppression;
}

// The paths of what reading found lead into the data as it was given, so the things with exceptions are looked up there.
function readingIssues({ issues, sourcePath }: Subject, levels: Levels, exceptions: Exceptions): readonly ReadingIssue[] {
  const owners = new Map<string, Path>();
  for (const { path } of issues.length === 0 ? [] : exceptions.all)
    owners.set(JSON.stringify(sourcePath(path.slice(0, 2))), path.slice(0, 2));
  return issues.flatMap(issue => {
    const level = levels.levelOf(issue.code) ?? issue.severity;
    const severity = severityOf(level);
    const owner = owners.get(JSON.stringify(issue.path.slice(0, 2)));
    const suppressed = owner === undefined || isMandatory(issue.code) ? undefined : exceptions.answer({ ...issue, path: owner });
    return severity === undefined ? [] : [{ issue, severity, ...(suppressed === undefined ? {} : { suppressed }) }];
  });
}

function countIssues(ordered: readonly Issue[]): Pick<ValidationReport, 'ok' | 'issues' | 'suppressed' | 'counts'> {
  const issues = ordered.filter(issue => issue.suppressed === undefined);
  const count = (severity: Severity): number => issues.filter(issue => issue.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return { ok: counts.error === 0, issues, suppressed: ordered.filter(issue => issue.suppressed !== undefined), counts };
}
