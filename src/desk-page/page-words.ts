/** The words of the page in the locale of the rep: its own, or those that whoever made the page has brought along. */
import type { DeskWords } from '../desk.js';
import { type CodeNames, codeNames } from './code-names.data.js';
import { type CodeWords, codeWords } from './codes.data.js';
import { type PageSentences, pageSentences } from './words.data.js';

/** All words of the page in one locale. */
export interface PageWords {
  readonly locale: string;
  /** What stands on the page itself; `{name}` stands for what is put in. */
  readonly page: PageSentences;
  /** The names of codes. */
  readonly names: CodeNames;
  /** Why an offer is not suggested. */
  readonly codes: CodeWords;
  /** The words of descriptions; absent: those of the package. */
  readonly desk?: DeskWords;
}

/**
 * Chooses the words of a locale.
 *
 * @param locale - The locale that is asked for.
 * @param own - Words that were brought along, in any languages.
 * @returns Those in its language, brought along first; else the English ones, whose locale then says so.
 */
export function chooseWords(locale: string, own: readonly PageWords[] = []): PageWords {
  const language = languageOf(locale);
  const brought = own.find(words => languageOf(words.locale) === language);
  if (brought !== undefined) return brought;
  const spoken = language === 'de' ? 'de' : 'en';
  return { locale: spoken, page: pageSentences[spoken], names: codeNames[spoken], codes: codeWords[spoken] };
}

/** The language of a locale. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
