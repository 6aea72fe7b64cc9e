/** Finds the data files of a folder. */
import { readdir, stat } from 'node:fs/promises';
import { compareText } from '../kernel/compare-text.js';
import { matchesGlob } from '../kernel/glob.js';

/** A file that was found, or a folder that could not be looked into. */
export interface FoundFile {
  /** Relative to the folder, with `/` between its parts. */
  readonly name: string;
  /** Why it cannot be read, as the code of the operating system. */
  readonly failure?: string;
}

/** What is passed over. */
export interface ListOptions {
  /** Patterns of names relative to the folder, in which `*` stands for any run of characters. */
  readonly ignore: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Lists the YAML and JSON files of a folder and the folders in it, sorted by name. Names that begin with a point, `node_modules`, and
 * links to folders are passed over.
 *
 * @param folder - The path of the folder.
 * @param options - What is passed over.
 * @returns The files; folders in it that cannot be looked into have a failure.
 */
export async function listDataFiles(folder: string, options: ListOptions): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    options.signal?.throwIfAborted();
    const inside = await listFolder(folder, prefix, options);
    found.push(...inside.files);
    waiting.push(...inside.folders);
  }
  return found.toSorted((a, b) => compareText(a.name, b.name));
}

interface Inside {
  readonly files: readonly FoundFile[];
  readonly folders: readonly string[];
}

async function listFolder(folder: string, prefix: string, { ignore }: ListOptions): Promise<Inside> {
  try {
    const entries = await readdir(`${folder}/${prefix}`, { withFileTypes: true });
    const wanted = entries
      .map(entry => ({ entry, name: `${prefix}${entry.name}` }))
      .filter(({ name, entry }) => isWanted(name, entry.name, ignore));
    return {
      files: wanted.filter(({ entry, name }) => !entry.isDirectory() && isDataFile(name)).map(({ name }) => ({ name })),
      folders: wanted.filter(({ entry }) => entry.isDirectory()).map(({ name }) => `${name}/`),
    };
  } catch (error) {
    if (prefix === '') throw error;
    return { files: [{ name: prefix.slice(0, -1), failure: failureOf(error) }], folders: [] };
  }
}

function isWanted(name: string, last: string, ignore: readonly string[]): boolean {
  return !last.startsWith('.') && last !== 'node_modules' && !ignore.some(pattern => matchesGlob(pattern, name));
}

function isDataFile(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

/**
 * Reads why the operating system refused.
 *
 * @param error - What a call of `node:fs` threw.
 * @returns The code, such as `EACCES`.
 */
export function failureOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
}

/**
 * Tells what a path leads to.
 *
 * @param path - A path.
 * @returns Whether it is a file, a folder, or neither, such as a pipe.
 */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | 'other'> {
  const stats = await stat(path);
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}
