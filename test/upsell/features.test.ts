import { describe, expect, it } from 'vitest';
import type { FeatureComparison } from '../../src/lookup/compare-features.js';
import type { FeatureValue } from '../../src/model/feature.js';
import { addExtra, ask, bigOffer, extraOffer, lineCatalogue, smallOffer, toBig } from './line-catalogue.js';

type Features = Readonly<Record<string, FeatureValue>>;

const features = [
  { id: 'data', name: { en: 'Data', de: 'Daten' }, type: 'quantity', unit: 'gb' },
  { id: 'calls', name: 'Calls', type: 'boolean' },
  { id: 'help', name: 'Help', type: 'text', default: 'mail' },
  { id: 'zones', name: 'Zones', type: 'set' },
] as const;

function compared(before: Features, after: Features, action: 'add' | 'replace' = 'replace'): FeatureComparison | undefined {
  const products = [
    { id: 'small-line', status: 'active', kind: 'base', features: before },
    { id: 'big-line', status: 'active', kind: 'base', features: after },
    { id: 'extra', status: 'active', kind: 'addOn', features: { data: '5' } },
  ] as const;
  const rule = action === 'replace' ? toBig() : addExtra({ targets: [{ offer: 'big', action: 'add' }] });
  return ask({ catalogue: lineCatalogue([rule], { products, features, locales: ['en', 'de'] }), context: { locale: 'de' } }).ranked[0]
    ?.features;
}

describe('what is gained and lost', () => {
  it.each<[string, Features, Features, keyof FeatureComparison]>([
    ['more', { data: '10' }, { data: '50' }, 'gained'],
    ['less', { data: '50' }, { data: '10' }, 'lost'],
    ['without end', { data: '50' }, { data: 'unlimited' }, 'gained'],
    ['an end', { data: 'unlimited' }, { data: { amount: '50', then: 'stop' } }, 'lost'],
    ['a new one', {}, { calls: true }, 'gained'],
    ['one that is gone', { calls: true }, { calls: false }, 'lost'],
    ['none any more', { data: '5' }, { data: '0' }, 'lost'],
    ['more members', { zones: ['eu'] }, { zones: ['us', 'eu'] }, 'gained'],
    ['fewer members', { zones: ['eu', 'us'] }, { zones: ['us'] }, 'lost'],
    ['other members', { zones: ['eu'] }, { zones: ['us'] }, 'changed'],
    ['other words', { help: 'mail' }, { help: 'phone' }, 'changed'],
    ['other words than by default', {}, { help: 'phone' }, 'changed'],
  ])('%s: %j and then %j is %3$s', (_, before, after, direction) => {
    const found = compared(before, after);
    expect(found?.[direction]).toHaveLength(1);
    expect([...(found?.gained ?? []), ...(found?.lost ?? []), ...(found?.changed ?? [])]).toHaveLength(1);
  });

  it.each<[Features, Features]>([
    [{ data: '10' }, { data: '10.0' }],
    [{ data: '10' }, { data: { amount: '10' } }],
    [{ zones: ['a', 'b'] }, { zones: ['b', 'a'] }],
    [{}, { calls: false }],
    [{ help: 'mail' }, {}],
  ])('%j and %j are the same', (before, after) => {
    expect(compared(before, after)).toEqual({ gained: [], lost: [], changed: [] });
  });

  it('has names in the locale, units, and both values', () => {
    expect(compared({ data: '10' }, { data: '50' })?.gained).toEqual([
      { feature: 'data', name: 'Daten', unit: 'gb', before: '10', after: '50' },
    ]);
  });

  it('of what is added is all that it brings', () => {
    expect(compared({ data: '10' }, { data: '5', calls: true }, 'add')?.gained.map(one => one.feature)).toEqual(['calls', 'data']);
  });

  it('of a bundle is that of its members together', () => {
    const products = [
      { id: 'small-line', status: 'active', kind: 'base', features: { data: '10' } },
      { id: 'big-line', status: 'active', kind: 'base', features: { data: '10', zones: ['us'] } },
      { id: 'extra', status: 'active', kind: 'addOn', features: { data: { add: '5' }, zones: ['eu'] } },
    ] as const;
    const offers = [smallOffer(), bigOffer({ items: [{ offer: 'extra', min: 1, max: 1, charged: false }] }), extraOffer()];
    const found = ask({ catalogue: lineCatalogue([toBig()], { products, features, offers }) }).ranked[0]?.features;
    expect(found?.gained).toMatchObject([
      { feature: 'data', before: '10', after: '15' },
      { feature: 'zones', after: ['eu', 'us'] },
    ]);
  });
});
