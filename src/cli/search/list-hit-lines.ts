import type { SearchHit } from '../../search/search-hit.js';
import { cleanText } from '../output/clean-text.js';
import { formatTable } from '../output/format-table.js';
import type { Layout } from '../output/layout.js';
import { measureText } from '../output/measure-text.js';
import { wrapText } from '../output/wrap-text.js';

/** What was looked for and found. */
export interface Found {
  readonly text: string;
  readonly hits: readonly SearchHit[];
}

/**
 * Sets what was found as a table, or where that is wider than the terminal, in two lines each.
 *
 * @param found - What was looked for and found.
 * @param layout - The terminal.
 * @returns The lines; one that says so where nothing was found.
 */
export function listHitLines({ text, hits }: Found, layout: Layout): readonly string[] {
  if (hits.length === 0) return [`Nothing was found for “${cleanText(text)}”.`];
  const rows = hits.map(rowOf);
  const table = formatTable([headings.map(heading => layout.paint.bold(heading)), ...rows]);
  return table.every(line => measureText(line) <= layout.width) ? table : rows.flatMap(row => linesOf(row, layout));
}

const headings = ['kind', 'id', 'name', 'status', 'found'];

type Row = readonly [kind: string, id: string, name: string, status: string, found: string];

function rowOf({ kind, id, position, name, status, by, matches }: SearchHit): Row {
  const where = [...new Set(matches.map(({ field }) => field))].join(', ');
  // What has no name is called by its id, and once is enough.
  const called = name.text === id ? '' : line(name.text);
  return [kind, line(position === undefined ? id : `${id} ${position + 1}`), called, status, `${by}, in ${where}`];
}

function line(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}

function linesOf([kind, id, name, status, found]: Row, { paint, width }: Layout): readonly string[] {
  const about = [...(name === '' ? [] : [name]), kind, status, found].join('; ');
  return [paint.bold(id), ...wrapText(about, { width, first: '  ' })];
}
