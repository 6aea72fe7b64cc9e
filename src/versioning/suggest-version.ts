import { CatalogueError } from '../kernel/catalogue-error.js';
import type { ClassifiedChange } from './classified-change.js';
import { bumps, requiredBump } from './required-bump.js';
import { bumpBetween, parseVersion, writeVersion } from './semantic-version.js';

/**
 * Suggests the next version.
 *
 * @param previous - The version of the release before, such as `1.4.0`.
 * @param classified - The classified changes since then.
 * @returns The smallest proper version that says enough: changes that nobody can tell raise the patch number, no change raises nothing.
 * @throws `not-a-version` where `previous` is no semantic version, `bad-argument` where `classified` is no list of classified changes.
 * @example
 * suggestVersion('1.4.2', []) // => '1.4.2'
 * suggestVersion('1.4.2', classifyChanges(diffCatalogues(catalogue, { ...catalogue, name: 'Another name' }))) // => '1.4.3'
 */
export function suggestVersion(previous: string, classified: readonly ClassifiedChange[]): string {
  const version = parseVersion(previous);
  if (version === undefined) throw new CatalogueError('not-a-version', `not a semantic version: \`${previous}\``, { version: previous });
  const bump = requiredBump(classified);
  if (classified.length === 0) return previous;
  const { major, minor, patch } = version;
  const proper = { major, minor, patch, prerelease: [] };
  // The release of a prerelease comes next without another step, if it says enough.
  if (version.prerelease.length > 0 && bumps.indexOf(bumpBetween(version, proper)) <= bumps.indexOf(bump)) return writeVersion(proper);
  if (bump === 'major') return writeVersion({ ...proper, major: major + 1, minor: 0, patch: 0 });
  if (bump === 'minor') return writeVersion({ ...proper, minor: minor + 1, patch: 0 });
  return writeVersion({ ...proper, patch: patch + 1 });
}
