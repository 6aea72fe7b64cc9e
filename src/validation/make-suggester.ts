/** "Did you mean …?", for many words and many candidates. */
import { closestWord } from '../kernel/closest-word.js';

/** Finds the known word that a mistyped one most likely stands for. */
export type Suggest = (word: string, known: SuggestionSource) => string | undefined;

/** Words that would have been right. */
export interface SuggestionSource {
  /** What the words are; those of one group are prepared once. */
  readonly group: string;
  readonly words: () => Iterable<string>;
}

/**
 * Makes a finder of suggestions. A word that differs only in case, spaces, hyphens or underscores is found at once; other slips are looked for
 * among the words that begin or end alike, as long as the work stays in proportion: a catalogue of nothing but slips gets no more suggestions.
 *
 * @returns The finder.
 */
export function makeSuggester(): Suggest {
  const prepared = new Map<string, PreparedWords>();
  let left = mostComparisons;
  return (word, { group, words }) => {
    const known = prepared.get(group) ?? prepareWords(words());
    prepared.set(group, known);
    const plain = known.byPlainForm.get(plainForm(word));
    if (plain !== undefined) return plain;
    const alike = new Set([...(known.byFirst.get(firstOf(word)) ?? []), ...(known.byLast.get(lastOf(word)) ?? [])]);
    if (alike.size > left) return undefined;
    left -= alike.size;
    return closestWord(word, alike);
  };
}

const mostComparisons = 20_000;

interface PreparedWords {
  readonly byPlainForm: ReadonlyMap<string, string>;
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

function prepareWords(words: Iterable<string>): PreparedWords {
  const byPlainForm = new Map<string, string>();
  const byFirst = new Map<string, string[]>();
  const byLast = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (!byPlainForm.has(plainForm(word))) byPlainForm.set(plainForm(word), word);
    file(byFirst, firstOf(word), word);
    file(byLast, lastOf(word), word);
  }
  return { byPlainForm, byFirst, byLast };
}

function file(groups: Map<string, string[]>, key: string, word: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [word]);
  else group.push(word);
}

function plainForm(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

function firstOf(word: string): string {
  return word.slice(0, 1).toLowerCase();
}

function lastOf(word: string): string {
  return word.slice(-1).toLowerCase();
}
