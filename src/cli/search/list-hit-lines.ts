import type { SearchHit } from '../../search/search-hit.js';
import { cleanLine } from '../output/clean-text.js';
import { formatTable } from '../output/format-table.js';
import type { Layout } from '../output/layout.js';
import { measureText } from '../output/measure-text.js';
import { wrapText } from '../output/wrap-text.js';
import { inLanguage, nameCode } from '../words/code-words.js';
import { searchPhrases } from './search-phrases.data.js';

/** What was looked for and found. */
export interface Found {
  readonly text: string;
  readonly hits: readonly SearchHit[];
}

/** How it is said. */
export interface HitWords {
  readonly locale: string;
  readonly layout: Layout;
}

/**
 * Sets what was found as a table, or where that is wider than the terminal, in two lines each.
 *
 * @param found - What was looked for and found.
 * @param words - How to say it.
 * @returns The lines; one that says so where nothing was found.
 */
export function listHitLines({ text, hits }: Found, { locale, layout }: HitWords): readonly string[] {
  const phrases = inLanguage(searchPhrases, locale);
  if (hits.length === 0)
    return wrapText(
      phrases.nothing.replace('{text}', () => cleanLine(text)),
      { width: layout.width },
    );
  const rows = hits.map(hit => rowOf(hit, locale));
  const headings = (['kind', 'id', 'name', 'status', 'found'] as const).map(heading => layout.paint.bold(phrases[heading]));
  const table = formatTable([headings, ...rows]);
  return table.every(line => measureText(line) <= layout.width) ? table : rows.flatMap(row => linesOf(row, layout));
}

type Row = readonly [kind: string, id: string, name: string, status: string, found: string];

function rowOf({ kind, id, position, name, status, by, matches }: SearchHit, locale: string): Row {
  const where = [...new Set(matches.map(({ field }) => nameCode(locale, `field_${field}`)))].join(', ');
  const shown = cleanLine(position === undefined ? id : `${id} ${position + 1}`);
  // What has no name is called by its id, and once is enough.
  const called = name.text === id ? '' : cleanLine(name.text);
  return [
    nameCode(locale, `kind_${kind}`),
    shown,
    called,
    nameCode(locale, `status_${status}`),
    inLanguage(searchPhrases, locale)[`by_${by}`].replace('{where}', where),
  ];
}

function linesOf([kind, id, name, status, found]: Row, { paint, width }: Layout): readonly string[] {
  const about = [...(name === '' ? [] : [name]), kind, status, found].join('; ');
  return [paint.bold(id), ...wrapText(about, { width, first: '  ' })];
}
