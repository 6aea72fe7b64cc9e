/** What a customer has, has ordered, or is about to buy: what a suggestion must go with. */
import { compareText } from '../kernel/compare-text.js';
import { requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { type Brought, listBrought } from '../lookup/list-brought.js';
import { listCurrentHoldings } from '../lookup/list-current-holdings.js';
import { treeOfHoldings } from '../lookup/tree-of-holdings.js';
import type { Context } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';

/** One thing that a customer has, has ordered, or has in the basket. */
export interface Possession {
  readonly source: 'owned' | 'pending' | 'basket';
  readonly offer: Offer;
  readonly brings: Brought;
  /** Absent for the basket. */
  readonly holding?: Holding;
}

/** Whose possessions, and when. */
export interface PossessionQuestion {
  readonly customer: Customer;
  readonly context: Context;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly atMs: number;
}

/**
 * Lists what a customer has at an instant, what is ordered, and what is in the basket. What has ended is left out; what is yet to begin
 * counts as ordered; an offer that the catalogue does not know is left out.
 *
 * @param index - The index.
 * @param question - The customer, the context, and the instant.
 * @returns By source, then by start and id of the holding, in the basket by offer: the order in which they were said says nothing.
 */
export function listPossessions(index: CatalogueIndex, { customer, context, atMs }: PossessionQuestion): readonly Possession[] {
  const { timeZone } = index.catalogue;
  const startOf = ({ start }: Holding): number => requireInstant(start, timeZone);
  const holdings = [...(customer.holdings ?? [])].sort((a, b) => startOf(a) - startOf(b) || compareText(a.id, b.id));
  const current = listCurrentHoldings(holdings, { at: atMs, timeZone });
  const isCurrent = new Set(current);
  const isToCome = ({ status, end }: Holding): boolean => status === 'pending' || end === undefined || requireInstant(end, timeZone) > atMs;
  const ordered = holdings.filter(holding => !isCurrent.has(holding) && isToCome(holding));
  const held = (source: Possession['source'], list: readonly Holding[]): readonly Possession[] => {
    const { membersOf } = treeOfHoldings(list);
    return list.flatMap(holding => {
      const offer = index.offers.get(holding.offer);
      return offer === undefined ? [] : [{ source, offer, holding, brings: broughtBy(index, offer, membersOf.get(holding.id) ?? []) }];
    });
  };
  const items = [...(context.basket ?? [])].sort((a, b) => compareText(a.offer, b.offer));
  const basket = items.flatMap((item): readonly Possession[] => {
    const offer = index.offers.get(item.offer);
    return offer === undefined ? [] : [{ source: 'basket', offer, brings: listBrought(index, offer) }];
  });
  return [...held('owned', current), ...held('pending', ordered), ...basket];
}

// What was chosen of a bundle stands among the holdings; beside it comes what the bundle includes without a charge.
function broughtBy(index: CatalogueIndex, offer: Offer, parts: readonly Holding[]): Brought {
  if (parts.length === 0) return listBrought(index, offer);
  const chosen = new Set(parts.map(part => index.offers.get(part.offer)));
  return listBrought(index, offer, item => !item.charged && !chosen.has(index.offers.get(item.offer)));
}
