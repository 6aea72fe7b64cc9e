/** What is fixed for one search of the best plan. */

import { CatalogueError } from '../kernel/catalogue-error.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireQuestion } from '../lookup/require-question.js';
import { settleHoldings } from '../lookup/tree-of-holdings.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { BestPlanOptions } from './best-plan.js';
import { listNeeds, type Needs } from './cover-needs.js';
import { measureUsage } from './measure-usage.js';
import type { ProjectedUsage } from './projected-usage.js';
import { questionFields } from './question-fields.data.js';
import { requireMonths } from './require-months.js';
import { makePlainTotals } from './total-plain-order.js';
import { readUsageMonths } from './usage-months.js';

/** What is fixed for one search. */
export interface Search {
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

/**
 * Fixes what is the same for all that is considered.
 *
 * @param index - The index.
 * @param asking - The customer.
 * @param options - What is asked.
 * @returns The search.
 * @throws what `findBestPlan` throws.
 */
export function openSearch(index: CatalogueIndex, asking: Customer, options: BestPlanOptions): Search {
  requireQuestion(index, asking, options);
  requireFields('options', options, questionFields);
  const customer = settleHoldings(asking);
  const months = options.months ?? 12;
  requireMonths(months);
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
      throw new CatalogueError('unknown-holding', `the customer has no holding \`${String(options.holding)}\``, {
        holding: options.holding,
      });
    return named;
  }
  const bases = holdings.filter(({ offer, status }) => {
    const product = index.offers.get(offer)?.product;
    return status !== 'pending' && product !== undefined && index.products.get(product)?.kind === 'base';
  });
  const fitting = bases.filter(({ offer }) => options.family === undefined || index.offers.get(offer)?.family === options.family);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Tells whether an offer or its product has any relationship. */
export function isRelated(index: CatalogueIndex, offer: Offer | undefined): boolean {
  const product = offer?.product === undefined ? undefined : index.products.get(offer.product);
  return [offer?.relationships, product?.relationships].some(relationships => relationships !== undefined && relationships.length > 0);
}
