import { resolve } from 'node:path';
import { formatIssuesGithub } from '../../report/format-issues-github.js';
import { formatIssuesJson } from '../../report/format-issues-json.js';
import { formatIssuesJunit } from '../../report/format-issues-junit.js';
import { formatIssuesMarkdown } from '../../report/format-issues-markdown.js';
import { formatIssuesPretty, type PrettyOptions } from '../../report/format-issues-pretty.js';
import { formatIssuesSarif } from '../../report/format-issues-sarif.js';
import type { CommandCall } from '../command.js';
import { writeFiles } from '../files/write-files.js';
import type { ChosenFormat } from '../output/read-formats.js';
import { version } from '../version.js';
import { countOf } from '../words/count-of.js';
import type { JoinedReport } from './join-reports.js';

/** The formats of a report, the usual one first. */
export const reportFormats = ['pretty', 'json', 'markdown', 'github', 'sarif', 'junit'] as const;

/** The name of a format. */
export type ReportFormat = (typeof reportFormats)[number];

/** What is written, and how much of it. */
export interface ReportChoice {
  readonly formats: readonly ChosenFormat<ReportFormat>[];
  readonly paths: readonly string[];
  readonly limit?: number;
}

/**
 * Writes a report in each of the formats that were asked for.
 *
 * @param call - The command.
 * @param joined - The report.
 * @param choice - The formats.
 */
export async function writeReport(call: CommandCall, joined: JoinedReport, { formats, paths, limit }: ReportChoice): Promise<void> {
  const { out, host, values } = call;
  const shared = { sources: joined.sources, verbose: values.has('verbose'), ...(limit === undefined ? {} : { limit }) };
  for (const { format, file } of formats) {
    if (file !== undefined)
      await writeFiles([{ path: resolve(host.cwd, file), text: `${textOf(format, joined, shared)}\n` }], { overwrite: true });
    else if (format === 'pretty') out.lines(prettyLines(call, joined, { paths, shared }));
    else if (format !== 'github' || joined.report.issues.length > 0) out.raw(`${textOf(format, joined, shared)}\n`);
  }
}

function textOf(format: ReportFormat, { report }: JoinedReport, shared: PrettyOptions): string {
  const all = [...report.issues, ...report.suppressed];
  const { limit } = shared;
  const limited = limit === undefined ? {} : { limit };
  switch (format) {
    case 'pretty':
      return formatIssuesPretty(all, shared);
    case 'json':
      return formatIssuesJson(report);
    case 'markdown':
      return formatIssuesMarkdown(all, limited);
    case 'github':
      return formatIssuesGithub(report.issues, limited);
    case 'sarif':
      return formatIssuesSarif(all, { toolVersion: version, ...limited });
    case 'junit':
      return formatIssuesJunit(all);
  }
}

function prettyLines(
  { out }: CommandCall,
  { report }: JoinedReport,
  { paths, shared }: { readonly paths: readonly string[]; readonly shared: PrettyOptions },
): readonly string[] {
  const { issues, suppressed, profile, rulesRun, skippedRules } = report;
  const rules = `${countOf(rulesRun.length, 'rule')}, profile ${profile}`;
  const skipped = skippedRules.length === 0 ? '' : `; ${countOf(skippedRules.length, 'rule')} could not be run until the errors are mended`;
  const isClean = issues.length === 0 && suppressed.length === 0;
  if (isClean) return [`${out.paint.green(out.symbols.yes)} ${paths.join(', ')}: no findings (${rules}).`];
  const text = formatIssuesPretty([...issues, ...suppressed], { ...shared, colour: out.isColoured, width: out.width });
  return [...text.split('\n'), out.paint.dim(`${rules}${skipped}`)];
}
