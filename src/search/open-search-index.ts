import { CatalogueError } from '../kernel/catalogue-error.js';
import { isRecord } from '../kernel/is-record.js';
import { makeSearchIndex, type SavedSearchIndex, type SearchIndex } from './search-index.js';
import { openWords } from './word-index.js';

/**
 * Opens a search index that was saved.
 *
 * @param data - What `JSON.parse` gave of a saved index.
 * @returns The index that `searchCatalogue` asks. Whether it belongs to the release that is open is told by its `contentHash`.
 * @throws `not-a-search-index` for anything else.
 * @example
 * const saved = JSON.stringify(indexForSearch(index, 'en'))
 * searchCatalogue(openSearchIndex(JSON.parse(saved)), 'fibre 100')[0]?.id // => 'fibre-100'
 * throws(() => openSearchIndex({})) // => 'not-a-search-index'
 */
export function openSearchIndex(data: unknown): SearchIndex {
  if (!isSaved(data)) throw notAnIndex();
  const { catalogue, contentHash, locale, things, codes, words } = data;
  const head = { catalogue, locale, ...(contentHash === undefined ? {} : { contentHash }) };
  try {
    return makeSearchIndex(head, { things, codes, words: openWords(words, locale) });
  } catch (error) {
    // What the engine throws says nothing of search indexes.
    if (error instanceof CatalogueError) throw error;
    throw notAnIndex();
  }
}

function notAnIndex(): CatalogueError {
  return new CatalogueError('not-a-search-index', 'not a search index: pass what `JSON.parse` gives of one that was saved');
}

function isSaved(data: unknown): data is SavedSearchIndex {
  if (!isRecord(data) || data['search'] !== 1) return false;
  const { catalogue, locale, things, codes, words } = data;
  const areLists = isRecord(codes) && ['keys', 'owners', 'fields'].every(name => Array.isArray(codes[name]));
  return typeof catalogue === 'string' && typeof locale === 'string' && Array.isArray(things) && areLists && isRecord(words);
}
