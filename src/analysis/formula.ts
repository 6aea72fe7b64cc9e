/** Conditions as the search sees them: variables with few values each, and sets of values as bits. */

/** A variable is to have one of some values; bit n stands for its value n. */
export interface Literal {
  readonly kind: 'literal';
  readonly variable: number;
  readonly allowed: bigint;
}

/** All parts hold; none holds trivially. */
export interface Conjunction {
  readonly kind: 'all';
  readonly parts: readonly Formula[];
}

/** Some part holds; of none, none does. */
export interface Disjunction {
  readonly kind: 'any';
  readonly parts: readonly Formula[];
}

/** A formula over variables; it has no negation, since sets of values have complements. */
export type Formula = Literal | Conjunction | Disjunction;

/** Holds always. */
export const always: Formula = { kind: 'all', parts: [] };

/** Holds never. */
export const never: Formula = { kind: 'any', parts: [] };

/** Makes a literal. */
export function isOneOf(variable: number, allowed: bigint): Formula {
  return { kind: 'literal', variable, allowed };
}

/** Makes a conjunction. */
export function allOf(parts: readonly Formula[]): Formula {
  return { kind: 'all', parts };
}

/** Makes a disjunction. */
export function anyOf(parts: readonly Formula[]): Formula {
  return { kind: 'any', parts };
}

/**
 * Turns a formula round: it holds where the formula does not.
 *
 * @param formula - The formula.
 * @param sizes - How many values each variable has.
 * @returns The complement.
 */
export function complementOf(formula: Formula, sizes: readonly number[]): Formula {
  if (formula.kind === 'literal') return isOneOf(formula.variable, everyValue(sizes[formula.variable] ?? 0) & ~formula.allowed);
  const parts = formula.parts.map(part => complementOf(part, sizes));
  return formula.kind === 'all' ? anyOf(parts) : allOf(parts);
}

/** The set of all values of a variable that has so many. */
export function everyValue(size: number): bigint {
  return (1n << BigInt(size)) - 1n;
}
