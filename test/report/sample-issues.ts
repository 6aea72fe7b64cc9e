// Findings and their files, as small as the tests need them.
import type { Issue, Place } from '../../src/kernel/issue.js';
import type { Sources } from '../../src/kernel/sources.js';

/** A finding with what every finding has; members that are given replace it. */
export function sampleIssue(overrides: Partial<Issue> = {}): Issue {
  return {
    code: 'SYS013',
    slug: 'bad-value',
    severity: 'error',
    path: ['offers', 0, 'status'],
    pointer: '/offers/@fibre-100/status',
    message: '“actve” is not a status. Did you mean “active”?',
    ...overrides,
  };
}

/** A place on one line, from one column until before another. */
export function placeAt(file: string, line: number, [from, to]: readonly [number, number]): Place {
  return { file, start: { line, column: from, offset: 0 }, end: { line, column: to, offset: 0 } };
}

/** The sources of texts by file name. */
export function sourcesOf(texts: Readonly<Record<string, string>>): Sources {
  return { files: Object.keys(texts), textOf: file => (Object.hasOwn(texts, file) ? texts[file] : undefined), locate: () => undefined };
}
