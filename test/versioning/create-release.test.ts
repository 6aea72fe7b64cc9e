import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openRelease } from '../../src/lookup/open-release.js';
import { releaseSchema } from '../../src/model/release.js';
import { createRelease, type ReleaseOptions } from '../../src/versioning/create-release.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import { verifyRelease } from '../../src/versioning/verify-release.js';
import { catalogueWithCharges, minimalCatalogue, minimalCharge, minimalOffer } from '../support/minimal-catalogue.js';
import { thrownBy } from './code-of.js';

const options: ReleaseOptions = { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'First release' };
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a first release', () => {
  const catalogue = minimalCatalogue();
  const release = createRelease(catalogue, options);
  test('is number one, has no parent and says what it was told', () => {
    expect(release).toMatchObject({ release: 1, sequence: 1, ...options });
    expect('parent' in release || 'corrects' in release).toBe(false);
  });
  test('is what the model calls a release', () => {
    expect(releaseSchema().safeParse(JSON.parse(JSON.stringify(release))).error).toBeUndefined();
  });
  test('holds the catalogue itself, frozen', () => {
    expect(release.catalogue).toBe(catalogue);
    expect([release, release.hashes, release.hashes['offers/fibre'], catalogue.offers[0]].every(Object.isFrozen)).toBe(true);
  });
  test('has the hash that anybody with SHA-256 can check', () => {
    const sorted = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? Array.isArray(value)
          ? value.map(sorted)
          : value
        : Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, member]) => [name, sorted(member)]),
          );
    expect(release.contentHash).toBe(`sha256:${hex(JSON.stringify(sorted(catalogue)))}`);
    expect(release.hashes['channels/web']?.content).toBe(hex('{"id":"web","name":"Web"}'));
  });
  test('hashes each thing of each collection', () => {
    expect(Object.keys(release.hashes).sort()).toEqual([
      'channels/shop',
      'channels/web',
      'markets/gb',
      'markets/ie',
      'offers/fibre',
      'pricePlans/fibre-monthly',
      'products/line',
      'segments/home',
      'segments/work',
      'units/seat',
    ]);
  });
  test('is the same for the same input', () => {
    expect(JSON.stringify(createRelease(JSON.parse(JSON.stringify(catalogue)), options))).toBe(JSON.stringify(release));
  });
  test('opens in a query after a round trip through JSON', () => {
    expect(openRelease(JSON.parse(JSON.stringify(release))).release?.contentHash).toBe(release.contentHash);
  });
});

describe('a second release', () => {
  const first = createRelease(minimalCatalogue(), options);
  test('follows the first', () => {
    const second = createRelease(minimalCatalogue({ name: 'Other' }), { ...options, version: '1.0.1', parent: first, corrects: 1 });
    expect(second).toMatchObject({ sequence: 2, parent: first.contentHash, corrects: 1 });
  });
  test.each([
    [
      'a version that is not greater',
      { version: '1.0.0' },
      'version-not-greater: the version must be greater than `1.0.0`, that of the release before',
    ],
    [
      'a prerelease of the same version',
      { version: '1.0.0-rc.1' },
      'version-not-greater: the version must be greater than `1.0.0`, that of the release before',
    ],
    ['a version that is none', { version: '1.1' }, 'not-a-version: not a semantic version: `1.1`'],
    [
      'a date that is none',
      { version: '1.1.0', effectiveFrom: '2026-02-30' },
      'not-an-instant: not a date or an RFC 3339 instant: `2026-02-30`',
    ],
    ['an author without a name', { version: '1.1.0', author: ' ' }, 'empty-text: the author of a release must say something'],
    ['no reason', { version: '1.1.0', reason: '' }, 'empty-text: the reason of a release must say something'],
    ['a correction of itself', { version: '1.1.0', corrects: 2 }, 'unknown-release: there is no earlier release `2` to correct'],
  ])('is refused with %s', (_, changed, expected) => {
    expect(thrownBy(() => createRelease(minimalCatalogue(), { ...options, ...changed, parent: first }))).toBe(expected);
  });
  test('is refused on a release of another catalogue', () => {
    expect(thrownBy(() => createRelease(minimalCatalogue({ id: 'other' }), { ...options, version: '2.0.0', parent: first }))).toContain(
      'other-catalogue',
    );
  });
});

describe('the terms of a thing', () => {
  const termsOf = (catalogue = minimalCatalogue(), name = 'offers/fibre'): string | undefined =>
    createRelease(catalogue, options).hashes[name]?.terms;
  const offer = minimalOffer({
    terms: [{ id: '24m', name: 'Two years', commitment: 'P24M' }],
    eligibility: [{ when: { fact: 'tenureMonths', gte: 3, reason: 'Three months' }, reason: 'New customers wait' }],
    relationships: [{ kind: 'excludes', target: 'tv', text: 'Not with TV' }],
    links: [{ rel: 'terms', href: 'https://example.com/terms-1' }],
    channels: ['web'],
  });
  const before = termsOf(minimalCatalogue({ offers: [offer] }));
  const edited = (change: Partial<typeof offer>): string | undefined => termsOf(minimalCatalogue({ offers: [{ ...offer, ...change }] }));

  test.each([
    ['its name', { name: 'Another' }],
    ['its tags and channels', { tags: ['new'], channels: ['web', 'shop'] }],
    ['the name of a term', { terms: [{ id: '24m', name: 'Twenty-four months', commitment: 'P24M' }] }],
    ['the words of a refusal', { eligibility: [{ when: { fact: 'tenureMonths', gte: 3, reason: 'Other words' }, reason: 'Other words' }] }],
    ['the words of a relationship', { relationships: [{ kind: 'excludes', target: 'tv' }] }],
  ] satisfies readonly (readonly [string, Partial<typeof offer>])[])('are the same after an edit of %s', (_, change) =>
    expect(edited(change)).toBe(before),
  );
  test.each([
    ['the commitment', { terms: [{ id: '24m', name: 'Two years', commitment: 'P12M' }] }],
    ['a condition', { eligibility: [{ when: { fact: 'tenureMonths', gte: 4, reason: 'Three months' }, reason: 'New customers wait' }] }],
    ['the document of the terms', { links: [{ rel: 'terms', href: 'https://example.com/terms-2' }] }],
    ['the price plans', { pricePlans: ['other'] }],
  ] satisfies readonly (readonly [string, Partial<typeof offer>])[])('are others after an edit of %s', (_, change) =>
    expect(edited(change)).not.toBe(before),
  );
  test('are others after a price, and the same after another order of prices and charges', () => {
    const [eur, gbp] = [
      { currency: 'EUR', flat: '20' },
      { currency: 'GBP', flat: '18' },
    ];
    const setup = minimalCharge({ id: 'setup', kind: 'oneTime' });
    const of = (...charges: Parameters<typeof catalogueWithCharges>[0]): string | undefined =>
      termsOf(catalogueWithCharges(charges), 'pricePlans/fibre-monthly');
    const same = of(minimalCharge({ prices: [eur, gbp] }), setup);
    expect(of(setup, minimalCharge({ prices: [gbp, eur] }))).toBe(same);
    expect(of(minimalCharge({ prices: [eur, { ...gbp, flat: '19' }] }), setup)).not.toBe(same);
    expect(of(minimalCharge({ prices: [eur, gbp], billText: 'Line rental', name: 'Line' }), setup)).toBe(same);
  });
  test('count a member with an odd name', () => {
    const product = (data: string): string | undefined => {
      const features: Record<string, string> = JSON.parse(`{"__proto__":"${data}"}`);
      return termsOf(minimalCatalogue({ products: [{ id: 'line', status: 'active', kind: 'base', features }] }), 'products/line');
    };
    expect(product('1')).not.toBe(product('2'));
  });
  test('of a thing without any are those of nothing', () => {
    expect(createRelease(minimalCatalogue(), options).hashes['channels/web']?.terms).toBe(hex('null'));
  });
});

describe('a release that is verified', () => {
  const release = createRelease(minimalCatalogue(), options);
  const codes = (data: unknown): readonly string[] => verifyRelease(data).map(({ code, message }) => `${code}: ${message.slice(0, 26)}`);
  test('has no fault as it was made, nor after a round trip', () => {
    expect(verifyRelease(release)).toEqual([]);
    expect(verifyRelease(JSON.parse(JSON.stringify(release)))).toEqual([]);
  });
  test('is not whole after one letter of its catalogue', () => {
    expect(codes({ ...release, catalogue: { ...release.catalogue, name: 'Tesu' } })).toEqual(['hash-mismatch: The catalogue has the hash']);
    expect(verifyRelease({ ...release, catalogue: { ...release.catalogue, name: Number.NaN } }).map(({ code }) => code)).toEqual([
      'hash-mismatch',
    ]);
  });
  test('tells every member that is wrong', () => {
    const { author: _, ...without } = release;
    expect(
      verifyRelease({ ...without, sequence: 0, effectiveFrom: 'soon', parent: 'x' }).map(({ message }) => message.split('"')[1]),
    ).toEqual(['sequence', 'effectiveFrom', 'author', 'parent']);
    expect(verifyRelease(null)).toHaveLength(1);
    expect(verifyRelease([])).toHaveLength(1);
  });
});

describe('a thing that is shared by two releases', () => {
  test('has the same hashes in both', () => {
    const first = createRelease(minimalCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'tv' })] }), options);
    const { after } = editCatalogue(first.catalogue, draft => draft.offer('tv', offer => Object.assign(offer, { name: 'TV' })));
    const second = createRelease(after, { ...options, version: '1.0.1', parent: first });
    const fresh = createRelease(JSON.parse(JSON.stringify(after)), { ...options, version: '1.0.1', parent: first });
    expect(second.hashes).toEqual(fresh.hashes);
    expect(second.hashes['offers/tv']).not.toEqual(first.hashes['offers/tv']);
    expect(second.hashes['offers/fibre']).toEqual(first.hashes['offers/fibre']);
  });
});
