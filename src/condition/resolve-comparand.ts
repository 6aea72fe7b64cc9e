import type { Decimal } from '../kernel/decimal.js';
import { addDecimals, multiplyDecimals } from '../kernel/decimal-arithmetic.js';
import type { Comparand, FactReference } from '../model/condition.js';
import type { FactType } from '../model/fact-spec.js';
import type { ConditionScene } from './condition-scene.js';
import { decimalOfValue } from './decimal-of-value.js';
import { type Comparable, readComparable, toDecimal } from './read-comparable.js';

/**
 * Works out what a fact is compared with.
 *
 * @param comparand - A literal, or another fact, perhaps scaled and shifted.
 * @param type - The declared type of the fact that is compared.
 * @param scene - Where the other fact is known.
 * @returns The value; undefined where the literal is not of the type, where the other fact is unknown or of another kind, and for
 *   `times` and `plus` on what is no number.
 */
export function resolveComparand(comparand: Comparand | undefined, type: FactType, scene: ConditionScene): Comparable | undefined {
  if (typeof comparand !== 'object') return readComparable(type, comparand, scene.timeZone);
  return resolveReference(comparand, type, scene);
}

/** Tells whether a type is of numbers. */
export function isNumeric(type: FactType): boolean {
  return type === 'integer' || type === 'decimal';
}

function resolveReference(reference: FactReference, type: FactType, scene: ConditionScene): Comparable | undefined {
  const other = scene.factSpec(reference.fact)?.type;
  if (other === undefined || (other !== type && !(isNumeric(other) && isNumeric(type)))) return undefined;
  const value = readComparable(other, scene.factValue(reference.fact), scene.timeZone);
  if (value === undefined || (reference.times === undefined && reference.plus === undefined)) return value;
  const number = isNumeric(other) ? toDecimal(value) : undefined;
  return number === undefined ? undefined : scale(number, reference);
}

function scale(number: Decimal, { times, plus }: FactReference): Decimal | undefined {
  const factor = times === undefined ? { coefficient: 1n, scale: 0 } : decimalOfValue(times);
  const summand = plus === undefined ? { coefficient: 0n, scale: 0 } : decimalOfValue(plus);
  if (factor === undefined || summand === undefined) return undefined;
  return addDecimals(multiplyDecimals(number, factor), summand);
}
