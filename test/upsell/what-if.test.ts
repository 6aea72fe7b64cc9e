import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import { type UpsellPatch, whatIf } from '../../src/upsell/what-if.js';
import { addExtra, fates, holding, lineCatalogue, noon, somebody, toBig } from './line-catalogue.js';

const index = indexCatalogue(lineCatalogue([addExtra({ when: { fact: 'age', gte: 18 } }), toBig()]));
const context = { at: noon, channel: 'web', detail: 'full' } as const;
const ann = deepFreeze(somebody({ facts: { age: 17 } }));
const fatesIf = (patch: UpsellPatch): ReturnType<typeof fates> => fates(whatIf(index, ann, patch, context));

describe('what if', () => {
  it('a fact were another, or not known', () => {
    expect(fatesIf({})).toEqual({ 'add-extra/extra': 'NOT_APPLICABLE', 'to-big/big': '1' });
    expect(fatesIf({ facts: { age: 18 } })).toEqual({ 'add-extra/extra': '1', 'to-big/big': '2' });
    expect(fatesIf({ facts: { age: null } })).toMatchObject({ 'add-extra/extra': 'UNKNOWN_FACT' });
  });

  it('the customer had something else, or nothing', () => {
    expect(fatesIf({ holdings: [] })).toMatchObject({ 'to-big/big': 'REQUIRES' });
    expect(fatesIf({ holdings: [holding({ offer: 'big', pricePlan: 'big' })] })).toMatchObject({ 'to-big/big': 'ALREADY_OWNED' });
  });

  it('something lay in the basket', () => {
    expect(fatesIf({ basket: [{ offer: 'extra' }], facts: { age: 30 } })).toMatchObject({ 'add-extra/extra': 'IN_BASKET' });
  });

  it('nothing changed: then the answer does not either, and asking leaves no trace', () => {
    const before = findUpsells(index, ann, context);
    fatesIf({ facts: { age: 40 }, holdings: [], basket: [{ offer: 'big' }] });
    expect(whatIf(index, ann, {}, context)).toEqual(before);
    expect(findUpsells(index, ann, context)).toEqual(before);
  });
});
