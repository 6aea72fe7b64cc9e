import { parseDecimal } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Feature, FeatureValue } from '../../model/feature.js';
import type { Product } from '../../model/product.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';
import { listSoldProducts } from '../sold-products.js';

export const prv012LimitOfNothing: Rule = {
  code: 'PRV012',
  slug: 'limit-of-nothing',
  purpose: 'A product includes a feature, but the limit of its use is zero.',
  needs: ['whole'],
  why: 'The customer is told that it is included and cannot use it once.',
  help: 'Give the limit a value for this product, or say that it does not have the feature.',
  check: findEmptyLimits,
};

function* findEmptyLimits(context: RuleContext): Iterable<Finding> {
  const sold = listSoldProducts(context);
  const raised = new Set(sold.flatMap(({ product }) => (product.kind === 'addOn' ? raisedBy(product) : [])));
  // What an add-on raises is of use with the add-on.
  const limits = context.catalogue.features.filter(({ id, linkedFeatures }) => linkedFeatures !== undefined && !raised.has(id));
  for (const { product, path } of sold) {
    if (product.kind !== 'base' && product.kind !== 'standalone') continue;
    for (const limit of limits) {
      const included = isNone(amountOf(product, limit)) ? includedOf(context, product, limit) : [];
      if (included.length === 0) continue;
      const names = sayList(included.slice(0, 5).map(context.nameOf), 'and');
      yield {
        path,
        message: `Product ${context.nameOf(product)} includes ${names}, but ${context.nameOf(limit)} is 0 there, so that nothing of it can be used.`,
        data: { limit: limit.id, features: included.map(({ id }) => id) },
        identity: limit.id,
      };
    }
  }
}

function raisedBy({ features = {} }: Product): readonly string[] {
  return Object.entries(features).flatMap(([id, value]) => (isNone(value) ? [] : [id]));
}

function includedOf({ index }: RuleContext, product: Product, { linkedFeatures = [] }: Feature): readonly Feature[] {
  return linkedFeatures.flatMap(id => index.features.get(id) ?? []).filter(feature => amountOf(product, feature) === true);
}

function amountOf({ features = {} }: Product, feature: Feature): FeatureValue | undefined {
  return Object.hasOwn(features, feature.id) ? features[feature.id] : feature.default;
}

function isNone(value: FeatureValue | undefined): boolean {
  const text = typeof value === 'object' && 'amount' in value ? value.amount : value;
  const amount = typeof text === 'string' ? parseDecimal(text) : undefined;
  return amount !== undefined && isZeroDecimal(amount);
}
