/** What a search asks. */
import { type CodeTable, type SavedCodes, saveCodes } from './code-table.js';
import { type SavedWords, saveWords } from './save-words.js';
import type { SavedThings, ThingTable } from './thing-table.js';
import type { WordTable } from './word-table.js';

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
  /** What is shown of the things. */
  readonly things: SavedThings;
  /** Their codes and names. */
  readonly codes: SavedCodes;
  /** Their words. */
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
  readonly things: ThingTable;
  readonly codes: CodeTable;
  readonly words: WordTable;
}

const engines = /* @__PURE__ */ new WeakMap<SearchIndex, SearchEngine>();

/** What is said of an index beside its engine. */
export type SearchHead = Pick<SearchIndex, 'catalogue' | 'contentHash' | 'locale'>;

/** Makes the index of an engine. */
export function makeSearchIndex(head: SearchHead, engine: SearchEngine): SearchIndex {
  const { things, codes, words } = engine;
  const toJSON = (): SavedSearchIndex => ({ search: 1, ...head, things: things.save(), codes: saveCodes(codes), words: saveWords(words) });
  const index: SearchIndex = Object.freeze({ ...head, size: things.size, toJSON });
  engines.set(index, engine);
  return index;
}

/** Gives the engine of an index; undefined for what is none. */
export function engineOf(index: SearchIndex): SearchEngine | undefined {
  return engines.get(index);
}
