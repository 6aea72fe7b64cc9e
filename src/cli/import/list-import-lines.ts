import type { FieldNote, ImportResult } from '../../interchange/common/import-result.js';
import { formatPointer, type Issue } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { cleanText } from '../output/clean-text.js';
import { bulletSection, type Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { countOf } from '../words/count-of.js';
import { listWords } from '../words/list-words.js';

/** What came of one file. */
export interface ImportedFile extends ImportResult {
  /** As it was typed. */
  readonly file: string;
  /** Where the catalogue was written. */
  readonly out?: string;
}

/** How an import is told. */
export interface ImportWords {
  readonly layout: Layout;
  /** How many fields of a kind are listed; --full and --json have them all. */
  readonly limit: number;
}

/**
 * Writes what came of a file.
 *
 * @param imported - The file with its catalogue and report.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listImportLines({ file, out, catalogue, report }: ImportedFile, { layout, limit }: ImportWords): readonly string[] {
  const { paint, symbols, width } = layout;
  const { mapped, opaque, lost, issues } = report;
  const mark = catalogue === undefined ? paint.red(symbols.no) : paint.green(symbols.yes);
  const target = out === undefined ? '' : ` ${symbols.arrow} ${cleanText(out)}`;
  const counts = `${countOf(mapped.length, 'field')} mapped, ${opaque.length} kept as written, ${lost.length} lost`;
  return [
    ...wrapText(`${paint.bold(cleanText(file))}${target}`, { width, first: `${mark} ` }),
    ...wrapText(catalogue === undefined ? 'Not imported: the file has errors.' : `${sizeOf(catalogue)}; ${counts}.`, {
      width,
      first: '  ',
    }),
    ...bulletSection(layout, 'Kept as written', shorten(opaque.map(sayNote), limit)),
    ...bulletSection(layout, 'Lost', shorten(lost.map(sayNote), limit)),
    ...bulletSection(layout, 'To look at', shorten(issues.map(sayIssue), catalogue === undefined ? 10 : limit)),
  ];
}

function sizeOf({ products, offers, pricePlans, features }: Catalogue): string {
  const addOns = products.filter(({ kind }) => kind === 'addOn').length;
  return listWords([
    countOf(features.length, 'feature'),
    countOf(products.length - addOns, 'plan'),
    countOf(addOns, 'add-on'),
    countOf(offers.length, 'offer'),
    countOf(pricePlans.length, 'price plan'),
  ]);
}

function sayNote({ path, note }: FieldNote): string {
  const pointer = path.length === 0 ? 'the file as a whole' : formatPointer(path);
  return cleanText(note === undefined ? pointer : `${pointer}: ${note}`);
}

function sayIssue({ severity, code, place, message }: Issue): string {
  const line = place?.start === undefined ? '' : `line ${place.start.line}: `;
  return cleanText(`${line}${message} (${severity} ${code})`);
}

function shorten(sentences: readonly string[], limit: number): readonly string[] {
  if (limit === 0) return [];
  if (sentences.length <= limit + 1) return sentences;
  return [...sentences.slice(0, limit), `and ${sentences.length - limit} more: --full lists them`];
}
