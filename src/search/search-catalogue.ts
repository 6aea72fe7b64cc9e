import { requireArgument } from '../kernel/require-argument.js';
import { type CodeRow, findCodes } from './code-table.js';
import { squashText } from './fold-text.js';
import type { SearchHit, SearchKind, SearchOptions } from './search-hit.js';
import { engineOf, type SearchEngine, type SearchIndex } from './search-index.js';
import { findWords, type WordHit, type WordStage } from './word-index.js';

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
  addCodes(engine, squashText(asked), { found, limit, wanted });
  for (const stage of stages) {
    if (found.size >= limit || (found.size > 0 && lastResorts.has(stage))) break;
    addWords(engine, { text: asked, stage }, { found, limit, wanted });
  }
  return Object.freeze([...found.values()]);
}

const longestText = 200;
const stages: readonly WordStage[] = ['exact', 'mistypedCode', 'similar', 'lessSimilar', 'anyWord'];
// What is farther off is looked for only where nothing is nearer.
const lastResorts: ReadonlySet<WordStage> = /* @__PURE__ */ new Set(['lessSimilar', 'anyWord']);

interface Finding {
  readonly found: Map<number, SearchHit>;
  readonly limit: number;
  readonly wanted: (kind: SearchKind) => boolean;
}

// One letter begins thousands of codes; past these none is better than another.
const mostRows = 2000;

function addCodes({ codes, things }: SearchEngine, key: string, finding: Finding): void {
  if (key === '') return;
  const rows = findCodes(codes, key, mostRows).flatMap(row => {
    const kind = things[row.owner]?.kind;
    return kind !== undefined && finding.wanted(kind) ? [{ ...row, kind }] : [];
  });
  rows.sort((a, b) => rankOf(a, key) - rankOf(b, key) || a.key.length - b.key.length || a.owner - b.owner);
  for (const row of rows)
    add(finding, things[row.owner], { number: row.owner, by: row.key === key ? 'exact' : 'prefix', matches: [matchOf(row)] });
}

const kindOrder: readonly SearchKind[] = ['offer', 'product', 'pricePlan', 'help', 'upsellRule'];

// An id is meant before a name that reads like it, and what is sold before what it is made of.
function rankOf({ key: row, field, kind }: CodeRow & { readonly kind: SearchKind }, key: string): number {
  const isWhole = row === key ? 0 : 100;
  return isWhole + (field === 'name' ? 10 : 0) + kindOrder.indexOf(kind);
}

function matchOf({ field, key }: CodeRow): SearchHit['matches'][number] {
  return { field, text: key };
}

function addWords({ things, words }: SearchEngine, asked: { readonly text: string; readonly stage: WordStage }, finding: Finding): void {
  const { text, stage } = asked;
  const kindOf = (number: number): SearchKind => things[number]?.kind ?? 'upsellRule';
  const by = stage === 'exact' ? 'words' : 'similar';
  const hits: readonly WordHit[] = findWords(words, text, { stage, kindOf, wanted: finding.wanted });
  for (const { number, words: matches } of hits) {
    if (finding.found.size >= finding.limit) return;
    add(finding, things[number], { number, by, matches });
  }
}

function add(
  { found, limit }: Finding,
  thing: SearchEngine['things'][number] | undefined,
  hit: Pick<SearchHit, 'by' | 'matches'> & { readonly number: number },
): void {
  const { number, by, matches } = hit;
  if (thing === undefined || found.has(number) || found.size >= limit) return;
  found.set(number, Object.freeze({ ...thing, by, matches: Object.freeze(matches.map(match => Object.freeze(match))) }));
}
