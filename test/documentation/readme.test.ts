// The code of the README: the compiler takes it as a reader would paste it, and it does what it says.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { createRelease, openHistory } from '../../src/index.js';
import { loadCatalogue } from '../../src/load.js';
import { folderStore } from '../../src/stores.js';

const root = resolve(import.meta.dirname, '../..');
// Inside the package, where nothing is committed, so that `onecatalogue` is the built package itself.
mkdirSync(join(root, 'coverage'), { recursive: true });
const folder = mkdtempSync(join(root, 'coverage/readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');
const [asking = '', editing = ''] = blocks;

function listErrors(code: string, name: string): readonly string[] {
  const file = join(folder, name);
  writeFileSync(file, code);
  const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: ['node'] };
  const program = ts.createProgram([file], { ...options, exactOptionalPropertyTypes: true, skipLibCheck: true });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function run(code: string, name: string): unknown {
  writeFileSync(join(folder, name), code);
  return JSON.parse(execFileSync(process.execPath, [join(folder, name)], { cwd: folder, encoding: 'utf8' }));
}

const { catalogue } = await loadCatalogue(join(root, 'examples/acme-telecom'));
if (catalogue === undefined) throw new Error('the example does not load');
const first = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'the first' });

test('there are two blocks of code', () => {
  expect(blocks).toHaveLength(2);
});

test('asking compiles under strict as it stands', () => {
  const declared = 'declare const release: unknown; declare const record: unknown;\n';
  expect(listErrors(declared + asking, 'asking.mts')).toEqual([]);
});

test('asking gives what its comments say', () => {
  writeFileSync(join(folder, 'release.json'), JSON.stringify(first));
  const read = (file: string): string => `JSON.parse((await import('node:fs')).readFileSync(${JSON.stringify(file)}, 'utf8'))`;
  const ada = join(root, 'examples/acme-customers/ada-okafor.json');
  const given = `const release = ${read(join(folder, 'release.json'))}; const record = ${read(ada)};\n`;
  const says = /first\?\.say\.headline\.text; \/\/ '(.*)'/.exec(asking)?.[1];
  const shown = run(`${given}${asking}console.log(JSON.stringify([first.say.headline.text, first.why.length > 0]))`, 'asking.mjs');
  expect(shown).toEqual([says, true]);
});

test('editing compiles under strict as it stands', () => {
  expect(listErrors(editing, 'editing.mts')).toEqual([]);
});

test('editing publishes the next release of a history', async () => {
  const history = await openHistory(folderStore(join(folder, 'releases')));
  expect(await history.publish(first, { now: '2026-11-25' })).toMatchObject({ kind: 'published' });
  const shown = run(`${editing}console.log(JSON.stringify([published.kind, release.sequence]))`, 'editing.mjs');
  expect(shown).toEqual(['published', 2]);
});

test('the commands of the section on use run one after the other, as a reader would paste them', () => {
  const use = /## Use it([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const lines = [...use.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
  const commands = lines.map(line => line.replace(/ +#.*$/, '')).filter(line => !line.startsWith('npm '));
  expect(commands.length).toBeGreaterThan(5);
  const catalogue = `${process.execPath} ${join(root, 'dist/cli.js')}`;
  const script = commands.map(line => line.replace(/^npx catalogue/, catalogue)).join(' && ');
  expect(execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toContain('no findings');
});
