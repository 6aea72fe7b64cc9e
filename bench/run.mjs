// npm run bench -- pricing | upsell | versioning | load | search [--json]
// Each bench is one file of cases/ that gives rows; what it is measured against is proven to give the same results first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { printHead, printJson, printRow } from './print-rows.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const known = readdirSync(`${here}cases`).map(file => file.replace(/\.mjs$/, ''));
const asked = process.argv.slice(2).filter(argument => argument !== '--json');
const isJson = process.argv.includes('--json');

const wrong = asked.filter(name => !known.includes(name));
if (asked.length === 0 || wrong.length > 0) fail(`usage: npm run bench -- ${known.join(' | ')} [--json]`);
if (!existsSync(`${here}../dist/index.js`)) fail('there is no dist: run `npm run build` first');
if (!existsSync(`${here}node_modules`)) installPeers();

if (!isJson)
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}; the least time of several rounds\n`);
for (const name of asked) {
  const { measureRows } = await import(`./cases/${name}.mjs`);
  if (!isJson) printHead(name);
  for await (const row of measureRows()) (isJson ? printJson : printRow)(name, row);
}

function installPeers() {
  console.error('installing the peers of bench/ (npm ci), once');
  const { status } = spawnSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) fail('the peers could not be installed');
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
