// What every store of a history promises, run by each of them.
import { expect, test } from 'vitest';
import type { Release } from '../../src/model/release.js';
import { createRelease } from '../../src/versioning/create-release.js';
import type { HistoryStore } from '../../src/versioning/history-store.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

/** The release after another; the name tells it from others of its number. */
export function releaseAfter(parent: Release | undefined, name: string): Release {
  return createRelease(minimalCatalogue({ name }), {
    version: `1.${parent?.sequence ?? 0}.0`,
    effectiveFrom: '2026-12-01',
    author: 'ada',
    reason: name,
    ...(parent === undefined ? {} : { parent }),
  });
}

/** Runs the promises on a store; `reopen` gives another one on the same releases. */
export function describeStore(makeStore: () => { readonly store: HistoryStore; readonly reopen: () => HistoryStore }): void {
  test('is empty at first', async () => {
    const { store } = makeStore();
    expect([await store.readHead(), await store.read(1), await store.read(0)]).toEqual([0, undefined, undefined]);
  });
  test('gives back what it was given, to the last letter, and to others too', async () => {
    const { store, reopen } = makeStore();
    const first = releaseAfter(undefined, 'Größe “10” \u2028 😀');
    const second = releaseAfter(first, 'two');
    expect([await store.append(first), await store.append(second)]).toEqual(['appended', 'appended']);
    for (const each of [store, reopen()]) {
      expect([await each.readHead(), await each.read(1), await each.read(2), await each.read(3)]).toEqual([2, first, second, undefined]);
    }
  });
  test('gives frozen releases', async () => {
    const { store, reopen } = makeStore();
    await store.append(releaseAfter(undefined, 'one'));
    for (const each of [store, reopen()]) {
      const release = await each.read(1);
      expect([release, release?.catalogue.offers, release?.hashes, release?.catalogue.offers[0]].every(Object.isFrozen)).toBe(true);
    }
  });
  test('takes only the release that follows the newest one', async () => {
    const { store } = makeStore();
    const first = releaseAfter(undefined, 'one');
    const second = releaseAfter(first, 'two');
    expect(await store.append(second)).toBe('head-moved');
    await store.append(first);
    expect(await store.append(first)).toBe('head-moved');
    expect(await store.append(releaseAfter(undefined, 'another first'))).toBe('head-moved');
    expect(await store.append(releaseAfter(releaseAfter(undefined, 'another first'), 'two'))).toBe('head-moved');
    expect(await store.append(releaseAfter(second, 'three'))).toBe('head-moved');
    expect([await store.readHead(), await store.read(1)]).toEqual([1, first]);
  });
  test('keeps exactly one of several that come at once', async () => {
    const { store, reopen } = makeStore();
    const first = releaseAfter(undefined, 'one');
    await store.append(first);
    const rivals = Array.from({ length: 8 }, (_, at) => releaseAfter(first, `rival ${at}`));
    const outcomes = await Promise.all(rivals.map((rival, at) => (at % 2 === 0 ? store : reopen()).append(rival)));
    expect(outcomes.filter(outcome => outcome === 'appended')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome === 'head-moved')).toHaveLength(7);
    expect(await store.read(2)).toEqual(rivals[outcomes.indexOf('appended')]);
    expect(await store.readHead()).toBe(2);
  });
  test('has no release by a number that is none', async () => {
    const { store } = makeStore();
    await store.append(releaseAfter(undefined, 'one'));
    for (const odd of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) expect(await store.read(odd)).toBeUndefined();
  });
}
