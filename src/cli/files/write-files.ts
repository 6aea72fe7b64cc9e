import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CliError } from '../cli-error.js';
import { exitCode } from '../exit-code.js';

/** A file to be written. */
export interface FileToWrite {
  /** An absolute path. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files so that no one ever sees half of one: each is written beside its place and then renamed. Ctrl-C waits until that is done.
 *
 * @param files - The files; folders that do not exist are made.
 * @param options - `overwrite: false` refuses where a file exists, even one that appeared this very moment.
 * @throws A `CliError` `file-exists`; errors of the operating system.
 */
export async function writeFiles(files: readonly FileToWrite[], options: { readonly overwrite: boolean }): Promise<void> {
  let isInterrupted = false;
  const remember = (): void => {
    isInterrupted = true;
  };
  process.on('SIGINT', remember).on('SIGTERM', remember);
  try {
    writeAll(files, options);
    // A signal that came while nothing else could run is delivered now.
    await setImmediate();
  } finally {
    process.off('SIGINT', remember).off('SIGTERM', remember);
  }
  if (isInterrupted) throw new CliError('interrupted', 'Stopped.', { exitCode: exitCode.interrupted });
}

function writeAll(files: readonly FileToWrite[], { overwrite }: { readonly overwrite: boolean }): void {
  const waiting = files.map(({ path }) => temporaryPath(path));
  try {
    files.forEach(({ path, text }, index) => {
      makeFolder(dirname(path));
      writeFileSync(waiting[index] ?? '', text, { flag: 'wx' });
    });
    files.forEach(({ path }, index) => {
      if (overwrite) renameSync(waiting[index] ?? '', path);
      else linkNew(waiting[index] ?? '', path);
    });
  } finally {
    for (const path of waiting) rmSync(path, { force: true });
  }
}

// Folder by folder: asked for all of them at once, Node never comes back where the system says that a folder cannot be there (/proc).
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

// Unlike a rename, a link never takes the place of a file.
function linkNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new CliError('file-exists', `“${to}” exists already and is not overwritten.`, { exitCode: exitCode.unreadable });
  }
}
