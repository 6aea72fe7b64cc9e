import { decimal } from '../kernel/decimal.js';
import { addDecimals } from '../kernel/decimal-arithmetic.js';
import { formatAmount } from '../kernel/money.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { CostProjection, PricedProjection } from './cost-projection.js';

/**
 * Puts the costs of what is had together into one.
 *
 * @param index - The index, for the decimals of the currency.
 * @param costs - The costs over the same months; those that are not known are left out.
 * @returns Their sum, month by month; undefined where none is known.
 */
export function joinCosts(index: CatalogueIndex, costs: readonly CostProjection[]): PricedProjection | undefined {
  const [first, ...rest] = costs.flatMap(cost => (cost.kind === 'priced' ? [cost] : []));
  return first === undefined ? undefined : rest.reduce((sum, one) => addCosts(index, sum, one), first);
}

function addCosts(index: CatalogueIndex, a: PricedProjection, b: PricedProjection): PricedProjection {
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
