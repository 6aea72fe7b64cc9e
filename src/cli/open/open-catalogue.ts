import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { loadCatalogue } from '../../load/load-catalogue.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { indexCatalogue } from '../../lookup/index-catalogue.js';
import { openRelease } from '../../lookup/open-release.js';
import type { Catalogue } from '../../model/catalogue.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { exitCode } from '../exit-code.js';
import { startProgress } from '../progress.js';

/** A catalogue that can be asked. */
export interface OpenedCatalogue {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
}

/**
 * Opens what a path names: a catalogue in a file or a folder, or a release in a file.
 *
 * @param path - The path as it was typed.
 * @param call - The command, for its folder and its streams.
 * @returns The catalogue with its index.
 * @throws A `CliError` where there is no catalogue to be asked; the errors of the operating system.
 */
export async function openCatalogue(path: string, call: Pick<CommandCall, 'host' | 'err' | 'json'>): Promise<OpenedCatalogue> {
  const progress = startProgress(call.err, call.json);
  try {
    progress.step(`Reading ${path}`);
    const absolute = resolve(call.host.cwd, path);
    const release = await readRelease(absolute);
    if (release !== undefined) return openReleaseFile(path, release);
    const { catalogue, issues } = await loadCatalogue(absolute);
    if (catalogue === undefined) throw unusable(path, issues.filter(({ severity }) => severity === 'error').length);
    return { catalogue, index: indexCatalogue(catalogue) };
  } finally {
    progress.done();
  }
}

// Only a release has a content hash; whether it is a sound one is for `openRelease` to say.
async function readRelease(path: string): Promise<unknown> {
  if (!path.endsWith('.json') || !(await stat(path)).isFile()) return undefined;
  const text = await readFile(path, 'utf8');
  if (!text.includes('"contentHash"')) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'contentHash' in data ? data : undefined;
  } catch {
    return undefined;
  }
}

function openReleaseFile(path: string, data: unknown): OpenedCatalogue {
  try {
    const index = openRelease(data);
    return { catalogue: index.catalogue, index };
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const isChanged = error.code === 'hash-mismatch';
    throw new CliError(
      error.code,
      `“${path}” is ${isChanged ? 'not the release that was published: its content was changed' : 'no release'}.`,
      {
        exitCode: exitCode.unreadable,
        help: isChanged ? 'Take the file from where it was published.' : error.message,
      },
    );
  }
}

function unusable(path: string, errors: number): CliError {
  return new CliError('catalogue-unusable', `“${path}” has ${errors === 1 ? 'an error' : `${errors} errors`} and cannot be used.`, {
    exitCode: exitCode.unreadable,
    help: `“catalogue validate ${path}” shows ${errors === 1 ? 'it' : 'them'}.`,
  });
}
