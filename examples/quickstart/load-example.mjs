// The example of this package: an invented operator, written in YAML, with customers in JSON.
import { readFileSync } from 'node:fs';
import { loadCatalogue } from 'onecatalogue/load';

const customer = name => JSON.parse(readFileSync(`examples/acme-customers/${name}.json`, 'utf8'));

/** The example with an edit to make and three customers to ask about. */
export async function loadExample() {
  return {
    name: 'Acme Telecom, from examples/acme-telecom',
    loaded: await loadCatalogue('examples/acme-telecom'),
    profile: 'strict',
    edit: {
      says: 'Fibre 100 costs £2.00 more for new customers, and has another name',
      recipe: draft => {
        draft.pricePlan('fibre-100-monthly', plan => {
          const [charge] = plan.phases[0].charges;
          charge.prices.find(price => price.currency === 'GBP').flat = '31.99';
          // Who has it keeps the price that they were sold; a release that does not say so is refused.
          plan.existingSubscribers = { mode: 'keep' };
        });
        draft.offer('fibre-100', offer => {
          offer.name.en = 'Fibre 100 Classic';
        });
      },
    },
    customers: ['ada-okafor', 'james-whitfield', 'birgit-vogel'].map(customer),
    context: { at: '2026-12-01', channel: 'phone' },
  };
}
