/** The offers that could take the place of what a customer has, each on each of its price plans, and the add-ons that go with them. */
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { requireInstant } from '../kernel/instant.js';
import { isWithin } from '../kernel/validity.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { CustomerScene } from '../lookup/make-customer-scene.js';
import type { Condition } from '../model/condition.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import type { BestPlanOptions, PlanChoice, PlanVerdictCode } from './best-plan.js';
import { termOf } from './price-plan-of.js';
import { findLifecycleReason, findSaleReasons, type SalePlace } from './sale-reasons.js';

/** An offer on a price plan that could be had, or why not. */
export interface PlanOption {
  readonly offer: Offer;
  readonly choice: PlanChoice;
  readonly code?: PlanVerdictCode;
}

/** Whose options, and which. */
export interface OptionsQuestion {
  readonly options: BestPlanOptions;
  readonly scene: CustomerScene;
  readonly place: SalePlace;
  /** What would be replaced. */
  readonly replaced: Offer | undefined;
}

/**
 * Lists the offers of base products, and of products that stand alone, that the question is about.
 *
 * @param index - The index.
 * @param question - The customer's scene and what is asked for.
 * @returns Each offer on each price plan on sale; once, with the code, where it cannot be had.
 */
export function listPlanOptions(index: CatalogueIndex, question: OptionsQuestion): readonly PlanOption[] {
  return index.catalogue.offers
    .filter(offer => offer.status === 'active' && offer.sellable !== false && isComparable(index, offer, question))
    .flatMap(offer => optionsOf(index, offer, question));
}

/**
 * Lists the add-ons on sale.
 *
 * @param index - The index.
 * @param question - The customer's scene.
 * @returns Each add-on on each of its price plans that can be had; what it requires is not asked here.
 */
export function listAddOnOptions(index: CatalogueIndex, question: OptionsQuestion): readonly PlanOption[] {
  return index.catalogue.offers
    .filter(offer => offer.status === 'active' && offer.sellable !== false && productOf(index, offer)?.kind === 'addOn')
    .flatMap(offer => optionsOf(index, offer, question))
    .filter(option => option.code === undefined);
}

function productOf(index: CatalogueIndex, offer: Offer): Product | undefined {
  return offer.product === undefined ? undefined : index.products.get(offer.product);
}

function isComparable(index: CatalogueIndex, offer: Offer, { options, replaced }: OptionsQuestion): boolean {
  const product = productOf(index, offer);
  if (product?.kind === 'addOn' || product?.kind === 'device' || product?.kind === 'service') return false;
  if (options.family !== undefined) return offer.family === options.family;
  const wanted = options.category === undefined ? categoriesOf(index, replaced) : [options.category];
  if (wanted.length === 0) return replaced === undefined || replaced.family === undefined || replaced.family === offer.family;
  return categoriesOf(index, offer).some(category => (index.categoryPaths.get(category) ?? []).some(({ id }) => wanted.includes(id)));
}

function categoriesOf(index: CatalogueIndex, offer: Offer | undefined): readonly string[] {
  return offer === undefined ? [] : [...(productOf(index, offer)?.categories ?? []), ...(offer.categories ?? [])];
}

function optionsOf(index: CatalogueIndex, offer: Offer, question: OptionsQuestion): readonly PlanOption[] {
  const code = findObstacle(index, offer, question);
  if (code !== undefined) return [{ offer, choice: { offer: offer.id }, code }];
  const { timeZone } = index.catalogue;
  const atMs = requireInstant(question.options.at, timeZone);
  const plans = (offer.pricePlans ?? []).flatMap(id => index.pricePlans.get(id) ?? []);
  const onSale = plans.filter(plan => plan.status === 'active' && isWithin(plan.validFor, atMs, timeZone));
  if (plans.length === 0) return [{ offer, choice: choiceOf(offer, undefined) }];
  return onSale.map(plan => ({ offer, choice: { ...choiceOf(offer, plan), pricePlan: plan.id } }));
}

function choiceOf(offer: Offer, plan: Parameters<typeof termOf>[1]): PlanChoice {
  const term = termOf(offer, plan, undefined);
  return { offer: offer.id, ...(term.kind === 'found' ? { term: term.term.id } : {}) };
}

function findObstacle(index: CatalogueIndex, offer: Offer, { options, scene, place }: OptionsQuestion): PlanVerdictCode | undefined {
  const { timeZone } = index.catalogue;
  const lifecycle = findLifecycleReason(offer, requireInstant(options.at, timeZone), timeZone);
  const [notSold] = findSaleReasons(offer, place);
  if (lifecycle !== undefined || notSold !== undefined) return lifecycle ?? notSold?.code;
  const needs = productOf(index, offer)?.provisioning?.needs;
  const service = needs === undefined ? 'true' : evaluateCondition(needs, scene);
  const eligible = decideAll(offer.eligibility?.map(({ when }) => when) ?? [], scene);
  if (service === 'false') return 'NOT_SERVICEABLE';
  if (eligible === 'false') return 'NOT_ELIGIBLE';
  return service === 'unknown' || eligible === 'unknown' ? 'UNKNOWN_FACT' : undefined;
}

function decideAll(conditions: readonly Condition[], scene: CustomerScene): ReturnType<typeof evaluateCondition> {
  return evaluateCondition({ all: conditions }, scene);
}
