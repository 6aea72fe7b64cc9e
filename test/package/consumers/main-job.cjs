// The main job, done with whatever copy of the package the caller loaded: parse, validate, release, open, ask, quote.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const read = name => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
const at = '2026-11-24T10:00:00Z';

exports.mainJob = ({ root, query, desk, search }) => {
  const parsed = root.parseCatalogue(read('tiny-catalogue.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const release = root.createRelease(parsed.value, { version: '1.0.0', effectiveFrom: '2026-01-01', author: 'ada', reason: 'first' });
  const index = query.openRelease(JSON.parse(JSON.stringify(release)));
  const customer = query.readCustomer(index, read('tiny-customer.json'));
  if (!customer.ok) throw new Error(JSON.stringify(customer.issues));
  return {
    errors: root.validateCatalogue(parsed.value, { at }).issues.filter(issue => issue.severity === 'error'),
    contentHash: release.contentHash,
    ranked: query.findUpsells(index, customer.value, { at, channel: 'shop', currency: 'GBP' }).ranked,
    quote: query.quoteOffer(index, { offer: 'go-50', at, currency: 'GBP' }),
    described: desk.describeOffer(index, 'go-50', { at, currency: 'GBP' }).prices.map(({ words }) => words.map(({ text }) => text)),
    found: search.searchCatalogue(search.indexForSearch(index), 'go 50', { limit: 1 }).map(({ id }) => id),
    isOneInstance:
      root.findUpsells === query.findUpsells && root.openRelease === query.openRelease && root.describeOffer === desk.describeOffer,
  };
};
