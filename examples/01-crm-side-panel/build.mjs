// Bundles the panel for the browser: `node examples/01-crm-side-panel/build.mjs OUT`, then serve OUT with release.json and customer.json in it.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createRelease } from 'onecatalogue';
import { loadCatalogue } from 'onecatalogue/load';

const out = process.argv[2] ?? 'crm-side-panel';
const here = import.meta.dirname;
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [join(here, 'main.js')],
  outfile: join(out, 'bundle.js'),
  bundle: true,
  format: 'esm',
  platform: 'browser',
  minify: true,
  logLevel: 'silent',
});
for (const name of ['index.html', 'panel.css']) copyFileSync(join(here, name), join(out, name));

const { catalogue, issues } = await loadCatalogue(join(here, '../acme-telecom'));
if (catalogue === undefined) throw new Error(issues.map(issue => issue.message).join('\n'));
const release = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-11-01', author: 'ada', reason: 'the panel' });
writeFileSync(join(out, 'release.json'), JSON.stringify(release));
copyFileSync(join(here, '../acme-customers/ada-okafor.json'), join(out, 'customer.json'));
console.log(`The panel is in ${out}.`);
