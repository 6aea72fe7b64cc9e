import type { Disjunction, Formula } from './formula.js';

/** How many steps are left; counted down by the search. */
export interface Budget {
  left: number;
}

/**
 * Searches values for all variables under which a formula holds: narrows what each variable can be until nothing follows any more, then tries
 * the alternatives of the shortest disjunction (Davis, Putnam, Logemann and Loveland, over finite domains).
 *
 * @param formula - The formula.
 * @param domains - The values that each variable may have, as bits.
 * @param budget - The steps that are left.
 * @returns Domains of which every choice makes the formula hold; `none` where there is no choice; `exhausted` where the budget ran out.
 */
export function searchValues(formula: Formula, domains: readonly bigint[], budget: Budget): readonly bigint[] | 'none' | 'exhausted' {
  const state: State = { domains: [...domains], open: [] };
  return demand(formula, state) ? settle(state, budget) : 'none';
}

interface State {
  readonly domains: bigint[];
  /** Disjunctions of which no part is sure yet. */
  open: Disjunction[];
}

function settle(state: State, budget: Budget): readonly bigint[] | 'none' | 'exhausted' {
  if (!propagate(state, budget)) return budget.left > 0 ? 'none' : 'exhausted';
  const next = shortest(state);
  if (next === undefined) return state.domains;
  const open = state.open.filter(one => one !== next);
  for (const part of next.parts) {
    const branch: State = { domains: [...state.domains], open: [...open] };
    if (!demand(part, branch)) continue;
    const found = settle(branch, budget);
    if (found !== 'none') return found;
  }
  return budget.left > 0 ? 'none' : 'exhausted';
}

// Narrows the domains to what a formula allows; disjunctions are left for later.
function demand(formula: Formula, state: State): boolean {
  if (formula.kind === 'literal') {
    const left = (state.domains[formula.variable] ?? 0n) & formula.allowed;
    state.domains[formula.variable] = left;
    return left !== 0n;
  }
  if (formula.kind === 'all') return formula.parts.every(part => demand(part, state));
  state.open.push(formula);
  return true;
}

// Drops disjunctions that hold anyway, and takes the last part that is still possible of those that have but one.
function propagate(state: State, budget: Budget): boolean {
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const open = state.open;
    state.open = [];
    for (const disjunction of open) {
      budget.left -= 1;
      if (budget.left <= 0) return false;
      if (disjunction.parts.some(part => isSure(part, state.domains))) continue;
      const possible = disjunction.parts.filter(part => isPossible(part, state.domains));
      const [only, another] = possible;
      if (only === undefined) return false;
      if (another !== undefined)
        state.open.push(possible.length === disjunction.parts.length ? disjunction : { kind: 'any', parts: possible });
      else if (!demand(only, state)) return false;
      else isChanged = true;
    }
  }
  return true;
}

function shortest({ open }: State): Disjunction | undefined {
  let found: Disjunction | undefined;
  for (const one of open) if (found === undefined || one.parts.length < found.parts.length) found = one;
  return found;
}

function isSure(formula: Formula, domains: readonly bigint[]): boolean {
  if (formula.kind === 'all') return formula.parts.every(part => isSure(part, domains));
  if (formula.kind === 'any') return formula.parts.some(part => isSure(part, domains));
  const domain = domains[formula.variable] ?? 0n;
  return domain !== 0n && (domain & ~formula.allowed) === 0n;
}

function isPossible(formula: Formula, domains: readonly bigint[]): boolean {
  if (formula.kind === 'all') return formula.parts.every(part => isPossible(part, domains));
  if (formula.kind === 'any') return formula.parts.some(part => isPossible(part, domains));
  return ((domains[formula.variable] ?? 0n) & formula.allowed) !== 0n;
}
