/** Which of two tariffs is the dearer, where every amount of the one is at least the same amount of the other. */

import isEqual from 'lodash-es/isEqual.js';
import { isRecord } from '../kernel/is-record.js';
import { combineOrders, compareScalars, type Order } from './compare-values.js';
import { memberOf } from './plain-record.js';

// What is charged grows with each of these, whatever the quantity.
const amounts: ReadonlySet<string> = new Set(['unitAmount', 'flatAmount', 'rate', 'amount', 'default']);

/**
 * Compares two ladders of tiers, or two matrices: steps, bounds and cells must be the same, so that only amounts differ.
 *
 * @param a - A ladder or a matrix.
 * @param b - Another of the same kind.
 * @returns 1 where `a` costs at least as much in every case and more in one; undefined where that cannot be told step by step.
 */
export function compareTariffs(a: unknown, b: unknown): Order {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length ? combineOrders(a.map((step, at) => compareTariffs(step, b[at]))) : undefined;
  }
  if (!isRecord(a) || !isRecord(b)) return isEqual(a, b) ? 0 : undefined;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return combineOrders(
    [...names].map(name => {
      const [inA, inB] = [memberOf(a, name), memberOf(b, name)];
      return amounts.has(name) ? compareAmounts(inA, inB) : compareTariffs(inA, inB);
    }),
  );
}

function compareAmounts(a: unknown, b: unknown): Order {
  return a === undefined || b === undefined ? (a === b ? 0 : undefined) : compareScalars(a, b);
}
