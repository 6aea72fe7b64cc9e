import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { makeFolder, runCommand, runJson } from './run-command.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({
    'catalogue.json': minimalCatalogue({ facts: { tenureMonths: { type: 'integer', sensitivity: 'none' } } }),
    'empty/x.txt': '',
  });
});
afterAll(() => folder.remove());

describe('catalogue schema', () => {
  test('prints the JSON Schema', async () => {
    const { code, out, err } = await runCommand(['schema']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Catalogue' });
  });
  test('writes it to a file, again and again', async () => {
    await runCommand(['schema', '--out', 'a.schema.json'], { cwd: folder.path });
    const { answer } = await runJson(['schema', '--out', 'a.schema.json'], { cwd: folder.path });
    expect(answer).toEqual({ out: 'a.schema.json' });
    expect(readFileSync(join(folder.path, 'a.schema.json'), 'utf8')).toBe((await runCommand(['schema'])).out);
  });
  test('prints the types of the facts of a catalogue', async () => {
    const { out } = await runCommand(['schema', 'catalogue.json', '--types'], { cwd: folder.path });
    expect(out).toContain('readonly tenureMonths?: number;');
    expect((await runCommand(['schema', '--types'], { cwd: folder.path })).out).toBe(out);
  });
  test('refuses a path that it would not use', async () => {
    expect(await runCommand(['schema', 'catalogue.json'], { cwd: folder.path })).toMatchObject({
      code: 2,
      err: expect.stringContaining('takes no path'),
    });
  });
  test('says which catalogue it looks for where there is none', async () => {
    const { code, err } = await runCommand(['schema', '--types'], { cwd: join(folder.path, 'empty') });
    expect(code).toBe(2);
    expect(err).toContain('There is no catalogue in this folder');
  });
});
