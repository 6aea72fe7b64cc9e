import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { sha256 } from '../../src/kernel/sha256.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { openRelease } from '../../src/lookup/open-release.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import type { Release } from '../../src/model/release.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalRelease } from '../support/minimal-catalogue.js';

const hashOf = (catalogue: unknown) => `sha256:${sha256(canonicalJson(catalogue))}`;
const release = (overrides: Partial<Release> = {}): Release => {
  const made = minimalRelease(overrides);
  return { ...made, contentHash: hashOf(made.catalogue) };
};
const fresh = (overrides: Partial<Release> = {}): Record<string, unknown> => JSON.parse(JSON.stringify(release(overrides)));
const changed = (change: (data: Record<string, unknown>) => void): unknown => {
  const data = fresh();
  change(data);
  return data;
};
// As somebody would who changes a catalogue and makes the hash fit.
const rehashed = (change: (catalogue: Record<string, unknown>) => void): unknown => {
  const catalogue: Record<string, unknown> = JSON.parse(JSON.stringify(minimalCatalogue()));
  change(catalogue);
  return { ...fresh(), catalogue, contentHash: hashOf(catalogue) };
};

describe('a release', () => {
  test('is opened, indexed and frozen', () => {
    const data = fresh({ sequence: 3, version: '1.2.0' });
    const index = openRelease(data);
    expect(index.offers.get('fibre')?.status).toBe('active');
    expect(index.release).toMatchObject({ sequence: 3, version: '1.2.0' });
    expect(Object.isFrozen(index.catalogue) && Object.isFrozen(index.catalogue.offers[0])).toBe(true);
  });
  test('is the same whatever the order of its members', () => {
    const data = fresh();
    const turned = Object.fromEntries(Object.entries(data).reverse());
    expect(openRelease(turned).release).toEqual(openRelease(data).release);
  });
  test('brings its earlier releases', () => {
    const index = openRelease(fresh({ sequence: 2 }), { earlier: [release({ sequence: 1 })] });
    expect([...index.earlier.keys()]).toEqual([1]);
  });
});

describe('refused is', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
    ['a bare catalogue', minimalCatalogue()],
    ['a release without a catalogue', changed(data => delete data['catalogue'])],
    ['a release without a hash', changed(data => delete data['contentHash'])],
    ['a release with a text for a sequence number', changed(data => Object.assign(data, { sequence: '1' }))],
    ['a release with the sequence number 0', changed(data => Object.assign(data, { sequence: 0 }))],
    ['a release from no day', changed(data => Object.assign(data, { effectiveFrom: '2026-02-30' }))],
    ['a release of a catalogue of another format', rehashed(catalogue => Object.assign(catalogue, { catalogue: 2 }))],
    ['a release of a catalogue without offers', rehashed(catalogue => delete catalogue['offers'])],
    ['a release of a catalogue with null for an offer', rehashed(catalogue => Object.assign(catalogue, { offers: [null] }))],
    ['a release of a catalogue with a text for rules', rehashed(catalogue => Object.assign(catalogue, { upsellRules: 'none' }))],
    ['a release of a catalogue in no time zone', rehashed(catalogue => Object.assign(catalogue, { timeZone: 'Europe/Atlantis' }))],
  ])('%s', (_, data) => {
    expect(codeOf(() => openRelease(data))).toBe('not-a-release');
  });
  test('a release of another format', () => {
    expect(codeOf(() => openRelease(changed(data => Object.assign(data, { release: 2 }))))).toBe('unsupported-release-format');
  });
  test('a catalogue that is not the one that was hashed, by one letter', () => {
    const data = changed(one => Object.assign(one['catalogue'] ?? {}, { name: 'Tes' }));
    expect(codeOf(() => openRelease(data))).toBe('hash-mismatch');
  });
  test('an earlier release that is not the one that was hashed', () => {
    expect(codeOf(() => openRelease(fresh({ sequence: 2 }), { earlier: [minimalRelease({ sequence: 1 })] }))).toBe('hash-mismatch');
  });
  test('an earlier release that is not earlier', () => {
    expect(codeOf(() => openRelease(fresh(), { earlier: [release({ sequence: 1 })] }))).toBe('release-not-earlier');
  });
  test('data that contains itself', () => {
    const data = changed(one => Object.assign(one['catalogue'] ?? {}, { metadata: one }));
    expect(codeOf(() => openRelease(data))).toBe('cyclic-value');
  });
});

test('what is no catalogue is refused with what to do', () => {
  const wrong: readonly unknown[] = [undefined, null, 0, 'x', [], {}, parseCatalogue({}), { release: 1, catalogue: null }];
  // Plain JavaScript can pass anything.
  const codes = wrong.map(data => codeOf(() => indexCatalogue(data as Catalogue)));
  expect(new Set(codes)).toEqual(new Set(['not-a-catalogue']));
});
