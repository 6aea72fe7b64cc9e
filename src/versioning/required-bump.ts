import { areRecords, requireArgument } from '../kernel/require-argument.js';
import type { Bump, ClassifiedChange } from './classified-change.js';

/** The bumps, the greatest first. */
export const bumps: readonly Bump[] = ['major', 'minor', 'patch', 'none'];

/**
 * Tells which part of the version the changes must at least raise.
 *
 * @param classified - The classified changes of a release.
 * @returns `major` for anything breaking, `minor` for what reaches customers or is new, `patch` for words; `none` where nobody can tell.
 * @throws `bad-argument` for what is no list of classified changes.
 * @example
 * requiredBump([]) // => 'none'
 * requiredBump(classifyChanges(diffCatalogues(catalogue, { ...catalogue, name: 'Another name' }))) // => 'patch'
 */
export function requiredBump(classified: readonly ClassifiedChange[]): Bump {
  requireArgument(areRecords(classified), 'classified', 'the list that `classifyChanges` gives');
  return bumps.find(bump => classified.some(change => change.bump === bump)) ?? 'none';
}
