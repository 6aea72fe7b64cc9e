import { describe, expect, test } from 'vitest';
import { type BeforeFirst, indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { openRelease } from '../../src/lookup/open-release.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Holding } from '../../src/model/holding.js';
import type { Release } from '../../src/model/release.js';
import { quoteHolding } from '../../src/pricing/quote-holding.js';
import { createRelease } from '../../src/versioning/create-release.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

const release = createRelease(minimalCatalogue(), { version: '1.0.0', effectiveFrom: '2026-01-01', author: 'ada', reason: 'first' });
const old: Holding = { id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2024-05-01' };
const ask = (beforeFirst: BeforeFirst | undefined, holding: Holding = old): ReturnType<typeof quoteHolding> => {
  const index = openRelease(JSON.parse(JSON.stringify(release)), beforeFirst === undefined ? {} : { beforeFirst });
  return quoteHolding(index, { customer: { id: 'c', currency: 'EUR', facts: {}, holdings: [holding] }, holding, at: '2026-12-01' });
};

describe('a holding that is older than the first release and has no pin', () => {
  test.each([undefined, 'first'] as const)('has the price of the first, and the answer says so (%s)', beforeFirst => {
    expect(ask(beforeFirst)).toMatchObject({ kind: 'priced', assumptions: [{ code: 'RELEASE_ASSUMED', details: { release: 1 } }] });
  });
  test('has none that is known, where the index is told so', () => {
    expect(ask('unknown')).toMatchObject({ kind: 'unknown', reasons: [{ code: 'RELEASE_UNKNOWN' }] });
  });
  test('is not meant where it begins under a release, or has a pin', () => {
    expect(ask('unknown', { ...old, start: '2026-05-01' })).toMatchObject({ kind: 'priced' });
    expect(ask('unknown', { ...old, release: 1 })).toMatchObject({ kind: 'priced', assumptions: [] });
  });
  test('cannot be treated otherwise', () => {
    // the types forbid it, which is the point
    expect(codeOf(() => indexCatalogue(release, { beforeFirst: 'last' as never }))).toBe('bad-argument');
  });
});

describe('a holding that is older than its price plan and has no pin', () => {
  const other = minimalPricePlan({
    id: 'fibre-yearly',
    phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ period: 'P1Y' })] }],
  });
  const { pricePlans } = minimalCatalogue();
  const second = minimalCatalogue({
    pricePlans: [...pricePlans, other],
    offers: [minimalOffer({ pricePlans: ['fibre-monthly', 'fibre-yearly'] })],
  });
  const make = (catalogue: Catalogue, parent: Release, month: string): Release =>
    createRelease(catalogue, {
      version: `1.${parent.sequence}.0`,
      effectiveFrom: `2026-${month}-01`,
      author: 'ada',
      reason: 'next',
      parent,
    });
  const releases = [release];
  for (const month of ['03', '05']) releases.push(make({ ...second, name: `As of ${month}` }, releases.at(-1) ?? release, month));
  const [first, with3, with5] = releases;
  const since = (start: string): string => {
    const index = indexCatalogue(with5 ?? release, { earlier: [first ?? release, with3 ?? release] });
    const holding: Holding = { ...old, pricePlan: 'fibre-yearly', start };
    const quote = quoteHolding(index, {
      customer: { id: 'c', currency: 'EUR', facts: {}, holdings: [holding] },
      holding,
      at: '2026-12-01',
    });
    return `${quote.kind} ${quote.release?.sequence ?? ''}`;
  };

  test('has the price of the latest release with it: they have changed to it since', () => {
    expect(since('2026-02-01')).toBe('priced 3');
  });
  test('is not meant where the plan was there when it began', () => {
    expect(since('2026-04-01')).toBe('priced 2');
  });
});
