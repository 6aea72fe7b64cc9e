// The entry `onecatalogue/search`: full text over a catalogue, with nothing beside it.

export type { CodeTable } from './search/code-table.js';
export { indexForSearch } from './search/index-for-search.js';
export { openSearchIndex } from './search/open-search-index.js';
export { searchCatalogue } from './search/search-catalogue.js';
export type { SearchThing } from './search/search-document.js';
export type { SearchField, SearchHit, SearchKind, SearchOptions } from './search/search-hit.js';
export type { SavedSearchIndex, SearchIndex } from './search/search-index.js';
export type { SavedWords } from './search/word-index.js';
