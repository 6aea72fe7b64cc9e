import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { listSoldProducts } from '../sold-products.js';

export const sup001MissingSupport: Rule = {
  code: 'SUP001',
  slug: 'missing-support',
  purpose: 'A product is sold and nobody says how a customer gets help.',
  why: 'A rep who is asked about a fault has nothing to say.',
  help: 'Add `support` with at least one channel.',
  check: findUnsupported,
};

function* findUnsupported(context: RuleContext): Iterable<Finding> {
  for (const { product, path } of listSoldProducts(context)) {
    if (product.support !== undefined && product.support.channels.length > 0) continue;
    yield {
      path: product.support === undefined ? path : [...path, 'support'],
      message: `Product ${context.nameOf(product)} is sold, but there is no way to get help with it.`,
    };
  }
}
