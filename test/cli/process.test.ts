import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { makeFolder, packageFolder } from './run-command.js';

const program = join(packageFolder, 'dist/cli.js');
const isBuilt = existsSync(program);
if (!isBuilt) console.log('skipped: the command as a process (dist is missing: `npm test` builds it first)');
const mayReadAll = process.getuid?.() === 0;
if (mayReadAll) console.log('skipped: files without rights (this user may read everything)');
const isWindows = process.platform === 'win32';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({ 'catalogue.json': minimalCatalogue() });
});
afterAll(() => folder.remove());

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function run(...argv: string[]): Promise<Ended> {
  return ended(spawn(process.execPath, [program, ...argv], { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function runInShell(script: string): Promise<Ended> {
  return ended(spawn('sh', ['-c', script], { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  const text = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text.out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text.err += part;
  });
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ code, signal, ...text })));
}

describe.skipIf(!isBuilt)('as a process the command', { timeout: 60_000 }, () => {
  test('says its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, signal: null, out: '0.1.0\n', err: '' });
  });
  test('answers in JSON, in colours for nobody', async () => {
    const { code, out } = await run('quote', 'catalogue.json', 'fibre', '--currency', 'EUR', '--at', '2026-12-01', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'priced', recurring: [{ total: '20.00' }] });
  });
  test('gives the exit code of a refusal to the shell', async () => {
    expect(await run('qoute')).toMatchObject({ code: 2, out: '' });
    expect(await run('quote', 'nothing.yaml', 'x')).toMatchObject({ code: 4, out: '' });
  });
  test('writes a long answer to its end', async () => {
    const { out } = await run('schema');
    expect(JSON.parse(out)).toMatchObject({ title: 'Catalogue' });
  });
  test.skipIf(isWindows)('is quiet where its reader has seen enough', async () => {
    const { code, out, err } = await runInShell(`"${process.execPath}" "${program}" schema | head -c 1`);
    expect({ code, out, err }).toEqual({ code: 0, out: '{', err: '' });
  });
  test.skipIf(isWindows)('stops at once on Ctrl-C and leaves nothing behind', async () => {
    await promisify(execFile)('mkfifo', [join(folder.path, 'never.yaml')]);
    const child = spawn(process.execPath, [program, 'import', 'pricing2yaml', 'never.yaml', '--out', 'out.yaml'], { cwd: folder.path });
    setTimeout(() => child.kill('SIGINT'), 700);
    const { code, signal, out } = await ended(child);
    expect({ code, signal, out }).toEqual({ code: null, signal: 'SIGINT', out: '' });
    expect(readdirSync(folder.path).filter(name => name.includes('out.yaml'))).toEqual([]);
  });
  test('cannot write below a file, and says so', async () => {
    const { code, err } = await run('schema', '--out', 'catalogue.json/x.json');
    expect(code).toBe(4);
    expect(err).toMatch(/^Error: “catalogue\.json.*”/);
  });
  test.skipIf(mayReadAll || isWindows)('says which file it has no right to read', async () => {
    const { code, out, err } = await runInShell(
      `chmod 000 catalogue.json; "${process.execPath}" "${program}" quote catalogue.json fibre; code=$?; chmod 644 catalogue.json; exit $code`,
    );
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toBe('Error: “catalogue.json” cannot be opened: you have no right to.\n');
  });
});
