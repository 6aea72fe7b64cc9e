import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../host.js';
import { defaultPath } from './default-path.js';

/** The catalogue that is asked, and what is asked of it. */
export interface SplitWords {
  readonly path: string;
  readonly ids: readonly string[];
}

/**
 * Tells a path from the ids behind it.
 *
 * @param words - The words of a command line.
 * @param host - The world, for its folder.
 * @returns The first word as the path where it looks like one or is one and others follow; else the catalogue of the folder.
 * @throws A `CliError` where there is none.
 */
export function splitPath(words: readonly string[], host: Host): SplitWords {
  const [first = '', ...rest] = words;
  const isPath = rest.length > 0 && (/[\\/]|\.(ya?ml|json)$/.test(first) || existsSync(resolve(host.cwd, first)));
  return isPath ? { path: first, ids: rest } : { path: defaultPath(host), ids: words };
}
