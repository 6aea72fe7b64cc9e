/** The table of words as plain data, small and fast to read. */
import { packNumbers, unpackNumbers } from './pack-numbers.js';
import { packTexts, unpackTexts } from './pack-texts.js';
import { finishWordTable, type WordTable } from './word-table.js';

/** The words as plain data: three texts, which the functions of this package read. */
export interface SavedWords {
  /** The terms. */
  readonly terms: string;
  /** How many things have each. */
  readonly counts: string;
  /** For each of these, how far its number is from the one before, and in which fields the term stands. */
  readonly owners: string;
}

const bits = 32;

/** Gives the words as plain data. */
export function saveWords({ terms, starts, owners, fields }: WordTable): SavedWords {
  return {
    terms: packTexts(terms),
    counts: packNumbers(terms.map((_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0))),
    owners: packNumbers(listSteps({ starts, owners, fields })),
  };
}

function* listSteps({ starts, owners, fields }: Pick<WordTable, 'starts' | 'owners' | 'fields'>): Iterable<number> {
  for (let term = 0; term + 1 < starts.length; term += 1) {
    let before = 0;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
      const owner = owners[at] ?? 0;
      yield (owner - before) * bits + (fields[at] ?? 0);
      before = owner;
    }
  }
}

/**
 * Makes the table of words that were saved.
 *
 * @param saved - The words as plain data.
 * @param size - How many things there are.
 * @returns The table; undefined for what does not fit together.
 */
export function openWords(saved: SavedWords, size: number): WordTable | undefined {
  const terms = unpackTexts(saved.terms);
  const counts = unpackNumbers(saved.counts);
  const steps = unpackNumbers(saved.owners);
  if (counts.length !== terms.length) return undefined;
  const [starts, owners, fields]: [number[], number[], number[]] = [[0], [], []];
  for (const count of counts) {
    let owner = 0;
    for (let left = count; left > 0; left -= 1) {
      const step = steps[owners.length] ?? Number.NaN;
      owner += Math.floor(step / bits);
      // Whatever was written, no number may lead to a thing that is not there.
      if (!(owner < size)) return undefined;
      owners.push(owner);
      fields.push(step % bits);
    }
    starts.push(owners.length);
  }
  return steps.length === owners.length ? finishWordTable({ terms, starts, owners, fields }, size) : undefined;
}
