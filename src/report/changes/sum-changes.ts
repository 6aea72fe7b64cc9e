/** What changes ask for as a whole. */
import type { Bump, ChangeClass, ClassifiedChange } from '../../versioning/classified-change.js';
import { say } from '../count-issues.js';

const bumps: readonly Bump[] = ['major', 'minor', 'patch', 'none'];

/** The part of the version that the changes must at least raise. */
export function bumpOf(changes: readonly ClassifiedChange[]): Bump {
  return bumps.find(bump => changes.some(change => change.bump === bump)) ?? 'none';
}

/** The number of changes of each class. */
export function countClasses(changes: readonly ClassifiedChange[]): Readonly<Record<ChangeClass, number>> {
  const of = (wanted: ChangeClass): number => changes.filter(change => change.class === wanted).length;
  return { breaking: of('breaking'), customerAffecting: of('customerAffecting'), minor: of('minor'), patch: of('patch'), none: of('none') };
}

/** Says how many changes there are, and what version they ask for. */
export function sayTotal(changes: readonly ClassifiedChange[]): string {
  if (changes.length === 0) return 'Nothing changed.';
  const bump = bumpOf(changes);
  const verb = changes.length === 1 ? 'asks' : 'ask';
  const version = bump === 'none' ? `which ${verb} for no new version` : `which ${verb} for a ${bump} version at least`;
  return `${say(changes.length, 'change')}, ${version}.`;
}
