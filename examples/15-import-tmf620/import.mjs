// Imports TMF620 resources of three lists as one catalogue, asks what a bundle costs, and writes the resources again.
import { readFileSync } from 'node:fs';
import { editCatalogue, indexCatalogue, quoteOffer } from 'onecatalogue';
import { exportTmf620, importTmf620Files } from 'onecatalogue/interchange/tmf620';

const names = ['productSpecification.json', 'productOffering.json', 'productOfferingPrice.json'];
const files = names.map(name => ({ name, text: readFileSync(new URL(name, import.meta.url), 'utf8') }));
const { catalogue, report } = importTmf620Files(files, { id: 'home' });
for (const { severity, message } of report.issues) console.log(`${severity}: ${message}`);
if (catalogue === undefined) process.exit(1);

const quote = quoteOffer(indexCatalogue(catalogue), { offer: 'fast-home', at: '2026-12-01', currency: 'EUR' });
if (quote.kind === 'priced') {
  console.log(`today ${quote.dueToday.total}, then ${quote.recurring.map(({ total, period }) => `${total} ${period}`)}`);
  for (const { text, gross, amount } of quote.recurring.flatMap(({ lines }) => lines))
    console.log(`  ${text ?? 'Wi-Fi'}: ${gross} less its discounts ${amount}`);
}

// What the catalogue has no word for, such as the brand, comes back; what was edited in it is written.
const { after } = editCatalogue(catalogue, draft => {
  draft.offer('fast-home', offer => {
    offer.name = 'Fast home 2027';
  });
});
const exported = exportTmf620(after, { version: '5.0', files: 'each' });
for (const { name, text } of exported.files) {
  const said = JSON.parse(text).map(resource => [resource.name, resource.brand, resource.version].filter(Boolean).join(' / '));
  console.log(`${name}: ${said.join(', ')}`);
}
console.log(`${exported.report.lost.length} fields lost`);
