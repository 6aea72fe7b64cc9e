import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportOwn } from '../../src/interchange/own/export-own.js';
import { importOwn } from '../../src/interchange/own/import-own.js';
import type { SourceRecord } from '../../src/interchange/own/source-record.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOf } from './leaf-law.js';
import { mapTariffs } from './own-example.js';

const catalogueWith = (read: (source: SourceRecord) => string) => (source: SourceRecord) => minimalCatalogue({ name: read(source) });
const findingsOf = (input: unknown, mapping: (source: SourceRecord) => unknown): readonly string[] =>
  importOwn(input, mapping, { file: 'own.json' }).report.issues.map(
    ({ severity, code, message, place }) => `${place?.start?.line ?? '-'} ${severity} ${code} ${message}`,
  );

describe('a mapping', () => {
  test('reads numbers with their digits, from JSON and YAML', () => {
    const read = catalogueWith(
      source => `${source.decimal('price')} ${source.count('months')} ${source.yesNo('open')} ${source.texts('tags').join()}`,
    );
    expect(importOwn('{"price": 12.50, "months": 12, "open": true, "tags": ["a", "b"]}', read).catalogue?.name).toBe('12.50 12 true a,b');
    expect(importOwn('price: 12.50\nmonths: 12\nopen: true\ntags: [a, b]\n', read).catalogue?.name).toBe('12.50 12 true a,b');
  });

  test('that forgets a field sees it lost', () => {
    const { report } = importOwn(
      { a: 'x', b: { c: 1, d: 2 } },
      catalogueWith(source => `${source.text('a')}${source.record('b')?.decimal('c')}`),
    );
    expect(report.mapped.map(({ path }) => path)).toEqual([['a'], ['b', 'c']]);
    expect(report.lost).toEqual([{ path: ['b', 'd'], note: 'Nothing was made of it.' }]);
  });

  test('keeps and lets go by name', () => {
    const { report } = importOwn({ a: 1, b: 2, c: 3 }, source => {
      source.lose('a', 'Nobody needs it.');
      return minimalCatalogue({ metadata: { b: source.keep('b'), ...source.rest() } });
    });
    expect(report.lost).toEqual([{ path: ['a'], note: 'Nobody needs it.' }]);
    expect(report.opaque.map(({ path }) => path)).toEqual([['b'], ['c']]);
  });

  test('asking in vain gives an error with its place, and no catalogue', () => {
    const text = '{\n  "tariffs": [\n    { "price": "x" },\n    {}\n  ]\n}';
    const findings = findingsOf(text, source =>
      minimalCatalogue({
        name: source
          .records('tariffs', 'tariff')
          .map(each => each.requiredDecimal('price', 'Write a price.'))
          .join(),
      }),
    );
    expect(findings).toEqual([
      '3 error SYS013 “price” of the tariff 1 must be a number; it is the text “x”.',
      '4 error SYS014 The tariff 2 has no “price”.',
    ]);
  });

  test('that makes no right catalogue is told where', () => {
    expect(findingsOf({}, () => ({ ...minimalCatalogue(), id: 5 }))).toEqual([
      expect.stringMatching(/^- error SYS013 The mapping made no right catalogue, at \/id: /),
    ]);
    expect(findingsOf({}, () => undefined).length).toBeGreaterThan(0);
    expect(findingsOf('[1]', () => minimalCatalogue())).toEqual([expect.stringContaining('This file holds no record with named fields.')]);
    expect(codeOf(() => importOwn({}, 5 as never))).toBe('not-a-mapping'); // as a JavaScript caller may pass
  });

  test('of the example gives each field of any file one fate, and never throws', () => {
    const word = fc.constantFrom(
      'company',
      'currency',
      'tariffs',
      'code',
      'title',
      'monthly',
      'setup',
      'months',
      'dataGb',
      'margin',
      'x',
      'vatIncluded',
    );
    const anything = fc.letrec<{ node: unknown }>(tie => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('GBP', 'unlimited', 'a', 1, 12.5, -1, true, null),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(word, tie('node'), { maxKeys: 6, noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.oneof(anything, fc.string()), input => {
        const { catalogue, report } = importOwn(input, mapTariffs);
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        if (catalogue !== undefined) expectEachLeafImported(leavesOf(input), report);
      }),
    );
  });
});

test('a writer says what it carries, and the rest is lost', () => {
  const catalogue = minimalCatalogue();
  const { files, report } = exportOwn(catalogue, 'The list', ({ offers }, log) => {
    log.mapped(['offers', 0, 'name']);
    return [{ name: 'list.txt', text: offers.map(({ name }) => String(name)).join('\n') }];
  });
  expect(files).toEqual([{ name: 'list.txt', text: 'Fibre' }]);
  expect(report.mapped).toEqual([{ path: ['offers', 0, 'name'] }]);
  expect(report.lost).toContainEqual({ path: ['products'], note: 'The list has no place for it.' });
  expectEachLeafExported(catalogue, report);
  expect(codeOf(() => exportOwn(catalogue, 'x', 5 as never))).toBe('not-a-writer'); // as a JavaScript caller may pass
});
