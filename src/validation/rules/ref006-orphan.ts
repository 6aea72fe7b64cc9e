import type { Path } from '../../kernel/issue.js';
import type { GlobalTarget } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const ref006Orphan: Rule = {
  code: 'REF006',
  slug: 'orphan',
  purpose: 'Something is defined and used by nothing.',
  needs: ['whole'],
  why: 'What nobody uses is still read, translated and asked about.',
  help: 'Delete it, retire it, or use it.',
  check: findOrphans,
};

function* findOrphans(context: RuleContext): Iterable<Finding> {
  const { catalogue } = context;
  const used = findUsed(context);
  const isUsed = (collection: GlobalTarget, at: number): boolean => used.get(collection)?.has(at) ?? false;
  for (const [at, product] of catalogue.products.entries()) {
    const isSold = catalogue.offers.length === 0 || context.index.offersOfProduct.has(product.id) || isUsed('products', at);
    if (product.status === 'active' && !isSold) yield report(['products', at], `Product ${context.nameOf(product)} is sold by no offer.`);
  }
  for (const [at, plan] of catalogue.pricePlans.entries()) {
    if (plan.status !== 'active' || isUsed('pricePlans', at)) continue;
    yield report(['pricePlans', at], `Price plan ${context.nameOf(plan)} is used by no offer.`);
  }
  for (const [at, offer] of catalogue.offers.entries()) {
    if (offer.status !== 'active' || offer.sellable !== false || isUsed('offers', at)) continue;
    yield report(['offers', at], `Offer ${context.nameOf(offer)} is sold only as part of another offer, but no offer contains it.`);
  }
  for (const [at, feature] of catalogue.features.entries()) {
    if (feature.default !== undefined || isUsed('features', at)) continue;
    yield report(['features', at], `Feature ${context.nameOf(feature)} is of no product.`);
  }
  for (const [at, list] of (catalogue.priceLists ?? []).entries()) {
    if (list.default === true || isUsed('priceLists', at)) continue;
    yield report(['priceLists', at], `No price plan stands on the price list ${context.nameOf(list)}.`);
  }
}

// The positions of what is referred to, by collection.
function findUsed(context: RuleContext): ReadonlyMap<unknown, ReadonlySet<unknown>> {
  const used = new Map<unknown, Set<unknown>>();
  for (const { target, path } of context.references()) {
    if (target === undefined || target.length !== 2 || isOwn(target, path)) continue;
    const [collection, at] = target;
    const known = used.get(collection);
    if (known === undefined) used.set(collection, new Set([at]));
    else known.add(at);
  }
  return used;
}

function report(path: Path, message: string): Finding {
  return { path, message };
}

// What only points to itself is not used by it.
function isOwn(target: Path, path: Path): boolean {
  return target[0] === path[0] && target[1] === path[1];
}
