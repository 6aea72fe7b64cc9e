// What runs in a browser without code generation runs unchanged in every version of Node that is supported, with the same answer.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askText, distFolder, makeQuestion } from './make-question.js';

const named = (process.env['CHECK_NODE_VERSIONS'] ?? '').split(',').filter(version => version !== '');
if (named.length === 0) console.log('skipped: the query entry under other versions of Node (CHECK_NODE_VERSIONS=22,24 is not set)');
const own = `${process.versions.node.split('.', 1)[0]}`;
const versions = [...new Set([own, ...named])];

const ways = {
  './query as an ES module': {
    file: 'ask.mjs',
    load: `import * as query from ${JSON.stringify(pathToFileURL(join(distFolder, 'query.js')).href)};`,
  },
  './query by require': { file: 'ask.cjs', load: `const query = require(${JSON.stringify(join(distFolder, 'query.cjs'))});` },
  'the one-file build': {
    file: 'one.cjs',
    load: `const text = require('node:fs').readFileSync(${JSON.stringify(join(distFolder, 'onecatalogue.global.js'))}, 'utf8');
require('node:vm').runInThisContext(text);
const query = globalThis.onecatalogue;`,
  },
} as const;

let folder: string;
let question: { readonly data: string; readonly answer: unknown };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onecatalogue-node-'));
  question = await makeQuestion();
  for (const { file, load } of Object.values(ways)) {
    const print = `console.log(JSON.stringify({ version: process.versions.node, answer: ask(query, ${question.data}) }))`;
    writeFileSync(join(folder, file), `${load}\n${askText}\n${print}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runUnder = (version: string, file: string): string =>
  version === own
    ? execFileSync(process.execPath, [join(folder, file)], { encoding: 'utf8' })
    : execFileSync('npx', ['-y', '-p', `node@${version}`, '-c', `node ${file}`], { cwd: folder, encoding: 'utf8' });

describe.each(versions)('under Node %s', version => {
  test.each(Object.keys(ways) as (keyof typeof ways)[])(
    'the whole flow has the same answer: %s',
    way => {
      const printed = JSON.parse(runUnder(version, ways[way].file));
      expect(printed.version).toMatch(new RegExp(`^${version}\\.`));
      expect(printed.answer).toEqual(question.answer);
    },
    240_000,
  );
});
