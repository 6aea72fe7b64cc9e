import type { Offer } from '../../model/offer.js';
import type { Price } from '../../model/price.js';
import type { SoldPlan } from '../price-cover.js';
import { isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { type SalePlace, sayPlace } from '../sale-place.js';
import { sayList } from '../say-thing.js';

export const mon005MissingCurrency: Rule = {
  code: 'MON005',
  slug: 'missing-currency',
  purpose: 'An offer is sold where none of its price plans is priced in a currency of the market.',
  why: 'It is shown there, and nobody can say what it costs.',
  help: 'Add prices for every charge of a plan, or do not sell the offer there.',
  check: findUnpriced,
};

function* findUnpriced(context: RuleContext): Iterable<Finding> {
  const { priceCover: cover, salePlaces: placesOf } = context;
  for (const [at, offer] of context.catalogue.offers.entries()) {
    const plans = cover.plansOf(offer);
    if (
      offer.status !== 'active' ||
      plans.length === 0 ||
      plans.length < (offer.pricePlans ?? []).length ||
      plans.some(plan => isBroken(context, plan))
    )
      continue;
    const places = placesOf(offer).filter(place => isBilled(context, place) && cover.pricedSpans(plans, place).length === 0);
    const [first] = places;
    if (first === undefined) continue;
    const message = `Offer ${context.nameOf(offer)} is sold${sayPlace(context, first)}, but ${complaint(context, offer, first)}.`;
    yield { path: ['offers', at, 'pricePlans'], message, data: { places } };
  }
}

function complaint({ catalogue }: RuleContext, offer: Offer, { market }: SalePlace): string {
  const currencies = catalogue.markets.find(({ id }) => id === market)?.currencies;
  const plans = offer.pricePlans?.length === 1 ? 'its price plan is not' : 'none of its price plans is';
  if (currencies === undefined || currencies.length === 0) return `${plans} priced as a whole in any one currency`;
  return `${plans} priced as a whole in ${sayList(currencies, 'or')} there`;
}

// A market without a currency is a finding of its own.
function isBilled({ catalogue }: RuleContext, { market }: SalePlace): boolean {
  return catalogue.markets.find(({ id }) => id === market)?.currencies.length !== 0;
}

// A charge without any price, a price in an unknown currency or an empty validity is a finding of its own.
function isBroken({ catalogue, spanOf }: RuleContext, { plan, span }: SoldPlan): boolean {
  const isDeclared = (wanted: string): boolean => catalogue.currencies.some(({ code }) => code === wanted);
  const isOdd = ({ currency, validFor }: Price): boolean => !isDeclared(currency) || isEmptySpan(spanOf(validFor));
  const charges = plan.phases.flatMap(phase => phase.charges);
  return isEmptySpan(span) || charges.some(({ prices }) => prices.length === 0 || prices.some(isOdd));
}
