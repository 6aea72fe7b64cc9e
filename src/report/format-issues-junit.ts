/** Findings as a JUnit report, which most CI servers can show. */
import type { Issue } from '../kernel/issue.js';
import { groupByFile } from './order-issues.js';
import { sayPlace } from './say-place.js';
import { cleanLine } from './text/clean-text.js';
import { escapeXml } from './text/xml-text.js';

/**
 * Writes findings as JUnit XML: a suite for each file, a case for each finding. An error is a failure; warnings, notes and suppressed
 * findings are skipped cases, so that they are seen and fail nothing. Without findings there is one case, which passes.
 *
 * @param issues - The findings, suppressed ones among them.
 * @returns An XML document.
 * @example
 * formatIssuesJunit([]).includes('failures="0"') // => true
 */
export function formatIssuesJunit(issues: readonly Issue[]): string {
  const suites = [...groupByFile(issues)].flatMap(([file, found]) => writeSuite(file === '' ? 'catalogue' : file, found));
  const passed = [
    '  <testsuite name="catalogue" tests="1" failures="0" skipped="0">',
    '    <testcase classname="catalogue" name="no findings"/>',
    '  </testsuite>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: 'onecatalogue', ...totals(issues), tests: Math.max(1, issues.length) })}>`,
    ...(issues.length === 0 ? passed : suites),
    '</testsuites>',
  ].join('\n');
}

function totals(issues: readonly Issue[]): { readonly tests: number; readonly failures: number; readonly skipped: number } {
  const failures = issues.filter(isFailure).length;
  return { tests: issues.length, failures, skipped: issues.length - failures };
}

function isFailure({ severity, suppressed }: Issue): boolean {
  return severity === 'error' && suppressed === undefined;
}

function writeSuite(name: string, issues: readonly Issue[]): readonly string[] {
  return [`  <testsuite ${attributes({ name, ...totals(issues) })}>`, ...issues.flatMap(writeCase), '  </testsuite>'];
}

function writeCase(issue: Issue): readonly string[] {
  const { code, slug, severity, message, suppressed, place } = issue;
  const line = place?.start === undefined ? {} : { line: place.start.line };
  const head = `    <testcase ${attributes({ classname: `${code} ${slug}`, name: `${sayPlace(issue)} ${message}`, ...(place === undefined ? {} : { file: place.file }), ...line })}>`;
  const told = suppressed === undefined ? message : `${message} (suppressed until ${suppressed.until}: ${suppressed.reason})`;
  const outcome = isFailure(issue)
    ? `      <failure ${attributes({ type: severity, message: told })}>${escapeXml(detailsOf(issue))}</failure>`
    : `      <skipped ${attributes({ message: `${severity}: ${told}` })}/>`;
  return [head, outcome, '    </testcase>'];
}

function detailsOf({ message, why, help, pointer }: Issue): string {
  return [message, why, help, pointer].flatMap(text => (text === undefined ? [] : [cleanLine(text)])).join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(typeof value === 'number' ? String(value) : cleanLine(value))}"`)
    .join(' ');
}
