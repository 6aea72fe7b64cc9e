// One edit, a diff and the hashes of a large catalogue, against what is used for each otherwise.
import { createHash } from 'node:crypto';
import jsonPatch from 'fast-json-patch';
import { produce } from 'immer';
import microdiff from 'microdiff';
import { createRelease, diffCatalogues, editCatalogue, openRelease, verifyRelease } from '../../dist/index.js';
import { makePlanCatalogue } from '../data/make-plans.mjs';
import { fasterRow, measureTimes, proveEqual, timesRow } from '../measure.mjs';

// A third of the entities each: products, offers, price plans.
const large = 100_000;
const middling = 15_000;

export async function* measureRows() {
  const catalogue = makePlanCatalogue(Math.ceil(large / 3));
  yield* measureEdit(catalogue);
  yield* measureDiff(catalogue);
  yield* measureHashes();
}

async function* measureEdit(catalogue) {
  const { id } = catalogue.offers[777];
  const record = Object.fromEntries(
    ['products', 'offers', 'pricePlans'].flatMap(name => catalogue[name].map(thing => [`${name}/${thing.id}`, thing])),
  );
  let name = 0;
  const ours = () => {
    name += 1;
    return editCatalogue(catalogue, draft =>
      draft.offer(id, offer => {
        offer.name = `Name ${name}`;
      }),
    ).after;
  };
  const theirs = () => {
    name += 1;
    return produce(record, draft => {
      draft[`offers/${id}`].name = `Name ${name}`;
    });
  };
  const unlike = (before, after) => before.filter((thing, at) => thing !== after[at]).length;
  const [edited, produced] = [ours(), theirs()];
  proveEqual(
    'things that an edit makes anew',
    unlike(catalogue.offers, edited.offers),
    unlike(Object.values(record), Object.values(produced)),
  );
  proveEqual('an edit', { ...edited.offers[777], name: '' }, { ...produced[`offers/${id}`], name: '' });
  const times = await measureTimes({ ours: () => repeat(ours, 20), theirs }, { rounds: 7 });
  yield fasterRow({
    name: 'one edit',
    size: large,
    ns: times.ours / 20,
    against: 'immer, one record of all',
    againstNs: times.theirs,
    least: 100,
  });
}

async function* measureDiff(before) {
  const { after } = editCatalogue(before, draft => {
    for (let at = 0; at < 100; at += 1)
      draft.offer(before.offers[at * 300].id, offer => {
        offer.name = `Renamed ${at}`;
      });
  });
  const subjects = {
    ours: () => diffCatalogues(before, after),
    'fast-json-patch': () => jsonPatch.compare(before, after),
    microdiff: () => microdiff(before, after, { cyclesFix: false }),
  };
  const places = Object.fromEntries(Object.entries(subjects).map(([name, subject]) => [name, subject().map(sayChange)]));
  proveEqual('a diff by fast-json-patch', places.ours.toSorted(), places['fast-json-patch'].toSorted());
  proveEqual('a diff by microdiff', places.ours.toSorted(), places.microdiff.toSorted());
  const times = await measureTimes(subjects, { rounds: 7, roundsOf: { 'fast-json-patch': 2, microdiff: 2 } });
  const rivals = ['fast-json-patch', 'microdiff'].toSorted((a, b) => times[a] - times[b]);
  for (const against of rivals) {
    yield fasterRow({
      name: 'diff of 100 changes, the rest shared',
      size: large,
      ns: times.ours,
      against,
      againstNs: times[against],
      least: 50,
    });
  }
}

function sayChange({ path, after, value }) {
  return `${typeof path === 'string' ? path : `/${path.join('/')}`} ${after ?? value}`;
}

async function* measureHashes() {
  const rounds = 5;
  const catalogue = makePlanCatalogue(middling / 3);
  const options = { version: '1.0.0', effectiveFrom: '2026-01-01', author: 'bench', reason: 'Measured' };
  const text = JSON.stringify(catalogue);
  const release = JSON.stringify(createRelease(JSON.parse(text), options));
  const canonical = createHash('sha256')
    .update(JSON.stringify(sortKeys(catalogue)))
    .digest('hex');
  proveEqual('the hash of a release', JSON.parse(release).contentHash, `sha256:${canonical}`);
  proveEqual('a verified release', verifyRelease(JSON.parse(release)), []);
  // Data of its own for each round, so that nothing can be remembered from the one before.
  const fresh = source => Array.from({ length: rounds + 1 }, () => JSON.parse(source));
  const [catalogues, releases] = [fresh(text), fresh(release)];
  const times = await measureTimes(
    {
      parse: () => JSON.parse(text),
      parseRelease: () => JSON.parse(release),
      hash: () => createRelease(catalogues.pop(), options),
      verify: () => verifyRelease(releases.pop()),
      open: () => openRelease(JSON.parse(release)),
    },
    { rounds },
  );
  const row = { size: middling, against: 'JSON.parse' };
  yield timesRow({ ...row, name: 'hash of everything: a release is made', ns: times.hash, againstNs: times.parse, most: 2 });
  yield timesRow({ ...row, name: 'verify a release', ns: times.verify, againstNs: times.parseRelease, most: 0.3 });
  yield timesRow({ ...row, name: 'open a release: parse, verify, index', ns: times.open, againstNs: times.parseRelease, most: 2.5 });
}

function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  );
}

function repeat(work, times) {
  let last;
  for (let turn = 0; turn < times; turn += 1) last = work();
  return last;
}
