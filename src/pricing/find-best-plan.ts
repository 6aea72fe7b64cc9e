import { compareText } from '../kernel/compare-text.js';
import { decimal, zeroDecimal } from '../kernel/decimal.js';
import { compareDecimals, subtractDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { formatAmount } from '../kernel/money.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeCustomerScene } from '../lookup/make-customer-scene.js';
import { treeOfHoldings } from '../lookup/tree-of-holdings.js';
import type { Customer } from '../model/customer.js';
import type { BestPlanAnswer, BestPlanFrame, BestPlanOptions, ConsideredPlan, PlanChoice } from './best-plan.js';
import { openSearch, type Search } from './best-plan-search.js';
import { type Considered, considerBase, subjectOf } from './consider-plan.js';
import type { CostProjection, PricedProjection } from './cost-projection.js';
import { findUncovered } from './cover-needs.js';
import { joinCosts } from './join-costs.js';
import { listAddOnOptions, listPlanOptions } from './list-plan-options.js';
import { openHolding } from './open-holding.js';
import { priceExit } from './price-exit.js';
import { projectCost, projectTotal } from './project-cost.js';

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
 * @throws `bad-argument`, `unknown-holding`, `bad-months`, `bad-usage`, `not-an-instant`.
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

// The bills, and between what the cost can lie, are worked out for the answer alone.
function costInFull(search: Search, { plan, plain }: Considered): PricedProjection | undefined {
  const { index, usage, options, months } = search;
  const project = (choice: PlanChoice): CostProjection =>
    plain === undefined
      ? projectCost(index, subjectOf(search, choice), usage, { at: options.at, months })
      : projectTotal(index, subjectOf(search, choice), search);
  const cost = joinCosts(search.index, plan.choices.map(project));
  const range = plain?.bounds();
  return cost === undefined || range === undefined || range.low === range.high ? cost : { ...cost, range };
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
