import { isObtainable } from '../is-obtainable.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';

export const bnd011Unsatisfiable: Rule = {
  code: 'BND011',
  slug: 'unsatisfiable',
  purpose: 'An offer requires things that cannot be had together, or that exclude it.',
  needs: ['whole'],
  why: 'It stands in every list, and every order of it is refused.',
  help: 'Change what it requires, or what excludes it.',
  check: findUnobtainable,
};

function* findUnobtainable(context: RuleContext): Iterable<Finding> {
  const { catalogue, index, nameOf } = context;
  for (const [at, offer] of catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    const { required, isPossible } = isObtainable(index, offer);
    if (isPossible) continue;
    const names = sayList(required.slice(0, 6).map(nameOf), 'and');
    const product = offer.product === undefined ? undefined : context.targets().products.get(offer.product);
    yield {
      path: ['offers', at],
      message: `Offer ${nameOf(offer)} can never be bought: there is no way to have it with what it needs (${names}) and with nothing that excludes it.`,
      ...(product === undefined ? {} : { related: [{ path: product, message: 'What its product requires and excludes.' }] }),
      data: { required: required.map(({ id }) => id) },
    };
  }
}
