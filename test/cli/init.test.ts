import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, runCommand, runJson } from './run-command.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

const files = ['catalogue.schema.json', 'catalogue/catalogue.yaml', 'customers/sam.json'];
const list = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.\w+$/.test(name))
    .sort();

describe('catalogue init', () => {
  test('writes a catalogue, its schema and a customer, and says what to do next', async () => {
    const { code, out, err } = await runCommand(['init', 'mine'], { cwd: folder.path });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(list(join(folder.path, 'mine'))).toEqual(files);
    expect(out).toContain('cd mine');
  });
  test('begins in the folder one is in', async () => {
    const { answer } = await runJson(['init'], { cwd: folder.path });
    expect(answer).toEqual({ folder: '.', files: expect.arrayContaining(files) });
    expect(list(folder.path)).toEqual(files);
  });
  test('names the schema in the first line of the catalogue', async () => {
    await runCommand(['init'], { cwd: folder.path });
    const [first] = readFileSync(join(folder.path, 'catalogue/catalogue.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../catalogue.schema.json');
  });
  test('never overwrites', async () => {
    const own = await makeFolder({ 'customers/sam.json': 'mine' });
    const { code, err } = await runCommand(['init'], { cwd: own.path });
    expect(code).toBe(4);
    expect(err).toContain('“customers/sam.json” exists already, so nothing was written.');
    expect(list(own.path)).toEqual(['customers/sam.json']);
    own.remove();
  });
  test('begins a catalogue that can be quoted from', async () => {
    await runCommand(['init'], { cwd: folder.path });
    const { answer } = await runJson(['quote', 'catalogue', 'home-200'], { cwd: folder.path });
    expect(answer).toMatchObject({ kind: 'priced', recurring: [{ total: '20.00' }], termTotal: { total: '312.00' } });
  });
});
