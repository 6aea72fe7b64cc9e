import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the package. */
export const packageFolder: string = resolve(import.meta.dirname, '../..');

/** The package as a user has it: packed, and installed in a folder that held nothing. */
export interface InstalledPackage {
  readonly folder: string;
  readonly tarball: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly packedSize: number;
  /** Runs a program in the folder and gives what it prints. */
  readonly run: (program: string, ...args: readonly string[]) => string;
  readonly remove: () => void;
}

/** Packs what `npm run build` left in dist and installs it, with the consumers of this folder beside it. */
export function installPackage(): InstalledPackage {
  if (!existsSync(join(packageFolder, 'dist/index.js')))
    throw new Error('dist is missing: `npm test` builds it first, and so does `npm run build`');
  const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-'));
  const run = (program: string, ...args: readonly string[]): string => runIn(folder, program, args);
  const [packed] = JSON.parse(
    runIn(packageFolder, 'npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]),
  ) as Packed[]; // the shape is npm's
  if (packed === undefined) throw new Error('npm packed nothing');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${packed.filename}`);
  copyConsumers(folder);
  return {
    folder,
    tarball: join(folder, packed.filename),
    files: packed.files,
    packedSize: packed.size,
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

function copyConsumers(folder: string): void {
  const consumers = join(import.meta.dirname, 'consumers');
  for (const name of readdirSync(consumers)) copyFileSync(join(consumers, name), join(folder, name));
  for (const name of ['tiny-catalogue.json', 'tiny-customer.json']) copyFileSync(join(import.meta.dirname, name), join(folder, name));
  for (const kind of ['ts', 'mts', 'cts']) copyFileSync(join(consumers, 'use-types.ts.txt'), join(folder, `use-types.${kind}`));
}

function runIn(folder: string, program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }; // the shape is execFileSync's
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout ?? ''}\n${stderr ?? String(error)}`);
  }
}
