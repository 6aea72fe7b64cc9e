/** What a search asks. */
import type { CodeTable } from './code-table.js';
import type { SearchThing } from './search-document.js';
import { type SavedWords, saveWords, type WordIndex } from './word-index.js';

/** A search index as plain data: fit for `JSON.stringify`, and for keeping with the release that it was made from. */
export interface SavedSearchIndex {
  /** The version of the format. */
  readonly search: 1;
  /** The catalogue that it was made from. */
  readonly catalogue: string;
  /** The hash of the release that it was made from; absent for a catalogue that was never released. */
  readonly contentHash?: string;
  /** The locale of its texts. */
  readonly locale: string;
  readonly things: readonly SearchThing[];
  readonly codes: CodeTable;
  readonly words: SavedWords;
}

/** What a search asks: made once for a release and a locale, and never changed. */
export interface SearchIndex {
  /** The catalogue that it was made from. */
  readonly catalogue: string;
  /** The hash of the release that it was made from; absent for a catalogue that was never released. */
  readonly contentHash?: string;
  /** The locale of its texts. */
  readonly locale: string;
  /** How many things can be found. */
  readonly size: number;
  /** Gives it as plain data; `JSON.stringify` of the index does the same. */
  readonly toJSON: () => SavedSearchIndex;
}

/** What is behind an index. */
export interface SearchEngine {
  readonly things: readonly SearchThing[];
  readonly codes: CodeTable;
  readonly words: WordIndex;
}

const engines = /* @__PURE__ */ new WeakMap<SearchIndex, SearchEngine>();

/** What is said of an index beside its engine. */
export type SearchHead = Pick<SearchIndex, 'catalogue' | 'contentHash' | 'locale'>;

/** Makes the index of an engine. */
export function makeSearchIndex(head: SearchHead, engine: SearchEngine): SearchIndex {
  const { things, codes, words } = engine;
  const toJSON = (): SavedSearchIndex => ({ search: 1, ...head, things, codes, words: saveWords(words) });
  const index: SearchIndex = Object.freeze({ ...head, size: things.length, toJSON });
  engines.set(index, engine);
  return index;
}

/** Gives the engine of an index; undefined for what is none. */
export function engineOf(index: SearchIndex): SearchEngine | undefined {
  return engines.get(index);
}
