import { CatalogueError } from '../kernel/catalogue-error.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeCodeTable } from './code-table.js';
import { listDocuments } from './list-documents.js';
import { makeSearchIndex, type SearchIndex } from './search-index.js';
import { makeThingTable } from './thing-table.js';
import { makeWordTable } from './word-table.js';

/**
 * Makes a search index over the offers, products, price plans, help texts and upsell rules of a catalogue in one locale. Drafts are left out.
 * It is made once for a release, and can be kept with it: `JSON.stringify` writes it, `openSearchIndex` reads it.
 *
 * @param index - The catalogue, as `indexCatalogue` or `openRelease` gives it.
 * @param locale - The locale of the texts, one of the catalogue's; its default one when absent. A text that is missing in it is found in
 *   the default one.
 * @returns The index that `searchCatalogue` asks.
 * @throws `unknown-locale` for one that the catalogue does not have.
 * @example
 * const english = indexForSearch(index, 'en')
 * searchCatalogue(english, 'fibre 100')[0]?.id // => 'fibre-100'
 * throws(() => indexForSearch(index, 'xx')) // => 'unknown-locale'
 */
export function indexForSearch(index: CatalogueIndex, locale: string = index.catalogue.defaultLocale): SearchIndex {
  const { catalogue, release } = index;
  if (!catalogue.locales.includes(locale)) {
    const known = catalogue.locales.map(one => `\`${one}\``).join(', ');
    throw new CatalogueError('unknown-locale', `the catalogue has no locale \`${locale}\`: it has ${known}`, { locale });
  }
  const documents = listDocuments(index, locale);
  const head = { catalogue: catalogue.id, locale, ...(release === undefined ? {} : { contentHash: release.contentHash }) };
  return makeSearchIndex(head, {
    things: makeThingTable(documents.map(({ thing }) => Object.freeze(thing))),
    codes: makeCodeTable(documents),
    words: makeWordTable(documents, locale),
  });
}
