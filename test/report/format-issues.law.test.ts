import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { formatIssuesGithub } from '../../src/report/format-issues-github.js';
import { formatIssuesJson } from '../../src/report/format-issues-json.js';
import { formatIssuesJunit } from '../../src/report/format-issues-junit.js';
import { formatIssuesMarkdown } from '../../src/report/format-issues-markdown.js';
import { formatIssuesPretty } from '../../src/report/format-issues-pretty.js';
import { formatIssuesSarif } from '../../src/report/format-issues-sarif.js';
import { measureText } from '../../src/report/text/measure-text.js';
import { isWellFormedXml } from './read-xml.js';
import { sourcesOf } from './sample-issues.js';

// Texts as bad as they come: controls, colours, marks of direction, halves of characters, and what each format is written with.
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n::error::x',
        '\u001b[31m',
        '\u202e',
        '\u0000',
        '\uD800',
        '\uFFFF',
        '%',
        ':',
        ',',
        '::',
        '<',
        ']]>',
        '&',
        '"',
        "'",
        '|',
        '\\',
        '\\|',
        '`',
        '名',
        'e\u0301',
        '🚀',
        '\t',
        '__proto__',
      ),
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''));
const optional = fc.option(text, { nil: undefined });
const position = fc.record({ line: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 30 }), offset: fc.constant(0) });
const place = fc.record({ file: fc.oneof(fc.constant('a.yaml'), text), start: position, end: position }, { requiredKeys: ['file'] });
const path = fc.array(fc.oneof(text, fc.nat(9)), { maxLength: 3 });
const entity = fc.record({ kind: text, id: text, name: text });
const issues: fc.Arbitrary<readonly Issue[]> = fc.array(
  fc
    .record({
      code: text,
      slug: text,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      path,
      pointer: text,
      message: text,
      why: optional,
      help: optional,
      docs: optional,
      place: fc.option(place, { nil: undefined }),
      entity: fc.option(entity, { nil: undefined }),
      related: fc.array(fc.record({ message: text, path, place }), { maxLength: 2 }),
      evidence: fc.array(
        fc.record({ kind: fc.constantFrom('customer' as const, 'value' as const), value: fc.oneof(text, fc.jsonValue()) }),
        { maxLength: 1 },
      ),
      fixes: fc.array(
        fc.record({ title: text, applicability: fc.constantFrom('safe' as const, 'unsafe' as const), edits: fc.constant([]) }),
        { maxLength: 1 },
      ),
      fingerprint: optional,
      suppressed: fc.option(fc.record({ by: text, reason: text, until: text }), { nil: undefined }),
    })
    .map(issue => Object.fromEntries(Object.entries(issue).filter(([, value]) => value !== undefined)) as unknown as Issue), // absent, not undefined
  { maxLength: 5 },
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const dangerous = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const options = { numRuns: 200 };

describe('whatever the texts of a finding are,', () => {
  test('nothing dangerous reaches a terminal, and the lines under code keep to the width', () => {
    fc.assert(
      fc.property(issues, text, text, fc.integer({ min: 40, max: 120 }), (found, first, second, width) => {
        const written = formatIssuesPretty(found, { sources: sourcesOf({ 'a.yaml': `${first}\n${second}` }), verbose: true, width });
        expect(written).not.toMatch(dangerous);
        for (const line of written.split('\n').filter(each => /^ {4}\d \| /.test(each)))
          expect(measureText(line)).toBeLessThanOrEqual(width);
      }),
      options,
    );
  });

  test('each annotation is one line and one command', () => {
    fc.assert(
      fc.property(issues, found => {
        const lines = formatIssuesGithub(found)
          .split('\n')
          .filter(line => line !== '');
        expect(lines).toHaveLength(found.filter(({ suppressed }) => suppressed === undefined).length);
        for (const line of lines) {
          expect(line).not.toMatch(dangerous);
          expect(line).toMatch(/^::(?:error|warning|notice) (?:\w+=[^:,]*)(?:,\w+=[^:,]*)*::/);
        }
      }),
      options,
    );
  });

  test('JSON and SARIF parse, and have every finding', () => {
    fc.assert(
      fc.property(issues, found => {
        const json = JSON.parse(formatIssuesJson({ issues: found }));
        expect(json.issues.length + json.suppressed.length).toBe(found.length);
        const [run] = JSON.parse(formatIssuesSarif(found)).runs;
        expect(run.results).toHaveLength(found.length);
        for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      }),
      options,
    );
  });

  test('XML is well-formed, and has every finding', () => {
    fc.assert(
      fc.property(issues, found => {
        const xml = formatIssuesJunit(found);
        expect(isWellFormedXml(xml)).toBe(true);
        expect(xml.match(/<testcase /g)).toHaveLength(Math.max(1, found.length));
      }),
      options,
    );
  });

  test('each row of a Markdown table is one line with four cells', () => {
    fc.assert(
      fc.property(issues, found => {
        const rows = formatIssuesMarkdown(found)
          .split('\n')
          .filter(line => /^\| (?:error|warning|info) \|/.test(line));
        expect(rows).toHaveLength(found.filter(({ suppressed }) => suppressed === undefined).length);
        for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(5);
      }),
      options,
    );
  });
});
