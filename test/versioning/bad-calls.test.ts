// Plain JavaScript calls with anything; each call is refused with a code before anything is done.
import { expect, test } from 'vitest';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { createRelease } from '../../src/versioning/create-release.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import { openHistory } from '../../src/versioning/open-history.js';
import { requiredBump } from '../../src/versioning/required-bump.js';
import { suggestVersion } from '../../src/versioning/suggest-version.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const catalogue = minimalCatalogue();
// What no type allows.
const junk: readonly unknown[] = [undefined, null, 5, 'x', true, [], {}, [null], { ok: true, value: catalogue, issues: [] }];
type Call = (given: never) => unknown;

const calls: readonly (readonly [name: string, call: Call, codes: readonly string[]])[] = [
  ['diffCatalogues of it', given => diffCatalogues(given, catalogue), ['not-a-catalogue']],
  ['diffCatalogues with it', given => diffCatalogues(catalogue, given), ['not-a-catalogue']],
  [
    'createRelease of it',
    given => createRelease(given, { version: '1.0.0', effectiveFrom: '2026-01-01', author: 'a', reason: 'b' }),
    ['not-a-catalogue'],
  ],
  ['editCatalogue of it', given => editCatalogue(given, () => undefined), ['not-a-catalogue']],
  ['editCatalogue with it', given => editCatalogue(catalogue, given), ['bad-argument']],
  [
    'a thing edited with it',
    given => editCatalogue(catalogue, draft => draft.offer(catalogue.offers[0]?.id ?? '', given)),
    ['bad-argument'],
  ],
  ['validateCatalogue of it', given => validateCatalogue(given), ['bad-argument']],
];

test.each(calls)('%s is refused', (_, call, codes) => {
  for (const given of junk) {
    // the types forbid it, which is the point
    expect([given, codeOf(() => call(given as never))]).toEqual([given, codes[0]]);
  }
});

test.each([undefined, null, 5, 'x', [null], {}] as const)('changes that are none (%j) are refused', given => {
  // the types forbid it, which is the point
  expect(codeOf(() => classifyChanges(given as never))).toBe('bad-argument');
  expect(codeOf(() => requiredBump(given as never))).toBe('bad-argument');
  expect(codeOf(() => suggestVersion('1.0.0', given as never))).toBe('bad-argument');
});

test('a release without options, and a history without a store, are refused', async () => {
  // the types forbid it, which is the point
  expect(codeOf(() => createRelease(catalogue, undefined as never))).toBe('bad-argument');
  await expect(openHistory({} as never)).rejects.toMatchObject({ code: 'bad-argument' });
});

test('adding what has no id is refused', () => {
  // the types forbid it, which is the point
  expect(codeOf(() => editCatalogue(catalogue, draft => draft.add('offers', {} as never)))).toBe('bad-argument');
});
