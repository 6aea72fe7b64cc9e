// The whole flow with any copy of the query entry: opens a release, asks for upsells, why one of them is or is not there, and what if
// more were known; plain script text, so that a realm or a page can run it too.
// biome-ignore lint/correctness/noUnusedVariables: whoever runs this text calls it
function ask(query, data) {
  const index = query.openRelease(data.release);
  const customer = query.readCustomer(index, data.customer);
  if (!customer.ok) throw new Error(JSON.stringify(customer.issues));
  const context = { at: '2026-11-24T10:00:00Z', channel: 'shop', currency: 'GBP' };
  return {
    found: query.findUpsells(index, customer.value, { ...context, detail: 'full' }),
    explained: query.explainUpsell(index, customer.value, 'go-50', context),
    otherwise: query.whatIf(index, customer.value, { facts: { dataUsedGb: '2' } }, context),
  };
}
