// Runs the @example of every public name: `expression // => result`, with the example catalogue in scope.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import * as desk from '../../src/desk.js';
import * as main from '../../src/index.js';
import * as csv from '../../src/interchange/csv.js';
import * as killbill from '../../src/interchange/killbill.js';
import * as ovh from '../../src/interchange/ovh.js';
import * as own from '../../src/interchange/own.js';
import * as pricing2yaml from '../../src/interchange/pricing2yaml.js';
import * as stripe from '../../src/interchange/stripe.js';
import * as tmf620 from '../../src/interchange/tmf620.js';
import * as load from '../../src/load.js';
import * as query from '../../src/query.js';
import * as search from '../../src/search.js';
import * as stores from '../../src/stores.js';
import { readSurface } from '../architecture/read-surface.js';
import { codeOf } from '../kernel/code-of.js';

const examples = resolve(import.meta.dirname, '../../examples');
const loaded = await load.loadCatalogue(join(examples, 'acme-telecom'));
const { catalogue } = loaded;
if (catalogue === undefined) throw new Error(JSON.stringify(loaded.issues.slice(0, 3)));
const release = main.createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-01-01', author: 'ada', reason: 'the first' });
const index = main.indexCatalogue(catalogue);
const read = query.readCustomer(index, JSON.parse(readFileSync(join(examples, 'acme-customers/ada-okafor.json'), 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scope: Readonly<Record<string, unknown>> = {
  ...csv,
  ...killbill,
  ...ovh,
  ...own,
  ...pricing2yaml,
  ...stripe,
  ...tmf620,
  ...stores,
  ...load,
  ...search,
  ...desk,
  ...query,
  ...main,
  throws: codeOf,
  loaded,
  catalogue,
  release,
  index,
  customer: read.value,
  holding: read.value.holdings?.[0],
  folder,
  examples,
};
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor; // it has no name of its own

/** What an example shows, line by line: what comes out, and what it says comes out. */
async function run(example: string): Promise<readonly { readonly got: unknown; readonly said: unknown }[]> {
  const body = example
    .replaceAll(/\n\s*\/\/ => /g, ' // => ')
    .split('\n')
    .map(line => {
      const shown = /^(.*?)\s*\/\/ => (.+)$/.exec(line);
      return shown === null ? line : `shown.push({ got: await (${shown[1] ?? ''}), said: (${shown[2] ?? ''}) });`;
    });
  const { outputText } = ts.transpileModule(`async function example() { ${body.join('\n')} }`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const shown: { readonly got: unknown; readonly said: unknown }[] = [];
  await new AsyncFunction('shown', ...Object.keys(scope), `${outputText}; await example();`)(shown, ...Object.values(scope));
  return shown;
}

const callable = readSurface().names.filter(({ kind }) => kind === 'function' || kind === 'class');

describe('the example of', () => {
  test.each(callable.map(({ name, tags }) => [name, tags['example'] ?? ''] as const))('%s gives what it says', async (_, example) => {
    const shown = await run(example);
    expect(shown.length).toBeGreaterThan(0);
    for (const { got, said } of shown) expect(got).toEqual(said);
  });
});
