// Imports a spreadsheet of prices, writes its findings beside the cells, and once they are mended asks for a price and writes the sheet again.
import { readFileSync } from 'node:fs';
import { indexCatalogue, quoteOffer } from 'onecatalogue';
import { annotateCsv, exportCsv, importCsv } from 'onecatalogue/interchange/csv';

const text = readFileSync(new URL('prices.csv', import.meta.url), 'utf8');
const { report } = importCsv(text, { file: 'prices.csv' });
for (const { message, help } of report.issues) console.log(`${message} ${help}`);
console.log(annotateCsv(text, report.issues).split('\n')[2]);

// Somebody corrects the cell in the spreadsheet.
const { catalogue } = importCsv(text.replace('49,00', '49.00'), { file: 'prices.csv' });
if (catalogue === undefined) process.exit(1);
const index = indexCatalogue(catalogue);
const fibre = quoteOffer(index, { offer: 'fibre-100', at: '2026-12-01' });
const calls = quoteOffer(index, { offer: 'calls', at: '2026-12-01', quantities: { minute: '150' } });
for (const quote of [fibre, calls]) {
  if (quote.kind === 'priced')
    console.log(`${quote.offer}: today ${quote.dueToday.total}, then ${quote.recurring[0]?.total} ${quote.currency} a month`);
}
console.log(exportCsv(catalogue).files[0]?.text.split('\n')[1]);
