import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Issue } from '../../src/kernel/issue.js';
import { type LoadProgress, loadCatalogue } from '../../src/load/load-catalogue.js';
import { readDataFile } from '../../src/load/read-data-file.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { codeOf } from '../kernel/code-of.js';
import { folderWith } from '../support/folder-with.js';
import { minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

const at = ({ code, place }: Issue): string => `${code} ${place?.file}:${place?.start?.line ?? '-'}:${place?.start?.column ?? '-'}`;
const { offers, products, facts: _, ...head } = minimalCatalogue();

describe('a catalogue in one file', () => {
  test.each([
    ['YAML', 'c.yaml', stringify(minimalCatalogue())],
    ['YAML with another ending', 'c.yml', stringify(minimalCatalogue())],
    ['JSON', 'c.json', JSON.stringify(minimalCatalogue())],
    ['JSON that is called YAML', 'c.yaml', JSON.stringify(minimalCatalogue())],
  ])('is read as %s', async (_title, file, text) => {
    const { catalogue, issues, readable } = await loadCatalogue(file, { cwd: folderWith({ [file]: text }) });
    expect(issues).toEqual([]);
    expect(catalogue).toEqual(minimalCatalogue());
    expect(Object.isFrozen(catalogue?.offers[0])).toBe(true);
    expect(readable?.catalogue).toBe(catalogue);
  });
  test.each([
    ['nothing', ''],
    ['a comment', '# soon\n'],
  ])('that holds nothing but %s is one finding', async (_title, text) => {
    const { catalogue, issues } = await loadCatalogue('c.yaml', { cwd: folderWith({ 'c.yaml': text }) });
    expect(catalogue).toBeUndefined();
    expect(issues.map(({ code, message }) => [code, message])).toEqual([['SYS001', 'This file is empty: there is no catalogue in it.']]);
  });
  test('may begin with a byte order mark, a schema for the editor and comments', async () => {
    const text = `\ufeff# yaml-language-server: $schema=./catalogue.schema.json\n# ours\n---\n${stringify(minimalCatalogue())}`;
    const { catalogue, issues } = await loadCatalogue('c.yaml', { cwd: folderWith({ 'c.yaml': text }) });
    expect(issues).toEqual([]);
    expect(catalogue?.id).toBe('test');
  });
  test('has texts that look like dates, versions and words of other languages as texts', async () => {
    const text = stringify({ ...minimalCatalogue(), metadata: 0 }).replace(
      'metadata: 0',
      'metadata: {a: 2026-01-01, b: yes, c: off, d: 1.2.3, e: 012, f: 0o17, g: null, h: ~, i: 1_000}',
    );
    const { catalogue } = await loadCatalogue('c.yaml', { cwd: folderWith({ 'c.yaml': text }) });
    expect(catalogue?.metadata).toEqual({ a: '2026-01-01', b: 'yes', c: 'off', d: '1.2.3', e: 12, f: 15, g: null, h: null, i: '1_000' });
  });
  test('may repeat itself by anchors and merges', async () => {
    const text = `${stringify(head)}
facts: {}
products: [{id: line, name: Line, status: active, kind: base}]
offers:
  - &fibre {id: fibre, name: Fibre, status: active, product: line, pricePlans: &plans [fibre-monthly]}
  - {<<: *fibre, id: fibre-2, name: Fibre 2}
  - {id: fibre-3, status: active, product: line, pricePlans: *plans}
`;
    const { catalogue, issues } = await loadCatalogue('c.yaml', { cwd: folderWith({ 'c.yaml': text }) });
    expect(issues).toEqual([]);
    expect(catalogue?.offers[1]).toEqual({
      id: 'fibre-2',
      name: 'Fibre 2',
      status: 'active',
      product: 'line',
      pricePlans: ['fibre-monthly'],
    });
    expect(catalogue?.offers[2]?.pricePlans).toEqual(['fibre-monthly']);
  });
  test('says where each fault stands, in the order of the text', async () => {
    const text = `${stringify(head)}facts: {}
products: [{id: line, name: Line, status: active, kind: bse}]
offers:
  - id: fibre
    staus: actve
    product: line
    colour: red
`;
    const { issues } = await loadCatalogue('c.yaml', { cwd: folderWith({ 'c.yaml': text }) });
    const line = text.split('\n').findIndex(each => each.startsWith('products')) + 1;
    expect(issues.map(at)).toEqual([
      `SYS013 c.yaml:${line}:57`,
      `SYS014 c.yaml:${line + 3}:5`,
      `SYS013 c.yaml:${line + 3}:12`,
      `SYS004 c.yaml:${line + 5}:5`,
    ]);
  });
});

describe('a catalogue in a folder', () => {
  test('is merged by collection, in the order of the file names', async () => {
    const cwd = folderWith({
      '00.yaml': stringify(head),
      'b/offers.json': JSON.stringify({ offers: [minimalOffer({ id: 'b' })] }),
      'a/offers.yml': stringify({
        offers: [minimalOffer({ id: 'a' })],
        products,
        facts: { age: { type: 'integer', sensitivity: 'none' } },
      }),
      'facts.yaml': stringify({ facts: { since: { type: 'date', sensitivity: 'none' } } }),
      'empty.yaml': '# nothing yet\n',
    });
    const { catalogue, issues, sources } = await loadCatalogue('.', { cwd });
    expect(issues).toEqual([]);
    expect(catalogue?.offers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(Object.keys(catalogue?.facts ?? {})).toEqual(['age', 'since']);
    expect(sources.files).toEqual(['00.yaml', 'a/offers.yml', 'b/offers.json', 'empty.yaml', 'facts.yaml']);
    expect(sources.textOf('empty.yaml')).toBe('# nothing yet\n');
    expect(sources.textOf('other.yaml')).toBeUndefined();
  });
  test('is the same catalogue as in one file', async () => {
    const cwd = folderWith({ 'x/1.yaml': stringify({ ...head, facts: {} }), 'x/2.yaml': stringify({ products, offers }) });
    const { catalogue } = await loadCatalogue('x', { cwd });
    expect(parseCatalogue(catalogue)).toEqual(parseCatalogue({ ...head, facts: {}, products, offers }));
  });
  test('may have several documents in a file', async () => {
    const cwd = folderWith({
      'c.yaml': `${stringify({ ...head, facts: {} })}---\n${stringify({ products })}---\n${stringify({ offers })}`,
    });
    const { catalogue, issues, sources } = await loadCatalogue('c.yaml', { cwd });
    expect(issues).toEqual([]);
    expect(catalogue?.offers).toEqual(offers);
    const place = sources.locate(['offers', 0, 'id']);
    expect(sources.textOf('c.yaml')?.slice(place?.start?.offset, place?.end?.offset)).toBe('fibre');
  });
  test('names files by the path that was asked for', async () => {
    const cwd = folderWith({ 'shop/offers/a.yaml': stringify({ ...head, facts: {}, products, offers }) });
    expect((await loadCatalogue('shop/', { cwd })).sources.files).toEqual(['shop/offers/a.yaml']);
    expect((await loadCatalogue('./shop', { cwd })).sources.files).toEqual(['./shop/offers/a.yaml']);
    expect((await loadCatalogue(join(cwd, 'shop'))).sources.files).toEqual([`${cwd}/shop/offers/a.yaml`]);
  });
  test('passes over hidden names, packages, links to folders, other files and what is to be ignored', async () => {
    const broken = 'offers: [';
    const cwd = folderWith({
      'c.yaml': stringify({ ...head, facts: {}, products, offers }),
      '.git/x.yaml': broken,
      '.hidden.yaml': broken,
      'node_modules/x/x.json': broken,
      'readme.md': broken,
      'drafts/x.yaml': broken,
      'old/deep/x.yaml': broken,
    });
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync(cwd, join(cwd, 'elsewhere', 'round'), 'dir');
    const { sources, issues } = await loadCatalogue('.', { cwd, ignore: ['drafts', 'old/*.yaml'] });
    expect(sources.files).toEqual(['c.yaml']);
    expect(issues).toEqual([]);
  });
});

describe('what files say twice', () => {
  const files = { '1.yaml': `${stringify({ ...head, facts: {} })}`, '2.yaml': stringify({ products, offers }) };
  test('is an issue at the second place that names the first, where it is an id', async () => {
    const cwd = folderWith({ ...files, '3.json': JSON.stringify({ offers: [minimalOffer({ name: 'Again' })] }, undefined, 2) });
    const { catalogue, issues, readable } = await loadCatalogue('.', { cwd });
    expect(catalogue).toBeUndefined();
    expect(issues.map(at)).toEqual(['DUP001 3.json:4:13']);
    expect(issues[0]?.related?.[0]?.place).toMatchObject({ file: '2.yaml', start: { line: 7, column: 5 } });
    expect(readable?.skipped).toEqual([{ collection: 'offers', id: 'fibre', path: ['offers', 1] }]);
  });
  test('is an issue where it is a fact', async () => {
    const fact = { facts: { age: { type: 'integer', sensitivity: 'none' } } };
    const cwd = folderWith({ ...files, '3.yaml': stringify(fact), '4.yaml': stringify(fact) });
    const { issues } = await loadCatalogue('.', { cwd });
    expect(issues.map(at)).toEqual(['DUP001 4.yaml:3:5']);
    expect(issues[0]).toMatchObject({
      pointer: '/facts/age',
      entity: { kind: 'fact', id: 'age' },
      related: [{ place: { file: '3.yaml' } }],
    });
  });
  test('is an issue where it is a field of the head with another value, and none with the same', async () => {
    const cwd = folderWith({
      ...files,
      '3.yaml': 'catalogue: 1\n$schema: ./other.json\ntimeZone: UTC\n',
      '4.yaml': 'timeZone: Europe/Paris\n',
    });
    const { issues } = await loadCatalogue('.', { cwd });
    expect(issues.map(at)).toEqual(['SYS002 4.yaml:1:11']);
    expect(issues[0]?.related?.[0]?.place?.file).toBe('1.yaml');
  });
  test('is an issue where a collection is a list here and something else there', async () => {
    const cwd = folderWith({ ...files, '3.yaml': 'offers:\nfacts: 5\n' });
    const { issues } = await loadCatalogue('.', { cwd });
    expect(issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'SYS013 “offers” must be a list, not nothing (null).',
      'SYS013 “facts” must be a map, not the number 5.',
    ]);
  });
});

describe('a file that cannot be read', () => {
  test('does not keep the others from being read', async () => {
    const cwd = folderWith({
      '1.yaml': stringify({ ...head, facts: {}, products }),
      '2.yaml': 'offers: [{id: lost',
      '3.yaml': stringify({ offers }),
    });
    const { catalogue, issues, readable } = await loadCatalogue('.', { cwd });
    expect(catalogue).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['SYS001']);
    expect(readable?.catalogue.offers).toEqual(offers);
    expect(readable?.skipped).toContainEqual({ collection: 'offers', id: 'lost', path: [] });
  });
  test('may hold what seems to be missing, so nothing at the top is called missing', async () => {
    const cwd = folderWith({ '1.yaml': stringify({ products, offers }), '2.yaml': 'timeZone: [' });
    expect((await loadCatalogue('.', { cwd })).issues.map(({ code }) => code)).toEqual(['SYS001']);
  });
});

describe('a bad call', () => {
  test('is a path that leads nowhere, or to no data file', async () => {
    const cwd = folderWith({ 'readme.md': '', 'c.yaml': 'id: x' });
    const codeFrom = (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => 'none',
        error =>
          codeOf(() => {
            throw error;
          }),
      );
    expect(await codeFrom(loadCatalogue('nowhere', { cwd }))).toBe('path-not-found');
    expect(await codeFrom(loadCatalogue('c.yaml/deeper', { cwd }))).toBe('path-not-found');
    expect(await codeFrom(loadCatalogue('.', { cwd, ignore: ['*.yaml'] }))).toBe('no-data-files');
    expect(await codeFrom(loadCatalogue('/dev/null', { cwd }))).toBe('path-not-readable');
    expect(await codeFrom(readDataFile('nowhere.json', { cwd }))).toBe('path-not-found');
    expect(await codeFrom(readDataFile('.', { cwd }))).toBe('path-not-readable');
  });
});

describe('a long loading', () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_unused, index) => [`${index}.yaml`, '# nothing\n']));
  test('tells how far it is', async () => {
    const told: LoadProgress[] = [];
    await loadCatalogue('.', { cwd: folderWith(files), onProgress: progress => told.push(progress) });
    expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(told[0]?.file).toBe('0.yaml');
  });
  test('can be stopped', async () => {
    const stop = new AbortController();
    const loading = loadCatalogue('.', { cwd: folderWith(files), signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
    await expect(loading).rejects.toThrow('enough');
  });
});

describe('a file of plain data', () => {
  test('is read with its sources', async () => {
    const cwd = folderWith({ 'ada.yaml': 'id: ada\nfacts:\n  age: 36\n' });
    const { data, issues, sources } = await readDataFile('ada.yaml', { cwd });
    expect(data).toEqual({ id: 'ada', facts: { age: 36 } });
    expect(issues).toEqual([]);
    expect(sources.locate(['facts', 'age'])).toMatchObject({ file: 'ada.yaml', start: { line: 3, column: 8 } });
  });
  test('has one document', async () => {
    const { data, issues } = await readDataFile('two.yaml', { cwd: folderWith({ 'two.yaml': 'a: 1\n---\nb: 2\n' }) });
    expect(data).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['SYS001']);
  });
});
