import { resolve } from 'node:path';
import { loadCatalogue } from '../../load/load-catalogue.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { indexCatalogue } from '../../lookup/index-catalogue.js';
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
 * Opens what a path names: a catalogue in a file or a folder, or a release.
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
    const { catalogue, issues } = await loadCatalogue(resolve(call.host.cwd, path));
    if (catalogue === undefined) {
      throw new CliError('catalogue-unusable', `“${path}” has ${issues.length} errors and cannot be used.`, {
        exitCode: exitCode.unreadable,
        help: `“catalogue validate ${path}” shows them all.`,
      });
    }
    return { catalogue, index: indexCatalogue(catalogue) };
  } finally {
    progress.done();
  }
}
