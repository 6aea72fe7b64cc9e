import type { ImportResult } from '../../interchange/common/import-result.js';
import type { Catalogue } from '../../model/catalogue.js';
import { countFates, type FieldFates, listReportLines, type ReportWords } from '../interchange/list-report-lines.js';
import { cleanText } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { countOf } from '../words/count-of.js';
import { listWords } from '../words/list-words.js';
import type { ImportAnswers } from './import-answers.js';
import { listAnswerLines } from './list-answer-lines.js';

/** What came of one file, or of several that make one catalogue. */
export interface ImportedFile extends ImportResult {
  /** As it was typed; of several the first. */
  readonly file: string;
  /** All of them, where there are several. */
  readonly files?: readonly string[];
  /** Where the catalogue was written. */
  readonly out?: string;
  /** What else was asked of it. */
  readonly answers?: ImportAnswers;
}

/**
 * Writes what came of a file.
 *
 * @param imported - The file with its catalogue and report.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listImportLines(
  { file, files, out, catalogue, report, answers = {} }: ImportedFile,
  words: ReportWords,
): readonly string[] {
  const { paint, symbols, width } = words.layout;
  const { mapped, opaque, lost, issues } = report;
  const fates: FieldFates = { mapped, kept: opaque, lost, issues };
  const mark = catalogue === undefined ? paint.red(symbols.no) : paint.green(symbols.yes);
  const name = files === undefined ? file : `${file} and ${countOf(files.length - 1, 'other')}`;
  const target = out === undefined ? '' : ` ${symbols.arrow} ${cleanText(out)}`;
  return [
    ...wrapText(`${paint.bold(cleanText(name))}${target}`, { width, first: `${mark} ` }),
    ...wrapText(catalogue === undefined ? notImported(files) : `${sizeOf(catalogue)}; ${countFates(fates, words)}.`, {
      width,
      first: '  ',
    }),
    ...listReportLines(fates, catalogue === undefined ? { ...words, limit: Math.max(words.limit, 10) } : words),
    ...listAnswerLines(answers, words),
  ];
}

function notImported(files: readonly string[] | undefined): string {
  return files === undefined ? 'Not imported: the file has errors.' : 'Not imported: the files have errors.';
}

function sizeOf({ products, offers, pricePlans, features }: Catalogue): string {
  return listWords([
    countOf(products.length, 'product'),
    countOf(offers.length, 'offer'),
    countOf(pricePlans.length, 'price plan'),
    countOf(features.length, 'feature'),
  ]);
}
