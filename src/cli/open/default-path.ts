import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../cli-error.js';
import type { Host } from '../host.js';

const usual = ['catalogue', 'catalogue.yaml', 'catalogue.yml', 'catalogue.json'];

/**
 * Finds the catalogue of a folder where no path was typed.
 *
 * @param host - The world, for its folder.
 * @returns `catalogue`, or one of the files `catalogue.yaml`, `catalogue.yml` and `catalogue.json`.
 * @throws A `CliError` where there is none.
 */
export function defaultPath(host: Host): string {
  const found = usual.find(name => existsSync(join(host.cwd, name)));
  if (found !== undefined) return found;
  throw new CliError('path-missing', 'There is no catalogue in this folder: say which file or folder is meant.', {
    help: `Without a path, ${usual.slice(0, -1).join(', ')} or ${usual.at(-1)} is taken. “catalogue init” starts a catalogue.`,
  });
}
