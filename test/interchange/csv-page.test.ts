// The table of docs/csv.md is written from the columns: UPDATE_DOCS=1 rewrites it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Column, columns } from '../../src/interchange/csv/columns.data.js';

const page = join(import.meta.dirname, '../../docs/csv.md');
const head = '| column | also known as | of | holds | says |\n|---|---|---|---|---|\n';

const holds: Readonly<Record<Column['kind'], string>> = {
  id: 'an id',
  text: 'words',
  decimal: 'an amount',
  quantity: 'a number',
  count: 'a whole number',
  date: 'a day',
  duration: 'a length of time',
  currency: 'a currency',
  yesNo: 'yes or no',
  list: 'several ids',
  pairs: 'names and values',
  bound: 'a number, or one a unit',
  choice: '',
};

test('docs/csv.md lists every column', () => {
  const rows = columns.map(({ title, also = [], level, kind, choices = [], says }) => {
    const what = kind === 'choice' ? choices.join(', ') : holds[kind];
    return `| ${title} | ${also.join(', ')} | ${level} | ${what} | ${says} |\n`;
  });
  const text = readFileSync(page, 'utf8');
  const written = `${text.slice(0, text.indexOf(head))}${head}${rows.join('')}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, written);
  else expect(text).toBe(written);
});
