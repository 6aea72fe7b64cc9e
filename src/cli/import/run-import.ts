import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { importPricing2Yaml } from '../../interchange/pricing2yaml/import-pricing2yaml.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { readTextFile } from '../files/read-text-file.js';
import { writeFiles } from '../files/write-files.js';
import { unknownId } from '../open/unknown-id.js';
import { startProgress } from '../progress.js';
import { type ImportedFile, listImportLines } from './list-import-lines.js';
import { writeCatalogueText } from './write-catalogue-text.js';

const formats = ['pricing2yaml'];

/** Runs `catalogue import`. */
export async function runImport(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, err, json } = call;
  const [format = '', ...files] = values.words;
  if (!formats.includes(format)) {
    throw unknownId('format', format, formats);
  }
  const target = values.text('out');
  const isFolder = await namesFolder(call, files);
  if (target === undefined && files.length > 1) {
    throw new CliError('output-missing', 'Several files need a folder to go to: name one with --out.');
  }
  const imported = await importAll(call, files);
  const written = imported.map(file => placeOf(file, target, isFolder));
  if (target !== undefined) {
    await writeFiles(
      written.flatMap(({ catalogue, file, out: path }) =>
        catalogue === undefined || path === undefined ? [] : [{ path: resolve(host.cwd, path), text: writeCatalogueText(catalogue, file) }],
      ),
      { overwrite: values.has('overwrite') },
    );
  }
  if (json) out.json({ files: written });
  else tell(call, written, target !== undefined ? out : err);
  return written.some(({ catalogue }) => catalogue === undefined) ? exitCode.findings : exitCode.clean;
}

async function namesFolder({ values, host }: CommandCall, files: readonly string[]): Promise<boolean> {
  const target = values.text('out');
  if (target === undefined) return false;
  if (files.length > 1 || target.endsWith('/')) return true;
  const found = await stat(resolve(host.cwd, target)).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function importAll({ host, err, json }: CommandCall, files: readonly string[]): Promise<readonly ImportedFile[]> {
  const progress = startProgress(err, json);
  const imported: ImportedFile[] = [];
  try {
    for (const file of files) {
      progress.step(`Importing ${file}`);
      imported.push({ file, ...importPricing2Yaml(await readTextFile(file, host.cwd), { file }) });
    }
  } finally {
    progress.done();
  }
  return imported;
}

function placeOf(file: ImportedFile, target: string | undefined, isFolder: boolean): ImportedFile {
  if (target === undefined || file.catalogue === undefined) return file;
  return { ...file, out: isFolder ? join(target, `${file.catalogue.id.replaceAll(/[^\w.-]+/g, '-')}.catalogue.yaml`) : target };
}

function tell({ values, out }: CommandCall, imported: readonly ImportedFile[], terminal: CommandCall['out']): void {
  const limit = imported.length > 1 ? 0 : 5;
  for (const file of imported) {
    terminal.lines(listImportLines(file, { layout: terminal, limit: values.has('full') ? Number.POSITIVE_INFINITY : limit }));
    if (file.catalogue !== undefined && file.out === undefined) out.raw(writeCatalogueText(file.catalogue, file.file));
  }
}
