// Files of other systems against JSON.parse: an operator's real catalogue (where CATALOGUE_CORPUS is set) from its file to its findings and an
// answer, in time and memory; TMF620 and Kill Bill as our own exports and a generator write them. Results are proven first: every offer must come.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { indexCatalogue, parseCatalogue, validateCatalogue } from '../../dist/index.js';
import { importKillBill } from '../../dist/interchange/killbill.js';
import { importOvh } from '../../dist/interchange/ovh.js';
import { exportTmf620, importTmf620 } from '../../dist/interchange/tmf620.js';
import { indexForSearch, searchCatalogue } from '../../dist/search.js';
import { makeKillBillText } from '../data/make-kill-bill.mjs';
import { makePlanCatalogue } from '../data/make-plans.mjs';
import { bytesRow, measureHeap, measureTimes, timesRow } from '../measure.mjs';

const against = 'JSON.parse of the file';

export async function* measureRows() {
  const corpus = process.env.CATALOGUE_CORPUS;
  if (corpus === undefined) console.error('skipped: the largest OVH catalogue (CATALOGUE_CORPUS names no folder)');
  else yield* measureOvh(corpus);
  yield* measureTmf620(1000);
  yield* measureKillBill(3000);
}

async function* measureOvh(corpus) {
  const files = readdirSync(join(corpus, 'ovh')).filter(name => name.endsWith('.json'));
  const [largest] = files.map(name => join(corpus, 'ovh', name)).sort((a, b) => statSync(b).size - statSync(a).size);
  const text = readFileSync(largest, 'utf8');
  const read = () => catalogueOf(importOvh(text));
  const validate = catalogue => validateCatalogue(catalogue, { at: '2026-12-01' });
  const catalogue = read();
  const searchIndex = indexForSearch(indexCatalogue(catalogue));
  const [{ id }] = catalogue.offers;
  if (searchCatalogue(searchIndex, id)[0]?.id !== id) throw new Error(`${id} is not found`);
  const whole = () => {
    const found = read();
    return [validate(found), searchCatalogue(indexForSearch(indexCatalogue(found)), id)];
  };
  const times = await measureTimes(
    {
      parse: () => JSON.parse(text),
      import: read,
      validate: () => validate(catalogue),
      index: () => indexForSearch(indexCatalogue(catalogue)),
      search: () => searchCatalogue(searchIndex, id),
      whole,
    },
    { rounds: 7 },
  );
  const row = { size: text.length, against, againstNs: times.parse };
  yield timesRow({ ...row, name: 'import the largest OVH catalogue', ns: times.import });
  yield timesRow({ ...row, name: 'validate it, recommended', ns: times.validate });
  yield timesRow({ ...row, name: 'make its search index', ns: times.index });
  yield timesRow({ ...row, name: 'one search in it', ns: times.search });
  yield timesRow({ ...row, name: 'all of it: import, validate, index, search', ns: times.whole });
  const kept = { size: 3, against, againstBytes: measureHeap(() => JSON.parse(text), 3) };
  yield bytesRow({ ...kept, name: 'one kept import of it', bytes: measureHeap(read, 3) });
  const peak = { size: 1, against: `a process that parses it`, againstBytes: peakOf(largest, 'JSON.parse(text)') };
  yield bytesRow({ ...peak, name: 'peak of a process that imports it', bytes: peakOf(largest, 'importOvh(text)') });
  const all =
    "const { catalogue } = importOvh(text); validateCatalogue(catalogue, { at: '2026-12-01' }); indexForSearch(indexCatalogue(catalogue))";
  yield bytesRow({ ...peak, name: 'peak of a process that does all of it', bytes: peakOf(largest, all) });
}

// The most memory that a process ever had, the program itself included.
function peakOf(file, work) {
  const dist = name => JSON.stringify(new URL(`../../dist/${name}.js`, import.meta.url).href);
  const script = `
    import { readFileSync } from 'node:fs';
    import { indexCatalogue, validateCatalogue } from ${dist('index')};
    import { importOvh } from ${dist('interchange/ovh')};
    import { indexForSearch } from ${dist('search')};
    const text = readFileSync(${JSON.stringify(file)}, 'utf8');
    ${work};
    console.log(process.resourceUsage().maxRSS * 1024);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function* measureTmf620(size) {
  const made = parseCatalogue(makePlanCatalogue(size));
  if (!made.ok) throw new Error(made.issues[0].message);
  const [{ text }] = exportTmf620(made.value).files;
  const read = () => catalogueOf(importTmf620(text));
  if (read().offers.length !== size) throw new Error('an offer is missing');
  const times = await measureTimes({ parse: () => JSON.parse(text), import: read }, { rounds: 3 });
  yield timesRow({ name: 'import TMF620', size: text.length, ns: times.import, against, againstNs: times.parse });
}

// There is no JSON of it: what it is measured against is the catalogue that comes of it.
async function* measureKillBill(size) {
  const text = makeKillBillText(size);
  const read = () => catalogueOf(importKillBill(text));
  const json = JSON.stringify(read());
  if (read().offers.length !== size) throw new Error('an offer is missing');
  const times = await measureTimes({ parse: () => JSON.parse(json), import: read }, { rounds: 3 });
  const row = { size: text.length, against: 'JSON.parse of the catalogue', againstNs: times.parse };
  yield timesRow({ ...row, name: 'import Kill Bill', ns: times.import });
}

function catalogueOf({ catalogue, report }) {
  if (catalogue === undefined) throw new Error(report.issues[0]?.message ?? 'not imported');
  return catalogue;
}
