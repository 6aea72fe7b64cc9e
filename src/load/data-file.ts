/** One file that was read: its text, its data, its faults. */
import { readFile, stat } from 'node:fs/promises';
import { type FileFault, sayUnreadable } from '../kernel/file-fault.js';
import { ownData, type TakenData } from '../model/reading/take-data.js';
import { parseJson } from './json/parse-json.js';
import { failureOf } from './list-data-files.js';
import type { LoadLimits } from './load-limits.js';
import { decodeText, type TextReading } from './read-text.js';
import { parseYaml } from './yaml/parse-yaml.js';

/** A file that was read. */
export interface DataFile {
  /** The name under which it was read. */
  readonly name: string;
  readonly text: string | undefined;
  /** The data of each of its documents; none where it could not be read. */
  readonly parts: readonly TakenData[];
  /** What could be guessed of a text with errors, good for names and nothing else. */
  readonly guesses: readonly unknown[];
  readonly faults: readonly FileFault[];
}

/** Where a file is, and how it is to be read. */
export interface DataFileRequest {
  readonly name: string;
  readonly path: string;
  readonly limits: LoadLimits;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a file.
 *
 * @param request - Where it is.
 * @returns The file; one that cannot be read has a fault that says why.
 */
export async function readFileOf(request: DataFileRequest): Promise<DataFile> {
  const { name, limits, signal } = request;
  const reading = await readText(request).catch((error: unknown) => {
    signal?.throwIfAborted();
    return { fault: sayFailure(failureOf(error)) };
  });
  return 'fault' in reading ? withoutText(name, reading.fault) : parseFile(name, reading.text, limits);
}

async function readText({ name, path, limits, signal }: DataFileRequest): Promise<TextReading> {
  const stats = await stat(path);
  if (!stats.isFile()) return { fault: { code: 'SYS001', severity: 'error', message: sayUnreadable('it is not a regular file') } };
  if (stats.size > bytesFor(name, limits)) return { fault: tooLarge(stats.size, bytesFor(name, limits)) };
  return decodeText(await readFile(path, { signal }));
}

/**
 * Parses the text of a file.
 *
 * @param name - Its name; `.json` is read as JSON, everything else as YAML.
 * @param text - The text.
 * @param limits - How much is read.
 * @returns The file.
 */
export function parseFile(name: string, text: string, limits: LoadLimits): DataFile {
  const { parts, isBroken, faults } = isJson(name) ? parseJson(text, limits) : parseYaml(text, limits);
  if (isBroken) return { name, text, parts: [], guesses: parts, faults };
  const taken = parts.map(part => ownData(part, limits));
  const passed = taken.find(part => part.passed !== undefined);
  if (passed?.passed === undefined) return { name, text, parts: taken, guesses: [], faults };
  return { name, text, parts: [], guesses: [], faults: [sayPassed(passed.passed, limits)] };
}

/**
 * Says why the operating system does not let a file be read.
 *
 * @param failure - Its code.
 * @returns The fault.
 */
export function sayFailure(failure: string): FileFault {
  const what = failures[failure] ?? `the system says ${failure}`;
  return { code: 'SYS001', severity: 'error', message: sayUnreadable(what), data: { failure } };
}

const failures: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist, or is a link to nothing',
  EACCES: 'the right to read it is missing',
  EPERM: 'the right to read it is missing',
  ELOOP: 'it is a link to itself',
};

function withoutText(name: string, fault: FileFault): DataFile {
  return { name, text: undefined, parts: [], guesses: [], faults: [fault] };
}

function isJson(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

function bytesFor(name: string, limits: LoadLimits): number {
  return isJson(name) ? limits.jsonBytes : limits.yamlBytes;
}

function tooLarge(size: number, allowed: number): FileFault {
  return {
    code: 'SYS011',
    severity: 'error',
    message: `This file has ${size} bytes, which is more than the ${allowed} that are read. It was not read.`,
    help: 'Split it into several files; JSON may be larger than YAML.',
    data: { size, allowed },
  };
}

function sayPassed(passed: 'depth' | 'values', limits: LoadLimits): FileFault {
  const message =
    passed === 'depth'
      ? `This file is nested more than ${limits.depth} levels deep, or contains itself. It was not read.`
      : `This file has more than ${limits.values} values, or repeats a list so often. It was not read.`;
  return { code: 'SYS011', severity: 'error', message, data: { limit: passed, allowed: limits[passed] } };
}
