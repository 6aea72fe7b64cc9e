// Opens a release and asks for upsells with any copy of the query entry; plain script text, so that a realm or a page can run it too.
// biome-ignore lint/correctness/noUnusedVariables: whoever runs this text calls it
function ask(query, data) {
  const index = query.openRelease(data.release);
  const customer = query.readCustomer(index, data.customer);
  if (!customer.ok) throw new Error(JSON.stringify(customer.issues));
  return query.findUpsells(index, customer.value, { at: '2026-11-24T10:00:00Z', channel: 'shop', currency: 'GBP' });
}
