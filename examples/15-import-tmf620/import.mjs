// Imports TMF620 resources of three lists as one catalogue, asks what a bundle costs, and writes the resources again.
import { readFileSync } from 'node:fs';
import { editCatalogue, indexCatalogue, quoteOffer } from 'onecatalogue';
import { exportTmf620, importTmf620Files } from 'onecatalogue/interchange/tmf620';

const names = ['productSpecification.json', 'productOffering.json', 'productOfferingPrice.json'];
const files = names.map(name => ({ name, text: readFileSync(new URL(name, import.meta.url), 'utf8') }));
const { catalogue, report } = importTmf620Files(files, { id: 'home' });
for (const { severity, message } of report.issues) console.log(`${severity}: ${message}`);
if (catalogue === undefined) process.exit(1);

const { kind, dueNow, recurring } = quoteOffer(indexCatalogue(catalogue), {
  offer: 'fast-home',
  at: '2026-12-01',
  term: 'two-years',
  currency: 'EUR',
});
console.log(
  kind,
  JSON.stringify({ dueNow, recurring }, (name, value) => (name === 'lines' ? undefined : value)),
);

// What the catalogue has no word for, such as the brand, comes back; what was edited in it is written.
const { after } = editCatalogue(catalogue, draft => {
  draft.offer('fast-home', offer => {
    offer.name = 'Fast home 2027';
  });
});
const exported = exportTmf620(after, { version: '5.0', files: 'each' });
for (const { name, text } of exported.files)
  console.log(
    name,
    JSON.parse(text).map(({ name: called, brand, version }) => [called, brand, version].filter(Boolean).join(' / ')),
  );
console.log(`${exported.report.lost.length} fields lost`);
