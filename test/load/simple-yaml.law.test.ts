import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { defaultLoadLimits } from '../../src/load/load-limits.js';
import { parseAnyYaml } from '../../src/load/yaml/parse-yaml.js';
import { readSimpleYaml } from '../../src/load/yaml/simple/read-simple-yaml.js';

/** What the fast reader gives is what the full parser gives; and it gives nothing for a text that has a fault. */
function compare(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return false;
  const { parts, faults } = parseAnyYaml(text, defaultLoadLimits);
  expect(faults, text).toEqual([]);
  expect(parts, text).toEqual([simple.data]);
  return true;
}

const words = fc.constantFrom(
  'a',
  'b c',
  'x: y',
  'null',
  '~',
  'true',
  'No',
  '5',
  '-0.5',
  '1e3',
  '0x1F',
  '.inf',
  '012',
  '1_0',
  '2026-01-01',
  "it's",
  '"q"',
  '#no',
  'a #c',
  'a#b',
  'http://x.y/z',
  '- d',
  '-',
  '?',
  ': ',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '%',
  '@',
  '`',
  '[x',
  '{y',
  ',',
  '',
  ' ',
  'a:',
  ':a',
  '\u00a0',
  'ü',
  '<<',
  'tail ',
);
const easy = fc.constantFrom(
  'fibre',
  'Fibre 100',
  'P1M',
  '12.50',
  'all of it, really',
  'a\nb',
  'a long text that goes over the end of the line and on',
);
const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('id', 'name', 'prices', 'a b', 'x-y') }, { weight: 1, arbitrary: words });
const { map: json } = fc.letrec<{ value: unknown; map: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 5, arbitrary: easy },
    { weight: 1, arbitrary: words },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
    { weight: 3, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 4, arbitrary: tie('map') },
  ),
  map: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
}));
const style = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  flow: fc.boolean(),
  quote: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  width: fc.constantFrom(0, 20, 80),
});
const written = fc.tuple(json, style).map(([data, { indent, indentSeq, flow, quote, width }]) =>
  stringify(data, {
    indent,
    indentSeq,
    lineWidth: width,
    defaultStringType: quote,
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: true,
    ...(flow && { collectionStyle: 'flow' }),
  }),
);

/** Lines that mean something together or not. */
const soup = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '   ', '    ', '\t'),
      fc.constantFrom(
        'a:',
        'b: 1',
        'c: x y',
        '- d',
        '-',
        '- e: 1',
        '- - f',
        '"g": "h"',
        "'i': 'j''k'",
        'l: [1, {m: 2}, "n"]',
        'o: {p: q, r: [s]}',
        '{t: u}',
        '[v, w]',
        'x: |',
        'y: >-',
        'z: |+',
        'text goes on',
        'more: text # with comment',
        '# comment',
        '',
        '---',
        '...',
        'aa: &n bb',
        'cc: *n',
        'dd: &m',
        '? ee',
        ': ff',
        'gg: [1,',
        '2]',
        'hh: "open',
        'closed"',
        'ii:jj',
        'kk :  ll',
        '- mm #nn',
        '-oo',
        'pp: - qq',
        'rr: {ss: , tt: }',
        'uu: [vv: ww]',
        '!!str xx',
        '<<: *n',
        'yy: {"zz":1}',
        '- &k {a: 1}',
        '- *k',
        'b2: 1\r',
        'key: value\t',
        'é: ü',
      ),
    ),
    { maxLength: 9 },
  )
  .map(lines => lines.map(([indent, line]) => indent + line).join('\n'));
const ended = fc.constantFrom('', '\n', '\n\n', '\n   ', '\n# end');

/** A sound text with a few characters taken out or put in. */
const damaged = fc
  .tuple(
    written,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ' ', '\n', ':', '-', '#', '"', "'", '[', '}', ',', '&', '*', '  ', 'x', '\t')), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([text, slips]) => slips.reduce((before, [at, put]) => splice(before, at % (before.length + 1), put), text));

const splice = (text: string, at: number, put: string): string => text.slice(0, at) + put + text.slice(at + (put === '' ? 1 : 0));

describe('the fast reader of YAML agrees with the full parser on', () => {
  test('whatever is written by a program, and reads most of it', () => {
    let read = 0;
    const runs = 250;
    fc.assert(
      fc.property(written, text => {
        if (compare(text)) read += 1;
      }),
      { numRuns: runs },
    );
    expect(read / runs).toBeGreaterThan(0.3);
  });
  test('texts with the line ends of Windows', () => {
    fc.assert(
      fc.property(written, text => void compare(text.replaceAll('\n', '\r\n'))),
      { numRuns: 100 },
    );
  });
  test('texts with slips in them', () => {
    fc.assert(
      fc.property(damaged, text => void compare(text)),
      { numRuns: 200 },
    );
  });
  test('lines in any order', () => {
    fc.assert(
      fc.property(soup, ended, (text, end) => void compare(text + end)),
      { numRuns: 400 },
    );
  });
  const folders = [join(import.meta.dirname, '../../examples'), join(import.meta.dirname, '../model/worlds')].filter(existsSync);
  test('the files of this repository, nearly all of which it reads', () => {
    const texts = folders.flatMap(folder => yamlIn(folder));
    const read = texts.filter(compare).length;
    expect(read / texts.length).toBeGreaterThan(0.9);
  });
  const corpus = process.env['CATALOGUE_CORPUS'];
  if (corpus === undefined) console.log('skipped: the YAML files of the corpus, since CATALOGUE_CORPUS is not set');
  test.skipIf(corpus === undefined)('the files of the corpus', { timeout: 60_000 }, () => {
    for (const text of yamlIn(join(corpus ?? '', 'pricing2yaml')).slice(0, 20)) compare(text);
  });
});

function yamlIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.ya?ml$/.test(name));
  return names.map(name => readFileSync(join(folder, name), 'utf8'));
}
