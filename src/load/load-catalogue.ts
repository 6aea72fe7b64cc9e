/** Reads a catalogue from a file or a folder. */

import { resolve } from 'node:path';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { isRecord } from '../kernel/is-record.js';
import type { Issue } from '../kernel/issue.js';
import { readPath } from '../kernel/read-path.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { LoadedCatalogue, SkippedThing } from '../model/catalogue-reading.js';
import { idOf } from '../model/reading/name-things.js';
import { readTaken } from '../model/reading/read-taken.js';
import { thingLists } from '../model/reading/things.data.js';
import { type DataFile, readFileOf, sayFailure } from './data-file.js';
import { dressFileIssues } from './dress-file-issues.js';
import { type FoundFile, failureOf, kindOfPath, listDataFiles } from './list-data-files.js';
import { defaultLoadLimits, type LoadLimits } from './load-limits.js';
import { makeSources } from './make-sources.js';
import { mergeFiles } from './merge-files.js';
import { orderIssues, placeIssues } from './place-issues.js';

/** How far the loading of a folder is. */
export interface LoadProgress {
  /** The file that was just read. */
  readonly file: string;
  /** How many have been read. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
}

/** How a catalogue is loaded. */
export interface LoadOptions {
  /** The folder from which a relative path counts; absent: that of the process. Files keep the names that the path gives them. */
  readonly cwd?: string;
  /** Files of a folder that are passed over: names relative to it, in which `*` stands for any characters, also `/`. */
  readonly ignore?: readonly string[];
  /** How much is read at all. */
  readonly limits?: Partial<LoadLimits>;
  /** Is told after each file. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops the loading; the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a catalogue from a file, or from all `.yaml`, `.yml` and `.json` files of a folder and the folders in it, merged by collection:
 * lists one after the other in the order of the file names, facts by name, everything else once. Names that begin with a point,
 * `node_modules` and links to folders are passed over. What is wrong with a file is an issue, and the other files are read all the same.
 *
 * @param path - A file or a folder.
 * @param options - What is passed over, how much is read, who is told, what stops it.
 * @returns The catalogue if there is no error, what is readable of it, its sources, and all issues with their places, file by file: those of
 *   `parseCatalogue`, and SYS001, SYS002, SYS011 about files.
 * @throws `bad-argument` for what is no path, `path-not-found`, `path-not-readable`, `no-data-files`.
 * @example
 * const refused = await loadCatalogue('no/such/folder').catch(error => error.code)
 * refused // => 'path-not-found'
 */
export async function loadCatalogue(path: string, options: LoadOptions = {}): Promise<LoadedCatalogue> {
  requireArgument(typeof path === 'string' && path !== '', 'path', 'the path of a file or a folder');
  const limits = { ...defaultLoadLimits, ...options.limits };
  const found = await findFiles(path, options);
  if (found.length === 0) throw new CatalogueError('no-data-files', `no \`.yaml\`, \`.yml\` or \`.json\` file in \`${path}\``, { path });
  const files: DataFile[] = [];
  for (const [index, each] of found.entries()) {
    options.signal?.throwIfAborted();
    files.push(index < limits.files ? await readFound(each, path, { ...options, limits }) : notRead(each, path, limits));
    options.onProgress?.({ file: nameIn(path, each), done: index + 1, total: found.length });
  }
  return assemble(files.slice(0, limits.files + 1), limits);
}

async function findFiles(path: string, { cwd = '.', ignore = [], signal }: LoadOptions): Promise<readonly FoundFile[]> {
  const absolute = resolve(cwd, path);
  try {
    const kind = await kindOfPath(absolute);
    if (kind === 'folder') return await listDataFiles(absolute, { ignore, signal });
    if (kind === 'file') return [{ name: '' }];
  } catch (error) {
    signal?.throwIfAborted();
    throw refuse(path, failureOf(error));
  }
  throw new CatalogueError('path-not-readable', `neither a file nor a folder: \`${path}\``, { path });
}

/**
 * Makes the error for a path that cannot be read.
 *
 * @param path - The path.
 * @param failure - The code of the operating system.
 * @returns The error.
 */
export function refuse(path: string, failure: string): CatalogueError {
  const isMissing = failure === 'ENOENT' || failure === 'ENOTDIR';
  return isMissing
    ? new CatalogueError('path-not-found', `no file or folder \`${path}\``, { path, failure })
    : new CatalogueError('path-not-readable', `cannot read \`${path}\` (${failure})`, { path, failure });
}

// A file that was named itself goes by that name, one of a folder by the name of the folder and its own.
function nameIn(path: string, { name }: FoundFile): string {
  const folder = path.replaceAll('\\', '/').replace(/\/+$/, '');
  if (name === '') return folder;
  return path === '' || path === '.' || path === './' ? name : `${folder}/${name}`;
}

function readFound(
  found: FoundFile,
  path: string,
  { cwd = '.', signal, limits }: LoadOptions & { readonly limits: LoadLimits },
): Promise<DataFile> {
  const name = nameIn(path, found);
  if (found.failure !== undefined) return Promise.resolve(withFault(name, sayFailure(found.failure)));
  return readFileOf({ name, path: resolve(cwd, path, found.name), limits, signal });
}

// Every field would be missing, and each of them would be said.
function saysAnything({ parts, faults }: DataFile): boolean {
  return faults.length > 0 || parts.some(({ data }) => data !== undefined && data !== null);
}

function sayEmpty(file: DataFile): DataFile {
  const message = 'This file is empty: there is no catalogue in it.';
  const help = 'Begin with “catalogue: 1”; the command “catalogue init” writes a small catalogue to begin with.';
  return { ...file, faults: [{ code: 'SYS001', severity: 'error', message, help }] };
}

function notRead(found: FoundFile, path: string, { files }: LoadLimits): DataFile {
  const message = `This folder has more than ${files} files. This one and those after it were not read.`;
  return withFault(nameIn(path, found), { code: 'SYS011', severity: 'error', message, data: { limit: 'files', allowed: files } });
}

function withFault(name: string, fault: DataFile['faults'][number]): DataFile {
  return { name, text: undefined, parts: [], guesses: [], faults: [fault] };
}

function assemble(read: readonly DataFile[], limits: LoadLimits): LoadedCatalogue {
  const files = read.some(saysAnything) ? read : read.map(sayEmpty);
  const merged = mergeFiles(files);
  const fileSources = makeSources(files, merged.origins);
  const { sources } = fileSources;
  const fileIssues = dressFileIssues(files, merged, fileSources);
  const isWhole = !fileIssues.some(({ severity }) => severity === 'error');
  // Without a single map there is nothing to read, and the files have said why.
  if (!isWhole && Object.keys(Object(merged.taken.data)).length === 0) return { issues: orderIssues(fileIssues, sources.files), sources };
  const { catalogue, readable, issues: found } = readTaken(merged.taken, limits);
  const readingIssues = files.some(isUnread) ? found.filter(issue => !isMissingMember(issue, merged.taken.data)) : found;
  const skipped = [...(readable?.skipped ?? []), ...files.flatMap(({ guesses }) => guesses.flatMap(listThings))];
  return {
    ...(isWhole && catalogue !== undefined && { catalogue }),
    ...(readable !== undefined && { readable: { ...readable, skipped } }),
    issues: orderIssues([...fileIssues, ...placeIssues(readingIssues, sources)], sources.files),
    sources,
  };
}

function isUnread({ parts, faults }: DataFile): boolean {
  return parts.length === 0 && faults.some(({ severity }) => severity === 'error');
}

// What may stand in a file that could not be read cannot be called missing.
function isMissingMember({ code, path }: Issue, data: unknown): boolean {
  return code === 'SYS014' && path.length === 1 && readPath(data, path) === undefined;
}

// The things of a file with errors, so that nobody says of them that they do not exist.
function listThings(guess: unknown): readonly SkippedThing[] {
  if (!isRecord(guess)) return [];
  const things = thingLists.flatMap(collection => {
    const list = guess[collection];
    return (Array.isArray(list) ? list : []).map((thing): SkippedThing => ({ collection, id: idOf(thing) ?? '', path: [] }));
  });
  const { facts } = guess;
  const names = isRecord(facts) ? Object.keys(facts) : [];
  return [...things.filter(({ id }) => id !== ''), ...names.map((id): SkippedThing => ({ collection: 'facts', id, path: [] }))];
}
