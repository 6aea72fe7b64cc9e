import { CatalogueError } from '../kernel/catalogue-error.js';
import { compareDurations, parseDuration, requireDuration } from '../kernel/duration.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireIndex } from '../lookup/require-question.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import { questionFields } from './question-fields.data.js';

/** Which price plans of an offer are looked for. */
export interface PricePlanSearch {
  /** The offer, by id. */
  readonly offer: string;
  /** The billing period of what recurs in the last phase; `P0D`: nothing does; absent: any. */
  readonly period?: string;
  /** The price list, by id; absent: the default one. */
  readonly priceList?: string;
}

/** The price plans that were found; several, where the catalogue does not say which of them is meant. */
export interface PricePlanListing {
  readonly pricePlans: readonly PricePlan[];
  /** The list on which they stand: the one that was named, or the default one where that has none. */
  readonly priceList?: string;
}

/**
 * Finds the price plans that an order means by an offer, a billing period and a price list: those on the list, or else those on the
 * default list.
 *
 * @param index - The index.
 * @param search - The offer, the period and the list.
 * @returns The active price plans in the offer's order; none, one, or several of which the order must name one.
 * @throws `bad-argument`, `unknown-offer`, `unknown-price-list`, `not-a-duration`.
 * @example
 * findPricePlans(index, { offer: 'fibre-100', period: 'P7D' }).pricePlans // => []
 */
export function findPricePlans(index: CatalogueIndex, search: PricePlanSearch): PricePlanListing {
  requireIndex(index);
  requireArgument(isRecord(search), 'search', 'what is looked for, such as `{ offer, period }`');
  requireFields('search', search, questionFields);
  const offer = index.offers.get(search.offer);
  if (offer === undefined) throw new CatalogueError('unknown-offer', `unknown offer \`${String(search.offer)}\``, { offer: search.offer });
  const lists = index.catalogue.priceLists ?? [];
  const main = lists.find(list => list.default === true)?.id;
  const named = search.priceList;
  if (named !== undefined && !lists.some(({ id }) => id === named)) {
    throw new CatalogueError('unknown-price-list', `unknown price list \`${named}\``, { priceList: named });
  }
  const wanted = activePlans(index, offer).filter(plan => isBilledBy(plan, search.period));
  const onList = (list: string | undefined): readonly PricePlan[] =>
    wanted.filter(({ priceLists }) => (priceLists === undefined ? list === main : priceLists.some(id => id === list)));
  const own = onList(named ?? main);
  const list = own.length > 0 ? (named ?? main) : main;
  return { pricePlans: own.length > 0 ? own : onList(main), ...(list === undefined ? {} : { priceList: list }) };
}

function activePlans(index: CatalogueIndex, { pricePlans = [] }: Offer): readonly PricePlan[] {
  return pricePlans.flatMap(id => index.pricePlans.get(id) ?? []).filter(({ status }) => status === 'active');
}

function isBilledBy(plan: PricePlan, period: string | undefined): boolean {
  if (period === undefined) return true;
  const wanted = requireDuration(period);
  const recurring = plan.phases.at(-1)?.charges.find(({ kind }) => kind === 'recurring')?.period ?? 'P0D';
  const own = parseDuration(recurring);
  return own !== undefined && compareDurations(own, wanted) === 0;
}
