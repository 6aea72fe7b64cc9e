// Imports two versions of a Kill Bill catalogue as releases, asks what a customer of the first pays, and writes the XML again.
import { readFileSync } from 'node:fs';
import { createRelease, indexCatalogue, quoteHolding } from 'onecatalogue';
import { exportKillBill, importKillBillVersions } from 'onecatalogue/interchange/killbill';

const read = file => ({ file, text: readFileSync(new URL(file, import.meta.url), 'utf8') });
const { versions, files } = importKillBillVersions([read('storage-2.xml'), read('storage-1.xml')]);
for (const { file, report } of files) {
  for (const { severity, message } of report.issues) console.log(`${file}: ${severity}: ${message}`);
}
if (versions.length === 0) process.exit(1);

const releases = [];
for (const { catalogue, effectiveFrom } of versions) {
  const parent = releases.at(-1);
  const options = { version: `1.${releases.length}.0`, effectiveFrom, author: 'ada', reason: 'Imported from Kill Bill' };
  releases.push(createRelease(catalogue, parent === undefined ? options : { ...options, parent }));
}
const index = indexCatalogue(releases[1], { earlier: [releases[0]] });
const holding = { id: 'h1', offer: 'Vault', pricePlan: 'vault-monthly', status: 'active', start: '2026-02-01', release: 1 };
const customer = { id: 'c1', currency: 'EUR', facts: {}, holdings: [holding] };
for (const at of ['2026-08-15', '2026-09-15']) {
  const quote = quoteHolding(index, { customer, holding, at });
  if (quote.kind === 'priced')
    console.log(`${at}: ${quote.recurring.map(({ total, period }) => `${total} ${quote.currency} ${period}`).join(', ')}`);
}
const exported = exportKillBill(versions[1].catalogue);
console.log(`${exported.files[0].name}: ${exported.report.lost.length} fields lost`);
