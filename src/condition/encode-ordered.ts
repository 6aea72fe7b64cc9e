import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { FactValue } from '../model/customer.js';
import { firstCode, trueCode, unknownCode } from './code-ranges.js';
import type { Slot } from './condition-slot.js';
import { decimalOfValue } from './decimal-of-value.js';
import { readComparable } from './read-comparable.js';

/**
 * Gives the code of a number or date among those that it is compared with.
 *
 * @param slot - An ordered slot.
 * @param value - The value of its fact.
 * @param timeZone - The zone in which dates begin.
 * @returns The code.
 */
export function encodeOrdered(slot: Slot, value: FactValue, timeZone: string): number {
  const { thresholds } = slot;
  if (slot.type !== 'decimal') {
    const comparable = readComparable(slot.type, value, timeZone);
    return typeof comparable === 'number' ? codeAmong(thresholds, comparable) : unknownCode;
  }
  const nearest = nearestOf(value);
  const code = nearest === undefined ? unknownCode : codeAmong(thresholds, nearest);
  // Doubles that differ are in the order of the decimals. Where they do not, one threshold may still be that decimal and the only one.
  const at = (code - trueCode) / 2;
  if (code % 2 === 0 || (code !== unknownCode && slot.isSame[at] === true && thresholds[at + 1] !== nearest)) return code;
  return encodeExactly(slot, value);
}

const shortDecimal = /^-?\d+(?:\.\d+)?$/;

// Within these bounds the shortest text of a double is a decimal, and no two decimals of 15 digits have one double.
function nearestOf(value: FactValue): number | undefined {
  if (typeof value === 'string') return value.length <= 16 && shortDecimal.test(value) ? Number(value) : undefined;
  return typeof value === 'number' && (value === 0 || (Math.abs(value) >= 0.001 && Math.abs(value) < 1e15)) ? value : undefined;
}

function codeAmong(thresholds: Float64Array, value: number): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((thresholds[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return firstCode + 2 * low + (thresholds[low] === value ? 1 : 0);
}

function encodeExactly({ exact }: Slot, value: FactValue): number {
  const decimal = decimalOfValue(value);
  if (decimal === undefined) return unknownCode;
  const below = exact.filter(threshold => compareDecimals(threshold, decimal) < 0).length;
  const next = exact[below];
  return firstCode + 2 * below + (next !== undefined && compareDecimals(next, decimal) === 0 ? 1 : 0);
}
