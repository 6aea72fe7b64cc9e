import { CatalogueError } from '../kernel/catalogue-error.js';
import { compareText } from '../kernel/compare-text.js';
import { decimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, subtractDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { formatAmount } from '../kernel/money.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeCustomerScene } from '../lookup/make-customer-scene.js';
import { meetsRelationship } from '../lookup/meets-relationship.js';
import { requireQuestion } from '../lookup/require-question.js';
import { settleHoldings, treeOfHoldings } from '../lookup/tree-of-holdings.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type {
  BestPlanAnswer,
  BestPlanFrame,
  BestPlanOptions,
  ConsideredPlan,
  PlanChoice,
  PlanVerdictCode,
  UncoveredNeed,
} from './best-plan.js';
import type { CostProjection, PricedProjection } from './cost-projection.js';
import { findUncovered, listNeeds, type Needs } from './cover-needs.js';
import { findEndedWith } from './find-ended-with.js';
import { listAddOnOptions, listPlanOptions, type PlanOption } from './list-plan-options.js';
import { measureUsage } from './measure-usage.js';
import { openHolding } from './open-holding.js';
import { priceExit } from './price-exit.js';
import { projectCost, projectTotal } from './project-cost.js';
import type { ProjectedUsage } from './projected-usage.js';
import type { OrderSubject } from './projection-subject.js';
import { makePlainTotals, type PlainTotal } from './total-plain-order.js';
import { readUsageMonths } from './usage-months.js';

/**
 * Finds the cheapest offer, alone or with add-ons, that covers what a customer uses and needs, among those that they may buy now. All are
 * compared over the same months with the same usage, one-time charges included; the answer holds the proof: everything that was considered,
 * with its cost or why it is out.
 *
 * @param index - The index, with earlier releases for holdings that are pinned to them.
 * @param customer - The customer; what is not known of them is never taken for yes.
 * @param options - The first day, what would be replaced, and what must be covered.
 * @returns The cheapest choice with its cost and what it saves; `none` where nothing covers everything. `isCertain` is false where something
 *   that is not known might have been cheaper.
 * @throws `unknown-holding`, `bad-months`, `bad-usage`, `not-an-instant`.
 * @example
 * findBestPlan(index, { id: 'new', facts: {}, holdings: [] }, { at: '2026-12-01', family: 'no-such-family' }).kind // => 'none'
 */
export function findBestPlan(index: CatalogueIndex, customer: Customer, options: BestPlanOptions): BestPlanAnswer {
  const search = openSearch(index, customer, options);
  const { market, segment } = customer;
  const { channel } = options;
  const place = {
    ...(channel === undefined ? {} : { channel }),
    ...(market === undefined ? {} : { market }),
    ...(segment === undefined ? {} : { segment }),
  };
  const question = { options, place, scene: makeCustomerScene(index, search.customer, options.at), replaced: search.replaced };
  const bases = listPlanOptions(index, question);
  const addOns = listAddOnOptions(index, question);
  const considered = bases.flatMap(base => considerBase(search, base, addOns));
  return deepFreeze(writeAnswer(search, considered));
}

interface Search {
  readonly at: string;
  readonly index: CatalogueIndex;
  readonly customer: Customer;
  readonly options: BestPlanOptions;
  readonly months: number;
  readonly usage: readonly ProjectedUsage[];
  readonly needs: Needs;
  readonly holding: Holding | undefined;
  readonly replaced: Offer | undefined;
  /** What the customer keeps. */
  readonly kept: readonly Holding[];
  /** Whether anything that is kept has a relationship, so that something chosen might clash with it. */
  readonly isKeptRelated: boolean;
  /** Whether there is anything to cover. */
  readonly isNeedy: boolean;
  /** What orders cost, where that can be told without their bills. */
  readonly totalPlainly: ReturnType<typeof makePlainTotals>;
}

function openSearch(index: CatalogueIndex, asking: Customer, options: BestPlanOptions): Search {
  requireQuestion(index, asking, options);
  const customer = settleHoldings(asking);
  const months = options.months ?? 12;
  const { timeZone } = index.catalogue;
  const from = localDateOf(requireInstant(options.at, timeZone), timeZone);
  const usage = options.usage ?? measureUsage(index, customer, { until: from, months });
  const holding = chooseHolding(index, customer, options);
  const kept = (customer.holdings ?? []).filter(one => one !== holding && (holding === undefined || one.parent !== holding.id));
  const used = readUsageMonths(usage, months);
  const needs = listNeeds(index, { ...options.needs, requests: customer.requests ?? [] }, used);
  const totalPlainly = makePlainTotals(index, { ...options, customer, months, usage: used });
  const replaced = holding === undefined ? undefined : index.offers.get(holding.offer);
  const isKeptRelated = kept.some(({ offer }) => isRelated(index, index.offers.get(offer)));
  const isNeedy = needs.features.length + needs.allowances.length + needs.peaks.length > 0;
  return { at: options.at, index, customer, options, months, usage, needs, holding, replaced, kept, isKeptRelated, isNeedy, totalPlainly };
}

function chooseHolding(index: CatalogueIndex, customer: Customer, options: BestPlanOptions): Holding | undefined {
  const holdings = customer.holdings ?? [];
  if (options.holding !== undefined) {
    const named = holdings.find(({ id }) => id === options.holding);
    if (named === undefined)
      throw new CatalogueError('unknown-holding', `the customer has no holding \`${options.holding}\``, { holding: options.holding });
    return named;
  }
  const bases = holdings.filter(({ offer, status }) => {
    const product = index.offers.get(offer)?.product;
    return status !== 'pending' && product !== undefined && index.products.get(product)?.kind === 'base';
  });
  const fitting = bases.filter(({ offer }) => options.family === undefined || index.offers.get(offer)?.family === options.family);
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface Considered {
  /** With a total where it can be had and its cost is known. */
  readonly plan: ConsideredPlan;
  readonly plain?: PlainTotal;
}

// Alone first; with add-ons only where something is missing that they might bring.
function considerBase(search: Search, base: PlanOption, addOns: readonly PlanOption[]): readonly Considered[] {
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
  const cost = joinAll(search, costs);
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

function isRelated(index: CatalogueIndex, offer: Offer | undefined): boolean {
  const product = offer?.product === undefined ? undefined : index.products.get(offer.product);
  return [offer?.relationships, product?.relationships].some(relationships => relationships !== undefined && relationships.length > 0);
}

function subjectOf({ customer, options: { channel } }: Search, choice: PlanChoice): OrderSubject {
  return { kind: 'order', request: { ...choice, customer, ...(channel === undefined ? {} : { channel }) } };
}

// The bills, and between what the cost can lie, are worked out for the answer alone.
function costInFull(search: Search, { plan, plain }: Considered): PricedProjection | undefined {
  const { index, usage, options, months } = search;
  const project = (choice: PlanChoice): CostProjection =>
    plain === undefined
      ? projectCost(index, subjectOf(search, choice), usage, { at: options.at, months })
      : projectTotal(index, subjectOf(search, choice), search);
  const cost = joinAll(search, plan.choices.map(project));
  if (cost === undefined || plain === undefined || plain.low === plain.high) return cost;
  return { ...cost, range: { low: plain.low, high: plain.high } };
}

function joinAll(search: Search, costs: readonly CostProjection[]): PricedProjection | undefined {
  const [first, ...rest] = costs.flatMap(cost => (cost.kind === 'priced' ? [cost] : []));
  return first === undefined ? undefined : rest.reduce((sum, one) => joinCosts(search, sum, one), first);
}

function joinCosts({ index }: Search, a: PricedProjection, b: PricedProjection): PricedProjection {
  const decimals = index.minorUnits.get(a.currency) ?? 0;
  const add = (x: string, y: string): string => formatAmount(addDecimals(decimal(x), decimal(y)), decimals);
  const { range: _, ...frame } = a;
  const low = add(a.range?.low ?? a.total, b.range?.low ?? b.total);
  const high = add(a.range?.high ?? a.total, b.range?.high ?? b.total);
  return {
    ...frame,
    total: add(a.total, b.total),
    byKind: {
      oneTime: add(a.byKind.oneTime, b.byKind.oneTime),
      recurring: add(a.byKind.recurring, b.byKind.recurring),
      usage: add(a.byKind.usage, b.byKind.usage),
    },
    ...(low === high ? {} : { range: { low, high } }),
    bills: a.bills.map((bill, at) => {
      const other = b.bills[at];
      return other === undefined ? bill : { ...bill, lines: [...bill.lines, ...other.lines], total: add(bill.total, other.total) };
    }),
    assumptions: [...a.assumptions, ...b.assumptions],
  };
}

function writeAnswer(search: Search, considered: readonly Considered[]): BestPlanAnswer {
  const ranked = considered
    .flatMap(one => (one.plan.total === undefined ? [] : [{ ...one, total: decimal(one.plan.total) }]))
    .sort(
      (a, b) =>
        compareDecimals(a.total, b.total) || a.plan.choices.length - b.plan.choices.length || compareText(nameOf(a.plan), nameOf(b.plan)),
    );
  const [best, ...dearer] = ranked;
  const out = considered.filter(({ plan }) => plan.total === undefined).map(({ plan }) => plan);
  const isCertain = !out.some(({ code }) => code === 'UNKNOWN_FACT' || code === 'COST_UNKNOWN');
  const current = currentOf(search);
  const cost = best === undefined ? undefined : costInFull(search, best);
  const frame: BestPlanFrame = {
    months: search.months,
    ...(current === undefined ? {} : { current }),
    considered: [
      ...(best === undefined ? [] : [best.plan]),
      ...dearer.map(({ plan }): ConsideredPlan => ({ ...plan, code: 'DEARER' })),
      ...out,
    ],
    assumptions: cost?.assumptions ?? [],
  };
  if (best === undefined || cost === undefined) return { ...frame, kind: 'none', isCertain };
  const saving = savingOf(search, current, cost);
  const isCurrentBest = saving !== undefined && !isAbove(saving) && isCurrentCovered(search);
  return {
    ...frame,
    kind: 'found',
    choices: best.plan.choices,
    cost,
    ...(saving === undefined ? {} : { saving }),
    isCurrentBest,
    isCertain,
  };
}

function nameOf({ choices }: ConsideredPlan): string {
  return choices.map(({ offer, pricePlan }) => `${offer} ${pricePlan ?? ''}`).join('\n');
}

function isAbove(saving: string): boolean {
  return compareDecimals(decimal(saving), zeroDecimal) > 0;
}

function isCurrentCovered({ index, customer, needs, options }: Search): boolean {
  return findUncovered(index, customer, { needs, at: options.at }).length === 0;
}

function currentOf({ index, customer, holding, options, months, usage }: Search): BestPlanFrame['current'] {
  if (holding === undefined) return undefined;
  const members = (treeOfHoldings(customer.holdings ?? []).membersOf.get(holding.id) ?? []).map(({ id }) => id);
  const subject = { kind: 'holdings', customer, holdings: [holding.id, ...members] } as const;
  const cost = projectCost(index, subject, usage, { at: options.at, months });
  const { timeZone } = index.catalogue;
  const open = openHolding(index, { customer, holding, at: options.at });
  const on = localDateOf(requireInstant(options.at, timeZone), timeZone);
  const exit =
    open.kind === 'open' ? priceExit({ scene: open.scene, parts: open.parts, term: open.term, on, penalty: undefined }) : undefined;
  return {
    holding: holding.id,
    ...(cost.kind === 'priced' ? { total: cost.total } : {}),
    ...(exit?.kind === 'charged' ? { exit: exit.exit } : {}),
  };
}

function savingOf({ index }: Search, current: BestPlanFrame['current'], best: PricedProjection): string | undefined {
  if (current?.total === undefined) return undefined;
  const left = sumDecimals([decimal(best.total), decimal(current.exit?.amount ?? '0')]);
  return formatAmount(subtractDecimals(decimal(current.total), left), index.minorUnits.get(best.currency) ?? 0);
}
