/** From a request for a new order to what is priced: the offer, its plans, the scene. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Term } from '../model/term.js';
import { listParts } from './list-parts.js';
import { chooseCurrency, makeOrderScene, placeOf, requireSound } from './make-scene.js';
import { pricePlanOf, termOf } from './price-plan-of.js';
import type { PricedPart, PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuotedMember, QuoteFrame, QuoteReason } from './quote.js';
import type { QuoteRequest } from './quote-request.js';
import { findLifecycleReason, findSaleReasons } from './sale-reasons.js';

/** An order that is ready to be priced, as far as `reasons` do not stand in the way; without a currency there is no scene. */
export interface PreparedOrder {
  readonly order: Order;
  readonly scene: PricingScene | undefined;
  readonly parts: readonly PricedPart[];
  readonly members: readonly QuotedMember[];
  /** The day from which phases count. */
  readonly phasesFrom: string;
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

/**
 * Prepares a new order.
 *
 * @param index - The index.
 * @param request - The request.
 * @returns What is priced, and what stands in the way.
 * @throws what `quoteOffer` throws.
 */
export function prepareOrder(index: CatalogueIndex, request: QuoteRequest): PreparedOrder {
  requireSound(index, request);
  const order = readOrder(index, request);
  const { market } = placeOf(request);
  const { currency, customer } = request;
  const choice = chooseCurrency(index, {
    ...(currency === undefined ? {} : { currency }),
    ...(market === undefined ? {} : { market }),
    ...(customer === undefined ? {} : { customer }),
  });
  const { parts, members, ...listed } = listParts(index, order, request);
  const phasesFrom = dayOf(index, request.phasesFrom ?? request.at);
  const reasons = [...order.reasons, ...listed.reasons.filter(({ code }) => code !== 'NO_PRICE_PLAN' || order.reasons.length === 0)];
  const found = [...order.assumptions, ...listed.assumptions];
  if (choice.currency === undefined) {
    const missing: QuoteReason = { code: 'CURRENCY_UNKNOWN', offer: order.offer.id };
    return { order, scene: undefined, parts, members, phasesFrom, reasons: [...reasons, missing], assumptions: found };
  }
  const defaulted: readonly QuoteAssumption[] = choice.isDefault
    ? [{ code: 'CURRENCY_DEFAULTED', details: { currency: choice.currency } }]
    : [];
  const { scene, assumptions: taken } = makeOrderScene(index, request, choice.currency);
  return {
    order,
    scene,
    parts,
    members,
    phasesFrom,
    reasons,
    assumptions: [...found, ...defaulted, ...taken, ...unusedQuantities(scene, parts)],
  };
}

function dayOf({ catalogue: { timeZone } }: CatalogueIndex, text: string): string {
  return localDateOf(requireInstant(text, timeZone), timeZone);
}

/** An order as it was read: what is bought, and what stands in the way. */
export interface Order {
  readonly offer: Offer;
  readonly plan: PricePlan | undefined;
  readonly term?: Term;
  readonly frame: QuoteFrame;
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

function readOrder(index: CatalogueIndex, request: QuoteRequest): Order {
  const offer = requireOffer(index, request.offer);
  const choice = pricePlanOf(index, offer, request);
  const plan = choice.kind === 'found' ? choice.plan : undefined;
  const term = termOf(offer, plan, request.term);
  const { pricePlan } = request;
  const place = { offer: offer.id, ...(pricePlan === undefined ? {} : { pricePlan }) };
  const reasons = [...findOfferReasons(index, offer, request)];
  const hasNoPlan = choice.kind === 'none' && (choice.code !== 'NO_PRICE_PLAN' || (offer.pricePlans ?? []).length > 0);
  if (hasNoPlan) reasons.push({ code: choice.code, ...place });
  if (term.kind === 'unfit' && !hasNoPlan) reasons.push({ code: 'TERM_NOT_OF_PRICE_PLAN', ...place, details: { term: request.term } });
  const assumptions: QuoteAssumption[] = [];
  if (choice.kind === 'found' && choice.isDefault)
    assumptions.push({ code: 'PRICE_PLAN_DEFAULTED', offer: offer.id, pricePlan: choice.plan.id });
  if (term.kind === 'found' && term.isDefault)
    assumptions.push({ code: 'TERM_DEFAULTED', offer: offer.id, details: { term: term.term.id } });
  const { release } = index;
  const frame: QuoteFrame = {
    offer: offer.id,
    ...(plan === undefined ? {} : { pricePlan: plan.id }),
    ...(term.kind === 'found' ? { term: term.term.id } : {}),
    at: request.at,
    ...(release === undefined ? {} : { release }),
    assumptions,
  };
  return { offer, plan, ...(term.kind === 'found' ? { term: term.term } : {}), frame, reasons, assumptions };
}

function requireOffer(index: CatalogueIndex, id: string): Offer {
  const offer = index.offers.get(id);
  if (offer === undefined) throw new CatalogueError('unknown-offer', `unknown offer \`${id}\``, { offer: id });
  if (offer.status === 'draft')
    throw new CatalogueError('offer-is-draft', `offer \`${id}\` is a draft and cannot be quoted`, { offer: id });
  return offer;
}

function findOfferReasons(index: CatalogueIndex, offer: Offer, request: QuoteRequest): readonly QuoteReason[] {
  const { timeZone } = index.catalogue;
  const code = findLifecycleReason(offer, requireInstant(request.at, timeZone), timeZone);
  const reasons: QuoteReason[] = code === undefined ? [] : [{ code, offer: offer.id, details: { ...offer.validFor } }];
  if (offer.sellable === false) reasons.push({ code: 'NOT_SOLD_ALONE', offer: offer.id });
  return [...reasons, ...findSaleReasons(offer, placeOf(request))];
}

// A quantity for nothing that is charged is most likely a slip, and the rep should see it.
function unusedQuantities(scene: PricingScene, parts: readonly PricedPart[]): readonly QuoteAssumption[] {
  const charges = parts.flatMap(({ plan }) => plan.phases.flatMap(phase => phase.charges));
  const used = new Set(charges.flatMap(({ id, unit }) => (unit === undefined ? [id] : [id, unit])));
  return Object.keys(scene.quantities)
    .filter(key => !used.has(key))
    .map((key): QuoteAssumption => ({ code: 'QUANTITY_NOT_USED', details: { key } }));
}
