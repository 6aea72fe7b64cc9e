// Loading with a check of every shape and a place for every finding, against parsing alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { loadCatalogue } from '../../dist/load.js';
import { makePlanCatalogue } from '../data/make-plans.mjs';
import { measureTimes, proveEqual, timesRow } from '../measure.mjs';

const plans = { json: 5000, yaml: 1000 };

export async function* measureRows() {
  const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-bench-'));
  try {
    const files = { json: join(folder, 'catalogue.json'), yaml: join(folder, 'catalogue.yaml') };
    writeFileSync(files.json, JSON.stringify(makePlanCatalogue(plans.json), undefined, 2));
    // Texts in quotes: an amount that looks like a number would be read as one.
    writeFileSync(files.yaml, dump(makePlanCatalogue(plans.yaml), { forceQuotes: true, noRefs: true }));
    const parseJson = () => JSON.parse(readFileSync(files.json, 'utf8'));
    const parseYaml = () => load(readFileSync(files.yaml, 'utf8'));
    proveEqual('the catalogue in JSON', await readWhole(files.json), parseJson());
    proveEqual('the catalogue in YAML', await readWhole(files.yaml), parseYaml());
    const times = await measureTimes(
      { json: () => loadCatalogue(files.json), parseJson, yaml: () => loadCatalogue(files.yaml), parseYaml },
      { rounds: 5 },
    );
    yield timesRow({
      name: 'load and shape check, JSON',
      size: plans.json * 3,
      ns: times.json,
      against: 'JSON.parse',
      againstNs: times.parseJson,
      most: 3,
    });
    yield timesRow({
      name: 'load and shape check, YAML',
      size: plans.yaml * 3,
      ns: times.yaml,
      against: 'js-yaml',
      againstNs: times.parseYaml,
      most: 1.5,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readWhole(file) {
  const { catalogue, issues } = await loadCatalogue(file);
  if (catalogue === undefined) throw new Error(`${file}: ${issues[0]?.message}`);
  return catalogue;
}
