import type { FactSpec, Range } from '../model/fact-spec.js';
import { compareComparables, readComparable } from './read-comparable.js';

/** Why a value cannot be that of a fact. */
export type FactFault = 'FACT_OF_WRONG_TYPE' | 'FACT_NOT_ALLOWED' | 'FACT_OUT_OF_RANGE';

/**
 * Checks a value against the declaration of its fact.
 *
 * @param spec - The declaration.
 * @param value - The value.
 * @param timeZone - The zone in which dates begin.
 * @returns What is wrong with it; undefined where it is one that the fact can have.
 */
export function checkFact(spec: FactSpec, value: unknown, timeZone: string): FactFault | undefined {
  const { type, values, range } = spec;
  if (type === 'set' ? !isSet(value) : readComparable(type, value, timeZone) === undefined) return 'FACT_OF_WRONG_TYPE';
  // A list of values beside another type says nothing.
  if ((type === 'text' || type === 'set') && values !== undefined && !isAllowed(value, values)) return 'FACT_NOT_ALLOWED';
  return range !== undefined && !isInRange({ ...spec, range }, value, timeZone) ? 'FACT_OUT_OF_RANGE' : undefined;
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) && value.every(member => typeof member === 'string');
}

function isAllowed(value: unknown, values: readonly string[]): boolean {
  return Array.isArray(value) ? value.every(member => values.includes(member)) : typeof value === 'string' && values.includes(value);
}

// A bound that is not of the fact's type, and a type without an order, bound nothing; the rule book reports both.
function isInRange({ type, range }: FactSpec & { readonly range: Range }, value: unknown, timeZone: string): boolean {
  const order = (bound: string | number | undefined): number => {
    const left = readComparable(type, value, timeZone);
    const right = readComparable(type, bound, timeZone);
    return left === undefined || right === undefined ? 0 : (compareComparables(left, right) ?? 0);
  };
  return order(range.min) >= 0 && order(range.max) <= 0;
}
