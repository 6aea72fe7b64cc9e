import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';
import { sayList } from '../say-thing.js';

export const mon004CurrencyNotForMarket: Rule = {
  code: 'MON004',
  slug: 'currency-not-for-market',
  purpose: 'A price is for a market that is not billed in its currency.',
  why: 'Nobody is ever billed by it, and the market may be left without a price.',
  help: 'State the price in a currency of the market, or add the currency to the market.',
  check: findMisplaced,
};

function* findMisplaced(context: RuleContext): Iterable<Finding> {
  const markets = new Map(context.catalogue.markets.map(market => [market.id, market]));
  for (const place of context.prices()) {
    const { price, path } = place;
    const market = price.scope?.market === undefined ? undefined : markets.get(price.scope.market);
    if (market === undefined || market.currencies.length === 0 || market.currencies.includes(price.currency)) continue;
    const billed = sayList(market.currencies, 'or');
    const message = `${sayChargeFirst(context, place)} has a price in ${price.currency} for ${context.nameOf(market)}, where people are billed in ${billed}.`;
    yield { path: [...path, 'currency'], message, data: { currency: price.currency, market: market.id, currencies: market.currencies } };
  }
}
