/** The words of all documents, found exactly, by their beginning, or with letters that differ. */
import MiniSearch, { type AsPlainObject, type Options, type SearchOptions as QueryOptions, type SearchResult } from 'minisearch';
import { splitForIndex, splitWords, squashText, stemWord } from './fold-text.js';
import { type SearchDocument, type WordField, wordFields } from './search-document.js';
import type { SearchKind } from './search-hit.js';

/** The words of all documents. */
export type WordIndex = MiniSearch<IndexedDocument>;

/** The words as plain data, as the engine keeps them. */
export type SavedWords = Readonly<Record<string, unknown>>;

/** A document as it is indexed. */
export interface IndexedDocument extends Readonly<Record<WordField, string>> {
  /** Its number. */
  readonly number: number;
  /** Its id as one word, for ids that are mistyped. */
  readonly id: string;
}

/** A document that was found by words. */
export interface WordHit {
  readonly number: number;
  readonly words: readonly { readonly field: WordField | 'id'; readonly text: string }[];
}

/** How words are looked for: the stages are tried one after the other. */
export type WordStage = 'exact' | 'mistypedCode' | 'similar' | 'lessSimilar' | 'anyWord';

/**
 * Indexes the words of documents.
 *
 * @param documents - The documents, by number.
 * @param locale - The locale of their texts.
 * @returns The index.
 */
export function indexWords(documents: readonly SearchDocument[], locale: string): WordIndex {
  const index = new MiniSearch<IndexedDocument>(optionsFor(locale));
  index.addAll(documents.map(({ thing, words }, number) => ({ number, id: thing.kind === 'help' ? '' : squashText(thing.id), ...words })));
  return index;
}

/**
 * Gives the words as plain data.
 *
 * @param index - The words.
 * @returns What `openWords` takes.
 */
export function saveWords(index: WordIndex): SavedWords {
  return { ...index.toJSON() };
}

/**
 * Makes the index of words that were saved.
 *
 * @param saved - The words as plain data.
 * @param locale - The locale of their texts.
 * @returns The index.
 */
export function openWords(saved: SavedWords, locale: string): WordIndex {
  // what the engine wrote is what it reads; anything else it refuses
  return MiniSearch.loadJS<IndexedDocument>(saved as unknown as AsPlainObject, optionsFor(locale));
}

// Both the word and its stem are indexed, so a question asks for the stem alone.
function optionsFor(locale: string): Options<IndexedDocument> {
  return {
    fields: ['id', ...wordFields],
    idField: 'number',
    tokenize: splitForIndex,
    processTerm: word => {
      const stem = stemWord(word, locale);
      return stem === word ? word : [word, stem];
    },
    searchOptions: {
      tokenize: splitWords,
      processTerm: word => stemWord(word, locale),
      boost: { name: 4, tag: 3, about: 1.5, description: 1 },
    },
  };
}

/**
 * Finds documents by words.
 *
 * @param index - The words.
 * @param text - What was typed.
 * @param how - The stage, the kind of each document, and what is looked for.
 * @returns The documents, the best one first.
 */
export function findWords(index: WordIndex, text: string, how: WordQuestion): readonly WordHit[] {
  const { stage, kindOf, wanted } = how;
  const results = index.search(stage === 'mistypedCode' ? squashText(text) : text, {
    ...queryOf[stage],
    filter: ({ id }: SearchResult) => wanted(kindOf(Number(id))),
    boostDocument: (id: unknown) => weights[kindOf(Number(id))],
  });
  return results.map(({ id, match }) => ({ number: Number(id), words: wordsOf(match) }));
}

/** How documents are looked for. */
export interface WordQuestion {
  readonly stage: WordStage;
  readonly kindOf: (number: number) => SearchKind;
  readonly wanted: (kind: SearchKind) => boolean;
}

// What is sold is looked for most, and what a rule says least.
const weights: Readonly<Record<SearchKind, number>> = { offer: 1.4, product: 1.2, pricePlan: 1, help: 1, upsellRule: 0.6 };

// What begins with one or two letters is half a catalogue, and 200 is no mistyped 100.
const isBeginning = (word: string, at: number, all: readonly string[]): boolean =>
  at === all.length - 1 && (word.length > 2 || /^\d\d$/.test(word));
const canDiffer = (word: string): boolean => word.length >= 4 && !/^\d+$/.test(word);
const allWords: QueryOptions = { combineWith: 'AND', fields: [...wordFields], prefix: isBeginning };

const queryOf: Readonly<Record<WordStage, QueryOptions>> = {
  exact: allWords,
  similar: { ...allWords, fuzzy: word => (canDiffer(word) ? 1 : false) },
  // Two letters that changed places are two that differ.
  lessSimilar: { ...allWords, fuzzy: word => (canDiffer(word) ? (word.length > 4 ? 2 : 1) : false) },
  mistypedCode: { fields: ['id'], fuzzy: word => (word.length >= 4 ? 1 : false) },
  anyWord: { ...allWords, combineWith: 'OR', fuzzy: word => (canDiffer(word) ? 1 : false) },
};

function wordsOf(match: Readonly<Record<string, readonly string[]>>): WordHit['words'] {
  const found = Object.entries(match).flatMap(([text, fields]) =>
    (['id', ...wordFields] as const).filter(field => fields.includes(field)).map(field => ({ field, text })),
  );
  // A stem beside the word that it is of says nothing more.
  return found.filter(
    ({ field, text }) => !found.some(other => other.field === field && other.text !== text && other.text.startsWith(text)),
  );
}
