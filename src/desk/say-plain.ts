import { isSameLanguage } from '../lookup/pick-text.js';
import { sayWord } from '../lookup/say-word.js';
import type { DeskScene } from './desk-scene.js';
import { markForeign } from './desk-speaker.js';

/**
 * Says a plain word that stands as a value, within a sentence.
 *
 * @param scene - The scene, in which is noted that the word is there only in another language.
 * @param word - The word as it stands.
 * @returns The words of the catalogue for it, marked where they are in another language; the word itself where it has none.
 */
export function sayPlain({ index, speaker, note }: DeskScene, word: string): string {
  const said = sayWord(index, word, speaker.locale);
  if (!isSameLanguage(said.locale, speaker.locale))
    note(
      'NOT_IN_LOCALE',
      { kind: 'word', id: word, field: 'words' },
      {
        phrase: 'notInLocale',
        values: { field: 'words', text: said.text, used: said.locale, locale: speaker.locale },
      },
    );
  return markForeign(said, speaker.locale);
}
