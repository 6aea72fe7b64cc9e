import { requireArgument } from '../kernel/require-argument.js';
import { type CodeRow, findCodes, findSimilarCodes } from './code-table.js';
import { findWords, type QuestionWord } from './find-words.js';
import { spellingsOf, splitWords, squashText, stemWord } from './fold-text.js';
import type { SearchHit, SearchKind, SearchOptions } from './search-hit.js';
import { engineOf, type SearchEngine, type SearchIndex } from './search-index.js';
import { searchKinds } from './thing-table.js';

/**
 * Searches a catalogue as people type: whole ids, codes and names come first, then what begins with the text, then what has all its words
 * (the last may be unfinished), then words of which a letter or two differ, and at last what has some of the words. Case, accents and
 * signs between words do not matter, and the commonest endings of words do not; tags and aliases are found like names.
 *
 * @param searchIndex - The index, of `indexForSearch` or `openSearchIndex`.
 * @param text - What was typed.
 * @param options - How many are given at most (10 when absent), and of which kinds.
 * @returns What was found, the best first; nothing for a text without letters or digits. The same question gives the same answer.
 * @throws `bad-argument` for what is no search index, a text that is none, or a limit that is no whole number above 0.
 * @example
 * const english = indexForSearch(index, 'en')
 * searchCatalogue(english, 'FIBRE-100').map(({ kind, id, by }) => [kind, id, by])[0] // => ['offer', 'fibre-100', 'exact']
 * searchCatalogue(english, 'fbre 100', { kinds: ['offer'], limit: 1 }).map(({ id, by }) => [id, by]) // => [['fibre-100', 'similar']]
 */
export function searchCatalogue(searchIndex: SearchIndex, text: string, options: SearchOptions = {}): readonly SearchHit[] {
  const { limit = 10, kinds } = options;
  const engine = engineOf(searchIndex);
  requireArgument(engine !== undefined, 'searchIndex', 'a search index: what `indexForSearch` or `openSearchIndex` gave');
  requireArgument(typeof text === 'string', 'text', 'a text');
  requireArgument(Number.isInteger(limit) && limit > 0, 'limit', 'a whole number above 0');
  const wanted = (kind: SearchKind): boolean => kinds === undefined || kinds.includes(kind);
  // Nobody types more; a text that was pasted would be looked for word by word.
  const asked = text.slice(0, longestText);
  const found = new Map<number, SearchHit>();
  const finding: Finding = { engine, found, limit, wanted };
  const key = squashText(asked);
  const words = [...new Set(splitWords(asked))].slice(0, mostWords).map(word => readWord(word, searchIndex.locale));
  addCodes(finding, key);
  // Who typed a whole code or name meant no other one.
  const isFound = [...found.values()].some(({ by }) => by === 'exact');
  for (const stage of stages) {
    if (found.size >= limit || (found.size > 0 && lastResorts.has(stage)) || (isFound && stage !== 'exact')) break;
    if (stage === 'mistypedCode') addSimilarCodes(finding, key);
    else addWords(finding, stage, words);
  }
  return Object.freeze([...found.values()]);
}

const longestText = 200;
const mostWords = 16;
// Who has so many words has them from somewhere, and without mistakes.
const mostMistyped = 8;
const stages: readonly Stage[] = ['exact', 'mistypedCode', 'similar', 'lessSimilar', 'anyWord'];
// What is farther off is looked for only where nothing is nearer.
const lastResorts: ReadonlySet<Stage> = /* @__PURE__ */ new Set(['lessSimilar', 'anyWord']);

function readWord(word: string, locale: string): QuestionWord {
  const [, ...others] = spellingsOf(word, locale);
  return [stemWord(word, locale), ...others.map(other => stemWord(other, locale))];
}

/** How things are looked for, one way after the other. */
type Stage = 'exact' | 'mistypedCode' | 'similar' | 'lessSimilar' | 'anyWord';

interface Finding {
  readonly engine: SearchEngine;
  readonly found: Map<number, SearchHit>;
  readonly limit: number;
  readonly wanted: (kind: SearchKind) => boolean;
}

// One letter begins thousands of codes; past these none is better than another.
const mostRows = 2000;

function addCodes(finding: Finding, key: string): void {
  if (key === '') return;
  const { codes } = finding.engine;
  for (const row of sortRows(finding, findCodes(codes, key, mostRows), key))
    add(finding, { owner: row.owner, by: row.key === key ? 'exact' : 'prefix', matches: [matchOf(row)] });
}

function addSimilarCodes(finding: Finding, key: string): void {
  for (const row of sortRows(finding, findSimilarCodes(finding.engine.codes, key), key))
    add(finding, { owner: row.owner, by: 'similar', matches: [matchOf(row)] });
}

function sortRows({ engine: { things }, wanted }: Finding, found: readonly CodeRow[], key: string): readonly CodeRow[] {
  const rows = found.flatMap(row => {
    const kind = things.kindOf(row.owner);
    return kind !== undefined && wanted(kind) ? [{ ...row, kind }] : [];
  });
  return rows.sort((a, b) => rankOf(a, key) - rankOf(b, key) || a.key.length - b.key.length || a.owner - b.owner);
}

// An id is meant before a name that reads like it, and what is sold before what it is made of.
function rankOf({ key: row, field, kind }: CodeRow & { readonly kind: SearchKind }, key: string): number {
  const isWhole = row === key ? 0 : 100;
  return isWhole + (field === 'name' ? 10 : 0) + searchKinds.indexOf(kind);
}

function matchOf({ field, key }: CodeRow): SearchHit['matches'][number] {
  return { field, text: key };
}

// What is sold is looked for most, and what a rule says least.
const weights: Readonly<Record<SearchKind, number>> = { offer: 1.4, product: 1.2, pricePlan: 1, help: 1, upsellRule: 0.6 };

function addWords(finding: Finding, stage: Exclude<Stage, 'mistypedCode'>, words: readonly QuestionWord[]): void {
  const { engine, found, limit, wanted } = finding;
  if (words.length === 0) return;
  const isPasted = words.length > mostMistyped;
  const hits = findWords(engine.words, {
    words,
    differing: word => (isPasted || /^\d+$/.test(word) ? 0 : differingIn[stage](word)),
    isAny: stage === 'anyWord',
    weightOf: owner => {
      const kind = engine.things.kindOf(owner);
      return kind !== undefined && wanted(kind) ? weights[kind] : 0;
    },
    limit: limit + found.size,
  });
  for (const { owner, matches } of hits) add(finding, { owner, by: stage === 'exact' ? 'words' : 'similar', matches });
}

// 200 is no mistyped 100; so numbers never differ, and of short words every other one is similar.
const differingIn: Readonly<Record<Exclude<Stage, 'mistypedCode'>, (word: string) => number>> = {
  exact: () => 0,
  similar: ({ length }) => (length >= 4 ? 1 : 0),
  lessSimilar: ({ length }) => (length > 4 ? 2 : length > 1 ? 1 : 0),
  anyWord: ({ length }) => (length >= 4 ? 1 : 0),
};

function add({ engine, found, limit }: Finding, hit: Pick<SearchHit, 'by' | 'matches'> & { readonly owner: number }): void {
  const { owner, by, matches } = hit;
  if (found.has(owner) || found.size >= limit) return;
  const thing = engine.things.thingAt(owner);
  if (thing !== undefined)
    found.set(owner, Object.freeze({ ...thing, by, matches: Object.freeze(matches.map(match => Object.freeze(match))) }));
}
