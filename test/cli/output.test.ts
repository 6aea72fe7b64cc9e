import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/cli/output/clean-text.js';
import { formatTable } from '../../src/cli/output/format-table.js';
import { amountRow } from '../../src/cli/output/layout.js';
import { measureText } from '../../src/cli/output/measure-text.js';
import { makePaint } from '../../src/cli/output/paint.js';
import { pickSymbols } from '../../src/cli/output/symbols.js';
import { wrapText } from '../../src/cli/output/wrap-text.js';

describe('text of a file on a terminal', () => {
  test('can neither move the cursor nor change colours', () => {
    expect(cleanText('a\u001b[2Jb\u0007\rc')).toBe('a\\u001b[2Jb\\u0007 c');
  });
  test('cannot turn the direction of writing', () => {
    expect(cleanText('safe\u202Egnp.exe')).toBe('safe\\u202egnp.exe');
  });
  test('keeps its lines, and tabs become spaces', () => {
    expect(cleanText('a\r\nb\tc')).toBe('a\nb c');
  });
});

describe('the width of a text', () => {
  test.each([
    ['£29.99', 6],
    ['光ファイバ', 10],
    ['e\u0301', 1],
    ['\u001b[31mred\u001b[39m', 3],
    ['🎉', 2],
    ['', 0],
  ])('%j is %i', (text, cells) => {
    expect(measureText(text)).toBe(cells);
  });
});

describe('wrapping', () => {
  test('breaks between words and hangs what follows', () => {
    expect(wrapText('one two three', { width: 9, first: '• ' })).toEqual(['• one two', '  three']);
  });
  test('keeps a word whole that is longer than the line', () => {
    expect(wrapText('a https://example.com/long b', { width: 10 })).toEqual(['a', 'https://example.com/long', 'b']);
  });
  test('keeps the line feeds of the text', () => {
    expect(wrapText('a\n\nb', { width: 10 })).toEqual(['a', '', 'b']);
  });
});

describe('a table', () => {
  test('has columns as wide as their widest cell', () => {
    expect(
      formatTable(
        [
          ['a', '1'],
          ['longer', '22'],
        ],
        { indent: '  ', right: [1] },
      ),
    ).toEqual(['  a        1', '  longer  22']);
  });
  test('is empty without rows', () => {
    expect(formatTable([])).toEqual([]);
  });
});

describe('a label with an amount', () => {
  const layout = { width: 30, paint: makePaint(false), symbols: pickSymbols(false) };
  test('has the amount at the right edge', () => {
    expect(amountRow(layout, { label: 'Line rental', amount: '£29.99' })).toEqual(['Line rental             £29.99']);
  });
  test('wraps a long label, with the amount on its last line', () => {
    expect(amountRow(layout, { label: 'Line rental with a telephone number', amount: '£29.99', indent: 2 })).toEqual([
      '  Line rental with a',
      '  telephone number      £29.99',
    ]);
  });
});
