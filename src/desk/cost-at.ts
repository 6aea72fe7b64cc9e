/** What twelve months of an offer cost at a quantity. */
import { type Decimal, decimal, formatDecimal } from '../kernel/decimal.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Decide } from '../pricing/pricing-scene.js';
import { projectTotal } from '../pricing/project-cost.js';
import type { ProjectedUsage } from '../pricing/projected-usage.js';
import type { QuoteRequest } from '../pricing/quote-request.js';

/** An offer as it is ordered, and what is used of it beside the quantity that is looked at. */
export interface CostQuestion {
  readonly request: QuoteRequest;
  readonly usage: readonly ProjectedUsage[];
  readonly unit: string;
  readonly kind: 'used' | 'ordered';
  /** Decides conditions for the customer, so that what is known of them is worked out once. */
  readonly decide: Decide;
}

/** What twelve months cost; undefined where that is not known. */
export type CostAt = (quantity: Decimal) => Decimal | undefined;

/**
 * Makes what works out costs, each quantity once.
 *
 * @param index - The index.
 * @param question - The offer, and which quantity varies.
 * @returns The cost of twelve months by the projection itself.
 */
export function makeCostAt(index: CatalogueIndex, { request, usage, unit, kind, decide }: CostQuestion): CostAt {
  const known = new Map<string, Decimal | undefined>();
  const { at, ...order } = { ...request, decide };
  const others = usage.filter(one => one.unit !== unit);
  return quantity => {
    const text = formatDecimal(quantity);
    if (known.has(text)) return known.get(text);
    const used = kind === 'used' ? [...others, { unit, months: [text] }] : others;
    const ordered = kind === 'ordered' ? { ...order, quantities: { ...order.quantities, [unit]: text } } : order;
    const cost = projectTotal(index, { kind: 'order', request: ordered }, { at, usage: used });
    const total = cost.kind === 'priced' ? decimal(cost.total) : undefined;
    known.set(text, total);
    return total;
  };
}
