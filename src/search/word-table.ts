/** Every word with the things that have it, and where: lists of numbers, since objects for each would take ten times as much. */
import { compareText } from '../kernel/compare-text.js';
import { splitForIndex, stemWord } from './fold-text.js';
import { type SearchDocument, wordFields } from './search-document.js';

/** The words of all things. */
export interface WordTable {
  /** The words and their stems, folded and sorted. */
  readonly terms: readonly string[];
  /** Where the things of each term begin in the two lists below; one more for the end. */
  readonly starts: readonly number[];
  /** The numbers of things, ascending for each term. */
  readonly owners: readonly number[];
  /** In which fields of the thing the term stands: one bit for each of `wordFields`. */
  readonly fields: readonly number[];
  /** How many terms the name of each thing has. */
  readonly nameLengths: readonly number[];
}

/**
 * Makes the table.
 *
 * @param documents - The documents, by number.
 * @param locale - The locale of their texts.
 * @returns The table.
 */
export function makeWordTable(documents: readonly SearchDocument[], locale: string): WordTable {
  const gathering: Gathering = { locale, terms: new Map(), ofWords: new Map() };
  for (const [owner, { words }] of documents.entries()) {
    for (const [position, field] of wordFields.entries()) {
      for (const word of splitForIndex(words[field])) {
        for (const term of termsOf(gathering, word)) addOwner(term, owner, 1 << position);
      }
    }
  }
  return flatten([...gathering.terms.values()], documents.length);
}

/** A term with the things that have it. */
interface Term {
  readonly text: string;
  readonly owners: number[];
  readonly fields: number[];
}

interface Gathering {
  readonly locale: string;
  readonly terms: Map<string, Term>;
  /** A word and its stem, by the word: most words come again and again. */
  readonly ofWords: Map<string, readonly Term[]>;
}

function termsOf({ locale, terms, ofWords }: Gathering, word: string): readonly Term[] {
  const known = ofWords.get(word);
  if (known !== undefined) return known;
  const found = [...new Set([word, stemWord(word, locale)])].map(text => {
    const term = terms.get(text) ?? { text, owners: [], fields: [] };
    terms.set(text, term);
    return term;
  });
  ofWords.set(word, found);
  return found;
}

function addOwner({ owners, fields }: Term, owner: number, field: number): void {
  const last = owners.length - 1;
  if (owners[last] === owner) fields[last] = (fields[last] ?? 0) | field;
  else {
    owners.push(owner);
    fields.push(field);
  }
}

function flatten(terms: readonly Term[], size: number): WordTable {
  const sorted = terms.toSorted((a, b) => compareText(a.text, b.text));
  const [starts, owners, fields]: [number[], number[], number[]] = [[0], [], []];
  for (const term of sorted) {
    for (const owner of term.owners) owners.push(owner);
    for (const field of term.fields) fields.push(field);
    starts.push(owners.length);
  }
  return finishWordTable({ terms: sorted.map(({ text }) => text), starts, owners, fields }, size);
}

/** The bit of the name among the fields. */
export const nameBit: number = 1 << wordFields.indexOf('name');

/** Adds what can be worked out from the rest. */
export function finishWordTable(table: Omit<WordTable, 'nameLengths'>, size: number): WordTable {
  const nameLengths = new Array<number>(size).fill(0);
  for (let at = 0; at < table.owners.length; at += 1) {
    const owner = table.owners[at] ?? 0;
    if (((table.fields[at] ?? 0) & nameBit) !== 0) nameLengths[owner] = (nameLengths[owner] ?? 0) + 1;
  }
  return { ...table, nameLengths };
}
