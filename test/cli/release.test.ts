import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';
import { makeFolder, runCommand, runJson } from './run-command.js';
import { soundCatalogue } from './sound-catalogue.js';

const charge = minimalCharge({ prices: [{ currency: 'EUR', flat: '25' }] });
const plan = minimalPricePlan({
  name: 'Fibre, monthly',
  taxIncluded: true,
  phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }],
});
const dearer = soundCatalogue({ pricePlans: [plan] });

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  folder = await makeFolder({
    'catalogue.json': soundCatalogue(),
    'reworded.json': soundCatalogue({ name: 'Another name' }),
    'dearer.json': dearer,
    'wrong.json': soundCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'other', name: 'Other', product: 'lime' })] }),
  });
});
afterEach(() => folder.remove());

const run = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['release', ...argv], { cwd: folder.path });
const who = ['--author', 'ada', '--reason', 'Because', '--effective-from', '2027-01-01'];
const store = ['--store', 'releases'];

describe('catalogue release', () => {
  test('publishes the first release of the catalogue in the folder, and says so', async () => {
    const { code, out, err } = await run(...who, ...store);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('✓ test 1.0.0 is released as number 1, in force from 2027-01-01.');
    expect(readdirSync(join(folder.path, 'releases'))).toEqual(['000001.release.json']);
  });
  test('chooses the smallest version that says enough', async () => {
    await run(...who, ...store);
    const { out } = await run('reworded.json', ...who, ...store);
    expect(out).toContain('test 1.0.1 is released as number 2');
    expect(out).toContain('1 change since 1.0.0: 1 patch; at least a patch version.');
  });
  test('lists what was released, the newest first', async () => {
    await run(...who, ...store);
    await run('reworded.json', ...who, ...store);
    const { out } = await run('--log', ...store);
    expect(out).toMatch(/no\. +version +from +author +content +reason\n +2 +1\.0\.1 +2027-01-01 +ada +[0-9a-f]{12} +Because\n +1 +1\.0\.0/);
    const { answer } = await runJson(['release', '--log', ...store], { cwd: folder.path });
    expect(answer).toMatchObject({ releases: [{ sequence: 1 }, { sequence: 2 }] });
  });
  test('refuses with every reason, exits 1 and writes nothing', async () => {
    await run(...who, ...store);
    const { code, out } = await run(
      'dearer.json',
      '--author',
      'ada',
      '--reason',
      'x',
      '--effective-from',
      '2026-01-01',
      '--version',
      '1.0.1',
      ...store,
    );
    expect(code).toBe(1);
    expect(out).toContain('✗ test 1.0.1 is not released:');
    for (const code of ['bump-too-small', 'policy-missing', 'in-the-past']) expect(out).toContain(code);
    expect(readdirSync(join(folder.path, 'releases'))).toEqual(['000001.release.json']);
  });
  test('refuses a catalogue with errors and shows them', async () => {
    const { code, out } = await run('wrong.json', ...who, ...store);
    expect(code).toBe(1);
    expect(out).toContain('errors-open');
    expect(out).toContain('(REF001)');
  });
  test('writes a release to a file, made on the one before it', async () => {
    await run(...who, '--out', 'v1.json');
    const { code, out } = await run('reworded.json', ...who, '--parent', 'v1.json', '--out', 'v2.json');
    expect(code).toBe(0);
    expect(out).toContain('→ v2.json');
    const [first, second] = ['v1.json', 'v2.json'].map(name => JSON.parse(readFileSync(join(folder.path, name), 'utf8')));
    expect(second).toMatchObject({ sequence: 2, version: '1.0.1', parent: first.contentHash });
    expect((await runCommand(['diff', 'v1.json', 'v2.json'], { cwd: folder.path })).out).toContain(
      'v1.json (1.0.0) → v2.json (1.0.1), next version 1.0.1',
    );
  });
  test('checks without writing where only that is wanted', async () => {
    const { code, out } = await run(...who, ...store, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('can be released');
    expect(existsSync(join(folder.path, 'releases'))).toBe(false);
  });
  test('publishes only what was reviewed', async () => {
    const { answer } = await runJson(['release', ...who, ...store, '--dry-run'], { cwd: folder.path });
    const { contentHash } = (answer as { release: { contentHash: string } }).release; // the shape is the command's
    expect(await run(...who, ...store, '--reviewed-hash', 'sha256:other')).toMatchObject({ code: 1 });
    expect(await run(...who, ...store, '--reviewed-hash', contentHash)).toMatchObject({ code: 0 });
  });
  test('gives all of it as JSON, without what the release holds', async () => {
    const { answer } = await runJson(['release', ...who, ...store], { cwd: folder.path });
    expect(answer).toMatchObject({
      kind: 'released',
      release: { version: '1.0.0', catalogue: 'test' },
      reasons: [],
      changes: [],
      requiredBump: 'none',
      files: [],
    });
  });
});

describe('a release makes no sense', () => {
  test('without all that it needs, which is said at once', async () => {
    const { code, err } = await run();
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('A release needs --effective-from, --author, --reason and --store or --out.');
  });
  test('where nothing changed', async () => {
    await run(...who, ...store);
    expect(await run(...who, ...store)).toMatchObject({ code: 2, err: expect.stringContaining('Nothing changed since the release 1.0.0') });
  });
  test('with a version that is none', async () => {
    expect(await run(...who, ...store, '--version', '1.x')).toMatchObject({ code: 2, err: 'Error: Not a semantic version: “1.x”.\n' });
  });
  test('on a release that was changed by hand', async () => {
    await run(...who, '--out', 'v1.json');
    const file = join(folder.path, 'v1.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Fibre', 'Fiber'));
    const { code, err } = await run('reworded.json', ...who, '--parent', 'v1.json', '--out', 'v2.json');
    expect(code).toBe(4);
    expect(err).toContain('it was changed since');
  });
  test('where the list is of no folder', async () => {
    expect(await run('--log')).toMatchObject({ code: 2, err: expect.stringContaining('--store') });
    expect(await run('--log', ...store)).toMatchObject({ code: 4, err: expect.stringContaining('There is no folder “releases”.') });
    expect(await run('--log', '--store', 'catalogue.json')).toMatchObject({ code: 4 });
  });
});
