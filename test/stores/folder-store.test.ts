import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { folderStore } from '../../src/stores/folder-store.js';
import { bundlePublisher } from './bundle-publisher.js';
import { describeStore, releaseAfter } from './store-contract.js';

const root = mkdtempSync(join(tmpdir(), 'releases-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = (): string => join(mkdtempSync(join(root, 'store-')), 'history');

async function failureOf(call: Promise<unknown>): Promise<{ readonly code: unknown; readonly message: string }> {
  const error = await call.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  return { code: error instanceof Error && 'code' in error ? error.code : undefined, message: String(error) };
}

describe('a store in a folder', () => {
  describeStore(() => {
    const folder = newFolder();
    return { store: folderStore(folder), reopen: () => folderStore(folder) };
  });
});

describe('the folder', () => {
  const one = releaseAfter(undefined, 'one');
  const two = releaseAfter(one, 'two');
  const filled = async (): Promise<string> => {
    const folder = newFolder();
    await folderStore(folder).append(one);
    await folderStore(folder).append(two);
    return folder;
  };

  test('is made with the first release, not before', async () => {
    const folder = newFolder();
    await folderStore(folder).readHead();
    expect(existsSync(folder)).toBe(false);
  });
  test('holds one file of canonical JSON a release, and nothing else', async () => {
    const folder = await filled();
    expect(readdirSync(folder).sort()).toEqual(['000001.release.json', '000002.release.json']);
    expect(readFileSync(join(folder, '000002.release.json'), 'utf8')).toBe(`${canonicalJson(two)}\n`);
  });
  test('may hold other files, which are neither read nor touched', async () => {
    const folder = await filled();
    for (const name of ['README.md', '1.release.json', '0000003.release.json', 'x.release.json', '.gitignore', '.000003.tmp']) {
      writeFileSync(join(folder, name), 'mine');
    }
    expect(await folderStore(folder).readHead()).toBe(2);
    await folderStore(folder).append(releaseAfter(two, 'three'));
    expect(readdirSync(folder)).toHaveLength(9);
  });
  test('is rid of what a crash left behind, with the next release', async () => {
    const folder = await filled();
    const unique = '00000000-0000-4000-8000-000000000000';
    for (const number of ['000001', '000002', '000003', '000009']) writeFileSync(join(folder, `.${number}.${unique}.tmp`), '{"half":');
    const store = folderStore(folder);
    expect([await store.readHead(), await store.read(2)]).toEqual([2, two]);
    await store.append(releaseAfter(two, 'three'));
    // The last one may be another publisher's at this moment.
    expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([`.000009.${unique}.tmp`]);
  });
  test.each([
    ['is cut off', (text: string) => text.slice(0, -20), /is not the release that was written/],
    ['is empty', () => '', /is not the release that was written/],
    ['has one letter changed', (text: string) => text.replace('"Fibre"', '"Fibrx"'), /hash-mismatch/],
    ['is another release', () => canonicalJson(one), /it says that it is the release 1/],
    ['is no release', () => '[]', /not-a-release/],
  ])('with a file that %s is an error that names the file', async (_, damage, message) => {
    const folder = await filled();
    const file = join(folder, '000002.release.json');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const failure = await failureOf(folderStore(folder).read(2));
    expect(failure.code).toBe('release-unreadable');
    expect(failure.message).toContain(file);
    expect(failure.message).toMatch(message);
    // Nothing is built on what cannot be read.
    expect((await failureOf(folderStore(folder).append(releaseAfter(two, 'three')))).code).toBe('release-unreadable');
  });
  test('with a number left out is an error that names the missing file', async () => {
    const folder = await filled();
    renameSync(join(folder, '000001.release.json'), join(folder, 'gone.json'));
    const failure = await failureOf(folderStore(folder).readHead());
    expect([failure.code, failure.message.includes(join(folder, '000001.release.json'))]).toEqual(['release-missing', true]);
  });
  test('that is a file is an error', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    for (const call of [folderStore(file).readHead(), folderStore(file).append(one), folderStore(join(file, 'x')).append(one)]) {
      expect(await failureOf(call)).toMatchObject({ code: 'store-not-accessible', message: expect.stringContaining('not a folder') });
    }
  });
});

// The rights of a folder mean nothing to root, so there another user asks.
const isRoot = process.getuid?.() === 0;
const canAsk = process.platform !== 'win32';
if (!canAsk) console.log('skipped: folders without rights, which this system does not know');

describe.skipIf(!canAsk)('a folder without rights', () => {
  test.each([
    ['read', 0o000, 'readHead()'],
    ['write', 0o555, 'append(release)'],
  ])('cannot be used to %s, and the error says so', async (doing, rights, call) => {
    const folder = mkdtempSync(join(root, 'closed-'));
    chmodSync(root, 0o755);
    chmodSync(folder, rights);
    const failure = isRoot ? askAsNobody(folder, call) : await askHere(folder, call);
    chmodSync(folder, 0o755);
    expect(failure).toBe(`store-not-accessible: cannot ${doing} \`${folder}\`: permission denied`);
  });
});

async function askHere(folder: string, call: string): Promise<string> {
  const store = folderStore(folder);
  const { code, message } = await failureOf(call === 'readHead()' ? store.readHead() : store.append(releaseAfter(undefined, 'one')));
  return `${String(code)}: ${message.replace(/^\w+: /, '')}`;
}

function askAsNobody(folder: string, call: string): string {
  const script = readFileSync(bundlePublisher(root), 'utf8');
  const [task] = call.split('(');
  return execFileSync(process.execPath, ['--input-type=module', '-', task ?? '', folder, 'nobody'], {
    input: script,
    uid: 65534,
    gid: 65534,
    cwd: '/',
    encoding: 'utf8',
  }).trim();
}
