import { CatalogueError } from '../../kernel/catalogue-error.js';
import type { Issue } from '../../kernel/issue.js';
import { loadCatalogue } from '../../load/load-catalogue.js';
import { readDataFile } from '../../load/read-data-file.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { indexCatalogue } from '../../lookup/index-catalogue.js';
import { openRelease } from '../../lookup/open-release.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Release } from '../../model/release.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { exitCode } from '../exit-code.js';
import { startProgress } from '../progress.js';
import { countOf } from '../words/count-of.js';
import { isReleaseFile } from './is-release-file.js';

/** A catalogue that can be asked. */
export interface OpenedCatalogue {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  /** The release, where the path names one. */
  readonly release?: Release;
}

/**
 * Opens what a path names: a catalogue in a file or a folder, or a release in a file.
 *
 * @param path - The path as it was typed.
 * @param call - The command, for its folder and its streams.
 * @param earlier - Earlier releases, for holdings that were sold from them.
 * @returns The catalogue with its index.
 * @throws A `CliError` where there is no catalogue to be asked; `path-not-found` and the like of loading.
 */
export async function openCatalogue(
  path: string,
  call: Pick<CommandCall, 'host' | 'err' | 'json'>,
  earlier: readonly Release[] = [],
): Promise<OpenedCatalogue> {
  const { cwd } = call.host;
  const progress = startProgress(call.err, call.json);
  try {
    progress.step(`Reading ${path}`);
    if (await isReleaseFile(path, cwd)) return openReleaseData(path, (await readDataFile(path, { cwd })).data, earlier);
    const { catalogue, issues } = await loadCatalogue(path, {
      cwd,
      onProgress: ({ done, total }) => progress.step(`Reading ${path}: ${done} of ${countOf(total, 'file')}`),
    });
    if (catalogue === undefined) throw unusable(path, issues);
    progress.step('Indexing');
    return { catalogue, index: indexCatalogue(catalogue, { earlier }) };
  } finally {
    progress.done();
  }
}

/**
 * Reads a file that must hold a release.
 *
 * @param path - The path as it was typed.
 * @param cwd - The folder against which it is resolved.
 * @returns The release.
 * @throws A `CliError` where it is none, or was changed after it was published.
 */
export async function openReleaseFile(path: string, cwd: string): Promise<Release> {
  const { data } = await readDataFile(path, { cwd });
  const { release } = openReleaseData(path, data, []);
  return release;
}

function openReleaseData(path: string, data: unknown, earlier: readonly Release[]): OpenedCatalogue & { readonly release: Release } {
  try {
    // Opening checks the shape and the hash, and has thrown for anything else.
    const release = data as Release;
    const index = openRelease(data, { earlier: earlier.filter(({ sequence }) => sequence < release.sequence) });
    return { catalogue: index.catalogue, index, release };
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const isChanged = error.code === 'hash-mismatch';
    throw new CliError(error.code, `“${path}” is ${isChanged ? 'not what was published: it was changed since' : 'no release'}.`, {
      exitCode: exitCode.unreadable,
      help: isChanged ? 'Take the file from where it was published.' : 'Releases are made by “catalogue release”.',
    });
  }
}

function unusable(path: string, issues: readonly Issue[]): CliError {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return new CliError('catalogue-unusable', `“${path}” has ${countOf(errors, 'error')} and cannot be used.`, {
    exitCode: exitCode.unreadable,
    help: `“catalogue validate ${path}” shows ${errors === 1 ? 'it' : 'them'}.`,
  });
}
