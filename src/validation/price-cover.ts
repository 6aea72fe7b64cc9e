/** At which times the price plans of an offer are priced in full, by place and currency. */
import type { Charge } from '../model/charge.js';
import type { Offer } from '../model/offer.js';
import type { Price } from '../model/price.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import type { Validity } from '../model/validity.js';
import { isOrdered, isUnconditional } from '../pricing/compile-plan.js';
import { memo } from './keep-answers.js';
import { always, commonSpan, commonSpans, isEmptySpan, mergeSpans, type Span } from './read-span.js';
import type { SalePlace, SaleScene } from './sale-place.js';

/** A price plan on which an offer can be bought, and when. */
export interface SoldPlan {
  readonly plan: PricePlan;
  readonly span: Span;
}

/** What is to be known of a catalogue for that. */
export interface CoverScene extends SaleScene {
  readonly spanOf: (validity: Validity | undefined) => Span;
}

/** Tells when something is priced. */
export interface PriceCover {
  /** The active price plans of an offer, each with the time in which it applies. */
  readonly plansOf: (offer: Offer) => readonly SoldPlan[];
  /** The times at which any of the plans has a price for every charge, in one of the currencies of the place. */
  readonly pricedSpans: (plans: readonly SoldPlan[], place: SalePlace) => readonly Span[];
}

/**
 * Makes the teller of one validation. A plan is asked about once for each place that its prices tell apart.
 *
 * @param context - The catalogue.
 * @returns The teller.
 */
export function makePriceCover(context: CoverScene): PriceCover {
  const tellOf = memo((plan: PricePlan) => makePlanCover(context, plan));
  return {
    plansOf: offer =>
      (offer.pricePlans ?? [])
        .flatMap(id => context.index.pricePlans.get(id) ?? [])
        .filter(plan => plan.status === 'active')
        .map(plan => ({ plan, span: context.spanOf(plan.validFor) })),
    pricedSpans: (plans, place) =>
      plans.flatMap(({ plan, span }) =>
        tellOf(plan)(place)
          .map(priced => commonSpan(priced, span))
          .filter(common => !isEmptySpan(common)),
      ),
  };
}

// A price that holds everywhere and always is the same answer for every place of a market.
function makePlanCover(context: CoverScene, plan: PricePlan): (place: SalePlace) => readonly Span[] {
  if (plan.phases.some(phase => phase.charges.some(charge => charge.prices.some(price => price.scope !== undefined)))) {
    const spansOf = memo((key: string) => findSpans(context, plan, JSON.parse(key)));
    return place => spansOf(JSON.stringify(place));
  }
  const spansIn = memo((market: string | undefined) => findSpans(context, plan, market === undefined ? {} : { market }));
  return place => spansIn(place.market);
}

function findSpans(context: CoverScene, plan: PricePlan, place: SalePlace): readonly Span[] {
  const [first, ...later] = plan.phases;
  return currenciesOf(context, place).flatMap(currency => {
    const wanted = { place, currency };
    // What is charged in a later phase is priced by the day on which that begins, so that it has a price at all must do.
    const isPricedLater = later.every(phase => unconditional(phase).every(charge => spansOfCharge(context, charge, wanted).length > 0));
    let covered: readonly Span[] = isPricedLater ? [always] : [];
    for (const charge of first === undefined ? [] : unconditional(first))
      covered = commonSpans(covered, spansOfCharge(context, charge, wanted));
    return covered;
  });
}

// What is charged under a condition, or on another occasion than an order, may not be charged at all.
function unconditional(phase: Phase): readonly Charge[] {
  return phase.charges.filter(charge => isUnconditional(charge) && isOrdered(charge));
}

function currenciesOf({ catalogue }: CoverScene, { market }: SalePlace): readonly string[] {
  return catalogue.markets.find(({ id }) => id === market)?.currencies ?? catalogue.currencies.map(({ code }) => code);
}

function spansOfCharge(
  context: CoverScene,
  charge: Charge,
  wanted: { readonly place: SalePlace; readonly currency: string },
): readonly Span[] {
  const fitting = charge.prices.filter(price => price.currency === wanted.currency && fits(price, wanted.place));
  return mergeSpans(fitting.map(price => context.spanOf(price.validFor)));
}

function fits({ scope }: Price, place: SalePlace): boolean {
  return (['market', 'channel', 'segment'] as const).every(
    dimension => scope?.[dimension] === undefined || scope[dimension] === place[dimension],
  );
}
