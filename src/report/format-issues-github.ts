/** Findings as annotations of a GitHub workflow. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import type { Issue, Severity } from '../kernel/issue.js';
import { say } from './count-issues.js';
import { worstFirst } from './order-issues.js';
import { cleanLine } from './text/clean-text.js';

/** How annotations are written. */
export interface GithubOptions {
  /** How many findings are annotated, the worst first; absent: 10, because GitHub shows no more of one severity in a step. */
  readonly limit?: number;
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Writes findings as workflow commands, one a line, the worst first: GitHub shows each beside its line of the file. Suppressed findings are
 * left out. Every text is escaped, so that no name or value in a catalogue can begin a command of its own.
 *
 * @param issues - The findings.
 * @param options - How many to annotate.
 * @returns Lines for the standard output of a step, the last one a notice of how many more there are; the empty text for no finding.
 * @example
 * formatIssuesGithub([]) // => ''
 */
export function formatIssuesGithub(issues: readonly Issue[], options: GithubOptions = {}): string {
  const { limit = 10 } = options;
  const open = worstFirst(issues.filter(({ suppressed }) => suppressed === undefined));
  const lines = open.slice(0, limit).map(annotate);
  const rest = open.length - lines.length;
  const more = `::notice title=catalogue::${say(rest, 'more finding')}. The log of this step has them all.`;
  return (rest > 0 ? [...lines, more] : lines).join('\n');
}

/**
 * Fences output that may contain text of a catalogue, so that GitHub reads no commands in it.
 *
 * @param text - Any output.
 * @param token - A text that nobody can foresee, of at least 16 letters, digits and hyphens, new for each call.
 * @returns The output between the lines that stop and resume commands.
 * @throws `bad-token` for a token that is too simple, or that the output contains.
 * @example
 * fenceGithubOutput('all is well', 'f3b1-8c0d-77aa-12') // => '::stop-commands::f3b1-8c0d-77aa-12\nall is well\n::f3b1-8c0d-77aa-12::'
 */
export function fenceGithubOutput(text: string, token: string): string {
  if (!/^[\w-]{16,}$/.test(token) || text.includes(token)) {
    throw new CatalogueError('bad-token', 'the token must be at least 16 letters, digits and hyphens that the output does not contain');
  }
  return `::stop-commands::${token}\n${text}\n::${token}::`;
}

function annotate(issue: Issue): string {
  const properties = propertiesOf(issue).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const message = [issue.message, issue.why, issue.help].flatMap(text => (text === undefined ? [] : [cleanLine(text)])).join('\n');
  return `::${commands[issue.severity]} ${properties.join(',')}::${escapeData(message)}`;
}

// Columns are for places on one line only: GitHub ignores, or misplaces, an annotation that has both.
function propertiesOf({ place, code, slug }: Issue): readonly (readonly [string, string])[] {
  const title = ['title', `${code} ${slug}`] as const;
  if (place === undefined) return [title];
  const { file, start, end } = place;
  if (start === undefined) return [['file', file], title];
  const last = end ?? start;
  const columns =
    last.line === start.line
      ? ([
          ['col', String(start.column)],
          ['endColumn', String(last.column)],
        ] as const)
      : [];
  return [['file', file], ['line', String(start.line)], ['endLine', String(last.line)], ...columns, title];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(cleanLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
