// The search index against JSON.parse of what it is made from, at 10,000 and 100,000 offers; with CATALOGUE_CORPUS, an operator's real catalogue
// from its file to an answer. Results are proven first: the offer that is looked for must be found.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { indexCatalogue, validateCatalogue } from '../../dist/index.js';
import { importOvh } from '../../dist/interchange/ovh.js';
import { indexForSearch, openSearchIndex, searchCatalogue } from '../../dist/search.js';
import { makeOfferCatalogue } from '../data/make-offers.mjs';
import { bytesRow, measureHeap, measureTimes, timesRow } from '../measure.mjs';

const against = 'JSON.parse of the catalogue';

export async function* measureRows() {
  for (const size of [10_000, 100_000]) yield* measureGenerated(size);
  const corpus = process.env.CATALOGUE_CORPUS;
  if (corpus === undefined) console.error('skipped: the largest OVH catalogue (CATALOGUE_CORPUS names no folder)');
  else yield* measureOvh(corpus);
}

async function* measureGenerated(size) {
  const catalogue = makeOfferCatalogue(size);
  const index = indexCatalogue(catalogue);
  const searchIndex = indexForSearch(index);
  const text = JSON.stringify(catalogue);
  const saved = JSON.stringify(searchIndex);
  const names = catalogue.offers.filter((_, at) => at % Math.ceil(size / 200) === 0);
  for (const { id, name } of names) proveFound(searchIndex, name, id);
  const typed = names.map(({ name }) => `${name.slice(0, 2)}${name.slice(3)}`);
  const rounds = { rounds: size > 10_000 ? 3 : 5 };
  const times = await measureTimes(
    {
      parse: () => JSON.parse(text),
      make: () => indexForSearch(index),
      open: () => openSearchIndex(JSON.parse(saved)),
      names: () => names.map(({ name }) => searchCatalogue(searchIndex, name)),
      typos: () => typed.map(one => searchCatalogue(searchIndex, one)),
    },
    rounds,
  );
  const row = { size, against, againstNs: times.parse };
  yield timesRow({ ...row, name: 'make the search index', ns: times.make });
  yield timesRow({ ...row, name: 'open a saved search index', ns: times.open });
  yield timesRow({ ...row, name: 'one search by name', ns: times.names / names.length });
  yield timesRow({ ...row, name: 'one search by a mistyped name', ns: times.typos / names.length });
  yield bytesRow({
    name: 'the saved search index',
    size,
    bytes: saved.length,
    against: 'the catalogue as JSON',
    againstBytes: text.length,
  });
}

async function* measureOvh(corpus) {
  const files = readdirSync(join(corpus, 'ovh')).filter(name => name.endsWith('.json'));
  const [largest] = files.map(name => join(corpus, 'ovh', name)).sort((a, b) => statSync(b).size - statSync(a).size);
  const text = readFileSync(largest, 'utf8');
  const read = () => {
    const { catalogue } = importOvh(text);
    if (catalogue === undefined) throw new Error('the catalogue is not imported');
    return catalogue;
  };
  const catalogue = read();
  const index = indexCatalogue(catalogue);
  const searchIndex = indexForSearch(index);
  const [first] = catalogue.offers;
  proveFound(searchIndex, first.id, first.id);
  const times = await measureTimes(
    {
      parse: () => JSON.parse(text),
      import: read,
      validate: () => validateCatalogue(catalogue, { at: '2026-12-01' }),
      whole: () => searchCatalogue(indexForSearch(indexCatalogue(read())), first.id),
      search: () => searchCatalogue(searchIndex, first.id),
    },
    { rounds: 3 },
  );
  const row = { size: text.length, against: 'JSON.parse of the file', againstNs: times.parse };
  yield timesRow({ ...row, name: 'import the largest OVH catalogue', ns: times.import });
  yield timesRow({ ...row, name: 'validate it, recommended', ns: times.validate });
  yield timesRow({ ...row, name: 'import, index and search it', ns: times.whole });
  yield timesRow({ ...row, name: 'one search in it', ns: times.search });
  yield bytesRow({
    name: 'one kept import of it',
    size: 3,
    bytes: measureHeap(read, 3),
    against: 'JSON.parse of the file',
    againstBytes: measureHeap(() => JSON.parse(text), 3),
  });
}

function proveFound(searchIndex, text, id) {
  if (!searchCatalogue(searchIndex, text, { limit: 3 }).some(hit => hit.id === id)) throw new Error(`“${text}” does not find ${id}`);
}
