// Imports an operator's catalogue and asks what a server costs with more memory, by the month and a year ahead.
import { readFileSync } from 'node:fs';
import { indexCatalogue, quoteOffer } from 'onecatalogue';
import { importOvh } from 'onecatalogue/interchange/ovh';

const file = new URL('catalogue.json', import.meta.url);
const { catalogue, report } = importOvh(readFileSync(file, 'utf8'), { file: 'catalogue.json' });
for (const { severity, message } of report.issues) console.log(`${severity}: ${message}`);
if (catalogue === undefined) process.exit(1);
console.log(`${catalogue.offers.length} offers, ${catalogue.pricePlans.length} price plans, ${report.lost.length} fields lost`);

const index = indexCatalogue(catalogue);
const members = { 'ram-32g-a': 0, 'ram-64g-a': 1 };
for (const pricePlan of catalogue.offers[0].pricePlans) {
  const quote = quoteOffer(index, { offer: 'server-a-eu', pricePlan, members, at: '2026-12-01' });
  if (quote.kind !== 'priced') continue;
  const again = quote.recurring.map(({ total, period }) => `${total} ${period}`).join(', ');
  console.log(`${pricePlan}: today ${quote.dueToday.total} ${quote.currency}, then ${again}, term ${quote.term}`);
}
