import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import type { LoadLimits } from '../../src/load/load-limits.js';
import { folderWith } from '../support/folder-with.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const sound = stringify(minimalCatalogue());

/** Loads a sound catalogue with one file beside it. */
async function loadBeside(name: string, content: string | Uint8Array, limits: Partial<LoadLimits> = {}): Promise<readonly string[]> {
  const cwd = folderWith({ 'a.yaml': sound, [name]: content });
  const { issues, catalogue } = await loadCatalogue('.', { cwd, limits });
  expect(catalogue === undefined).toBe(issues.length > 0);
  return issues.map(({ code, place, message }) => `${code} ${place?.file}: ${message}`);
}

const cannot = (what: string): string => `This file cannot be read: ${what}. Nothing in it was checked.`;

describe('bytes that are no text', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-16 with a mark', Buffer.from('\ufeffid: x', 'utf16le'), cannot('it is UTF-16')],
    ['UTF-16 of the other order', Buffer.from([0xfe, 0xff, 0, 0x69]), cannot('it is UTF-16')],
    ['UTF-16 without a mark', Buffer.from('id: x', 'utf16le'), cannot('it seems to be UTF-16 or binary')],
    ['Windows-1252', Buffer.from('id: x\nname: Caf\xe9\n', 'latin1'), cannot('it is not UTF-8: see line 2')],
    ['half of a character', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xc3]), cannot('it is not UTF-8: see line 1')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), cannot('it holds binary data')],
  ])('are an issue: %s', async (_, bytes, message) => {
    expect(await loadBeside('b.yaml', bytes)).toEqual([`SYS001 b.yaml: ${message}`]);
    expect(await loadBeside('b.json', bytes)).toEqual([`SYS001 b.json: ${message}`]);
  });
  test('are an issue where a JSON escape is half a character', async () => {
    expect(await loadBeside('b.json', String.raw`{"metadata": {"a": "\ud800"}}`)).toEqual([
      'SYS013 b.json: “a” of “metadata” of the catalogue is a text with half a character (a lone surrogate), but a catalogue holds only texts, numbers, true, false, null, lists and maps.',
    ]);
  });
});

describe('depth', () => {
  test.each([
    ['brackets of JSON', 'b.json', `{"metadata": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['open brackets of JSON', 'b.json', `{"metadata": ${'['.repeat(200_000)}`],
    ['brackets of YAML', 'b.yaml', `metadata: ${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['brackets of YAML that are just too deep', 'b.yaml', `metadata: ${'['.repeat(150)}${']'.repeat(150)}`],
    ['open brackets of YAML', 'b.yaml', `metadata: ${'{a: ['.repeat(50_000)}`],
    ['dashes of YAML', 'b.yaml', `metadata:\n ${'- '.repeat(50_000)}x`],
    ['indents of YAML', 'b.yaml', `metadata:\n${Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index + 1)}a:`).join('\n')}`],
    ['question marks of YAML', 'b.yaml', '? '.repeat(50_000)],
  ])('is an issue: %s', async (_, name, text) => {
    const issues = await loadBeside(name, text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^SYS011 b\.\w+: /);
  });
});

describe('size', () => {
  test('is an issue where aliases multiply', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `  a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`);
    const issues = await loadBeside('b.yaml', `metadata:\n  a0: &a0 [x]\n${lines.join('\n')}\n`, { values: 1_000_000 });
    expect(issues).toEqual([expect.stringMatching(/^SYS011 b\.yaml: This file has more than 1000000 values/)]);
  });
  test('is an issue where merges multiply', async () => {
    const fields = Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join(', ');
    const merges = Array.from({ length: 2000 }, (_, index) => `  m${index}: {<<: *big}`).join('\n');
    const issues = await loadBeside('b.yaml', `metadata:\n  big: &big {${fields}}\n${merges}\n`, { values: 100_000 });
    expect(issues).toEqual(['SYS011 b.yaml: This file has more than 100000 values. It was not read.']);
  });
  test('is an issue where a file has too many bytes, by format', async () => {
    expect(await loadBeside('b.json', ' '.repeat(3000), { jsonBytes: 2000 })).toEqual([
      expect.stringMatching(/^SYS011 b\.json: This file has 3000 bytes/),
    ]);
    expect(await loadBeside('b.yaml', ' '.repeat(30_000), { yamlBytes: 20_000 })).toEqual([expect.stringMatching(/^SYS011 b\.yaml/)]);
  });
  test('is an issue where YAML is long and intricate at once', async () => {
    const text = `metadata:\n  a: !!str x\n  b: ${'y'.repeat(2000)}\n`;
    expect(await loadBeside('b.yaml', text, { rareYamlLength: 1000 })).toEqual([
      expect.stringMatching(/^SYS011 b\.yaml: This file has \d+ characters/),
    ]);
    expect(await loadBeside('b.yaml', text.replace('!!str ', ''), { rareYamlLength: 1000 })).toEqual([]);
  });
  test('is an issue where a folder has too many files', async () => {
    const cwd = folderWith({ 'a.yaml': sound, 'b.yaml': '', 'c.yaml': '', 'd.yaml': '' });
    const { issues, catalogue } = await loadCatalogue('.', { cwd, limits: { files: 2 } });
    expect(issues.map(({ code, place }) => `${code} ${place?.file}`)).toEqual(['SYS011 c.yaml']);
    expect(catalogue).toBeUndefined();
  });
  test('of a map with many names takes no time to speak of', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `  k${index}: 1`).join('\n');
    expect(await loadBeside('b.yaml', `metadata:\n${names}\n`)).toEqual([]);
  });
});

describe('names that mean something to programs', () => {
  test.each([
    ['b.json', '{"metadata": {"__proto__": {"isAdmin": true}}}'],
    ['b.yaml', 'metadata:\n  __proto__: {isAdmin: true}\n'],
  ])('change nothing and are an issue in %s', async (name, text) => {
    expect(await loadBeside(name, text)).toEqual([expect.stringMatching(/SYS013 .*“__proto__”/)]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
  test('are an issue at the top too', async () => {
    expect(await loadBeside('b.json', '{"__proto__": {"isAdmin": true}, "constructor": 1}')).toEqual([
      expect.stringMatching(/^SYS013 b\.json: “__proto__”/),
      expect.stringMatching(/^SYS004 b\.json: “constructor”/),
    ]);
  });
});

describe('things in a folder that are no files', () => {
  test('are issues, and the others are read', async () => {
    const cwd = folderWith({ 'a.yaml': sound });
    symlinkSync(join(cwd, 'nowhere.yaml'), join(cwd, 'link.yaml'));
    symlinkSync('/dev/null', join(cwd, 'null.yaml'));
    symlinkSync(join(cwd, 'round.yaml'), join(cwd, 'round.yaml'));
    const { issues, readable } = await loadCatalogue('.', { cwd });
    expect(issues.map(({ message, place }) => `${place?.file}: ${message}`)).toEqual([
      `link.yaml: ${cannot('it does not exist, or is a link to nothing')}`,
      `null.yaml: ${cannot('it is not a regular file')}`,
      `round.yaml: ${cannot('it is a link to itself')}`,
    ]);
    expect(readable?.catalogue.id).toBe('test');
  });
  test('a link to a file is read as the file', async () => {
    const cwd = folderWith({ 'x/a.txt': sound });
    symlinkSync(join(cwd, 'x/a.txt'), join(cwd, 'link.yaml'));
    expect((await loadCatalogue('.', { cwd })).catalogue?.id).toBe('test');
  });

  // Whoever may do anything is refused nothing.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) console.log('skipped: files without rights, since the tests run as root');
  test.skipIf(isRoot)('a file and a folder without rights are issues', async () => {
    const cwd = folderWith({ 'a.yaml': sound, 'b.yaml': 'id: x', 'c/d.yaml': 'id: x' });
    chmodSync(join(cwd, 'b.yaml'), 0);
    chmodSync(join(cwd, 'c'), 0);
    const { issues } = await loadCatalogue('.', { cwd });
    chmodSync(join(cwd, 'c'), 0o700);
    expect(issues.map(({ message, place }) => `${place?.file}: ${message}`)).toEqual([
      `b.yaml: ${cannot('the right to read it is missing')}`,
      `c: ${cannot('the right to read it is missing')}`,
    ]);
    await expect(loadCatalogue('b.yaml', { cwd })).resolves.toMatchObject({ issues: [{ code: 'SYS001' }] });
  });
});
