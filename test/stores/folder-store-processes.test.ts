// Several processes at one folder, and processes that are killed: what no test within one process can show.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Release } from '../../src/model/release.js';
import { folderStore } from '../../src/stores/folder-store.js';
import { bundlePublisher } from './bundle-publisher.js';
import { releaseAfter } from './store-contract.js';

const root = mkdtempSync(join(tmpdir(), 'publishers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const script = bundlePublisher(root);

interface Publisher {
  readonly ready: Promise<void>;
  readonly begin: () => void;
  readonly kill: () => void;
  /** What it said after it had begun, when it has ended. */
  readonly lines: Promise<readonly string[]>;
}

function start(folder: string, options: { readonly name: string; readonly count: number; readonly offers: number }): Publisher {
  const { name, count, offers } = options;
  const child = spawn(process.execPath, [script, 'publish', folder, name, String(count)], {
    env: { ...process.env, OFFERS: String(offers) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const chunks: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  // A publisher that was killed does not hear what it is told.
  child.stdin.on('error', () => undefined);
  return {
    ready: new Promise(resolve => child.stdout.once('data', () => resolve())),
    begin: () => child.stdin.end('go\n'),
    kill: () => child.kill('SIGKILL'),
    lines: new Promise(resolve => child.on('close', () => resolve(chunks.join('').split('\n').slice(1).filter(Boolean)))),
  };
}

async function newFile(folder: string): Promise<void> {
  const namesNow = (): number => (existsSync(folder) ? readdirSync(folder).length : 0);
  const before = namesNow();
  while (namesNow() === before) await new Promise(resolve => setImmediate(resolve));
}

async function readAll(folder: string): Promise<readonly Release[]> {
  const store = folderStore(folder);
  const releases: Release[] = [];
  for (let sequence = 1; sequence <= (await store.readHead()); sequence += 1) {
    const release = await store.read(sequence);
    if (release !== undefined) releases.push(release);
  }
  return releases;
}

describe('three processes that publish at once', () => {
  test('win each number once, and nothing that was published is lost', async () => {
    const folder = join(root, 'race');
    const publishers = ['ada', 'bob', 'eve'].map(name => start(folder, { name, count: 15, offers: 1 }));
    await Promise.all(publishers.map(publisher => publisher.ready));
    for (const publisher of publishers) publisher.begin();
    const lines = (await Promise.all(publishers.map(publisher => publisher.lines))).flat();
    const appended = lines.filter(line => line.startsWith('appended '));
    const releases = await readAll(folder);
    expect(lines).toHaveLength(45);
    expect(lines.every(line => /^(?:appended|head-moved) \d+ sha256:/.test(line))).toBe(true);
    expect(releases.map(({ sequence }) => sequence)).toEqual(releases.map((_, at) => at + 1));
    expect(appended.sort()).toEqual(releases.map(({ sequence, contentHash }) => `appended ${sequence} ${contentHash}`).sort());
    for (const [at, release] of releases.entries()) expect(release.parent).toBe(releases[at - 1]?.contentHash);
    expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([]);
    // Without rivals nobody would have lost; if this ever fails, the processes did not run at the same time.
    expect(appended.length).toBeLessThan(45);
  });
});

describe('a process that is killed while it publishes', () => {
  test('leaves the release before or the new one, whole, and the next publisher goes on', { timeout: 60_000 }, async () => {
    const folder = join(root, 'crash');
    let known = 0;
    let interrupted = 0;
    for (let round = 0; round < 6; round += 1) {
      const publisher = start(folder, { name: `round-${round}`, count: 1000, offers: 1000 });
      await publisher.ready;
      publisher.begin();
      // At the first sign of a file that is being written, or some milliseconds later.
      await newFile(folder);
      await new Promise(resolve => setTimeout(resolve, round * 2));
      publisher.kill();
      const told = (await publisher.lines).filter(line => line.startsWith('appended ')).length;
      const releases = await readAll(folder);
      if (readdirSync(folder).some(name => name.startsWith('.'))) interrupted += 1;
      // What was told is there; one more may have been written that was not yet told.
      expect(releases.length - known - told === 0 || releases.length - known - told === 1).toBe(true);
      for (const [at, release] of releases.entries()) expect(release.parent).toBe(releases[at - 1]?.contentHash);
      known = releases.length;
    }
    // Some were killed in the middle of writing: otherwise this would show nothing.
    expect(interrupted).toBeGreaterThan(0);
    const store = folderStore(folder);
    expect(await store.append(releaseAfter((await readAll(folder)).at(-1), 'after the crashes'))).toBe('appended');
    expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([]);
  });
});
