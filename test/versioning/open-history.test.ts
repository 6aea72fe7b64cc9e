import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Release } from '../../src/model/release.js';
import { memoryStore } from '../../src/stores/memory-store.js';
import type { CatalogueDraft } from '../../src/versioning/catalogue-draft.js';
import { createRelease, type ReleaseOptions } from '../../src/versioning/create-release.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import type { History, PublishOptions } from '../../src/versioning/history.js';
import { openHistory } from '../../src/versioning/open-history.js';
import { catalogueWithPlan, minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

// The catalogue of the other tests, but sold in one market only, so that nothing is open.
const market: Partial<Catalogue> = {
  currencies: [{ code: 'EUR' }],
  markets: [{ id: 'ie', name: 'Ireland', currencies: ['EUR'], locales: ['en'] }],
};
const shop = (overrides: Partial<Catalogue> = {}): Catalogue => minimalCatalogue({ ...market, ...overrides });
const now: PublishOptions = { now: '2026-12-01T10:00:00Z' };
const first = (catalogue: Catalogue = shop(), changed: Partial<ReleaseOptions> = {}): Release =>
  createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'First release', ...changed });
const next = (parent: Release, recipe: (draft: CatalogueDraft) => void, changed: Partial<ReleaseOptions> = {}): Release =>
  createRelease(editCatalogue(parent.catalogue, recipe).after, {
    version: '1.0.1',
    effectiveFrom: '2027-01-01',
    author: 'ada',
    reason: 'Words',
    parent,
    ...changed,
  });
const rename = (name: string) => (draft: CatalogueDraft) => draft.offer('fibre', offer => Object.assign(offer, { name }));
const setPrice = (flat: string) => (draft: CatalogueDraft) =>
  draft.pricePlan('fibre-monthly', plan => {
    for (const price of plan.phases[0]?.charges[0]?.prices ?? []) price.flat = flat;
  });

async function historyOf(...releases: readonly Release[]): Promise<History> {
  const history = await openHistory(memoryStore());
  for (const release of releases) {
    const { reasons } = await history.publish(release, now);
    if (reasons.length > 0) throw new Error(reasons.map(({ message }) => message).join(' '));
  }
  return history;
}

async function refusals(history: History, release: Release, options: Partial<PublishOptions> = {}): Promise<readonly string[]> {
  const before = await history.log();
  const publication = await history.publish(release, { ...now, ...options });
  if (publication.kind === 'published') return [];
  expect(await history.log()).toEqual(before);
  return publication.reasons.map(({ code }) => code);
}

describe('a history', () => {
  test('is empty at first', async () => {
    const history = await historyOf();
    expect([await history.head(), await history.get(1), await history.log()]).toEqual([undefined, undefined, []]);
  });
  test('gives back what was published, in its order', async () => {
    const one = first();
    const two = next(one, rename('Fibre 100'));
    const history = await historyOf(one, two);
    expect([await history.head(), await history.get(1), await history.get(2), await history.get(3)]).toEqual([two, one, two, undefined]);
    expect((await history.log()).map(({ sequence, version, reason, catalogue }) => [sequence, version, reason, catalogue])).toEqual([
      [1, '1.0.0', 'First release', 'test'],
      [2, '1.0.1', 'Words', 'test'],
    ]);
    expect(Object.keys((await history.log())[0] ?? {})).not.toContain('hashes');
  });
  test('has no release by a number that is none', async () => {
    const history = await historyOf(first());
    expect([await history.get(0), await history.get(-1), await history.get(1.5), await history.get(Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('sees what others publish', async () => {
    const store = memoryStore();
    const [mine, theirs] = [await openHistory(store), await openHistory(store)];
    await theirs.publish(first(), now);
    expect((await mine.head())?.version).toBe('1.0.0');
  });
  test('says what publishing brought, classified', async () => {
    const one = first();
    const history = await historyOf(one);
    const publication = await history.publish(next(one, rename('Fibre 100')), now);
    expect(publication).toMatchObject({
      kind: 'published',
      requiredBump: 'patch',
      changes: [{ rule: 'presentation.changed', class: 'patch' }],
    });
  });
  test('reviews without writing', async () => {
    const history = await historyOf();
    expect(await history.review(first(), now)).toEqual({ reasons: [], changes: [], requiredBump: 'none' });
    expect(await history.head()).toBeUndefined();
  });
});

describe('what applied', () => {
  const one = first();
  const two = next(one, rename('Fibre 100'), { effectiveFrom: '2027-01-01' });
  const correction = next(two, rename('Fibre'), { version: '1.0.2', effectiveFrom: '2026-12-15', corrects: 1 });
  const at = async (validAt: string, knownAt?: number): Promise<number> => {
    return (await (await historyOf(one, two, correction)).asOf(validAt, knownAt)).sequence;
  };
  test('on a day is the release with the latest date that has come', async () => {
    expect([await at('2026-12-01'), await at('2026-12-31', 2), await at('2027-01-01'), await at('2030-01-01')]).toEqual([1, 1, 2, 2]);
  });
  test('between two dates is the correction, once it was made', async () => {
    expect([await at('2026-12-20'), await at('2026-12-20', 2), await at('2026-12-14'), await at('2027-06-01')]).toEqual([3, 1, 1, 2]);
  });
  test('at an instant is told in the time zone of the catalogue', async () => {
    const dublin = first(shop({ timeZone: 'America/New_York' }));
    const history = await historyOf(dublin);
    await expect(history.asOf('2026-12-01T04:59:59Z')).rejects.toMatchObject({ code: 'no-release-effective' });
    expect((await history.asOf('2026-12-01T05:00:00Z')).sequence).toBe(1);
  });
  test.each([
    ['2026-11-30', undefined, 'no-release-effective'],
    ['2026-12-20', 0, 'not-a-sequence-number'],
    ['soon', undefined, 'not-an-instant'],
  ])('at %s, known at %s, is an error', async (validAt, knownAt, code) => {
    const history = await historyOf(one, two);
    await expect(history.asOf(validAt, knownAt)).rejects.toMatchObject({ code });
  });
  test('before the first release is that release for those who ask for it', async () => {
    const history = await historyOf(one, two);
    expect((await history.asOf('2020-01-01', undefined, 'first')).sequence).toBe(1);
    expect((await history.asOf('2027-01-01', undefined, 'first')).sequence).toBe(2);
    await expect((await historyOf()).asOf('2020-01-01', undefined, 'first')).rejects.toMatchObject({ code: 'no-release-effective' });
  });
  test('in a history without a release is an error', async () => {
    await expect((await historyOf()).asOf('2026-12-01')).rejects.toMatchObject({ code: 'no-release-effective' });
  });
  test('of two releases with one date is the later one', async () => {
    const same = next(one, rename('Fibre 100'), { effectiveFrom: '2026-12-01' });
    expect((await (await historyOf(one, same)).asOf('2026-12-02')).sequence).toBe(2);
  });
});

describe('publishing is refused', () => {
  test('where another was quicker, and says who', async () => {
    const one = first();
    const history = await historyOf(one);
    await history.publish(next(one, rename('Mine')), now);
    const publication = await history.publish(next(one, rename('Theirs'), { author: 'bob' }), now);
    expect(publication).toMatchObject({
      kind: 'refused',
      reasons: [
        {
          code: 'head-moved',
          message:
            'The newest release is 2 (1.0.1), made by ada, but this one was made as release 2, on another one. Make the edit again on the newest release; nothing was written.',
        },
      ],
      changes: [{ before: 'Fibre', after: 'Theirs' }],
    });
  });
  test('for a first release where there is one, and for a second where there is none', async () => {
    expect(await refusals(await historyOf(first()), first(shop({ name: 'Other' })))).toEqual(['head-moved']);
    expect(await refusals(await historyOf(), next(first(), rename('x')))).toEqual(['head-moved']);
  });
  test('for a release that is none, or not of its catalogue', async () => {
    const history = await historyOf();
    const release = first();
    expect(await refusals(history, { ...release, author: '' })).toEqual(['not-a-release']);
    expect(await refusals(history, { ...release, catalogue: shop({ name: 'Other' }) })).toContain('hash-mismatch');
    expect(await refusals(history, { ...release, hashes: {} })).toEqual(['hash-mismatch']);
  });
  test('for another hash than the one that was reviewed', async () => {
    const history = await historyOf();
    expect(await refusals(history, first(), { reviewedHash: first(shop({ name: 'Other' })).contentHash })).toEqual(['not-reviewed']);
    expect(await refusals(history, first(), { reviewedHash: first().contentHash })).toEqual([]);
  });
  test('for a catalogue of another id', async () => {
    const history = await historyOf(first());
    const other = { ...first(shop({ id: 'other' })), sequence: 2, parent: first().contentHash, version: '2.0.0' };
    expect(await refusals(history, other)).toContain('other-catalogue');
  });
  test('while an error is open, with the errors', async () => {
    const publication = await (await historyOf()).publish(first(shop({ offers: [minimalOffer({ product: 'gone' })] })), now);
    expect(publication).toMatchObject({ kind: 'refused', reasons: [{ code: 'errors-open' }] });
    expect(publication.reasons[0]?.issues?.[0]).toMatchObject({ severity: 'error', path: ['offers', 0, 'product'] });
    expect(publication.reasons[0]?.message).toMatch(/^One error is open: .+\.$/);
  });
  test('for a version that says too little', async () => {
    const one = first();
    const history = await historyOf(one);
    const phone = (draft: CatalogueDraft): void => draft.add('offers', minimalOffer({ id: 'phone' }));
    expect(await refusals(history, next(one, phone, { version: '1.0.1' }))).toEqual(['bump-too-small']);
    expect((await history.review(next(one, phone), now)).reasons[0]).toMatchObject({
      message: 'From 1.0.0 to 1.0.1 raises the patch number, but /offers/@phone (identity.added) needs a minor version. Call it 1.1.0.',
      changes: [{ pointer: '/offers/@phone' }],
    });
    expect(await refusals(history, next(one, phone, { version: '1.1.0' }))).toEqual([]);
  });
  test('for a version that is not greater', async () => {
    const one = first();
    const history = await historyOf(one);
    expect(await refusals(history, { ...next(one, rename('x')), version: '0.9.0' })).toEqual(['version-not-greater']);
  });
  test('for a retired offer that leaves its holders nowhere to go', async () => {
    const retired = first(shop({ offers: [minimalOffer(), minimalOffer({ id: 'dsl', status: 'retired' })] }));
    expect(await refusals(await historyOf(), retired)).toContain('holder-without-path');
    const explicit = first(shop({ offers: [minimalOffer(), minimalOffer({ id: 'dsl', status: 'retired', successor: 'none' })] }));
    expect(await refusals(await historyOf(), explicit)).toEqual([]);
  });
  test('for a date that has passed, unless it corrects a release', async () => {
    const one = first();
    const history = await historyOf(one);
    expect(await refusals(history, next(one, rename('x'), { effectiveFrom: '2026-11-30' }))).toContain('in-the-past');
    expect(await refusals(history, next(one, rename('x'), { effectiveFrom: '2026-12-01T09:59:59Z' }))).toEqual(['in-the-past']);
    expect(await refusals(history, next(one, rename('x'), { effectiveFrom: '2026-11-30', corrects: 1 }))).toEqual([]);
  });
  test('not for a date of today', async () => {
    expect(await refusals(await historyOf(), first())).toEqual([]);
  });
  test('for a correction of a release that there is not', async () => {
    expect(await refusals(await historyOf(), { ...first(), corrects: 7 })).toEqual(['unknown-release']);
  });
  test('for a date before one that is scheduled, which would undo it', async () => {
    const one = first();
    const two = next(one, rename('Fibre 100'), { effectiveFrom: '2027-06-01' });
    const hotfix = next(two, rename('Fibre 1000'), { version: '1.0.2', effectiveFrom: '2026-12-02' });
    expect(await refusals(await historyOf(one, two), hotfix)).toEqual(['scheduled-later']);
  });
  test('with every reason at once', async () => {
    const one = first();
    const bad = next(one, draft => draft.retire('offers', 'fibre', { successor: 'none' }), {
      version: '1.0.1',
      effectiveFrom: '2026-11-01',
    });
    expect(await refusals(await historyOf(one), bad, { reviewedHash: 'sha256:0' })).toEqual([
      'not-reviewed',
      'bump-too-small',
      'in-the-past',
      'scheduled-later',
    ]);
  });
  test('for a call without a time', async () => {
    await expect((await historyOf()).publish(first(), { now: 'today' })).rejects.toMatchObject({ code: 'not-an-instant' });
  });
});

describe('a price that rises is refused', () => {
  const planned = (existingSubscribers?: NonNullable<Catalogue['pricePlans'][number]['existingSubscribers']>): Catalogue =>
    catalogueWithPlan(existingSubscribers === undefined ? {} : { existingSubscribers }, market);
  const risen = async (catalogue: Catalogue, changed: Partial<ReleaseOptions> = {}, flat = '25'): Promise<readonly string[]> => {
    const one = first(catalogue);
    return refusals(await historyOf(one), next(one, setPrice(flat), { version: '1.1.0', ...changed }));
  };
  test('without a policy for those who have it', async () => expect(await risen(planned())).toEqual(['policy-missing']));
  test('but not where they keep what they were sold', async () => expect(await risen(planned({ mode: 'keep' }))).toEqual([]));
  test('where they are moved without notice', async () =>
    expect(await risen(planned({ mode: 'moveAtRenewal' }))).toEqual(['notice-missing']));
  test('where the notice is longer than the time until then', async () => {
    expect(await risen(planned({ mode: 'moveNow', noticeDays: 31 }))).toEqual([]);
    expect(await risen(planned({ mode: 'moveNow', noticeDays: 32 }))).toEqual(['notice-too-short']);
    expect(await risen(planned({ mode: 'moveNow', noticeDays: 32, from: '2027-01-02' }))).toEqual([]);
  });
  test('but not where it falls', async () => expect(await risen(planned(), {}, '15')).toEqual([]));
  test('nor for a price plan that is still a draft', async () => {
    const draft = catalogueWithPlan({ status: 'draft' }, { ...market, offers: [minimalOffer({ status: 'draft' })] });
    expect(await risen(draft, { version: '1.0.1' })).toEqual([]);
  });
  test('where a new charge comes', async () => {
    const one = first();
    const addCharge = (draft: CatalogueDraft): void =>
      draft.pricePlan('fibre-monthly', plan => {
        plan.phases[0]?.charges.push({
          id: 'extra',
          kind: 'recurring',
          timing: 'inAdvance',
          period: 'P1M',
          quantity: { kind: 'fixed' },
          prices: [{ currency: 'EUR', flat: '1' }],
        });
      });
    const dearer = next(one, addCharge, { version: '1.1.0' });
    expect(await refusals(await historyOf(one), dearer)).toEqual(['policy-missing']);
  });
});

describe('two who publish at once', () => {
  test('are told apart: one is published, the other hears that the head has moved', async () => {
    const one = first();
    const store = memoryStore();
    const [mine, theirs] = [await openHistory(store), await openHistory(store)];
    await mine.publish(one, now);
    const publications = await Promise.all([
      mine.publish(next(one, rename('Mine')), now),
      theirs.publish(next(one, rename('Theirs')), now),
    ]);
    expect(publications.map(({ kind }) => kind).sort()).toEqual(['published', 'refused']);
    expect(publications.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual(['head-moved']);
    expect((await mine.log()).length).toBe(2);
  });
});

describe('a store that has lost a release', () => {
  test('is not taken for a shorter history', async () => {
    const broken = { readHead: async () => 2, read: async () => undefined, append: async () => 'appended' as const };
    await expect(openHistory(broken)).rejects.toMatchObject({ code: 'release-missing' });
  });
});
