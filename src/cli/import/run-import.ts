import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatPointer } from '../../kernel/issue.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { acceptLosses, readAccepted } from '../interchange/accept-losses.js';
import { findFormat, readSettings } from '../interchange/find-format.js';
import type { ForeignFile, InterchangeFormat, InterchangeSettings } from '../interchange/interchange-format.js';
import { cleanText } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { askImported, isAsking, readQuestions } from './ask-imported.js';
import { importFiles, type UnreadFile } from './import-files.js';
import { type ImportedFile, listImportLines } from './list-import-lines.js';
import { writeCatalogueText } from './write-catalogue-text.js';

/** Runs `catalogue import`. */
export async function runImport(call: CommandCall): Promise<ExitCode> {
  const { values, out } = call;
  const [name = '', ...files] = values.words;
  const format = findFormat(name, 'import');
  const settings = readSettings(format, call);
  const accept = readAccepted(values);
  const target = values.text('out');
  if (target === undefined && files.length > 1 && !format.together && !isAsking(readQuestions(call))) {
    throw new CliError('output-missing', 'Several files need a folder to go to: name one with --out.');
  }
  const isFolder = await namesFolder(call, format, files);
  const questions = readQuestions(call);
  const { imported: made, unread, read } = await importFiles(call, { format, files, settings });
  const imported = askImported(made, questions, call);
  await annotate(call, { format, settings, imported, read });
  const written = placeEach(imported, target, isFolder);
  if (target !== undefined) await writeCatalogues(call, written);
  if (call.json) out.json({ files: [...written.map(file => withOpenLosses(file, accept)), ...unread] });
  else tell(call, { written, unread, accept, hasData: target === undefined && !isAsking(questions) });
  if (unread.length > 0) return exitCode.unreadable;
  return written.some(file => isDoubtful(file, accept)) ? exitCode.findings : exitCode.clean;
}

async function namesFolder({ values, host }: CommandCall, { together }: InterchangeFormat, files: readonly string[]): Promise<boolean> {
  const target = values.text('out');
  if (target === undefined) return false;
  if ((files.length > 1 && !together) || target.endsWith('/')) return true;
  const found = await stat(resolve(host.cwd, target)).catch(() => undefined);
  return found?.isDirectory() === true;
}

function placeEach(imported: readonly ImportedFile[], target: string | undefined, isFolder: boolean): readonly ImportedFile[] {
  const taken = new Set<string>();
  return imported.map(file => {
    if (target === undefined || file.catalogue === undefined) return file;
    return { ...file, out: isFolder ? join(target, freeName(file.catalogue.id, taken)) : target };
  });
}

// Two catalogues of one id must not overwrite one another.
function freeName(id: string, taken: Set<string>): string {
  const base = id.replaceAll(/[^\w.-]+/g, '-');
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}-${number}`;
  taken.add(name.toLowerCase());
  return `${name}.catalogue.yaml`;
}

interface Annotation {
  readonly format: InterchangeFormat;
  readonly settings: InterchangeSettings;
  readonly imported: readonly ImportedFile[];
  readonly read: readonly ForeignFile[];
}

async function annotate({ host, values }: CommandCall, { format, settings, imported, read }: Annotation): Promise<void> {
  const target = values.text('annotated');
  if (target === undefined) return;
  const write = (await format.load()).annotate;
  const [only, another] = imported;
  const [file] = read;
  if (write === undefined) throw new CliError('format-not-annotated', `“${format.name}” has no place for findings in its files.`);
  if (only === undefined || file === undefined || another !== undefined) {
    throw new CliError('one-file-only', '--annotated takes one file at a time, since it names one file to write.');
  }
  const text = write(file, only.report.issues, settings);
  await writeFiles([{ path: resolve(host.cwd, target), text }], { overwrite: values.has('overwrite') });
}

async function writeCatalogues({ host, values }: CommandCall, written: readonly ImportedFile[]): Promise<void> {
  const files = written.flatMap(({ catalogue, file, out }) =>
    catalogue === undefined || out === undefined ? [] : [{ path: resolve(host.cwd, out), text: writeCatalogueText(catalogue, file) }],
  );
  await writeFiles(files, { overwrite: values.has('overwrite') });
}

function isDoubtful({ catalogue, report, answers }: ImportedFile, accept: readonly string[]): boolean {
  if (catalogue === undefined || acceptLosses(report.lost, accept).open.length > 0) return true;
  return answers?.validation?.ok === false || answers?.search?.hits.length === 0;
}

// Who asks something wants the answer, and has --out for the rest.
function withOpenLosses({ answers, ...file }: ImportedFile, accept: readonly string[]): object {
  const { catalogue: _, ...withoutData } = file;
  return {
    ...(answers === undefined ? file : { ...withoutData, ...answers }),
    notAccepted: acceptLosses(file.report.lost, accept).open.map(({ path }) => formatPointer(path)),
  };
}

interface Told {
  readonly written: readonly ImportedFile[];
  readonly unread: readonly UnreadFile[];
  readonly accept: readonly string[];
  /** Whether the catalogues go to the output, and so the report beside it. */
  readonly hasData: boolean;
}

function tell({ values, out, err }: CommandCall, { written, unread, accept, hasData }: Told): void {
  const terminal = hasData ? err : out;
  const usual = written.length + unread.length > 1 ? 0 : 5;
  const limit = values.has('full') ? Number.POSITIVE_INFINITY : usual;
  for (const file of written) {
    terminal.lines(listImportLines(file, { layout: terminal, limit, kept: 'kept as written', accept }));
    if (hasData && file.catalogue !== undefined) out.raw(writeCatalogueText(file.catalogue, file.file));
  }
  const { paint, symbols, width } = terminal;
  for (const { file, message } of unread) {
    terminal.lines(wrapText(`${paint.bold(cleanText(file))}: ${cleanText(message)}`, { width, first: `${paint.red(symbols.no)} ` }));
  }
}
