/** What becomes of an offer on a price plan, alone and with add-ons. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeCustomerScene } from '../lookup/make-customer-scene.js';
import { meetsRelationship } from '../lookup/meets-relationship.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { ConsideredPlan, PlanChoice, PlanVerdictCode, UncoveredNeed } from './best-plan.js';
import { isRelated, type Search } from './best-plan-search.js';
import { findUncovered } from './cover-needs.js';
import { findEndedWith } from './find-ended-with.js';
import { joinCosts } from './join-costs.js';
import type { PlanOption } from './list-plan-options.js';
import { projectTotal } from './project-cost.js';
import type { OrderSubject } from './projection-subject.js';
import type { PlainTotal } from './total-plain-order.js';

/** A choice with what was found. */
export interface Considered {
  /** With a total where it can be had and its cost is known. */
  readonly plan: ConsideredPlan;
  readonly plain?: PlainTotal;
}

/**
 * Considers an offer alone first; with add-ons only where something is missing that they might bring.
 *
 * @param search - The search.
 * @param base - The offer on a price plan.
 * @param addOns - What may be had beside it.
 * @returns Each choice with its total, or why it is out.
 */
export function considerBase(search: Search, base: PlanOption, addOns: readonly PlanOption[]): readonly Considered[] {
  const alone = consider(search, [base]);
  if (alone.plan.code !== 'NOT_COVERED') return [alone];
  const missing = new Set((alone.plan.uncovered ?? []).map(({ feature }) => feature));
  const helpful = addOns.filter(({ offer }) => brings(search.index, offer, missing));
  const combined = combine(helpful, search.options.mostAddOns ?? 2).map(extra => consider(search, [base, ...extra]));
  return [alone, ...combined.filter(({ plan }) => plan.code !== 'NOT_COVERED')];
}

function brings(index: CatalogueIndex, offer: Offer, features: ReadonlySet<string>): boolean {
  const product = offer.product === undefined ? undefined : index.products.get(offer.product);
  return Object.keys(product?.features ?? {}).some(feature => features.has(feature));
}

// Every set of at most so many different offers.
function combine(options: readonly PlanOption[], most: number): readonly (readonly PlanOption[])[] {
  if (most < 1) return [];
  return options.flatMap((option, at) => {
    const others = options.slice(at + 1).filter(({ offer }) => offer !== option.offer);
    return [[option], ...combine(others, most - 1).map(rest => [option, ...rest])];
  });
}

function consider(search: Search, options: readonly PlanOption[]): Considered {
  const choices = options.map(({ choice }) => choice);
  const obstacle = options.find(({ code }) => code !== undefined)?.code ?? findClash(search, options);
  if (obstacle !== undefined) return { plan: { choices, code: obstacle } };
  const uncovered = search.isNeedy ? findUncoveredBy(search, options) : [];
  if (uncovered.length > 0) return { plan: { choices, code: 'NOT_COVERED', uncovered } };
  const plain = search.totalPlainly(options);
  if (plain !== undefined) return { plan: { choices, total: plain.total }, plain };
  const costs = options.map(({ choice }) => projectTotal(search.index, subjectOf(search, choice), search));
  const reasons = costs.flatMap(cost => (cost.kind === 'unknown' ? cost.reasons : []));
  const cost = joinCosts(search.index, costs);
  if (cost === undefined || reasons.length > 0) return { plan: { choices, code: 'COST_UNKNOWN', reasons } };
  return { plan: { choices, total: cost.total } };
}

function findUncoveredBy(search: Search, options: readonly PlanOption[]): readonly UncoveredNeed[] {
  const customer = { ...search.customer, holdings: [...search.kept, ...options.map(option => holdingOf(search, option))] };
  return findUncovered(search.index, customer, { needs: search.needs, at: search.options.at });
}

function holdingOf({ options }: Search, { choice }: PlanOption): Holding {
  return { id: `choice ${choice.offer}`, offer: choice.offer, pricePlan: choice.pricePlan ?? '', status: 'active', start: options.at };
}

// What is chosen together, and what the customer keeps, must go together; what an add-on requires must be there.
function findClash(search: Search, options: readonly PlanOption[]): PlanVerdictCode | undefined {
  const { index, customer, kept, options: asked } = search;
  if (!search.isKeptRelated && !options.some(({ offer }) => isRelated(index, offer))) return undefined;
  const chosen = options.map(option => holdingOf(search, option));
  const others = (holding: Holding): readonly Holding[] => [...kept, ...chosen].filter(one => one !== holding);
  const clashes = chosen.some(taken =>
    findEndedWith(index, { customer: { ...customer, holdings: others(taken) }, on: asked.at, taken }).some(
      ({ because }) => because === 'EXCLUDED',
    ),
  );
  if (clashes) return 'INCOMPATIBLE';
  const scene = makeCustomerScene(index, { ...customer, holdings: [...kept, ...chosen] }, asked.at);
  const lacks = options.some(({ offer }) => {
    const product = offer.product === undefined ? undefined : index.products.get(offer.product);
    const own = (offer.relationships ?? []).filter(({ kind, when }) => kind === 'requires' && when === undefined);
    const ofProduct = (product?.relationships ?? []).filter(({ kind, when }) => kind === 'requires' && when === undefined);
    return (
      own.some(one => meetsRelationship(one, id => scene.owned({ offer: id })) !== 'true') ||
      ofProduct.some(one => meetsRelationship(one, id => scene.owned({ product: id })) !== 'true')
    );
  });
  return lacks ? 'INCOMPATIBLE' : undefined;
}

/** The order of a choice. */
export function subjectOf({ customer, options: { channel } }: Search, choice: PlanChoice): OrderSubject {
  return { kind: 'order', request: { ...choice, customer, ...(channel === undefined ? {} : { channel }) } };
}
