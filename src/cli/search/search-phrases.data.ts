/** The fixed words of what was found, by language. */
import type { PhraseBook } from '../../lookup/phrase-speaker.js';

/** One thing that is said of what was found. */
export type SearchPhrase = keyof typeof english;

const english = {
  nothing: 'Nothing was found for “{text}”.',
  kind: 'kind',
  id: 'id',
  name: 'name',
  status: 'status',
  found: 'found',
  by_exact: 'exactly, in {where}',
  by_prefix: 'by its beginning, in {where}',
  by_words: 'by words, in {where}',
  by_similar: 'nearly, in {where}',
} as const;

/** The phrases by language. */
export const searchPhrases: PhraseBook<SearchPhrase> = {
  en: english,
  de: {
    nothing: 'Zu „{text}“ wurde nichts gefunden.',
    kind: 'Art',
    id: 'Kennung',
    name: 'Name',
    status: 'Status',
    found: 'gefunden',
    by_exact: 'genau, in {where}',
    by_prefix: 'am Anfang, in {where}',
    by_words: 'nach Wörtern, in {where}',
    by_similar: 'ähnlich, in {where}',
  },
};
