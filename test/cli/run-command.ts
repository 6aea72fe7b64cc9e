import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Output } from '../../src/cli/host.js';
import { runCli } from '../../src/cli/run-cli.js';

/** The folder of the package. */
export const packageFolder: string = resolve(import.meta.dirname, '../..');

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The world that a command is run in. */
export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether both streams are a terminal. */
  readonly tty?: boolean;
  readonly columns?: number;
  readonly now?: string;
  /** What is on the standard input. */
  readonly input?: string;
}

/** Runs a command in this process: on 1 December 2026 unless another time is given, in the folder of the package. */
export async function runCommand(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const streamOf = (name: 'stdout' | 'stderr'): Output => ({
    write: text => {
      written[name] += text;
    },
    ...(world.tty ? { isTTY: true } : {}),
    ...(world.columns === undefined ? {} : { columns: world.columns }),
  });
  const code = await runCli(argv, {
    stdout: streamOf('stdout'),
    stderr: streamOf('stderr'),
    env: world.env ?? {},
    cwd: world.cwd ?? packageFolder,
    ...(world.input === undefined ? {} : { readInput: async () => world.input ?? '' }),
    now: () => Date.parse(world.now ?? '2026-12-01T09:00:00Z'),
  });
  return { code, out: written.stdout, err: written.stderr };
}

/** Runs a command that answers in JSON. */
export async function runJson(argv: readonly string[], world: World = {}): Promise<Outcome & { readonly answer: unknown }> {
  const outcome = await runCommand([...argv, '--json'], world);
  return { ...outcome, answer: outcome.out === '' ? undefined : JSON.parse(outcome.out) };
}

/** Makes a folder with files, for one test; `remove` takes it away. */
export async function makeFolder(
  files: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly path: string; readonly remove: () => void }> {
  const path = mkdtempSync(join(tmpdir(), 'onecatalogue-cli-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
