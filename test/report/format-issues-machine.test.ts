import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { fenceGithubOutput, formatIssuesGithub } from '../../src/report/format-issues-github.js';
import { formatIssuesJson } from '../../src/report/format-issues-json.js';
import { formatIssuesJunit } from '../../src/report/format-issues-junit.js';
import { formatIssuesSarif } from '../../src/report/format-issues-sarif.js';
import type { ValidationReport } from '../../src/validation/validation-report.js';
import { codeOf } from '../kernel/code-of.js';
import { placeAt, sampleIssue } from './sample-issues.js';

const error = sampleIssue({
  place: placeAt('offers/fibre 100.yaml', 3, [13, 18]),
  why: 'It cannot be sold.',
  help: 'Write active.',
  fingerprint: 'f1',
});
const warning = sampleIssue({
  code: 'TIR007',
  slug: 'volume-cliff',
  severity: 'warning',
  message: '9 or 10 GB cost more than 11 GB: 100%, all of it.',
  pointer: '/pricePlans/@gb',
  entity: { kind: 'pricePlan', id: 'gb', name: 'GB' },
  related: [{ message: 'The dearer tier.', path: [], place: placeAt('b.yaml', 1, [1, 2]) }],
});
const accepted = sampleIssue({ suppressed: { by: 'me', reason: 'Until the launch', until: '2027-01-01' } });
const note = sampleIssue({ severity: 'info', message: 'A note.', place: { file: 'c.yaml' } });

describe('annotations of a GitHub workflow', () => {
  test('name the file, lines, columns, and the code; the worst come first', () => {
    expect(formatIssuesGithub([note, warning, accepted, error])).toBe(`\
::error file=offers/fibre 100.yaml,line=3,endLine=3,col=13,endColumn=18,title=SYS013 bad-value::“actve” is not a status. Did you mean “active”?%0AIt cannot be sold.%0AWrite active.
::warning title=TIR007 volume-cliff::9 or 10 GB cost more than 11 GB: 100%25, all of it.
::notice file=c.yaml,title=SYS013 bad-value::A note.`);
  });

  test('are ten, and a notice of how many more there are', () => {
    const lines = formatIssuesGithub(Array.from({ length: 13 }, () => error)).split('\n');
    expect([lines.length, lines.at(-1)]).toEqual([11, '::notice title=catalogue::3 more findings. The log of this step has them all.']);
    expect(formatIssuesGithub([error, warning], { limit: 1 })).toMatch(/\n::notice title=catalogue::1 more finding\. /);
  });

  test('have no columns for a place over several lines, which GitHub would misplace', () => {
    const place = { file: 'a', start: { line: 2, column: 5, offset: 0 }, end: { line: 4, column: 1, offset: 0 } };
    expect(formatIssuesGithub([sampleIssue({ place, message: 'M.' })])).toBe('::error file=a,line=2,endLine=4,title=SYS013 bad-value::M.');
  });

  test('escape what would end a property or begin a command', () => {
    const place = { file: 'a:b,c%.yaml\n::error::x' };
    expect(formatIssuesGithub([sampleIssue({ place, message: 'a\r\n::set-output name=x::y', slug: 'x,y' })])).toBe(
      '::error file=a%3Ab%2Cc%25.yaml %3A%3Aerror%3A%3Ax,title=SYS013 x%2Cy::a ::set-output name=x::y',
    );
  });

  test('are kept apart from other output by a fence that nobody can foresee', () => {
    expect(fenceGithubOutput('::error::not a command', 'abcdefgh-12345678')).toBe(
      '::stop-commands::abcdefgh-12345678\n::error::not a command\n::abcdefgh-12345678::',
    );
    expect(codeOf(() => fenceGithubOutput('x', 'short'))).toBe('bad-token');
    expect(codeOf(() => fenceGithubOutput('::abcdefgh-12345678::', 'abcdefgh-12345678'))).toBe('bad-token');
  });
});

describe('a report as JSON', () => {
  test('has a version, the counts, and every finding with its members in one order', () => {
    const report: ValidationReport = {
      ok: false,
      profile: 'strict',
      issues: [error, warning],
      suppressed: [accepted],
      counts: { error: 1, warning: 1, info: 0 },
      rulesRun: ['TIR007'],
      skippedRules: [{ code: 'LIF004', reason: 'needs-at' }],
    };
    const text = formatIssuesJson(report);
    expect(JSON.parse(text)).toEqual({
      format: 'onecatalogue-findings',
      version: 1,
      ok: false,
      profile: 'strict',
      counts: { error: 1, warning: 1, info: 0, fixable: 0, suppressed: 1 },
      issues: [error, warning],
      suppressed: [accepted],
      rulesRun: ['TIR007'],
      skippedRules: [{ code: 'LIF004', reason: 'needs-at' }],
    });
    expect(Object.keys(JSON.parse(text).issues[0])).toEqual([
      'code',
      'slug',
      'severity',
      'message',
      'why',
      'help',
      'pointer',
      'path',
      'place',
      'fingerprint',
    ]);
    const turned = Object.fromEntries(Object.entries(error).reverse()) as unknown as Issue; // the same members in another order
    expect(formatIssuesJson({ ...report, issues: [turned, warning] })).toBe(text);
  });

  test('of any list of findings puts what is suppressed apart', () => {
    const { ok, counts, issues, suppressed } = JSON.parse(formatIssuesJson({ issues: [accepted, warning] }));
    expect([ok, counts.warning, issues.length, suppressed.length]).toEqual([true, 1, 1, 1]);
  });

  test('says what JSON cannot as a text', () => {
    const evidence = [{ kind: 'quantity', value: [Number.POSITIVE_INFINITY, 10n] }] as const;
    expect(JSON.parse(formatIssuesJson({ issues: [sampleIssue({ evidence })] })).issues[0].evidence).toEqual([
      { kind: 'quantity', value: ['Infinity', '10'] },
    ]);
  });
});

describe('a SARIF log', () => {
  const log = JSON.parse(formatIssuesSarif([warning, accepted, error], { toolVersion: '0.1.0' }));

  test('has one run with each rule once, and results that point to their rule', () => {
    const [{ tool, columnKind, results }] = log.runs;
    expect([log.version, columnKind, tool.driver.name, tool.driver.version]).toEqual(['2.1.0', 'utf16CodeUnits', 'onecatalogue', '0.1.0']);
    expect(tool.driver.rules.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
      ['SYS013', 'bad-value'],
      ['TIR007', 'volume-cliff'],
    ]);
    expect(results.map(({ ruleId, ruleIndex, level }: Record<string, unknown>) => [ruleId, ruleIndex, level])).toEqual([
      ['SYS013', 0, 'error'],
      ['SYS013', 0, 'error'],
      ['TIR007', 1, 'warning'],
    ]);
  });

  test('says where, in what thing, what belongs to it, and what an exception answers', () => {
    const [first, second, third] = log.runs[0].results;
    expect(first.suppressions).toEqual([{ kind: 'inSource', justification: 'Until the launch' }]);
    expect(second.message.text).toBe('“actve” is not a status. Did you mean “active”? It cannot be sold. Write active.');
    expect(second.partialFingerprints).toEqual({ 'catalogueFinding/v1': 'f1' });
    expect(second.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'offers/fibre%20100.yaml' },
          region: { startLine: 3, startColumn: 13, endLine: 3, endColumn: 18 },
        },
        logicalLocations: [{ fullyQualifiedName: '/offers/@fibre-100/status' }],
      },
    ]);
    expect(third.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: '/pricePlans/@gb', name: 'gb', kind: 'pricePlan' }] }]);
    expect(third.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: { artifactLocation: { uri: 'b.yaml' }, region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 } },
        message: { text: 'The dearer tier.' },
      },
    ]);
  });

  test('says how many findings it leaves out', () => {
    const [run] = JSON.parse(formatIssuesSarif([warning, error], { limit: 1 })).runs;
    expect([run.results.length, run.results[0].ruleId]).toEqual([1, 'SYS013']);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe('This log leaves out 1 more finding.');
  });
});

describe('a JUnit report', () => {
  test('has a suite for each file; errors fail, the rest is skipped', () => {
    expect(formatIssuesJunit([error, warning, accepted])).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="onecatalogue" tests="3" failures="1" skipped="2">
  <testsuite name="offers/fibre 100.yaml" tests="1" failures="1" skipped="0">
    <testcase classname="SYS013 bad-value" name="offers/fibre 100.yaml:3:13 “actve” is not a status. Did you mean “active”?" file="offers/fibre 100.yaml" line="3">
      <failure type="error" message="“actve” is not a status. Did you mean “active”?">“actve” is not a status. Did you mean “active”?&#10;It cannot be sold.&#10;Write active.&#10;/offers/@fibre-100/status</failure>
    </testcase>
  </testsuite>
  <testsuite name="catalogue" tests="2" failures="0" skipped="2">
    <testcase classname="TIR007 volume-cliff" name="/pricePlans/@gb 9 or 10 GB cost more than 11 GB: 100%, all of it.">
      <skipped message="warning: 9 or 10 GB cost more than 11 GB: 100%, all of it."/>
    </testcase>
    <testcase classname="SYS013 bad-value" name="/offers/@fibre-100/status “actve” is not a status. Did you mean “active”?">
      <skipped message="error: “actve” is not a status. Did you mean “active”? (suppressed until 2027-01-01: Until the launch)"/>
    </testcase>
  </testsuite>
</testsuites>`);
  });

  test('of no finding has one case that passes', () => {
    expect(formatIssuesJunit([])).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="onecatalogue" tests="1" failures="0" skipped="0">
  <testsuite name="catalogue" tests="1" failures="0" skipped="0">
    <testcase classname="catalogue" name="no findings"/>
  </testsuite>
</testsuites>`);
  });
});
