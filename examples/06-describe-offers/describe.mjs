// Says what a rep needs to know of an offer: `node examples/06-describe-offers/describe.mjs [OFFER] [LOCALE]`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareOffers, describeOffer, findOffers, indexCatalogue, readCustomer } from 'onecatalogue';
import { loadCatalogue } from 'onecatalogue/load';

const here = import.meta.dirname;
const [offer = 'fibre-300', locale = 'en'] = process.argv.slice(2);
const { catalogue, issues } = await loadCatalogue(join(here, '../acme-telecom'));
if (catalogue === undefined) throw new Error(issues.map(issue => issue.message).join('\n'));
const index = indexCatalogue(catalogue);
const customer = readCustomer(index, JSON.parse(readFileSync(join(here, '../acme-customers/ada-okafor.json'), 'utf8')));
if (!customer.ok) throw new Error(customer.issues.map(issue => issue.message).join('\n'));

const described = describeOffer(index, offer, { at: '2026-12-01', channel: 'phone', locale, customer: customer.value });

// Each part has its sentences beside it; a text that is not there in the locale says which one it is in.
const say = words => {
  for (const { text, locale: used } of words) console.log(`  ${text}${used === locale ? '' : ` [${used}]`}`);
};
console.log(described.name.text);
for (const feature of described.features) console.log(`  ${feature.name.text}: ${feature.words.map(({ text }) => text).join(' ')}`);
for (const { name, words } of described.prices) {
  console.log(name.text);
  say(words);
}
for (const { words } of described.customer?.changes ?? []) say(words);
for (const { words } of described.missing) say([words]);

// The same as data: what leaving after a year costs.
const { exit } = described.prices[0];
console.log(exit?.kind === 'priced' ? exit.steps.find(({ months }) => months === 12) : exit);

// The cheapest lines with 5G, side by side.
const query = {
  at: '2026-12-01',
  channel: 'phone',
  currency: 'GBP',
  family: 'mobile-line',
  features: [{ feature: 'five-g' }],
  sort: 'price',
  locale,
};
const found = findOffers(index, query);
const offers = found.offers.slice(0, 2).map(one => one.offer);
const compared = compareOffers(index, offers, { at: '2026-12-01', locale, customer: customer.value });
for (const { label, cells } of compared.rows.filter(({ isSame }) => !isSame))
  console.log(`${label.text}: ${cells.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' | ')}`);
for (const { words } of compared.breakEvens) say(words);
console.log(found.total, found.leftOut);
