import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { formatIssuesPretty } from '../../src/report/format-issues-pretty.js';
import { placeAt, sampleIssue, sourcesOf } from './sample-issues.js';

const fibre = `offers:
  - id: fibre-100
    status: actve
    pricePlans: [fibre-monthly]
  - id: fibre-200
    family: fibre
`;
const sources = sourcesOf({ 'offers/fibre.yaml': fibre, 'prices.yaml': 'pricePlans:\n  - id: fibre-month\n' });

const status = sampleIssue({
  place: placeAt('offers/fibre.yaml', 3, [13, 18]),
  why: 'A value that cannot be understood cannot be sold or billed; the thing that has it is left out.',
  help: 'Write one of draft, active, retired.',
  fixes: [{ title: 'Write “active”.', applicability: 'safe', edits: [] }],
});
const reference = sampleIssue({
  code: 'REF001',
  slug: 'unknown-reference',
  message: 'Offer fibre-100 points to the price plan “fibre-monthly”, which does not exist. Did you mean “fibre-month”?',
  place: placeAt('offers/fibre.yaml', 4, [18, 31]),
  related: [{ message: 'The closest one is here.', path: ['pricePlans', 0], place: placeAt('prices.yaml', 2, [9, 20]) }],
});

describe('findings for a person', () => {
  test('show their line, why they matter, what to do, related lines and fixes', () => {
    expect(formatIssuesPretty([status, reference], { sources })).toBe(`\
offers/fibre.yaml:3:13  error  SYS013  “actve” is not a status. Did you mean “active”?
    3 |     status: actve
      |             ^^^^^
      = why   A value that cannot be understood cannot be sold or billed; the thing that has it is
              left out.
      = help  Write one of draft, active, retired.
      = fix   Write “active”. (safe)

offers/fibre.yaml:4:18  error  REF001  Offer fibre-100 points to the price plan “fibre-monthly”, which does not exist. Did you mean “fibre-month”?
    4 |     pricePlans: [fibre-monthly]
      |                  ^^^^^^^^^^^^^
      = also  prices.yaml:2:9  The closest one is here.
    2 |   - id: fibre-month
      |         ^^^^^^^^^^^

2 errors, 0 warnings · 1 fixable`);
  });

  test('stand together by file, and those without a file by the way to the value', () => {
    const issues: readonly Issue[] = [
      sampleIssue({ message: 'One.', place: { file: 'b.yaml' } }),
      sampleIssue({ message: 'Two.', severity: 'warning', place: placeAt('a.yaml', 1, [1, 2]) }),
      sampleIssue({ message: 'Three.', severity: 'info', place: placeAt('b.yaml', 9, [1, 2]) }),
      sampleIssue({ message: 'Four.' }),
      sampleIssue({ message: 'Five.', path: [], pointer: '' }),
    ];
    expect(formatIssuesPretty(issues)).toBe(`\
b.yaml  error  SYS013  One.

b.yaml:9:1  info  SYS013  Three.

a.yaml:1:1  warning  SYS013  Two.

/offers/@fibre-100/status  error  SYS013  Four.

catalogue  error  SYS013  Five.

3 errors, 1 warning, 1 note`);
  });

  test('explain a code once, unless all is asked for', () => {
    const twice = [status, sampleIssue({ ...status, place: placeAt('offers/fibre.yaml', 6, [5, 11]) })];
    expect(formatIssuesPretty(twice, { sources }).match(/= help/g)).toHaveLength(1);
    expect(formatIssuesPretty(twice, { sources, verbose: true }).match(/= help/g)).toHaveLength(2);
  });

  test('count what an exception answers, and show it when all is asked for', () => {
    const accepted = sampleIssue({
      suppressed: { by: 'pricing team', reason: 'Web-only launch price', until: '2027-03-31' },
      evidence: [{ kind: 'quantity', value: '11' }],
      docs: 'docs/rules/SYS013.md',
    });
    expect(formatIssuesPretty([accepted])).toBe('No findings · 1 suppressed');
    expect(formatIssuesPretty([accepted], { verbose: true })).toBe(`\
/offers/@fibre-100/status  error  SYS013  “actve” is not a status. Did you mean “active”?
      = shown by the quantity "11"
      = read  docs/rules/SYS013.md
      = kept  Web-only launch price (pricing team, until 2027-03-31)

No findings · 1 suppressed`);
  });

  test('are cut at a limit, and all of them are counted', () => {
    expect(formatIssuesPretty([status, reference, sampleIssue({ severity: 'warning' })], { limit: 1 })).toMatch(
      /\n\n… and 2 more\n\n2 errors, 1 warning · 1 fixable$/,
    );
  });

  test('are painted only when colours are wanted', () => {
    const text = formatIssuesPretty([status], { sources, colour: true });
    expect(text).toContain('\u001b[31merror\u001b[39m');
    expect(text).toContain('\u001b[31m^^^^^\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(formatIssuesPretty([status], { sources }));
  });

  test('cannot be made to paint, to move the cursor, or to write backwards by what is in the data', () => {
    const nasty = 'red \u001b[31m\u202eevil\u2066 \u0007bell\r\nnext\ttab';
    const text = formatIssuesPretty([sampleIssue({ message: nasty, place: placeAt('x.yaml', 1, [1, 4]) })], {
      sources: sourcesOf({ 'x.yaml': nasty }),
    });
    expect(text).toBe(`\
x.yaml:1:1  error  SYS013  red \\u001b[31m\\u202eevil\\u2066 \\u0007bell next tab
    1 | red \\u001b[31m\\u202eevil\\u2066 \\u0007bell
      | ^^^

1 error, 0 warnings`);
  });
});

describe('a line of a file', () => {
  const frame = (line: string, columns: readonly [number, number], width = 100): readonly string[] =>
    formatIssuesPretty([sampleIssue({ place: placeAt('f', 1, columns) })], { sources: sourcesOf({ f: line }), width })
      .split('\n')
      .slice(1, 3)
      .map(each => each.slice(8));

  test('is underlined under wide characters, marks and tabs', () => {
    expect(frame('名前: 光回線 x', [5, 8])).toEqual(['名前: 光回線 x', '      ^^^^^^']);
    expect(frame('cafe\u0301: x', [8, 9])).toEqual(['cafe\u0301: x', '      ^']);
    expect(frame('\t\tkey: x', [3, 6])).toEqual(['        key: x', '        ^^^']);
    expect(frame('a 🚀 b', [6, 7])).toEqual(['a 🚀 b', '     ^']);
    expect(frame('a 🚀 b', [3, 5])).toEqual(['a 🚀 b', '  ^^']);
  });

  test('is marked where nothing stands', () => {
    expect(frame('key:', [5, 5])).toEqual(['key:', '    ^']);
    expect(frame('', [1, 1])).toEqual(['', '^']);
    expect(frame('key: v', [6, 6])).toEqual(['key: v', '     ^']);
    expect(frame('key: v', [99, 120])).toEqual(['key: v', '      ^']);
    expect(frame('cafe\u0301', [5, 6])).toEqual(['cafe\u0301', '   ^']);
  });

  test('is cut around the place when it is long', () => {
    const long = `${'a'.repeat(100)}HERE${'b'.repeat(100)}`;
    expect(frame(long, [101, 105], 38)).toEqual(['…aaaaaaaaaHEREbbbbbbbbbbbbbbb…', '          ^^^^']);
    expect(frame(long, [1, 3], 38)).toEqual([`${'a'.repeat(29)}…`, '^^']);
    expect(frame(long, [204, 205], 38)).toEqual([`…${'b'.repeat(29)}`, `${' '.repeat(29)}^`]);
    expect(frame(long, [101, 204], 38)).toEqual(['…aaaaaaaaaHEREbbbbbbbbbbbbbbb…', `          ${'^'.repeat(19)}`]);
  });

  test('of a megabyte is cut as quickly', () => {
    const [code, underline] = frame(`${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`, [500_001, 500_005], 38);
    expect([code, underline]).toEqual(['…xxxxxxxxxHEREyyyyyyyyyyyyyyy…', '          ^^^^']);
  });

  test('is the first of a place over several, underlined to its end', () => {
    const place = { file: 'f', start: { line: 1, column: 4, offset: 0 }, end: { line: 3, column: 1, offset: 0 } };
    const text = formatIssuesPretty([sampleIssue({ place })], { sources: sourcesOf({ f: 'a: [1,\n2]\r\nb: 1' }) });
    expect(text).toContain('    1 | a: [1,\n      |    ^^^\n');
  });

  test('ends at any kind of line break', () => {
    const text = formatIssuesPretty([sampleIssue({ place: placeAt('f', 3, [1, 2]) })], { sources: sourcesOf({ f: 'a\rb\r\nc\nd' }) });
    expect(text).toContain('    3 | c\n      | ^\n');
  });

  test('is left out where its file was not read', () => {
    expect(formatIssuesPretty([sampleIssue({ place: placeAt('gone', 1, [1, 2]) })], { sources })).toMatch(/^gone:1:1 .*\n\n1 error/);
  });
});
