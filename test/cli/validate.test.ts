import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minimalOffer } from '../support/minimal-catalogue.js';
import { makeFolder, runCommand, runJson } from './run-command.js';
import { soundCatalogue } from './sound-catalogue.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({
    'good.json': soundCatalogue(),
    'wrong.json': soundCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'other', name: 'Other', product: 'lime' })] }),
    'orphan.json': soundCatalogue({
      products: [...soundCatalogue().products, { id: 'spare', name: 'Spare', status: 'active', kind: 'base' }],
    }),
    'syntax.yaml': 'catalogue: [',
    'commands.json': soundCatalogue({
      offers: [minimalOffer(), minimalOffer({ id: 'other', name: 'Other', product: '::set-output name=x::y' })],
    }),
    'empty/readme.txt': 'nothing here',
  });
});
afterAll(() => folder.remove());

const validate = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['validate', ...argv], { cwd: folder.path });

describe('catalogue validate', () => {
  test('finds nothing in the example, as strictly as can be', async () => {
    const { code, out, err } = await runCommand(['validate', 'examples/acme-telecom', '--profile', 'strict']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^✓ examples\/acme-telecom: no findings \(\d+ rules, profile strict\)\.\n$/);
  });
  test('finds nothing in the catalogue that init begins', async () => {
    const own = await makeFolder();
    await runCommand(['init'], { cwd: own.path });
    const { code, out } = await runCommand(['validate', '--profile', 'strict'], { cwd: own.path });
    own.remove();
    expect(out).toContain('✓ catalogue: no findings');
    expect(code).toBe(0);
  });
  test('shows each finding with its place and what to do, and exits 1 for an error', async () => {
    const { code, out, err } = await validate('wrong.json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^wrong\.json:1:\d+ {2}error {2}REF001/);
    expect(out).toContain('Did you mean “line”?');
    expect(out).toContain('1 error');
  });
  test('takes what is wrong with a file for a finding', async () => {
    const { code, out } = await validate('syntax.yaml');
    expect(code).toBe(1);
    expect(out).toContain('SYS001');
  });
  test('checks several catalogues at once and counts their findings together', async () => {
    const { code, out } = await validate('good.json', 'wrong.json', 'orphan.json');
    expect(code).toBe(1);
    expect(out).toContain('wrong.json:1:');
    expect(out).toContain('orphan.json:1:');
    expect(out).toContain('1 error, 1 warning');
  });
  test('checks a release', async () => {
    const own = { cwd: folder.path };
    await runCommand(['release', 'good.json', '--effective-from', '2027-01-01', '--author', 'a', '--reason', 'b', '--out', 'r.json'], own);
    expect(await validate('r.json')).toMatchObject({ code: 0 });
  });
});

describe('how bad is bad enough', () => {
  test.each([
    [['orphan.json'], 0],
    [['orphan.json', '--fail-on', 'warning'], 1],
    [['orphan.json', '--fail-on', 'info'], 1],
    [['orphan.json', '--max-warnings', '0'], 1],
    [['orphan.json', '--max-warnings', '1'], 0],
    [['orphan.json', '--rule', 'REF006=error'], 1],
    [['orphan.json', '--rule', 'ref006=off', '--fail-on', 'info'], 0],
    [['orphan.json', '--profile', 'core', '--fail-on', 'warning'], 0],
    [['wrong.json', '--fail-on', 'error'], 1],
  ])('%j exits with %i', async (argv, code) => {
    expect((await validate(...argv)).code).toBe(code);
  });
  test.each([
    [['good.json', '--profile', 'strit'], 'Did you mean “strict”?'],
    [['good.json', '--fail-on', 'errors'], 'Did you mean “error”?'],
    [['good.json', '--rule', 'REF0006=off'], 'There is no rule “REF0006”. Did you mean “REF006”?'],
    [['good.json', '--rule', 'REF001=off'], 'Rule “REF001” is always an error.'],
    [['good.json', '--rule', 'REF006=low'], 'takes error, warning, info or off, not “low”'],
    [['good.json', '--max-warnings', 'few'], '--max-warnings takes a whole number'],
    [['good.json', '--at', '2026-13-01'], '--at takes a day'],
    [['good.json', '--format', 'sarf'], 'Did you mean “sarif”?'],
  ])('%j makes no sense', async (argv, sentence) => {
    const { code, out, err } = await validate(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence);
  });
  test.each([
    ['nothing.yaml', 'nothing.yaml'],
    ['empty', 'empty'],
  ])('%s cannot be read', async (path, name) => {
    const { code, out, err } = await validate(path);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toContain(`“${name}”`);
  });
});

describe('the forms of a report', () => {
  test('are JSON for programs', async () => {
    const { answer } = await runJson(['validate', 'wrong.json'], { cwd: folder.path });
    expect(answer).toMatchObject({
      format: 'onecatalogue-findings',
      version: 1,
      ok: false,
      profile: 'recommended',
      issues: [{ code: 'REF001', place: { file: 'wrong.json', start: { line: 1 } } }],
    });
  });
  test('are annotations for GitHub', async () => {
    expect((await validate('wrong.json', '--format', 'github')).out).toMatch(/^::error .*file=wrong\.json/);
    expect((await validate('good.json', '--format', 'github')).out).toBe('');
  });
  test('go to files beside the output', async () => {
    const { out } = await validate('wrong.json', '--format', 'pretty', '--format', 'sarif:a/out.sarif', '--format', 'junit:a/out.xml');
    expect(out).toContain('wrong.json:1:');
    expect(JSON.parse(readFileSync(join(folder.path, 'a/out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(folder.path, 'a/out.xml'), 'utf8')).toContain('failures="1"');
  });
  test('cannot give commands to a workflow by what stands in a catalogue', async () => {
    const { out } = await runCommand(['validate', 'commands.json'], { cwd: folder.path, env: { GITHUB_ACTIONS: 'true' }, columns: 40 });
    expect(out).toContain('::set-output');
    expect(out).not.toMatch(/^\s*::/m);
  });
  test('can be cut short', async () => {
    const { out } = await validate('wrong.json', 'orphan.json', '--limit', '1');
    expect(out).toContain('and 1 more');
  });
});

describe('the rule book', () => {
  test('is listed with the level of each profile', async () => {
    const { code, out } = await validate('--list-rules');
    expect(code).toBe(0);
    expect(out).toMatch(/REF001 +unknown-reference +error +error +error/);
    const { answer } = await runJson(['validate', '--list-rules']);
    expect(answer).toMatchObject({ rules: expect.arrayContaining([expect.objectContaining({ code: 'REF001' })]) });
  });
  test.each(['REF001', 'ref001', 'unknown-reference'])('explains %s', async asked => {
    const { code, out } = await runCommand(['explain', asked]);
    expect(code).toBe(0);
    expect(out).toMatch(/^REF001 unknown-reference\n/);
    for (const label of ['Why', 'Help', 'How bad', 'Always']) expect(out).toContain(`   ${label} `);
  });
  test('explains the codes of suggestions too', async () => {
    const meaning = 'The customer has declined it lately.';
    expect((await runCommand(['explain', 'cool_down'])).out.replaceAll(/\s+/g, ' ')).toContain(meaning);
    expect((await runJson(['explain', 'COOL_DOWN'])).answer).toEqual({ code: 'COOL_DOWN', meaning });
  });
  test('guesses what a misspelt code means', async () => {
    expect(await runCommand(['explain', 'unknown-referense'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean “unknown-reference”?'),
    });
  });
});
