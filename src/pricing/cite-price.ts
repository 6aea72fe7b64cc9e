import type { FoundPrice } from './choose-price.js';
import type { PriceCitation } from './quote.js';
import { priceModelOf, type RatedPrice } from './rate-price.js';

/** Says which price of its charge was used. */
export function citePrice(choice: FoundPrice, rating?: RatedPrice): PriceCitation {
  const { price, position } = choice;
  const limit = rating?.limit;
  return {
    position,
    model: priceModelOf(price) ?? 'onRequest',
    ...(price.scope === undefined ? {} : { scope: price.scope }),
    ...(price.validFor === undefined ? {} : { validFor: price.validFor }),
    ...(limit === undefined ? {} : { limit }),
  };
}
