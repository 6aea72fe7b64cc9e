/** Things by words: exactly, by the beginning of the last, or with letters that differ. */
import { findFirst } from './find-first.js';
import { findSimilar } from './find-similar.js';
import { type WordField, wordFields } from './search-document.js';
import { nameBit, type WordTable } from './word-table.js';

/** A word as it was typed, then what else it may stand for. */
export type QuestionWord = readonly [typed: string, ...others: string[]];

/** How things are looked for. */
export interface WordQuestion {
  /** The words, folded and without their endings, each in the spellings that it may stand for; the last may be unfinished. */
  readonly words: readonly QuestionWord[];
  /** How many letters of a word may differ. */
  readonly differing: (word: string) => number;
  /** Whether some of the words are enough. */
  readonly isAny: boolean;
  /** What a thing counts; zero for one that is not looked for. */
  readonly weightOf: (owner: number) => number;
  /** How many are given at most. */
  readonly limit: number;
}

/** A thing that was found by words. */
export interface WordHit {
  readonly owner: number;
  readonly matches: readonly { readonly field: WordField; readonly text: string }[];
}

/**
 * Finds things by words.
 *
 * @param table - The words of all things.
 * @param question - What is looked for.
 * @returns The things, the best one first; of equals the one with the lower number.
 */
export function findWords(table: WordTable, question: WordQuestion): readonly WordHit[] {
  const wanted = question.words.map((_, at) => listCandidates(table, question, at));
  // The rarest word first: what does not have it need not be looked at again.
  const order = [...wanted.keys()].sort((a, b) => countOf(table, wanted[a]) - countOf(table, wanted[b]) || a - b);
  const size = table.nameLengths.length;
  const tally: Tally = { words: new Uint8Array(size), scores: new Float64Array(size), best: new Float64Array(size) };
  const any: number[] = [];
  let owners: readonly number[] = [];
  for (const [step, at] of order.entries()) {
    owners = scoreWord(table, wanted[at] ?? [], { tally, asked: question.isAny ? undefined : step });
    if (question.isAny) for (const owner of owners) any.push(owner);
    else if (owners.length === 0) return [];
  }
  const found = question.isAny ? [...new Set(any)] : owners;
  return pickBest(found, tally, question).map(owner => ({ owner, matches: matchesOf(table, wanted, owner) }));
}

/** What the things have come to so far. */
interface Tally {
  /** How many of the words each has. */
  readonly words: Uint8Array;
  readonly scores: Float64Array;
  /** What one word comes to; zero again after each. */
  readonly best: Float64Array;
}

/** A term that may be meant by a word. */
interface Candidate {
  readonly term: number;
  /** 1 for the word itself, less for what is longer or differs. */
  readonly closeness: number;
}

function listCandidates(table: WordTable, { words, differing }: WordQuestion, at: number): readonly Candidate[] {
  const found = new Map<number, number>();
  const isLast = at === words.length - 1;
  for (const spelling of words[at] ?? []) addWritten(table, found, { word: spelling, isUnfinished: isLast && isBeginning(spelling) });
  const [typed = ''] = words[at] ?? [];
  const most = differing(typed);
  for (const { at: term, distance } of most > 0 ? findSimilar(table.terms, typed, most) : []) {
    if (!found.has(term)) found.set(term, (0.6 * typed.length) / (typed.length + 2 * distance));
  }
  return [...found].map(([term, closeness]) => ({ term, closeness }));
}

interface Written {
  readonly word: string;
  readonly isUnfinished: boolean;
}

function addWritten({ terms }: WordTable, found: Map<number, number>, { word, isUnfinished }: Written): void {
  const first = findFirst(terms, word);
  if (terms[first] === word) found.set(first, 1);
  if (!isUnfinished) return;
  for (let term = first; terms[term]?.startsWith(word); term += 1) {
    const longer = (terms[term]?.length ?? 0) - word.length;
    if (longer > 0) found.set(term, (0.75 * word.length) / (word.length + 0.3 * longer));
  }
}

// What begins with one or two letters is half a catalogue, but not with two digits.
function isBeginning(word: string): boolean {
  return word.length > 2 || /^\d\d$/.test(word);
}

function countOf({ starts }: WordTable, candidates: readonly Candidate[] = []): number {
  return candidates.reduce((sum, { term }) => sum + (starts[term + 1] ?? 0) - (starts[term] ?? 0), 0);
}

interface Scoring {
  readonly tally: Tally;
  /** How many words a thing must have to be looked at; absent: any number. */
  readonly asked: number | undefined;
}

// Adds what a word comes to, of several terms that it may mean the best one, and gives the things that have it.
function scoreWord(
  { starts, owners, fields, nameLengths }: WordTable,
  candidates: readonly Candidate[],
  { tally: { words, scores, best }, asked }: Scoring,
): readonly number[] {
  const touched: number[] = [];
  for (const { term, closeness } of candidates) {
    const [from, until] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const rarity = closeness * Math.log(1 + (nameLengths.length - (until - from) + 0.5) / (until - from + 0.5));
    for (let at = from; at < until; at += 1) {
      const owner = owners[at] ?? 0;
      if (asked !== undefined && words[owner] !== asked) continue;
      const before = best[owner] ?? 0;
      const score = rarity * weightOf(fields[at] ?? 0, nameLengths[owner] ?? 0);
      if (before === 0) touched.push(owner);
      if (score > before) best[owner] = score;
    }
  }
  for (const owner of touched) {
    words[owner] = (words[owner] ?? 0) + 1;
    scores[owner] = (scores[owner] ?? 0) + (best[owner] ?? 0);
    best[owner] = 0;
  }
  return touched;
}

const fieldWeights: Readonly<Record<WordField, number>> = { name: 4, tag: 3, id: 2, about: 1.5, description: 1 };
const weights: readonly number[] = /* @__PURE__ */ wordFields.map(field => fieldWeights[field]);
const usualNameLength = 4;

// Of two names with the word, the shorter one says more of it.
function weightOf(fields: number, nameLength: number): number {
  let weight = 0;
  for (let position = 0; position < weights.length; position += 1) if ((fields & (1 << position)) !== 0) weight += weights[position] ?? 0;
  const shortness = (fields & nameBit) === 0 ? 0 : fieldWeights.name * (2.2 / (1.36 + (0.84 * nameLength) / usualNameLength) - 1);
  return weight + shortness;
}

function pickBest(owners: readonly number[], { words, scores }: Tally, { weightOf: weigh, limit }: WordQuestion): readonly number[] {
  const ranked = owners.flatMap(owner => {
    const weight = weigh(owner);
    return weight === 0 ? [] : [{ owner, words: words[owner] ?? 0, score: weight * (scores[owner] ?? 0) }];
  });
  ranked.sort((a, b) => b.words - a.words || b.score - a.score || a.owner - b.owner);
  return ranked.slice(0, limit).map(({ owner }) => owner);
}

function matchesOf(table: WordTable, wanted: readonly (readonly Candidate[])[], owner: number): WordHit['matches'] {
  const found = new Map<string, WordHit['matches'][number]>();
  for (const { term } of wanted.flat()) {
    const text = table.terms[term] ?? '';
    for (const field of fieldsOf(table, term, owner)) found.set(`${field} ${text}`, { field, text });
  }
  const matches = [...found.values()];
  // A stem beside the word that it is of says nothing more.
  return matches.filter(
    ({ field, text }) => !matches.some(other => other.field === field && other.text !== text && other.text.startsWith(text)),
  );
}

function fieldsOf({ starts, owners, fields }: WordTable, term: number, owner: number): readonly WordField[] {
  let [low, high] = [starts[term] ?? 0, starts[term + 1] ?? 0];
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle] ?? 0) < owner) low = middle + 1;
    else high = middle;
  }
  if (low >= end || owners[low] !== owner) return [];
  return wordFields.filter((_, position) => ((fields[low] ?? 0) & (1 << position)) !== 0);
}
