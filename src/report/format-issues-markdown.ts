/** Findings as Markdown. */
import type { Issue } from '../kernel/issue.js';
import { countIssues, sayCounts } from './count-issues.js';
import { groupByFile, worstFirst } from './order-issues.js';
import { sayPlace } from './say-place.js';
import { markdownCode, markdownCodeCell, markdownWords } from './text/markdown-text.js';

/** How findings are written as Markdown. */
export interface MarkdownOptions {
  /** How many findings are listed, the worst first; absent: 500, because a step summary of GitHub holds one megabyte. */
  readonly limit?: number;
}

/**
 * Writes findings as Markdown, such as for the summary of a CI step: the counts, then a table for each file. Suppressed findings are only
 * counted. Nothing in the data can format, link or mention.
 *
 * @param issues - The findings, suppressed ones among them.
 * @param options - How many are listed.
 * @returns The document, without a line feed at the end.
 * @example
 * formatIssuesMarkdown([]) // => '## Catalogue findings\n\nNo findings'
 */
export function formatIssuesMarkdown(issues: readonly Issue[], options: MarkdownOptions = {}): string {
  const { limit = 500 } = options;
  const open = worstFirst(issues.filter(({ suppressed }) => suppressed === undefined));
  const rest = open.length - Math.min(open.length, limit);
  const tables = [...groupByFile(open.slice(0, limit))].flatMap(([file, found]) => writeTable(file, found));
  const more = rest === 0 ? [] : ['', `… and ${rest} more`];
  return ['## Catalogue findings', '', sayCounts(countIssues(issues)), ...tables, ...more].join('\n');
}

function writeTable(file: string, issues: readonly Issue[]): readonly string[] {
  return [
    '',
    `### ${file === '' ? 'Catalogue' : markdownCode(file)}`,
    '',
    '| severity | code | place | finding |',
    '|---|---|---|---|',
    ...issues.map(writeRow),
  ];
}

function writeRow(issue: Issue): string {
  const { severity, code, message, help, place, path, pointer } = issue;
  const where = place?.start === undefined ? sayPlace({ path, pointer }) : `${place.start.line}:${place.start.column}`;
  const told = help === undefined ? markdownWords(message) : `${markdownWords(message)} ${markdownWords(help)}`;
  return `| ${severity} | ${markdownCodeCell(code)} | ${markdownCodeCell(where)} | ${told} |`;
}
