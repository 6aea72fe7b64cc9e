import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { listSoldProducts } from '../sold-products.js';

export const prv001NoProvisioning: Rule = {
  code: 'PRV001',
  slug: 'no-provisioning',
  purpose: 'A product is sold and nobody says how it is brought to work.',
  why: 'The order is taken, and then nobody knows what to do or how long it takes.',
  help: 'Add `provisioning` with its steps or its lead time.',
  check: findUnprovided,
};

function* findUnprovided(context: RuleContext): Iterable<Finding> {
  for (const { product, path } of listSoldProducts(context)) {
    if (product.provisioning !== undefined) continue;
    yield { path, message: `Product ${context.nameOf(product)} can be sold, but nothing says how it is delivered.` };
  }
}
