import { CatalogueError } from '../kernel/catalogue-error.js';
import { requireInstant } from '../kernel/instant.js';
import { isWithin } from '../kernel/validity.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Term } from '../model/term.js';
import { findLifecycleReason, type LifecycleCode } from './sale-reasons.js';

/** Which price plan is asked for. */
export interface PricePlanRequest {
  /** The price plan by name; absent: the offer's default, then the first that can be had. */
  readonly pricePlan?: string;
  /** A term that the price plan must go with. */
  readonly term?: string;
  /** The price list; absent, and for offers that are not on it: the default one. */
  readonly priceList?: string;
  /** The day or instant at which it is bought. */
  readonly at: string;
}

/** A price plan that can be bought. */
export interface FoundPricePlan {
  readonly kind: 'found';
  readonly plan: PricePlan;
  /** True where there were others to choose from and none was named. */
  readonly isDefault: boolean;
}

/** Why there is no price plan. */
export interface NoPricePlan {
  readonly kind: 'none';
  readonly code: 'NO_PRICE_PLAN' | 'TERM_NOT_OF_PRICE_PLAN' | LifecycleCode;
  /** The price plan that was named. */
  readonly pricePlan?: string;
}

/** A price plan, or why there is none. */
export type PricePlanChoice = FoundPricePlan | NoPricePlan;

/**
 * Finds the price plan on which an offer is bought: the one named; else the offer's default; else the first of the offer's that is on
 * sale, on the price list and goes with the term.
 *
 * @param index - The index.
 * @param offer - The offer.
 * @param request - The name of a price plan, term or price list, and the date.
 * @returns The price plan, or the code of why there is none; NO_PRICE_PLAN also for a bundle that is only the sum of its members.
 * @throws `unknown-price-plan` for a name that the offer does not have, `price-plan-is-draft`, `unknown-price-list`, `not-an-instant`.
 * @example
 * pricePlanOf(index, offer, { at: '2026-12-01' }).kind // => 'found'
 */
export function pricePlanOf(index: CatalogueIndex, offer: Offer, request: PricePlanRequest): PricePlanChoice {
  requirePriceList(index, request.priceList);
  const plans = (offer.pricePlans ?? []).flatMap(id => index.pricePlans.get(id) ?? []);
  if (request.pricePlan !== undefined) return namedPlan(index, plans, { ...request, name: request.pricePlan, offer: offer.id });
  const listed = plans.filter(plan => isUsable(index, plan, request));
  const { priceList: _, ...withoutList } = request;
  const usable = listed.length > 0 ? listed : plans.filter(plan => isUsable(index, plan, withoutList));
  const preferred = offer.defaultPricePlan === undefined ? undefined : index.pricePlans.get(offer.defaultPricePlan);
  const plan = usable.find(candidate => candidate === preferred) ?? usable[0];
  return plan === undefined
    ? { kind: 'none', code: 'NO_PRICE_PLAN' }
    : { kind: 'found', plan, isDefault: usable.length > 1 || listed.length === 0 };
}

/** A term, why the one that was named does not go with the price plan, or no term at all. */
export type TermChoice =
  | { readonly kind: 'found'; readonly term: Term; readonly isDefault: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'unfit' };

/**
 * Finds the term under which an offer is bought: the one named, else the first that goes with the price plan.
 *
 * @param offer - The offer.
 * @param plan - The price plan; absent for a bundle without its own.
 * @param name - The term's id.
 * @returns The term; `none` for an offer without terms; `unfit` where the price plan does not go with it.
 * @throws `unknown-term` for a name that the offer does not have.
 * @example
 * termOf({ id: 'sim', status: 'active' }, undefined, undefined) // => { kind: 'none' }
 */
export function termOf(offer: Offer, plan: PricePlan | undefined, name: string | undefined): TermChoice {
  const terms = offer.terms ?? [];
  const fitting = terms.filter(term => plan?.terms === undefined || plan.terms.includes(term.id));
  if (name === undefined) {
    const [first] = fitting;
    return first === undefined ? { kind: 'none' } : { kind: 'found', term: first, isDefault: fitting.length > 1 };
  }
  const named = terms.find(term => term.id === name);
  if (named === undefined)
    throw new CatalogueError('unknown-term', `offer \`${offer.id}\` has no term \`${name}\``, { offer: offer.id, term: name });
  return fitting.includes(named) ? { kind: 'found', term: named, isDefault: false } : { kind: 'unfit' };
}

interface NamedRequest extends PricePlanRequest {
  readonly name: string;
  readonly offer: string;
}

function namedPlan(index: CatalogueIndex, plans: readonly PricePlan[], request: NamedRequest): PricePlanChoice {
  const plan = index.pricePlans.get(request.name);
  if (plan === undefined || !plans.includes(plan)) {
    throw new CatalogueError('unknown-price-plan', `offer \`${request.offer}\` has no price plan \`${request.name}\``, {
      offer: request.offer,
      pricePlan: request.name,
    });
  }
  const code = findLifecycleReason(plan, requireInstant(request.at, index.catalogue.timeZone), index.catalogue.timeZone);
  if (code === 'DRAFT') throw new CatalogueError('price-plan-is-draft', `price plan \`${plan.id}\` is a draft`, { pricePlan: plan.id });
  if (code !== undefined) return { kind: 'none', code, pricePlan: plan.id };
  if (!goesWith(plan, request.term)) return { kind: 'none', code: 'TERM_NOT_OF_PRICE_PLAN', pricePlan: plan.id };
  return { kind: 'found', plan, isDefault: false };
}

function isUsable(index: CatalogueIndex, plan: PricePlan, request: PricePlanRequest): boolean {
  const { timeZone } = index.catalogue;
  const isOnSale = plan.status === 'active' && isWithin(plan.validFor, requireInstant(request.at, timeZone), timeZone);
  return isOnSale && goesWith(plan, request.term) && isOnList(index, plan, request.priceList);
}

function goesWith(plan: PricePlan, term: string | undefined): boolean {
  return term === undefined || plan.terms === undefined || plan.terms.includes(term);
}

// A plan that names no list stands on the default one. Where no list is the default and none is asked for, every plan counts.
function isOnList(index: CatalogueIndex, plan: PricePlan, asked: string | undefined): boolean {
  const standard = index.catalogue.priceLists?.find(list => list.default === true)?.id;
  const wanted = asked ?? standard;
  return wanted === undefined || (plan.priceLists?.includes(wanted) ?? wanted === standard);
}

function requirePriceList(index: CatalogueIndex, name: string | undefined): void {
  if (name === undefined || index.catalogue.priceLists?.some(list => list.id === name) === true) return;
  throw new CatalogueError('unknown-price-list', `unknown price list \`${name}\``, { priceList: name });
}
