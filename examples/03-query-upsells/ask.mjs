// Asks what to suggest to a customer: `node examples/03-query-upsells/ask.mjs [CUSTOMER.json]`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRelease } from 'onecatalogue';
import { loadCatalogue } from 'onecatalogue/load';
import { explainUpsell, findUpsells, openRelease, readCustomer } from 'onecatalogue/query';

const here = import.meta.dirname;
const file = process.argv[2] ?? join(here, '../acme-customers/ada-okafor.json');

// A catalogue manager releases; a CRM opens the release. Here both happen in one place.
const { catalogue, issues } = await loadCatalogue(join(here, '../acme-telecom'));
if (catalogue === undefined) throw new Error(issues.map(issue => issue.message).join('\n'));
const release = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-11-01', author: 'ada', reason: 'the example' });
const index = openRelease(release);

const customer = readCustomer(index, JSON.parse(readFileSync(file, 'utf8')));
if (!customer.ok) throw new Error(customer.issues.map(issue => issue.message).join('\n'));

const context = { at: '2026-12-01', channel: 'phone' };
const answer = findUpsells(index, customer.value, context);
for (const { rank, name, price, why, say } of answer.ranked) {
  const recurring = price.recurring.map(({ amount, period }) => `${amount} ${price.currency} each ${period}`).join(', ');
  console.log(`${rank}. ${say.headline.text}\n   ${name}, ${recurring}`);
  for (const { reason, text } of why) console.log(`   because ${reason ?? text}`);
}
for (const { question, decides } of answer.ask.slice(0, 3)) {
  if (question !== undefined) console.log(`Ask: ${question} (decides ${decides})`);
}

// And why not? Every candidate of an offer has an answer.
const { candidates } = explainUpsell(index, customer.value, 'fibre-900', context);
for (const { rule, offer, outcome, suppressed } of candidates) console.log(`${offer} by ${rule}: ${suppressed?.code ?? outcome}`);
