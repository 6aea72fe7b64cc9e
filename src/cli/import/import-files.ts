import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { readTextFile } from '../files/read-text-file.js';
import type { ForeignFile, FormatFunctions, InterchangeFormat, InterchangeSettings } from '../interchange/interchange-format.js';
import { type Progress, startProgress } from '../progress.js';
import type { ImportedFile } from './list-import-lines.js';

/** A file that could not be read at all. */
export interface UnreadFile {
  readonly file: string;
  /** The code of the reason. */
  readonly code: string;
  /** Why, in a sentence. */
  readonly message: string;
}

/** What was asked for. */
export interface ImportTask {
  readonly format: InterchangeFormat;
  readonly files: readonly string[];
  readonly settings: InterchangeSettings;
}

/** What came of the files. */
export interface ImportedFiles {
  /** The files as they were read. */
  readonly read: readonly ForeignFile[];
  readonly imported: readonly ImportedFile[];
  readonly unread: readonly UnreadFile[];
}

/**
 * Imports files: each for itself, or all together where the format says so. One that cannot be read does not keep the others.
 *
 * @param call - The command.
 * @param task - The format, the files, the settings.
 * @returns What came of them.
 * @throws A `CliError` where the only file cannot be read, or one of several that belong together.
 */
export async function importFiles({ host, err, json }: CommandCall, task: ImportTask): Promise<ImportedFiles> {
  const progress = startProgress(err, json);
  try {
    progress.step(`Loading ${task.format.title}`);
    const functions = await task.format.load();
    const importer: Importer = { functions, task, progress, host, read: [] };
    if (task.format.together) return { imported: [await importTogether(importer, task.files)], unread: [], read: importer.read };
    return { ...(await importEach(importer, task.files)), read: importer.read };
  } finally {
    progress.done();
  }
}

interface Importer {
  readonly functions: FormatFunctions;
  readonly task: ImportTask;
  readonly progress: Progress;
  readonly host: CommandCall['host'];
  readonly read: ForeignFile[];
}

async function importTogether(importer: Importer, names: readonly string[]): Promise<ImportedFile> {
  const files: ForeignFile[] = [];
  for (const name of names) files.push(await readForeign(importer, name));
  return { file: nameOf(names[0] ?? ''), ...(names.length > 1 ? { files: names.map(nameOf) } : {}), ...runImporter(importer, files) };
}

async function importEach(importer: Importer, names: readonly string[]): Promise<Omit<ImportedFiles, 'read'>> {
  const imported: ImportedFile[] = [];
  const unread: UnreadFile[] = [];
  for (const file of names) {
    try {
      imported.push({ file: nameOf(file), ...runImporter(importer, [await readForeign(importer, file)]) });
    } catch (error) {
      if (names.length === 1 || !(error instanceof CliError)) throw error;
      unread.push({ file, code: error.code, message: error.message });
    }
  }
  return { imported, unread };
}

async function readForeign({ progress, host, task, read }: Importer, typed: string): Promise<ForeignFile> {
  const name = nameOf(typed);
  progress.step(`Reading ${name}`);
  const text = typed === '-' ? await readInput(host) : await readTextFile(typed, host.cwd, task.format.keepsMark === true);
  read.push({ name, text });
  return { name, text };
}

function nameOf(typed: string): string {
  return typed === '-' ? 'standard input' : typed;
}

async function readInput({ readInput: read }: CommandCall['host']): Promise<string> {
  if (read === undefined) throw new CliError('no-input', 'There is nothing to read on the standard input.');
  return read();
}

const large = 1_000_000;

function runImporter({ functions, task, progress }: Importer, files: readonly ForeignFile[]): ReturnType<FormatFunctions['import']> {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  const size = length < large ? '' : `: ${(length / large).toFixed(1)} MB`;
  const text = `Importing ${files[0]?.name ?? ''}${size}`;
  if (length < large) progress.step(text);
  else progress.stepAtOnce(text);
  return functions.import(files, task.settings);
}
