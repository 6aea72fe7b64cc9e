// Imports the tariff file of a company by a mapping of its own, asks for a price, and says what became of the fields.
import { readFileSync } from 'node:fs';
import { indexCatalogue, quoteOffer } from 'onecatalogue';
import { importOwn } from 'onecatalogue/interchange/own';
import { mapTariffs } from './map-tariffs.mjs';

const text = readFileSync(new URL('tariffs.json', import.meta.url), 'utf8');
const { catalogue, report } = importOwn(text, mapTariffs, { file: 'tariffs.json' });
for (const { severity, place, message } of report.issues) console.log(`${severity}, line ${place?.start?.line}: ${message}`);
for (const { path, note } of report.lost) console.log(`lost: /${path.join('/')}: ${note}`);
for (const { path } of report.opaque) console.log(`kept: /${path.join('/')}`);
if (catalogue === undefined) process.exit(1);

const index = indexCatalogue(catalogue);
for (const { id } of catalogue.offers) {
  const quote = quoteOffer(index, { offer: id, at: '2026-12-01' });
  const price = quote.kind === 'priced' ? `${quote.recurring[0]?.total} ${quote.currency} a month` : 'told on request';
  console.log(`${id}: ${price}`);
}
