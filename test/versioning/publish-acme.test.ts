// The way of a price change through the example catalogue: edited, judged, refused, mended, published, looked up.
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/stores/memory-store.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { createRelease } from '../../src/versioning/create-release.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import { openHistory } from '../../src/versioning/open-history.js';
import { suggestVersion } from '../../src/versioning/suggest-version.js';
import { loadAcme } from '../examples/acme-example.js';

test('a dearer price plan of the example is published when its holders are told in time', async () => {
  const { catalogue } = await loadAcme();
  if (catalogue === undefined) throw new Error('the example does not load');
  const plan = catalogue.pricePlans.find(({ status, existingSubscribers }) => status === 'active' && existingSubscribers === undefined);
  if (plan === undefined) throw new Error('the example has no plan without a policy');
  const history = await openHistory(memoryStore());
  const first = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'First release' });
  expect(await history.publish(first, { now: '2026-11-20', profile: 'core' })).toMatchObject({ kind: 'published' });

  const dearer = editCatalogue(catalogue, draft => {
    draft.pricePlan(plan.id, ({ phases }) => {
      for (const price of phases.flatMap(({ charges }) => charges).flatMap(({ prices }) => prices))
        if (price.flat !== undefined) price.flat = '999';
    });
  });
  const changes = classifyChanges(dearer.changes);
  expect(new Set(changes.map(({ rule, direction }) => `${rule} ${direction}`))).toEqual(new Set(['price.raised worse']));
  const version = suggestVersion(first.version, changes);
  expect(version).toBe('1.1.0');
  const next = { version, effectiveFrom: '2027-02-01', author: 'bob', reason: 'New prices', parent: first };
  const refused = await history.publish(createRelease(dearer.after, next), { now: '2026-12-10', profile: 'core' });
  expect(refused.reasons.map(({ code }) => code)).toEqual(['policy-missing']);

  const told = editCatalogue(dearer.after, draft => {
    draft.pricePlan(plan.id, edited => Object.assign(edited, { existingSubscribers: { mode: 'moveAtPeriodStart', noticeDays: 30 } }));
  });
  const published = await history.publish(createRelease(told.after, next), { now: '2026-12-10', profile: 'core' });
  expect(published).toMatchObject({ kind: 'published', requiredBump: 'minor' });
  expect((await history.asOf('2027-01-31')).version).toBe('1.0.0');
  expect((await history.asOf('2027-02-01')).version).toBe('1.1.0');
});
