import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

// Runs where no code can be made from text, and counts the attempts, since a strict page reports each of them.
const program = `
let attempts = 0;
globalThis.Function = new Proxy(Function, { construct(target, words) { attempts += 1; return Reflect.construct(target, words); } });
const { parseCatalogue } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/model/parse-catalogue.ts'))});
const { minimalCatalogue } = await import(${JSON.stringify(join(import.meta.dirname, '../support/minimal-catalogue.ts'))});
const right = parseCatalogue(minimalCatalogue());
const wrong = parseCatalogue({ ...minimalCatalogue(), offers: [{ id: 'x', staus: 'active' }] });
console.log(JSON.stringify({ right: right.ok, wrong: wrong.issues.map(each => each.code), attempts }));
`;

test('reading works where no code can be made from text, and does not even try to make any', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    const outfile = join(folder, 'program.mjs');
    const stdin = { contents: program, resolveDir: import.meta.dirname, loader: 'js' } as const;
    await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'silent' });
    const said = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', outfile], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({ right: true, wrong: ['SYS014', 'SYS014'], attempts: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
