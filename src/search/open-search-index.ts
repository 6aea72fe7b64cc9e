import { CatalogueError } from '../kernel/catalogue-error.js';
import { isRecord } from '../kernel/is-record.js';
import { openCodes } from './code-table.js';
import { openWords } from './save-words.js';
import { makeSearchIndex, type SavedSearchIndex, type SearchEngine, type SearchIndex } from './search-index.js';
import { openThings } from './thing-table.js';

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
  const engine = isSaved(data) ? openEngine(data) : undefined;
  if (engine === undefined || !isSaved(data))
    throw new CatalogueError('not-a-search-index', 'not a search index: pass what `JSON.parse` gives of one that was saved');
  const { catalogue, contentHash, locale } = data;
  return makeSearchIndex({ catalogue, locale, ...(contentHash === undefined ? {} : { contentHash }) }, engine);
}

function openEngine(saved: SavedSearchIndex): SearchEngine | undefined {
  const things = openThings(saved.things);
  const codes = openCodes(saved.codes);
  const words = things === undefined ? undefined : openWords(saved.words, things.size);
  return things === undefined || codes === undefined || words === undefined ? undefined : { things, codes, words };
}

function isSaved(data: unknown): data is SavedSearchIndex {
  if (!isRecord(data) || data['search'] !== 1) return false;
  const { catalogue, contentHash, locale, things, codes, words } = data;
  const isNamed =
    typeof catalogue === 'string' && typeof locale === 'string' && (contentHash === undefined || typeof contentHash === 'string');
  return (
    isNamed &&
    hasTexts(codes, ['keys', 'owners', 'fields']) &&
    hasTexts(words, ['terms', 'counts', 'owners']) &&
    hasTexts(things, ['kinds', 'statuses', 'locales', 'positions']) &&
    hasTextLists(things, ['localeNames', 'ids', 'names'])
  );
}

function hasTexts(data: unknown, names: readonly string[]): boolean {
  return isRecord(data) && names.every(name => typeof data[name] === 'string');
}

function hasTextLists(data: unknown, names: readonly string[]): boolean {
  const isList = (list: unknown): boolean => Array.isArray(list) && list.every(text => typeof text === 'string' || text === null);
  return isRecord(data) && names.every(name => isList(data[name]));
}
