import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program of the page and its style, as they were built. */
export interface PageProgram {
  readonly script: string;
  readonly style: string;
}

/** Reads them from what was built. */
export async function readPageProgram(): Promise<PageProgram> {
  const dist = join(packageFolder(dirname(fileURLToPath(import.meta.url))), 'dist');
  const [script, style] = await Promise.all(['desk-page.js', 'desk-page.css'].map(name => readFile(join(dist, name), 'utf8')));
  return { script: script ?? '', style: style ?? '' };
}

// This file may have been built into dist, or may run from the sources.
function packageFolder(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : packageFolder(parent);
}
