import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../src/cli/files/write-files.js';
import { makeFolder } from './run-command.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  folder = await makeFolder({ 'taken.txt': 'old' });
});
afterEach(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

describe('writing files', () => {
  test('makes the folders that are missing and leaves nothing else behind', async () => {
    await writeFiles([{ path: at('a/b/new.txt'), text: 'new' }], { overwrite: false });
    expect(read('a/b/new.txt')).toBe('new');
    expect(readdirSync(at('a/b'))).toEqual(['new.txt']);
  });
  test('takes the place of a file where that is wanted', async () => {
    await writeFiles([{ path: at('taken.txt'), text: 'new' }], { overwrite: true });
    expect(read('taken.txt')).toBe('new');
  });
  test('refuses to take the place of a file otherwise, and keeps it', async () => {
    const writing = writeFiles([{ path: at('taken.txt'), text: 'new' }], { overwrite: false });
    await expect(writing).rejects.toMatchObject({ code: 'file-exists', exitCode: 4 });
    expect(read('taken.txt')).toBe('old');
    expect(readdirSync(folder.path)).toEqual(['taken.txt']);
  });
  test('writes none of several files where one cannot be written', async () => {
    mkdirSync(at('folder'));
    const files = [
      { path: at('first.txt'), text: '1' },
      { path: at('taken.txt/second.txt'), text: '2' },
    ];
    await expect(writeFiles(files, { overwrite: true })).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(existsSync(at('first.txt'))).toBe(false);
    expect(readdirSync(folder.path).sort()).toEqual(['folder', 'taken.txt']);
  });
  test('finishes what it writes before it obeys Ctrl-C', async () => {
    const writing = writeFiles([{ path: at('x.txt'), text: 'whole' }], { overwrite: false });
    process.emit('SIGINT');
    await expect(writing).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 });
    expect(read('x.txt')).toBe('whole');
    expect(readdirSync(folder.path).sort()).toEqual(['taken.txt', 'x.txt']);
  });
  test('leaves no listener of signals behind', async () => {
    const before = process.listenerCount('SIGINT');
    await writeFiles([{ path: at('x.txt'), text: 'x' }], { overwrite: false });
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
