// The quickstart: a catalogue through its whole life, in one run. Nothing is left behind, and no network is used.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadExample } from './load-example.mjs';
import { loadSaas } from './load-saas.mjs';
import { runMainJob } from './main-job.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

// A folder of real pricings, for those who have it; the example stands for everyone else.
const corpus = process.env.CATALOGUE_CORPUS;
const subjects = [...(corpus !== undefined && existsSync(corpus) ? [loadSaas(corpus)] : []), await loadExample()];

for (const subject of subjects) await runMainJob(subject, { limit: subjects.length > 1 ? 1 : 2 });

console.log(`Try next, with your own change in between:
  node dist/cli.js validate examples/acme-telecom
  node dist/cli.js upsell examples/acme-telecom --customer examples/acme-customers/ada-okafor.json --at 2026-12-01
  node dist/cli.js init my-catalogue`);
