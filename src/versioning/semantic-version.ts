/** Semantic versions (semver.org 2.0.0): order, and which part of the number was raised. */
import type { Bump } from './classified-change.js';

/** A semantic version in its parts. */
export interface SemanticVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** The identifiers after the hyphen; none for a proper release. */
  readonly prerelease: readonly string[];
}

const number = '(0|[1-9]\\d{0,8})';
const pattern = new RegExp(`^${number}\\.${number}\\.${number}(?:-([0-9A-Za-z.-]{1,100}))?(?:\\+[0-9A-Za-z.-]{1,100})?$`);

/**
 * Reads a semantic version.
 *
 * @param text - Such as `1.4.0` or `2.0.0-rc.1`; what follows a plus is read over.
 * @returns Its parts, or undefined where the text is none.
 */
export function parseVersion(text: string): SemanticVersion | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, major, minor, patch, rest] = match;
  const prerelease = rest === undefined ? [] : rest.split('.');
  if (prerelease.some(each => each === '' || /^0\d+$/.test(each))) return undefined;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease };
}

/**
 * Writes a semantic version.
 *
 * @param version - Its parts.
 * @returns Such as `1.4.0`.
 */
export function writeVersion({ major, minor, patch, prerelease }: SemanticVersion): string {
  return `${major}.${minor}.${patch}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`;
}

/**
 * Orders two versions by semver's precedence.
 *
 * @param a - A version.
 * @param b - Another.
 * @returns -1, 0 or 1.
 */
export function compareVersions(a: SemanticVersion, b: SemanticVersion): -1 | 0 | 1 {
  const difference = a.major - b.major || a.minor - b.minor || a.patch - b.patch || comparePrereleases(a.prerelease, b.prerelease);
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}

// A prerelease comes before its release; numbers come before words; the shorter of two that begin alike comes first.
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = compareIdentifiers(a[at] ?? '', b[at] ?? '');
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumberA && isNumberB) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Tells which part of the number was raised.
 *
 * @param before - A version.
 * @param after - A later one.
 * @returns The part; from a prerelease on to its own release, the part that the prerelease had raised.
 */
export function bumpBetween(before: SemanticVersion, after: SemanticVersion): Bump {
  if (compareVersions(before, after) >= 0) return 'none';
  if (after.major !== before.major) return 'major';
  if (after.minor !== before.minor) return 'minor';
  if (after.patch !== before.patch) return 'patch';
  if (after.patch > 0) return 'patch';
  return after.minor > 0 ? 'minor' : 'major';
}
