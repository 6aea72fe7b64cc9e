import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportedFile, ExportReport, ExportResult } from '../../interchange/common/export-result.js';
import { formatPointer } from '../../kernel/issue.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { acceptLosses, readAccepted } from '../interchange/accept-losses.js';
import { findFormat, readSettings } from '../interchange/find-format.js';
import type { InterchangeFormat } from '../interchange/interchange-format.js';
import { countFates, listReportLines, type ReportWords } from '../interchange/list-report-lines.js';
import { defaultPath } from '../open/default-path.js';
import { openCatalogue } from '../open/open-catalogue.js';
import { cleanText } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { startProgress } from '../progress.js';

/** Runs `catalogue export`. */
export async function runExport(call: CommandCall): Promise<ExitCode> {
  const { values, out, err, host } = call;
  const [name = '', path = defaultPath(host)] = values.words;
  const format = findFormat(name, 'export');
  const accept = readAccepted(values);
  const { files, report } = await exportCatalogue(call, format, path);
  const { open } = acceptLosses(report.lost, accept);
  const target = values.text('out');
  if (target === undefined && files.length > 1) {
    throw new CliError('output-missing', `${format.title} takes ${files.length} files: name a folder for them with --out.`);
  }
  const written = await writeExported(call, files);
  if (call.json) {
    const notAccepted = open.map(({ path: lost }) => formatPointer(lost));
    out.json({ catalogue: path, format: format.name, files: target === undefined ? files : written, report, notAccepted });
  } else {
    (target === undefined ? err : out).lines(listExportLines({ path, format, written, report }, wordsOf(call, accept)));
    if (target === undefined) for (const { text } of files) out.raw(text);
  }
  const isWhole = files.length > 0 && open.length === 0;
  return isWhole ? exitCode.clean : exitCode.findings;
}

async function exportCatalogue(call: CommandCall, format: InterchangeFormat, path: string): Promise<ExportResult> {
  const settings = readSettings(format, call);
  const { catalogue } = await openCatalogue(path, call);
  const progress = startProgress(call.err, call.json);
  try {
    progress.step(`Writing ${format.title}`);
    const write = (await format.load()).export;
    return write === undefined ? { files: [], report: { mapped: [], restored: [], lost: [], issues: [] } } : write(catalogue, settings);
  } finally {
    progress.done();
  }
}

/** A file that was written: its name, and where it is. */
interface WrittenFile {
  readonly name: string;
  readonly out: string;
}

async function writeExported({ values, host }: CommandCall, files: readonly ExportedFile[]): Promise<readonly WrittenFile[]> {
  const target = values.text('out');
  if (target === undefined) return [];
  const found = await stat(resolve(host.cwd, target)).catch(() => undefined);
  const isFolder = files.length > 1 || target.endsWith('/') || found?.isDirectory() === true;
  const written = files.map(({ name, text }) => ({ name, text, out: isFolder ? join(target, name) : target }));
  await writeFiles(
    written.map(({ out, text }) => ({ path: resolve(host.cwd, out), text })),
    { overwrite: values.has('overwrite') },
  );
  return written.map(({ name, out }) => ({ name, out }));
}

function wordsOf({ values, out, err }: CommandCall, accept: readonly string[]): ReportWords {
  return {
    layout: values.text('out') === undefined ? err : out,
    limit: values.has('full') ? Number.POSITIVE_INFINITY : 8,
    kept: 'restored',
    accept,
  };
}

interface Exported {
  readonly path: string;
  readonly format: InterchangeFormat;
  readonly written: readonly WrittenFile[];
  readonly report: ExportReport;
}

function listExportLines({ path, format, written, report }: Exported, words: ReportWords): readonly string[] {
  const { paint, symbols, width } = words.layout;
  const fates = { mapped: report.mapped, kept: report.restored, lost: report.lost, issues: report.issues };
  const hasError = report.issues.some(({ severity }) => severity === 'error');
  const mark = hasError ? paint.red(symbols.no) : paint.green(symbols.yes);
  const target = written.length === 0 ? '' : ` ${symbols.arrow} ${cleanText(written.map(({ out }) => out).join(', '))}`;
  const summary = hasError ? `Not written as ${format.title}: see below.` : `${format.title}: ${countFates(fates, words)}.`;
  return [
    ...wrapText(`${paint.bold(cleanText(path))}${target}`, { width, first: `${mark} ` }),
    ...wrapText(summary, { width, first: '  ' }),
    ...listReportLines(fates, words),
  ];
}
