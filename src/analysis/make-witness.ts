import type { FactValue } from '../model/customer.js';
import type { Witness } from './analysis-scope.js';
import type { Variable, VariableValue } from './variable.js';

/**
 * Makes somebody of the values that a search found: of each variable its first, so that facts which do not matter are absent.
 *
 * @param variables - The variables.
 * @param domains - The values that each may have.
 * @returns The facts.
 */
export function makeWitness(variables: readonly Variable[], domains: readonly bigint[]): Witness {
  const chosen = variables.flatMap(({ values }, at) => firstOf(values, domains[at] ?? 0n));
  const facts: Record<string, FactValue> = {};
  for (const value of chosen) Object.assign(facts, value.facts);
  for (const { member } of chosen) {
    const [fact = '', item = ''] = member ?? [];
    const set = facts[fact];
    if (Array.isArray(set)) facts[fact] = [...set, item];
  }
  return Object.freeze({ facts: Object.freeze(facts) });
}

function firstOf(values: readonly VariableValue[], domain: bigint): readonly VariableValue[] {
  return values.filter((_, at) => (domain >> BigInt(at)) & 1n).slice(0, 1);
}
