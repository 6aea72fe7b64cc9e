import { compareFeatures } from '../../lookup/compare-features.js';
import type { Product } from '../../model/product.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';
import { listSoldProducts } from '../sold-products.js';

export const dup010AddOnGivesNothing: Rule = {
  code: 'DUP010',
  slug: 'add-on-gives-nothing',
  purpose: 'An add-on gives nothing that the products it goes with do not have already.',
  needs: ['whole'],
  why: 'The customer pays for what is included.',
  help: 'Delete it, say what more it gives, or take it out of the products.',
  check: findUseless,
};

function* findUseless(context: RuleContext): Iterable<Finding> {
  const sold = listSoldProducts(context);
  const bases = sold.filter(({ product }) => product.kind === 'base' || product.kind === 'standalone').map(({ product }) => product);
  for (const { product, path } of sold) {
    const values = Object.values(product.features ?? {});
    // What adds to an allowance gives something.
    if (product.kind !== 'addOn' || values.length === 0 || values.some(value => typeof value === 'object' && 'add' in value)) continue;
    const hosts = hostsOf(product, bases);
    if (hosts.length === 0 || !hosts.every(host => addsNothing(context, host, product))) continue;
    const names = sayList(hosts.slice(0, 5).map(context.nameOf), 'and');
    yield {
      path: [...path, 'features'],
      message: `Add-on ${context.nameOf(product)} gives nothing that ${names} ${hosts.length === 1 ? 'does' : 'do'} not have already.`,
      data: { hosts: hosts.map(({ id }) => id) },
    };
  }
}

// Those that it requires one of; all of them where it requires none.
function hostsOf({ relationships = [] }: Product, bases: readonly Product[]): readonly Product[] {
  const required = relationships.flatMap(({ kind, target, anyOf, of }) =>
    kind === 'requires' ? [target ?? [], anyOf ?? [], of ?? []].flat() : [],
  );
  const named = bases.filter(({ id }) => required.includes(id));
  return named.length > 0 ? named : bases;
}

function addsNothing({ index, catalogue }: RuleContext, host: Product, addOn: Product): boolean {
  const { gained, changed } = compareFeatures(index, { before: [host], after: [host, addOn], locale: catalogue.defaultLocale });
  return gained.length === 0 && changed.length === 0;
}
