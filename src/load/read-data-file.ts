/** Reads one YAML or JSON file that is no catalogue, such as a customer. */
import { resolve } from 'node:path';
import { CatalogueError } from '../kernel/catalogue-error.js';
import type { Issue } from '../kernel/issue.js';
import type { Sources } from '../kernel/sources.js';
import { type DataFile, parseFile, readFileOf } from './data-file.js';
import { dressFileIssues } from './dress-file-issues.js';
import { failureOf, kindOfPath } from './list-data-files.js';
import { refuse } from './load-catalogue.js';
import { defaultLoadLimits, type LoadLimits } from './load-limits.js';
import { makeSources } from './make-sources.js';
import { singleOrigin } from './origins.js';

/** The data of a file. */
export interface DataReading {
  /** Plain and frozen; absent where the file has errors or is empty. */
  readonly data?: unknown;
  /** What is wrong with the file, with places, in document order. */
  readonly issues: readonly Issue[];
  readonly sources: Sources;
}

/** How a file is read. */
export interface DataFileOptions {
  /** The folder from which a relative path counts; absent: that of the process. The file keeps the name that the path gives it. */
  readonly cwd?: string;
  /** How much is read at all. */
  readonly limits?: Partial<LoadLimits>;
  /** Stops the reading; the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a file of plain data: `.json` as JSON, everything else as YAML.
 *
 * @param path - The file.
 * @param options - How much is read, what stops it.
 * @returns The data with its sources, or the issues SYS001, SYS002, SYS011 that say why there is none.
 * @throws `path-not-found`, `path-not-readable`.
 * @example
 * const refused = await readDataFile('no-such-customer.json').catch(error => error.code)
 * refused // => 'path-not-found'
 */
export async function readDataFile(path: string, options: DataFileOptions = {}): Promise<DataReading> {
  const absolute = resolve(options.cwd ?? '.', path);
  const kind = await kindOfPath(absolute).catch((error: unknown) => {
    throw refuse(path, failureOf(error));
  });
  if (kind !== 'file') throw new CatalogueError('path-not-readable', `not a file: \`${path}\``, { path });
  const limits = { ...defaultLoadLimits, ...options.limits };
  return concludeData(await readFileOf({ name: path.replaceAll('\\', '/'), path: absolute, limits, signal: options.signal }));
}

/**
 * Reads a text of plain data, for one that does not come from a file.
 *
 * @param text - JSON where the name ends in `.json`, otherwise YAML.
 * @param name - The name by which findings call it.
 * @param limits - How much is read at all.
 * @returns The data with its sources, or the issues SYS001, SYS002, SYS011 that say why there is none.
 * @example
 * readDataText('id: ada', 'ada.yaml').data // => { id: 'ada' }
 */
export function readDataText(text: string, name: string, limits: Partial<LoadLimits> = {}): DataReading {
  return concludeData(parseFile(name, text, { ...defaultLoadLimits, ...limits }));
}

function concludeData(file: DataFile): DataReading {
  const [first, second] = file.parts;
  const origins = singleOrigin();
  const fileSources = makeSources([file], origins);
  const taken = first ?? { data: undefined, marks: 0, doubts: 0 };
  const found = dressFileIssues([file], { taken, origins, faults: [] }, fileSources);
  const issues = second === undefined ? found : [...found, sayDocuments(file.name)];
  const isRight = issues.every(({ severity }) => severity !== 'error') && taken.data !== undefined;
  return { ...(isRight && { data: taken.data }), issues, sources: fileSources.sources };
}

function sayDocuments(file: string): Issue {
  return {
    code: 'SYS001',
    slug: 'parse-error',
    severity: 'error',
    path: [],
    pointer: '',
    message: 'This file has several documents, parted by “---”, and only one is wanted. It was not read.',
    place: { file },
  };
}
