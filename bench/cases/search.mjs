// The search index against JSON.parse of what it is made from, at 10,000 and 100,000 offers: making, saving, opening, asking. An operator's real
// catalogue is measured by the case `import`. Results are proven first: the offer that is looked for must be found.
import { indexCatalogue } from '../../dist/index.js';
import { indexForSearch, openSearchIndex, searchCatalogue } from '../../dist/search.js';
import { makeOfferCatalogue } from '../data/make-offers.mjs';
import { bytesRow, limitRow, measureTimes, timesRow } from '../measure.mjs';

const against = 'JSON.parse of the catalogue';

export async function* measureRows() {
  for (const size of [10_000, 100_000]) yield* measureGenerated(size);
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
    { parse: () => JSON.parse(text), make: () => indexForSearch(index), open: () => openSearchIndex(JSON.parse(saved)) },
    rounds,
  );
  const row = { size, against, againstNs: times.parse };
  yield timesRow({ ...row, name: 'make the search index', ns: times.make });
  yield timesRow({ ...row, name: 'open a saved search index', ns: times.open });
  const asked = {
    name: names.map(({ name }) => name),
    'mistyped name': typed,
    'first letters': names.map(({ name }, at) => name.slice(0, 1 + (at % 4))),
    code: names.map(({ id }) => id),
    'words of a description': names.map(({ description }) =>
      description
        .split(' ')
        .slice(0, 1 + (description.length % 5))
        .join(' '),
    ),
    'words that nothing has': names.map(({ name }) => [...name].reverse().join('x')),
  };
  for (const [what, texts] of Object.entries(asked)) {
    const { usual, slowest } = measureEach(texts, one => searchCatalogue(searchIndex, one));
    yield timesRow({ ...row, name: `one search by ${what}, usually`, ns: usual });
    yield limitRow({
      ...row,
      name: `one search by ${what}, the slowest of ${texts.length}`,
      ns: slowest,
      mostNs: size > 10_000 ? 50e6 : 5e6,
    });
  }
  yield bytesRow({
    name: 'the saved search index',
    size,
    bytes: saved.length,
    against: 'the catalogue as JSON',
    againstBytes: text.length,
  });
}

// Of each question the least of several times, since a search is so short that the machine's pauses would be measured instead.
function measureEach(texts, ask) {
  const times = texts.map(text => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 4; round += 1) {
      const start = process.hrtime.bigint();
      ask(text);
      least = Math.min(least, Number(process.hrtime.bigint() - start));
    }
    return least;
  });
  times.sort((a, b) => a - b);
  return { usual: times[times.length >> 1], slowest: times.at(-1) };
}

function proveFound(searchIndex, text, id) {
  if (!searchCatalogue(searchIndex, text, { limit: 3 }).some(hit => hit.id === id)) throw new Error(`“${text}” does not find ${id}`);
}
