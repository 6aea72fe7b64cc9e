import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../../src/interchange/csv/columns.data.js';
import { exportCsv } from '../../src/interchange/csv/export-csv.js';
import { guardFormula, unguardFormula } from '../../src/interchange/csv/formula-guard.js';
import { importCsv } from '../../src/interchange/csv/import-csv.js';
import { scanCsv } from '../../src/interchange/csv/scan-csv.js';
import type { Path } from '../../src/kernel/issue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { expectEachLeafExported, expectEachLeafImported } from './leaf-law.js';
import { offerCatalogues } from './offer-data.js';

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 50) };
const textOf = (catalogue: Catalogue): string => exportCsv(catalogue).files[0]?.text ?? '';

function imported(text: string): Catalogue {
  const { catalogue, report } = importCsv(text, { file: 'sheet.csv' });
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

describe('of any catalogue', () => {
  test('the sheet is read back, and written the same again', () => {
    fc.assert(
      fc.property(offerCatalogues, catalogue => {
        const text = textOf(catalogue);
        expect(textOf(imported(text))).toBe(text);
      }),
      runs,
    );
  });

  test('what was imported is what is exported, with nothing lost and nothing added', () => {
    fc.assert(
      fc.property(offerCatalogues, catalogue => {
        const first = imported(textOf(catalogue));
        const { files, report } = exportCsv(first);
        expect(imported(files[0]?.text ?? '')).toEqual(first);
        expect(report.lost).toEqual([]);
      }),
      runs,
    );
  });

  test('each field is mapped, restored or lost, once', () => {
    fc.assert(
      fc.property(offerCatalogues, catalogue => {
        expectEachLeafExported(catalogue, exportCsv(catalogue).report);
      }),
      runs,
    );
  });
});

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  fc.constantFrom(
    'a',
    'b',
    '1',
    '12.50',
    '2026-01-01',
    'monthly',
    'EUR',
    'yes',
    'graduated',
    'perUnit',
    '=x',
    '"',
    'x=1',
    'recurring',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const title = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...columns.map(column => column.title)) },
  fc.constantFrom('Notes', 'Colour', '__proto__'),
);
const sheets = fc
  .tuple(fc.uniqueArray(title, { minLength: 1, maxLength: 9 }), fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'))
  .chain(([titles, delimiter, end]) =>
    fc
      .array(fc.array(cell, { minLength: titles.length + 1, maxLength: titles.length + 1 }), { maxLength: 6 })
      .map(rows =>
        writeRows(
          [
            ['Offer', ...titles.filter(each => each !== 'Offer')],
            ...rows.map(([first = '', ...rest]) => [
              first || 'a',
              ...rest.slice(0, titles.includes('Offer') ? titles.length - 1 : titles.length),
            ]),
          ],
          delimiter,
          end,
        ),
      ),
  );

function writeRows(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const quoted = (text: string): string => (/["\r\n,;\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map(row => `${row.map(quoted).join(delimiter)}${end}`).join('');
}

describe('of any sheet', () => {
  test('the import answers with a catalogue or an error, and each cell that says something has one fate', () => {
    let good = 0;
    fc.assert(
      fc.property(sheets, text => {
        const { catalogue, report } = importCsv(text);
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        if (catalogue === undefined) return;
        good += 1;
        expectEachLeafImported(leavesOfSheet(text), report);
        expect(report.lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(good).toBeGreaterThan(20);
  });

  test('what was imported comes back, unknown columns, their order and the form of the text included', () => {
    fc.assert(
      fc.property(sheets, text => {
        const { catalogue: first } = importCsv(text);
        fc.pre(first !== undefined);
        const again = textOf(first);
        expect(importCsv(again).catalogue).toEqual(first);
        expect(textOf(imported(again))).toBe(again);
        expect(exportCsv(first).report.lost).toEqual([]);
      }),
      runs,
    );
  });

  test('any characters at all give an answer', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('"', ',', ';', '\n', '\r', 'Offer', 'Price', '\uFEFF', '\u0000', '\ud800'),
            fc.string({ unit: 'binary', maxLength: 4 }),
          ),
          { maxLength: 40 },
        ),
        parts => {
          const { catalogue, report } = importCsv(parts.join(''));
          expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

function leavesOfSheet(text: string): readonly Path[] {
  const { delimiter } = [',', ';', '\t', '|']
    .map(each => ({ delimiter: each, count: (text.split(/[\r\n]/)[0] ?? '').split(each).length }))
    .toSorted((a, b) => b.count - a.count)[0] ?? { delimiter: ',' };
  const [titles = [], ...rows] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as string[][];
  const cells = rows.flatMap((row, index) => row.flatMap((each, at) => (each.trim() === '' ? [] : [[index + 2, titles[at] ?? '']])));
  return [...titles.map(each => [1, each]), ...cells];
}

describe('the splitting of a text', () => {
  test('is that of csv-parse', () => {
    const piece = fc.constantFrom('a', 'b ', '"x"', '"a,b"', '"a""b"', '"two\nlines"', ',', ',', '\n', ' ', 'ä');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join('');
        const { records, faults } = scanCsv(text, 0, { delimiter: ',', cells: 1_000 });
        fc.pre(faults.length === 0 && !/[^,\n]"x"|[^,\n]"a|[^,\n]"two/.test(text));
        const theirs: unknown = parse(text, {
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: false,
          record_delimiter: '\n',
        });
        expect(records.map(record => record.cells.map(each => each.text))).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves nothing of the text out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n') }), text => {
        const { records } = scanCsv(text, 0, { delimiter: ',', cells: 1_000 });
        expect(records.map(({ start, next }) => text.slice(start, next)).join('')).toBe(text);
      }),
    );
  });
});

test('a cell that was made safe is the cell that it was, and no formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '1', '.', 'a', '＝') }), text => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(/^[=+\-@\t\r＝＋－＠]/.test(guardFormula(text)) && !/^-?\d+(?:[.,]\d+)?$/.test(text)).toBe(false);
    }),
  );
});
