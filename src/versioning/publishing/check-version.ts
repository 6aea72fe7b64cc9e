/** Whether the version says enough of what changes. */
import type { ClassifiedChange } from '../classified-change.js';
import { bumps, requiredBump } from '../required-bump.js';
import { bumpBetween, compareVersions, parseVersion } from '../semantic-version.js';
import { suggestVersion } from '../suggest-version.js';
import type { PublishCheck } from './review-scene.js';

/** Checks the version against that of the release before and against the changes. */
export const checkVersion: PublishCheck = ({ release, parent, changes }) => {
  const [before, after] = [parseVersion(parent?.version ?? ''), parseVersion(release.version)];
  if (parent === undefined || before === undefined || after === undefined) return [];
  if (compareVersions(before, after) >= 0) {
    const message = `The version ${release.version} is not greater than ${parent.version}, that of the release before.`;
    return [{ code: 'version-not-greater', message }];
  }
  const [required, given] = [requiredBump(changes), bumpBetween(before, after)];
  if (bumps.indexOf(given) <= bumps.indexOf(required)) return [];
  const deciding = changes.filter(({ bump }) => bump === required);
  const message = `From ${parent.version} to ${release.version} raises the ${given} number, but ${describe(deciding)}. Call it ${suggestVersion(parent.version, changes)}.`;
  return [{ code: 'bump-too-small', message, changes: deciding }];
};

function describe(deciding: readonly ClassifiedChange[]): string {
  const [first] = deciding;
  const rest = deciding.length > 1 ? ` and ${deciding.length - 1} more` : '';
  return `${first?.pointer ?? ''}${rest} (${first?.rule ?? ''}) needs a ${first?.bump ?? 'major'} version`;
}
