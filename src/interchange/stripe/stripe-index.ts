/** What was read, found by the ids at Stripe. */
import type { StripeData, StripePrice, StripeProduct } from './stripe-data.js';

/** An index of what was read. */
export interface StripeIndex {
  readonly products: ReadonlyMap<string, StripeProduct>;
  readonly pricesOf: ReadonlyMap<string, readonly StripePrice[]>;
  /** The ids of the features of a product. */
  readonly featuresOf: ReadonlyMap<string, readonly string[]>;
}

/** Indexes what was read. */
export function indexStripe({ products, prices, productFeatures }: StripeData): StripeIndex {
  return {
    products: new Map(products.map(product => [product.id, product])),
    pricesOf: groupBy(
      prices,
      ({ product }) => product,
      price => price,
    ),
    featuresOf: groupBy(
      productFeatures,
      ({ product }) => product,
      ({ feature }) => feature,
    ),
  };
}

function groupBy<Thing, Value>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  pick: (thing: Thing) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [pick(thing)]);
    else group.push(pick(thing));
  }
  return groups;
}
