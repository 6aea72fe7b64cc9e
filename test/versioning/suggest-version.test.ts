import { describe, expect, test } from 'vitest';
import type { ChangeClass, ClassifiedChange } from '../../src/versioning/classified-change.js';
import { bumpOfClass } from '../../src/versioning/classified-change.js';
import { requiredBump } from '../../src/versioning/required-bump.js';
import { bumpBetween, compareVersions, parseVersion } from '../../src/versioning/semantic-version.js';
import { suggestVersion } from '../../src/versioning/suggest-version.js';
import { thrownBy } from './code-of.js';

const changes = (...classes: readonly ChangeClass[]): readonly ClassifiedChange[] =>
  classes.map(each => ({
    kind: 'changed',
    collection: 'offers',
    id: 'a',
    field: 'offers.*.name',
    path: [],
    pointer: '',
    roles: ['presentation'],
    class: each,
    rule: 'x',
    bump: bumpOfClass[each],
    reasons: {},
  }));

describe('the bump that changes need', () => {
  test.each([
    [[], 'none'],
    [['none'], 'none'],
    [['patch', 'none'], 'patch'],
    [['patch', 'minor'], 'minor'],
    [['customerAffecting', 'patch'], 'minor'],
    [['minor', 'breaking', 'customerAffecting'], 'major'],
  ] satisfies readonly (readonly [readonly ChangeClass[], string])[])('for %j is %s', (classes, bump) => {
    expect(requiredBump(changes(...classes))).toBe(bump);
  });
});

describe('the version that is suggested', () => {
  test.each([
    ['1.4.2', [], '1.4.2'],
    ['1.4.2', ['none'], '1.4.3'],
    ['1.4.2', ['patch'], '1.4.3'],
    ['1.4.2', ['minor'], '1.5.0'],
    ['1.4.2', ['breaking'], '2.0.0'],
    ['2.0.0-rc.1', ['breaking'], '2.0.0'],
    ['2.1.0-rc.1', ['breaking'], '3.0.0'],
    ['2.1.0-rc.1', ['minor'], '2.1.0'],
    ['2.1.1-rc.1', ['minor'], '2.2.0'],
    ['2.1.1-rc.1', ['patch'], '2.1.1'],
  ] satisfies readonly (readonly [string, readonly ChangeClass[], string])[])('after %s with %j is %s', (before, classes, after) => {
    expect(suggestVersion(before, changes(...classes))).toBe(after);
  });
  test('says enough, whatever it was before', () => {
    for (const before of ['0.0.1', '1.0.0-alpha', '3.2.1-rc.2', '1.0.1-x']) {
      for (const each of ['breaking', 'minor', 'patch'] as const) {
        const [was, is] = [parseVersion(before), parseVersion(suggestVersion(before, changes(each)))];
        const order = ['major', 'minor', 'patch', 'none'];
        if (was === undefined || is === undefined) throw new Error('not a version');
        expect(order.indexOf(bumpBetween(was, is))).toBeLessThanOrEqual(order.indexOf(bumpOfClass[each]));
      }
    }
  });
  test('needs a semantic version to begin with', () => expect(thrownBy(() => suggestVersion('2026.11', []))).toContain('not-a-version'));
});

describe('semantic versions', () => {
  // The order of semver.org 2.0.0, section 11.
  const ordered = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '2.0.0',
    '2.1.0',
    '2.1.1',
  ];
  test('are ordered as semver.org orders them', () => {
    const parsed = ordered.map(parseVersion);
    for (const [at, a] of parsed.entries()) {
      for (const [other, b] of parsed.entries()) {
        if (a === undefined || b === undefined) throw new Error('not a version');
        expect(compareVersions(a, b)).toBe(Math.sign(at - other));
      }
    }
  });
  test.each(['1', '1.2', '1.2.3.4', '01.2.3', 'v1.2.3', '1.2.3-', '1.2.3-01', '1.2.3-a..b', '', '1.2.-3'])('are not %j', text => {
    expect(parseVersion(text)).toBeUndefined();
  });
  test('may carry what was built', () => expect(parseVersion('1.2.3+build.5')).toEqual({ major: 1, minor: 2, patch: 3, prerelease: [] }));
});
