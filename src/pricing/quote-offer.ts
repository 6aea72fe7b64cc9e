import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { addDuration, parseDuration } from '../kernel/duration.js';
import { requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Term } from '../model/term.js';
import { buildTimeline, type TimelineStretch, writeTimeline } from './build-timeline.js';
import { finishDatedLine, finishLine, sumLines } from './finish-line.js';
import { listParts } from './list-parts.js';
import { chooseCurrency, makeOrderScene, placeOf, requireSound } from './make-scene.js';
import { planPhases } from './plan-phases.js';
import { type PlannedPart, sumByPeriod } from './price-day.js';
import { pricePlanOf, termOf } from './price-plan-of.js';
import { type PricedPart, type PricingScene, withoutRepeats } from './pricing-scene.js';
import type { Quote, QuoteAssumption, QuoteFrame, QuoteLine, QuoteReason } from './quote.js';
import type { QuoteRequest } from './quote-request.js';
import { findLifecycleReason, findSaleReasons } from './sale-reasons.js';
import { totalTerm } from './total-term.js';

/**
 * Quotes an offer for a new order: what is due on the first day, what comes back each period, what follows an introductory price, and the
 * total of the commitment. Every line cites release, charge, phase, price and tier, is rounded once, and the lines add up to the totals.
 * Usage is listed with its tariff and is in no total. Who may buy the offer (its `eligibility`) is not asked here.
 *
 * @param index - The index of a catalogue or release.
 * @param request - The offer, what is chosen of it, and the circumstances; `at` is the first day.
 * @returns A quote of kind `priced`; or `unknown` with every reason, where something is on request, to be chosen, not sold so, or depends on
 *   what is not known. An amount that is not known is never zero and never part of a sum.
 * @throws `unknown-offer`, `offer-is-draft`, `unknown-price-plan`, `price-plan-is-draft`, `unknown-price-list`, `unknown-term`,
 *   `unknown-currency`, `unknown-channel`, `unknown-market`, `unknown-segment`, `unknown-member`, `bad-member-count`, `negative-quantity`,
 *   `not-a-decimal`, `not-an-instant`.
 * @example
 * const quote = quoteOffer(index, { offer: 'fibre-100', at: '2026-12-01', currency: 'GBP' })
 * quote.kind === 'priced' ? quote.recurring.map((sum) => `${sum.total} ${sum.period}`) : quote.reasons // => ['29.99 P1M']
 */
export function quoteOffer(index: CatalogueIndex, request: QuoteRequest): Quote {
  requireSound(index, request);
  const order = readOrder(index, request);
  const { market } = placeOf(request);
  const { currency, customer } = request;
  const choice = chooseCurrency(index, {
    ...(currency === undefined ? {} : { currency }),
    ...(market === undefined ? {} : { market }),
    ...(customer === undefined ? {} : { customer }),
  });
  const listed = listParts(index, order, request);
  const reasons = [...order.reasons, ...listed.reasons.filter(({ code }) => code !== 'NO_PRICE_PLAN' || order.reasons.length === 0)];
  const assumptions = [...order.assumptions, ...listed.assumptions];
  if (choice.currency === undefined) {
    return deepFreeze({
      ...order.frame,
      kind: 'unknown',
      reasons: [...reasons, { code: 'CURRENCY_UNKNOWN', offer: order.offer.id }],
      assumptions,
      knownLines: [],
    });
  }
  if (choice.isDefault) assumptions.push({ code: 'CURRENCY_DEFAULTED', details: { currency: choice.currency } });
  const { scene, assumptions: taken } = makeOrderScene(index, request, choice.currency);
  return deepFreeze(
    answer({ ...listed, order, scene, reasons, assumptions: [...assumptions, ...taken, ...unusedQuantities(scene, listed.parts)] }),
  );
}

interface Order {
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

interface Question extends ReturnType<typeof listParts> {
  readonly order: Order;
  readonly scene: PricingScene;
}

function answer(question: Question): Quote {
  const { order, scene, members } = question;
  const commitment = order.term?.commitment;
  const planned = planParts(scene, question.parts, commitment);
  const timeline = question.reasons.length > 0 ? [] : buildTimeline(scene, planned);
  const day = timeline[0]?.day;
  const reasons = withoutRepeats([...question.reasons, ...(day?.reasons ?? [])]);
  const assumptions = withoutRepeats([
    ...question.assumptions,
    ...timeline.flatMap(stretch => stretch.day.assumptions),
    ...usageNote(timeline),
  ]);
  const { currency, minorUnits } = scene;
  if (day === undefined || reasons.length > 0) {
    const knownLines = [...(day?.oneTime ?? []), ...(day?.recurring ?? [])].map(line => finishLine(scene, line));
    return { ...order.frame, kind: 'unknown', currency, reasons, assumptions, knownLines };
  }
  const termTotal = commitment === undefined ? undefined : totalTerm(scene, timeline, commitment);
  const dueToday = sumLines(dueLines(scene, day), minorUnits);
  const recurring = sumByPeriod(scene, day.recurring);
  const taxIncluded = taxOf([...dueToday.lines, ...recurring.flatMap(sum => sum.lines)]);
  return {
    ...order.frame,
    kind: 'priced',
    currency,
    dueToday,
    recurring,
    phases: writeTimeline(scene, timeline),
    usage: withoutRepeats(timeline.flatMap(stretch => stretch.day.usage)),
    members,
    ...(termTotal === undefined ? {} : { termTotal }),
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    assumptions,
  };
}

function planParts(scene: PricingScene, parts: readonly PricedPart[], commitment: string | undefined): readonly PlannedPart[] {
  const duration = commitment === undefined ? undefined : parseDuration(commitment);
  const horizon = duration === undefined ? scene.start : addDuration(scene.start, duration);
  return parts.map(part => ({ part, phases: planPhases(scene.index, part.plan, { start: scene.start, horizon }) }));
}

function dueLines(scene: PricingScene, day: TimelineStretch['day']): readonly QuoteLine[] {
  return [...day.oneTime, ...day.recurring]
    .filter(({ line }) => line.charge.timing === 'inAdvance')
    .map(line => finishDatedLine(scene, line));
}

function usageNote(timeline: readonly TimelineStretch[]): readonly QuoteAssumption[] {
  const charges = withoutRepeats(timeline.flatMap(({ day }) => day.usage.map(({ charge }) => charge)));
  return charges.length === 0 ? [] : [{ code: 'USAGE_NOT_INCLUDED', details: { charges } }];
}

function taxOf(lines: readonly QuoteLine[]): boolean | 'mixed' | undefined {
  const declared = new Set(lines.map(line => line.taxIncluded));
  if (declared.has(true) && declared.has(false)) return 'mixed';
  return declared.size === 1 ? [...declared][0] : undefined;
}
