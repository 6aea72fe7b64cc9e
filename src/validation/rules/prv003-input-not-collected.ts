import type { Offer } from '../../model/offer.js';
import type { Product } from '../../model/product.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { listSoldProducts } from '../sold-products.js';

export const prv003InputNotCollected: Rule = {
  code: 'PRV003',
  slug: 'input-not-collected',
  purpose: 'A product needs a value that nobody gives: the customer does not choose it, no offer fixes it, and there is no usual one.',
  why: 'The order stops after the sale, and somebody calls the customer to ask.',
  help: 'Let the customer choose it (`configurable: true`), give it a default, or fix it in the offer.',
  check: findUncollected,
};

function* findUncollected(context: RuleContext): Iterable<Finding> {
  for (const { product, path } of listSoldProducts(context)) {
    for (const [at, { id, name, min = 0, configurable, default: usual }] of (product.characteristics ?? []).entries()) {
      if (min === 0 || configurable === true || usual !== undefined) continue;
      const offer = offersOf(context, product).find(
        ({ characteristics }) => characteristics === undefined || !Object.hasOwn(characteristics, id),
      );
      if (offer === undefined) continue;
      const message = `Product ${context.nameOf(product)} needs ${context.nameOf({ id, name })}, but an order of offer ${context.nameOf(offer)} does not give it.`;
      yield { path: [...path, 'characteristics', at], message, data: { characteristic: id, offer: offer.id } };
    }
  }
}

function offersOf({ index }: RuleContext, { id, aliases = [] }: Product): readonly Offer[] {
  return [id, ...aliases].flatMap(name => index.offersOfProduct.get(name) ?? []).filter(({ status }) => status === 'active');
}
