// The versions of Kill Bill's catalogues as releases: which holds, and which price a customer keeps.
import { describe, expect, test } from 'vitest';
import { isOfUsage } from '../../src/interchange/killbill/group-charges.js';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { requireInstant } from '../../src/kernel/instant.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Holding } from '../../src/model/holding.js';
import type { Release } from '../../src/model/release.js';
import { choosePrice } from '../../src/pricing/choose-price.js';
import { findSoldRelease, moveHolder } from '../../src/pricing/find-held-release.js';
import { memoryStore } from '../../src/stores/memory-store.js';
import { openHistory } from '../../src/versioning/open-history.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';
import { passages, releasesOf } from './read-killbill.js';

/** The data writes moments in UTC without saying so. */
function momentOf(text: string): string {
  return /Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`;
}

function msOf(text: string): number {
  return requireInstant(momentOf(text), 'UTC');
}

interface VersionCase {
  readonly catalogDir: string;
  readonly asOf: string;
  readonly expectedVersion: string;
}

describe.skipIf(!hasCorpus("Kill Bill's versions in force"))('the version in force', () => {
  const file = 'killbill-version-at.json';
  const all = hasCorpus(file) ? readExpected<VersionCase>(file).cases : [];
  const named = all.map(one => ({ ...one, id: `${one.catalogDir.replace(/^.*\//, '')} on ${one.asOf}` }));
  const cases = partition(file, named, []);
  for (const passage of passages) {
    test.each(cases)(`of $id, ${passage}`, async one => {
      const store = memoryStore();
      for (const release of releasesOf(file, one.catalogDir, passage)) await store.append(release);
      const history = await openHistory(store);
      const found = await history.asOf(momentOf(one.asOf), undefined, 'first');
      expect(msOf(found.effectiveFrom)).toBe(msOf(one.expectedVersion));
    });
  }
});

/** The index as it was at a moment: of the last version that was in force, knowing those before it. */
function indexAt(releases: readonly Release[], at: string): CatalogueIndex {
  const known = releases.filter(({ effectiveFrom }) => msOf(effectiveFrom) <= msOf(at));
  const inForce = known.at(-1) ?? releases[0];
  if (inForce === undefined) throw new Error('no release');
  return indexCatalogue(inForce, { earlier: known.slice(0, -1) });
}

/** The version that a customer's price is from: the one they were sold, moved on by the plan's policy; undefined where it has no such plan. */
function heldVersion(
  releases: readonly Release[],
  one: { readonly plan: string; readonly asOf: string; readonly since: string },
): CatalogueIndex | undefined {
  const index = indexAt(releases, one.asOf);
  const holding: Holding = { id: 'h', offer: one.plan, pricePlan: one.plan, status: 'active', start: momentOf(one.since) };
  const sold = findSoldRelease(index, holding);
  if (sold.kind === 'unknown') throw new Error(sold.code);
  const held = moveHolder(index, sold.index, { holding, atMs: msOf(one.asOf) });
  return held.pricePlans.has(one.plan) ? held : undefined;
}

interface GrandfatheringCase {
  readonly catalogDir: string;
  readonly plan: string;
  readonly asOf: string;
  readonly onPlanSince: string;
  readonly currency: string;
  readonly phaseIndex: number | 'final';
  readonly expectedVersion: string | null;
  readonly expectedPrice: string | null;
  readonly origin: string;
}

function recurringPrice(index: CatalogueIndex, { plan, phaseIndex, currency, asOf }: GrandfatheringCase): string | null {
  const phases = index.pricePlans.get(plan)?.phases ?? [];
  const phase = phaseIndex === 'final' ? phases.at(-1) : phases[phaseIndex];
  const charge = phase?.charges.find(each => each.kind === 'recurring' && !isOfUsage(each));
  const choice = charge === undefined ? undefined : choosePrice(charge.prices, { currency, at: momentOf(asOf), timeZone: 'UTC' });
  return choice?.kind === 'found' ? (choice.price.flat ?? '') : null;
}

describe.skipIf(!hasCorpus("Kill Bill's existing subscribers"))('the price of a customer', () => {
  const file = 'killbill-grandfathering.json';
  const all = hasCorpus(file) ? readExpected<GrandfatheringCase>(file).cases : [];
  const named = all.map(one => ({ ...one, id: `on ${one.plan} since ${one.onPlanSince}, on ${one.asOf}` }));
  const cases = partition(file, named, []);
  for (const passage of passages) {
    test.each(cases)(`$id, ${passage}`, one => {
      const held = heldVersion(releasesOf(file, one.catalogDir, passage), { plan: one.plan, asOf: one.asOf, since: one.onPlanSince });
      if (one.expectedVersion === null) {
        expect(held).toBeUndefined();
        return;
      }
      expect(msOf(held?.release?.effectiveFrom ?? '')).toBe(msOf(one.expectedVersion));
      const price = held === undefined ? null : recurringPrice(held, one);
      const shortest = (amount: string | null): string | null => (amount === null ? null : formatDecimal(decimal(amount)));
      expect(shortest(price)).toBe(shortest(one.expectedPrice));
    });
  }
});

interface RetiredCase {
  readonly catalogDir: string;
  readonly plan?: string;
  readonly product?: string;
  readonly asOf: string;
  readonly onPlanSince: string | null;
  readonly expected: string;
  readonly expectedVersion?: string;
}

describe.skipIf(!hasCorpus("Kill Bill's retired plans"))('what was retired or is new', () => {
  const file = 'killbill-retired.json';
  const all = hasCorpus(file) ? readExpected<RetiredCase>(file).cases : [];
  const cases = partition(
    file,
    all.map(one => ({ ...one, id: `${one.plan ?? one.product ?? ''} on ${one.asOf}` })),
    [],
  );
  for (const passage of passages) {
    test.each(cases)(`$id, ${passage}`, one => {
      const releases = releasesOf(file, one.catalogDir, passage);
      const today = indexAt(releases, one.asOf);
      const { plan, product, onPlanSince } = one;
      const held =
        plan === undefined || onPlanSince === null ? undefined : heldVersion(releases, { plan, asOf: one.asOf, since: onPlanSince });
      const isFound = onPlanSince === null ? today.pricePlans.has(plan ?? '') || today.products.has(product ?? '') : held !== undefined;
      expect(isFound).toBe(one.expected === 'FOUND');
      if (one.expectedVersion !== undefined) expect(msOf(held?.release?.effectiveFrom ?? '')).toBe(msOf(one.expectedVersion));
    });
  }
});
