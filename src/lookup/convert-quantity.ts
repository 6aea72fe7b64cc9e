/** Quantities in other units: 2 GB are 2,000 MB where the catalogue says so. */
import { type Decimal, decimal, oneDecimal } from '../kernel/decimal.js';
import { isZeroDecimal, multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import type { CatalogueIndex } from './catalogue-index.js';

/**
 * Converts a quantity from one unit to another by the multiples that the catalogue declares.
 *
 * @param index - The index.
 * @param quantity - How many of the one unit.
 * @param units - The unit it is in, and the unit that is wanted.
 * @returns How many of the wanted unit, to 20 decimals where it does not come out even; undefined where the units have nothing in common.
 * @example
 * convertQuantity(index, decimal('2'), { from: 'gb', to: 'no-such-unit' }) // => undefined
 */
export function convertQuantity(
  index: CatalogueIndex,
  quantity: Decimal,
  units: { readonly from: string; readonly to: string },
): Decimal | undefined {
  if (units.from === units.to) return quantity;
  const from = toSmallest(index, units.from);
  const to = toSmallest(index, units.to);
  if (from.unit !== to.unit || isZeroDecimal(to.times)) return undefined;
  return divideDecimals(multiplyDecimals(quantity, from.times), to.times, { scale: 20 });
}

// A circle of units is a finding of the rule book; here it only ends the walk.
function toSmallest(index: CatalogueIndex, id: string): { readonly unit: string; readonly times: Decimal } {
  let unit = id;
  let times = oneDecimal;
  const seen = new Set<string>();
  for (let of = index.units.get(unit)?.of; of !== undefined && !seen.has(unit); of = index.units.get(unit)?.of) {
    seen.add(unit);
    times = multiplyDecimals(times, decimal(of.times));
    unit = of.unit;
  }
  return { unit, times };
}
