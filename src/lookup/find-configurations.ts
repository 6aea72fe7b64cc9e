/** Tries the ways through choices, and leaves a way as soon as nothing that follows could make it right. */
import type { Choices, Demand, Quota } from './lay-out-choices.js';

/** The ways that were found. */
export interface FoundConfigurations {
  /** False where more than the most were found, or tried. */
  readonly isWhole: boolean;
  readonly found: readonly (readonly string[])[];
}

/** Finds them. */
export function findConfigurations(choices: Choices, most: number): FoundConfigurations {
  const search: Search = { choices, most, taken: choices.choices.map(() => false), found: [], steps: 0, isWhole: true };
  tryFrom(search, 0);
  return { isWhole: search.isWhole, found: search.found };
}

interface Search {
  readonly choices: Choices;
  readonly most: number;
  /** By choice; what is not decided yet is false. */
  readonly taken: boolean[];
  readonly found: (readonly string[])[];
  steps: number;
  isWhole: boolean;
}

// A way that is left early costs little; this bounds catalogues that are made to have no way out.
const stepsPerConfiguration = 64;

function tryFrom(search: Search, next: number): void {
  search.steps += 1;
  if (search.steps > search.most * stepsPerConfiguration) search.isWhole = false;
  if (!search.isWhole || !isPossible(search, next)) return;
  if (next === search.choices.choices.length) {
    keep(search);
    return;
  }
  tryFrom(search, next + 1);
  search.taken[next] = true;
  tryFrom(search, next + 1);
  search.taken[next] = false;
}

function keep(search: Search): void {
  if (search.found.length >= search.most) search.isWhole = false;
  else search.found.push(search.choices.choices.filter((_, at) => search.taken[at]).map(({ id }) => id));
}

function isPossible(search: Search, next: number): boolean {
  const { quotas, demands } = search.choices;
  return quotas.every(quota => canFill(search, quota, next)) && demands.every(demand => canMeet(search, demand, next));
}

function canFill({ taken }: Search, { choices, min, max }: Quota, next: number): boolean {
  const count = choices.filter(choice => taken[choice]).length;
  return count <= max && count + choices.filter(choice => choice >= next).length >= min;
}

// What is required may still come; what is excluded is there as soon as it is taken.
function canMeet({ taken }: Search, { kind, owner, atLeast, there, thereOfOthers, bringers }: Demand, next: number): boolean {
  if (owner !== undefined && taken[owner] !== true) return true;
  if (kind === 'requires')
    return there + bringers.filter(all => all.some(choice => taken[choice] === true || choice >= next)).length >= atLeast;
  const present = bringers.filter(all => all.some(choice => taken[choice])).length;
  return thereOfOthers + present === 0 || there + present < atLeast;
}
