/** How the parts of a description are set on a terminal. */
import { type DeskSpeaker, makeDeskSpeaker, markForeign } from '../../desk/desk-speaker.js';
import type { DeskPhrase } from '../../desk/desk-words.data.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { SaidText } from '../../lookup/pick-text.js';
import { cleanText } from '../output/clean-text.js';
import type { Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';

/** The screen and the language. */
export interface ScreenWords {
  readonly layout: Layout;
  readonly speaker: DeskSpeaker;
}

/** Makes the words of a screen in the locale of an answer. */
export function makeScreenWords(index: CatalogueIndex, layout: Layout, locale: string): ScreenWords {
  return { layout, speaker: makeDeskSpeaker(index, locale) };
}

/** A text on one line, marked where it is in another language; spaces that must not break stay. */
export function textOf(said: SaidText, { speaker }: ScreenWords): string {
  return cleanText(markForeign(said, speaker.locale))
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

/** Several sentences on one line. */
export function textsOf(said: readonly SaidText[], words: ScreenWords): string {
  return said.map(one => textOf(one, words)).join(' ');
}

/**
 * Sets a part under its heading.
 *
 * @param label - The phrase of the heading.
 * @param lines - The lines.
 * @param words - The screen and the language.
 * @returns The lines with an empty one and the heading before them; none where there are no lines.
 */
export function part(label: DeskPhrase, lines: readonly string[], { layout, speaker }: ScreenWords): readonly string[] {
  return lines.length === 0 ? [] : ['', layout.paint.bold(speaker.word(label)), ...lines];
}

/** Sets a name with its sentences behind it; more lines hang. */
export function entry(name: string, sentences: string, { layout }: ScreenWords): readonly string[] {
  return wrapText(`${name}${sentences === '' ? '' : `: ${sentences}`}`, { width: layout.width, first: '  ', hang: '    ' });
}

/** Sets sentences, each on a line of its own. */
export function sentenceLines(said: readonly SaidText[], words: ScreenWords, indent = 2): readonly string[] {
  const space = ' '.repeat(indent);
  return said.flatMap(one => wrapText(textOf(one, words), { width: words.layout.width, first: space, hang: `${space}  ` }));
}
