// The worked example of docs/mapping-guide.md is the one of examples/17-own-format, and prints what the guide says. UPDATE_DOCS=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { interchangeFormats } from '../../src/cli/interchange/interchange-formats.data.js';
import { importOwn } from '../../src/interchange/own/import-own.js';
import { mapTariffs } from '../interchange/own-example.js';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'docs/mapping-guide.md');
const read = (name: string): string => readFileSync(join(root, 'examples/17-own-format', name), 'utf8');

// What the example prints of the report; its prices are tested with the other numbered examples.
function reportLines(): readonly string[] {
  const { report } = importOwn(read('tariffs.json'), mapTariffs, { file: 'tariffs.json' });
  return [
    ...report.issues.map(({ severity, place, message }) => `${severity}, line ${place?.start?.line}: ${message}`),
    ...report.lost.map(({ path, note }) => `lost: /${path.join('/')}: ${note}`),
    ...report.opaque.map(({ path }) => `kept: /${path.join('/')}`),
  ];
}

test('the guide shows the example as it is, and what comes of it', () => {
  const text = readFileSync(page, 'utf8');
  const console = [
    '$ node examples/17-own-format/import.mjs',
    ...reportLines(),
    'SIM-10: 12.50 GBP a month',
    'SIM-MAX: 22.00 GBP a month',
    'SIM-PRO: told on request',
  ];
  const blocks: Readonly<Record<string, string>> = {
    json: read('tariffs.json'),
    js: read('map-tariffs.mjs'),
    console: `${console.join('\n')}\n`,
  };
  const written = text.replaceAll(
    /```(json|js|console)\n(?:.*\n)*?```/g,
    (_, language: string) => `\`\`\`${language}\n${blocks[language] ?? ''}\`\`\``,
  );
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, written);
  else expect(text).toBe(written);
});

test('the guide names every format of the command', () => {
  const text = readFileSync(page, 'utf8');
  expect(interchangeFormats.filter(({ name }) => !text.includes(`\`catalogue import ${name}\``)).map(({ name }) => name)).toEqual([]);
  expect(
    interchangeFormats.filter(({ name, exports }) => exports && !text.includes(`\`catalogue export ${name}\``)).map(({ name }) => name),
  ).toEqual([]);
});
