// The page of the public interface is written from the doc comments: UPDATE_API_PAGE=1 rewrites it.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type PublicName, readSurface } from '../architecture/read-surface.js';

const page = resolve(import.meta.dirname, '../../docs/api.md');

const topics: readonly (readonly [string, RegExp])[] = [
  ['Reading and writing catalogues', /^(?:model|load|interchange)\//],
  ['Checking', /^(?:validation|report)\//],
  ['Asking', /^lookup\//],
  ['Finding', /^search\//],
  ['Describing and comparing offers', /^desk\//],
  ['Suggestions', /^upsell\//],
  ['Prices and bills', /^pricing\//],
  ['Conditions and their analysis', /^(?:condition|analysis)\//],
  ['Changes and releases', /^(?:versioning|stores)\//],
  ['Small things that a screen needs', /^kernel\//],
];

const paragraph = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

function describeName({ name, kind, summary, parameters, tags }: PublicName): string {
  const list = parameters.map(parameter => `- \`${parameter.name}\`: ${paragraph(parameter.text).replace(/^- /, '')}`);
  const thrown = tags['throws'] === undefined ? [] : [`Throws ${paragraph(tags['throws'])}`];
  const gives = tags['returns'] === undefined || kind === 'class' ? [] : [`Gives: ${paragraph(tags['returns'])}`];
  const example = tags['example'] === undefined ? [] : ['```ts', tags['example'].trim(), '```'];
  return [
    `### ${name}`,
    paragraph(summary),
    ...(list.length === 0 ? [] : [list.join('\n')]),
    ...gives,
    ...thrown,
    ...(example.length === 0 ? [] : [example.join('\n')]),
  ].join('\n\n');
}

function writePage(names: readonly PublicName[]): string {
  const callable = names.filter(({ kind }) => kind === 'function' || kind === 'class').sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = topics.map(([title, place]) => {
    const own = callable.filter(({ where }) => place.test(where));
    return [`## ${title}`, ...own.map(describeName)].join('\n\n');
  });
  const left = callable.filter(({ where }) => !topics.some(([, place]) => place.test(where)));
  expect(left.map(({ name, where }) => `${name} ${where}`)).toEqual([]);
  const head = `# The public interface

Written from the doc comments by \`test/documentation/api-page.test.ts\`; every example here is run by a test. In its scope stand \`catalogue\`, a \`release\` and an
\`index\` of [examples/acme-telecom](../examples/acme-telecom), and \`customer\`, [Ada Okafor](../examples/acme-customers/ada-okafor.json). All functions but those that load and
store are pure and synchronous; answers are frozen. The types of what they take and give can be imported from the same entries.`;
  return `${[head, ...sections].join('\n\n')}\n`;
}

test('the page of the public interface is as the doc comments say', () => {
  const written = writePage(readSurface().names);
  if (process.env['UPDATE_API_PAGE']) writeFileSync(page, written);
  expect(readFileSync(page, 'utf8')).toBe(written);
});
