/** What a candidate costs today, and how that differs from what it replaces. */
import type { Holding } from '../model/holding.js';
import type { PricedQuote, QuoteReason } from '../pricing/quote.js';
import { quoteHolding } from '../pricing/quote-holding.js';
import { quoteOffer } from '../pricing/quote-offer.js';
import type { Candidate, Situation } from './candidate.js';
import { listEnding } from './list-ending.js';
import { once } from './once.js';
import { negatePeriods, sumPeriods } from './period-amounts.js';
import type { PeriodAmount, UpsellPrice } from './ranked-upsell.js';
import type { UpsellScene } from './upsell-scene.js';
import { type Suppressed, suppress } from './verdict.js';

/** A candidate with its price. */
export interface PricedCandidate {
  readonly kind: 'priced';
  readonly candidate: Candidate;
  readonly price: UpsellPrice;
  /** What ends beside what is replaced. */
  readonly ends: readonly Holding[];
}

/**
 * Prices a candidate, in the quantities of what it replaces.
 *
 * @param candidate - The candidate.
 * @param scene - The scene.
 * @returns The candidate with its price; PRICE_UNKNOWN where that is not known.
 */
export function priceCandidate(candidate: Candidate, scene: UpsellScene): PricedCandidate | Suppressed {
  const { situation, target } = candidate;
  const known = pricesOf(situation);
  const key = JSON.stringify([target.pricePlan, target.term]);
  const price = known.get(key) ?? priceTarget(candidate, scene);
  known.set(key, price);
  return price.kind === 'priced' ? { ...price, candidate } : price;
}

type Price = Omit<PricedCandidate, 'candidate'> | Suppressed;

const pricesOf = /* @__PURE__ */ once((_: Situation) => new Map<string, Price>());

function priceTarget(candidate: Candidate, scene: UpsellScene): Price {
  const named = findMisnamed(candidate, scene);
  if (named !== undefined) return suppress('PRICE_UNKNOWN', { price: [named] });
  const quote = quoteTarget(candidate, scene);
  if (quote.kind === 'unknown') return suppress('PRICE_UNKNOWN', { price: quote.reasons });
  const { situation } = candidate;
  const ends = listEnding(scene, situation);
  const { minorUnits } = scene;
  const recurring = quote.recurring.map(({ period, total }) => ({ period, amount: total }));
  const replaced = situation.replaced?.holding;
  const current = quoteCurrent(replaced === undefined ? ends : [replaced, ...ends], quote, scene);
  const change =
    current.current === undefined ? {} : { change: sumPeriods([...recurring, ...negatePeriods(current.current, minorUnits)], minorUnits) };
  return {
    kind: 'priced',
    price: { currency: quote.currency, today: quote.dueToday.total, recurring, ...current, ...change, quote },
    ends,
  };
}

// A name that the offer does not have is bad data and no bad call, so it is looked at before it is asked for.
function findMisnamed({ offer, target }: Candidate, { index }: UpsellScene): QuoteReason | undefined {
  const { pricePlan, term } = target;
  const plan = pricePlan === undefined ? undefined : index.pricePlans.get(pricePlan);
  const isOwn = (offer.pricePlans ?? []).some(id => index.pricePlans.get(id) === plan);
  if (pricePlan !== undefined && (plan === undefined || plan.status === 'draft' || !isOwn)) {
    return { code: 'NO_PRICE_PLAN', offer: offer.id, pricePlan };
  }
  if (term === undefined || offer.terms?.some(({ id }) => id === term) === true) return undefined;
  return { code: 'TERM_NOT_OF_PRICE_PLAN', offer: offer.id, details: { term } };
}

function quoteTarget(
  { offer, target, situation }: Candidate,
  { index, customer, context, currency, decide }: UpsellScene,
): ReturnType<typeof quoteOffer> {
  const { pricePlan, term } = target;
  const { at, channel } = context;
  const { quantities, characteristics = {} } = situation.replaced?.holding ?? {};
  const dimensions = Object.entries(characteristics).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return quoteOffer(index, {
    offer: offer.id,
    ...(pricePlan === undefined ? {} : { pricePlan }),
    ...(term === undefined ? {} : { term }),
    ...(quantities === undefined ? {} : { quantities }),
    ...(dimensions.length === 0 ? {} : { dimensions: Object.fromEntries(dimensions) }),
    at,
    ...(channel === undefined ? {} : { channel }),
    ...(currency === undefined ? {} : { currency }),
    customer,
    decide,
  });
}

function quoteCurrent(
  holdings: readonly Holding[],
  { currency }: PricedQuote,
  { index, customer, context: { at }, minorUnits, decide }: UpsellScene,
): Pick<UpsellPrice, 'current' | 'currentUnknown'> {
  const amounts: PeriodAmount[] = [];
  const reasons: QuoteReason[] = [];
  for (const holding of holdings) {
    const quote = quoteHolding(index, { customer, holding, at, decide });
    if (quote.kind === 'unknown') reasons.push(...quote.reasons);
    else if (quote.currency !== currency)
      reasons.push({ code: 'CURRENCY_UNKNOWN', offer: holding.offer, details: { currency: quote.currency } });
    else amounts.push(...quote.recurring.map(({ period, total }) => ({ period, amount: total })));
  }
  return reasons.length > 0 ? { currentUnknown: reasons } : { current: sumPeriods(amounts, minorUnits) };
}
