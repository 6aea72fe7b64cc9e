import type { PricePlace } from '../list-prices.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';

export const mon012TaxBasisUnclear: Rule = {
  code: 'MON012',
  slug: 'tax-basis-unclear',
  purpose: 'Prices of one price plan in one currency are partly with tax and partly without, or partly do not say.',
  why: 'The customer is shown a total that is not the bill.',
  help: 'State all amounts of a price plan on one basis.',
  check: findMixed,
};

function* findMixed(context: RuleContext): Iterable<Finding> {
  const firsts = new Map<string, PricePlace>();
  const reported = new Set<string>();
  for (const place of context.prices()) {
    const key = JSON.stringify([place.path[1], place.price.currency]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, place);
    else if (basisOf(first) !== basisOf(place) && !reported.has(key)) {
      reported.add(key);
      const { currency } = place.price;
      yield {
        path: place.path,
        message: `Price plan ${context.nameOf(place.plan)} mixes tax bases in ${currency}: charge ${context.nameOf(first.charge)} ${sayBasis(first)}, charge ${context.nameOf(place.charge)} ${sayBasis(place)}.`,
        related: [{ path: first.path, message: `${sayChargeFirst(context, first)} ${sayBasis(first)}.` }],
        data: { currency, bases: [basisOf(first) ?? null, basisOf(place) ?? null] },
        identity: `${place.plan.id}/${currency}`,
      };
    }
  }
}

function basisOf({ price, plan }: PricePlace): boolean | undefined {
  return price.taxIncluded ?? plan.taxIncluded;
}

function sayBasis(place: PricePlace): string {
  const basis = basisOf(place);
  if (basis === undefined) return 'does not say';
  return basis ? 'includes tax' : 'does not include tax';
}
