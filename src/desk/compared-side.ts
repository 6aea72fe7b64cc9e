/** One of the offers that are compared, with all that is known of it. */
import { durationInMonths, parseDuration } from '../kernel/duration.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Term } from '../model/term.js';
import type { CostProjection } from '../pricing/cost-projection.js';
import { type ExitSchedule, listExitCharges } from '../pricing/list-exit-charges.js';
import { projectCost } from '../pricing/project-cost.js';
import type { Quote } from '../pricing/quote.js';
import { quoteOffer } from '../pricing/quote-offer.js';
import type { QuoteRequest } from '../pricing/quote-request.js';
import { describeOffer } from './describe-offer.js';
import type { ComparedChoice, ComparisonContext } from './offer-comparison.js';
import type { OfferDescription } from './offer-description.js';

/** One side of a comparison. */
export interface ComparedSide {
  readonly description: OfferDescription;
  readonly request: QuoteRequest;
  readonly quote: Quote;
  readonly term: Term | undefined;
  readonly exit: ExitSchedule | undefined;
  readonly cost: CostProjection;
  readonly termCost: CostProjection | undefined;
}

/**
 * Works out one side of a comparison.
 *
 * @param index - The index.
 * @param choice - The offer, and what is chosen of it.
 * @param context - The circumstances.
 * @returns Its description, its price and what it costs over time.
 * @throws what `describeOffer` and `projectCost` throw.
 */
export function makeSide(index: CatalogueIndex, choice: ComparedChoice, context: ComparisonContext): ComparedSide {
  const { usage, words, locale = context.customer?.locale, ...circumstances } = context;
  const { offer, pricePlan, term: named, quantities, members } = choice;
  const ordered = {
    ...circumstances,
    ...(quantities === undefined ? {} : { quantities }),
    ...(members === undefined ? {} : { members }),
  };
  // What makes no sense is refused before anything is described.
  const request = { ...ordered, offer, ...(pricePlan === undefined ? {} : { pricePlan }), ...(named === undefined ? {} : { term: named }) };
  const quote = quoteOffer(index, request);
  const { customer: _, ...impersonal } = ordered;
  const spoken = { ...(locale === undefined ? {} : { locale }), ...(words === undefined ? {} : { words }) };
  const description = describeOffer(index, offer, { ...impersonal, ...placeOf(context), ...spoken });
  const term = index.offers.get(offer)?.terms?.find(({ id }) => id === quote.term);
  const { at, ...order } = request;
  const project = (months: number): CostProjection => projectCost(index, { kind: 'order', request: order }, usage, { at, months });
  const months = monthsOf(term);
  return {
    description,
    request,
    quote,
    term,
    exit: listExitCharges(index, request),
    cost: project(12),
    termCost: months === undefined ? undefined : project(months),
  };
}

/**
 * Says what a side is called: by its price plan where the same offer is compared twice.
 *
 * @param sides - All sides.
 * @param side - One of them.
 * @returns The name of the offer or the price plan.
 */
export function titleOf(sides: readonly ComparedSide[], { description, quote }: ComparedSide): SaidText {
  const isTwice = sides.filter(other => other.description.offer === description.offer).length > 1;
  const plan = description.prices.find(({ pricePlan }) => pricePlan !== undefined && pricePlan === quote.pricePlan);
  return isTwice && plan !== undefined ? plan.name : description.name;
}

// What would change for the customer is not compared, so the description is without one; where and in what it is bought stays theirs.
function placeOf({ customer, market, segment, currency, locale }: ComparisonContext): Partial<ComparisonContext> {
  const own = {
    market: market ?? customer?.market,
    segment: segment ?? customer?.segment,
    currency: currency ?? customer?.currency,
    locale: locale ?? customer?.locale,
  };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

function monthsOf(term: Term | undefined): number | undefined {
  const duration = term?.commitment === undefined ? undefined : parseDuration(term.commitment);
  const months = duration === undefined ? undefined : durationInMonths(duration);
  return months === undefined || months < 1 || months > 600 ? undefined : months;
}
