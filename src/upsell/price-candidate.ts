/** What a candidate costs, and how that differs from what it replaces. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import { directionOf } from '../pricing/compare-recurring.js';
import type { PricedQuote, QuoteReason } from '../pricing/quote.js';
import { type HoldingQuote, quoteHolding } from '../pricing/quote-holding.js';
import { quoteOffer } from '../pricing/quote-offer.js';
import type { QuoteRequest } from '../pricing/quote-request.js';
import type { Candidate, Situation } from './candidate.js';
import { listEnding } from './list-ending.js';
import { once } from './once.js';
import { negatePeriods, sumPeriods } from './period-amounts.js';
import { type PlannedChange, planChange } from './plan-change.js';
import { type ProjectedCandidate, projectCandidate } from './project-candidate.js';
import type { PeriodAmount, UpsellPrice } from './ranked-upsell.js';
import { rememberPrice } from './remember-price.js';
import type { UpsellCost } from './upsell-cost.js';
import type { UpsellScene } from './upsell-scene.js';
import { type Suppressed, suppress } from './verdict.js';

/** A candidate with its price. */
export interface PricedCandidate {
  readonly kind: 'priced';
  readonly candidate: Candidate;
  readonly price: QuotedPrice;
  /** What ends beside what is replaced. */
  readonly ends: readonly Holding[];
  readonly projected: ProjectedCandidate;
  /** Twelve months, worked out at the first question: few candidates need it. */
  readonly cost: () => UpsellCost;
}

/** The price of a candidate, before it is known whether it is ranked. */
export type QuotedPrice = Omit<UpsellPrice, 'cost' | 'due' | 'dueUnknown'>;

/**
 * Prices a candidate, in the quantities of what it replaces, on the day on which it takes effect.
 *
 * @param candidate - The candidate.
 * @param scene - The scene.
 * @returns The candidate with its price; PRICE_UNKNOWN where that is not known.
 */
export function priceCandidate(candidate: Candidate, scene: UpsellScene): PricedCandidate | Suppressed {
  const { situation, target } = candidate;
  const known = pricesOf(situation);
  const key = JSON.stringify([target.pricePlan, target.term, target.change]);
  const price = known.get(key) ?? priceTarget(candidate, scene);
  known.set(key, price);
  return price.kind === 'priced' ? { ...price, candidate } : price;
}

type Price = Omit<PricedCandidate, 'candidate'> | Suppressed;

const pricesOf = /* @__PURE__ */ once((_: Situation) => new Map<string, Price>());

function priceTarget(candidate: Candidate, scene: UpsellScene): Price {
  const plan = planChange(candidate, scene);
  const named = findMisnamed(candidate, plan, scene);
  if (named !== undefined) return suppress('PRICE_UNKNOWN', { price: [named] });
  const request = nameOccasion(candidate, describeOrder(candidate, plan, scene), scene);
  const quote = quoteOnce(scene, request);
  if (quote.kind === 'unknown') return suppress('PRICE_UNKNOWN', { price: quote.reasons });
  const { situation } = candidate;
  const ends = listEnding(scene, situation);
  const { minorUnits } = scene;
  const recurring = quote.recurring.map(({ period, total }) => ({ period, amount: total }));
  const replaced = situation.replaced?.holding;
  const current = quoteCurrent(replaced === undefined ? ends : [replaced, ...ends], quote, scene);
  const change =
    current.current === undefined ? {} : { change: sumPeriods([...recurring, ...negatePeriods(current.current, minorUnits)], minorUnits) };
  const projected = { plan, request, pricePlan: quote.pricePlan, replaced, parts: situation.parts, ends };
  return {
    kind: 'priced',
    price: { currency: quote.currency, today: quote.dueToday.total, recurring, ...current, ...change, quote },
    ends,
    projected,
    cost: remember(() => projectCandidate(projected, scene)),
  };
}

function remember<Answer extends object>(work: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => {
    answer ??= work();
    return answer;
  };
}

// A name that the offer does not have is bad data and no bad call, so it is looked at before it is asked for.
function findMisnamed({ offer, target }: Candidate, { priceList }: PlannedChange, { index }: UpsellScene): QuoteReason | undefined {
  const { pricePlan, term } = target;
  const plan = pricePlan === undefined ? undefined : index.pricePlans.get(pricePlan);
  const isOwn = (offer.pricePlans ?? []).some(id => index.pricePlans.get(id) === plan);
  if (pricePlan !== undefined && (plan === undefined || plan.status === 'draft' || !isOwn)) {
    return { code: 'NO_PRICE_PLAN', offer: offer.id, pricePlan };
  }
  const isListed = priceList === undefined || index.catalogue.priceLists?.some(({ id }) => id === priceList) === true;
  if (!isListed) return { code: 'NO_PRICE_PLAN', offer: offer.id, details: { priceList } };
  if (term === undefined || offer.terms?.some(({ id }) => id === term) === true) return undefined;
  return { code: 'TERM_NOT_OF_PRICE_PLAN', offer: offer.id, details: { term } };
}

function describeOrder({ offer, target, situation }: Candidate, plan: PlannedChange, scene: UpsellScene): QuoteRequest {
  const { pricePlan, term } = target;
  const { today, payer, currency, context } = scene;
  const { priceList, effectiveOn = today, phasesFrom, billingAnchor } = plan;
  const { quantities, characteristics } = situation.replaced?.holding ?? {};
  return {
    offer: offer.id,
    ...(pricePlan === undefined ? {} : { pricePlan }),
    ...(term === undefined ? {} : { term }),
    ...(priceList === undefined ? {} : { priceList }),
    ...(quantities === undefined ? {} : { quantities }),
    ...(characteristics === undefined ? {} : { characteristics }),
    at: effectiveOn === today ? context.at : effectiveOn,
    ...(phasesFrom === undefined ? {} : { phasesFrom }),
    ...(billingAnchor === undefined ? {} : { billingAnchor }),
    ...(context.channel === undefined ? {} : { channel: context.channel }),
    ...(payer.market === undefined ? {} : { market: payer.market }),
    ...(payer.segment === undefined ? {} : { segment: payer.segment }),
    ...(currency === undefined ? { customer: payer } : { currency }),
  };
}

// Only where something is charged on some occasions it matters whether the price goes up or down.
function nameOccasion({ offer, situation }: Candidate, request: QuoteRequest, scene: UpsellScene): QuoteRequest {
  const replaced = situation.replaced?.holding;
  if (replaced === undefined || !namesOccasions(scene.index, offer)) return request;
  const change: QuoteRequest = { ...request, occasion: 'change' };
  const [before, after] = [quoteHeld(replaced, scene), quoteOnce(scene, change)];
  if (before.kind === 'unknown' || after.kind === 'unknown') return change;
  const direction = directionOf({ before: before.recurring, after: after.recurring });
  return direction === 'level' ? change : { ...request, occasion: direction };
}

// Of a bundle a member may have such a charge.
function namesOccasions(index: CatalogueIndex, { pricePlans = [], items, groups }: Offer): boolean {
  const plans = plansWithOccasions(index);
  if (plans.size === 0) return false;
  const isBundle = items !== undefined || groups !== undefined;
  return isBundle || pricePlans.some(id => plans.has(index.pricePlans.get(id)?.id ?? id));
}

const plansWithOccasions = /* @__PURE__ */ once(({ catalogue }: CatalogueIndex): ReadonlySet<string> => {
  const isOne = ({ phases }: PricePlan): boolean => phases.some(({ charges }) => charges.some(({ occasions }) => occasions !== undefined));
  return new Set(catalogue.pricePlans.filter(isOne).map(({ id }) => id));
});

// All that a price takes from the customer is in the question, but for the outcome of conditions.
const quoteOnce = /* @__PURE__ */ rememberPrice(({ index }, request: QuoteRequest, decide) => quoteOffer(index, { ...request, decide }));

const quoteHeldOnce = /* @__PURE__ */ once((_: UpsellScene) => new Map<Holding, HoldingQuote>());

function quoteHeld(holding: Holding, scene: UpsellScene): HoldingQuote {
  const { index, payer, context, decide } = scene;
  const known = quoteHeldOnce(scene);
  const quote = known.get(holding) ?? quoteHolding(index, { customer: payer, holding, at: context.at, decide });
  known.set(holding, quote);
  return quote;
}

function quoteCurrent(
  holdings: readonly Holding[],
  { currency }: PricedQuote,
  scene: UpsellScene,
): Pick<UpsellPrice, 'current' | 'currentUnknown'> {
  const amounts: PeriodAmount[] = [];
  const reasons: QuoteReason[] = [];
  for (const holding of holdings) {
    const quote = quoteHeld(holding, scene);
    if (quote.kind === 'unknown') reasons.push(...quote.reasons);
    else if (quote.currency !== currency)
      reasons.push({ code: 'CURRENCY_UNKNOWN', offer: holding.offer, details: { currency: quote.currency } });
    else amounts.push(...quote.recurring.map(({ period, total }) => ({ period, amount: total })));
  }
  return reasons.length > 0 ? { currentUnknown: reasons } : { current: sumPeriods(amounts, scene.minorUnits) };
}
